import type { Acts } from '../../../acts/act.ts';
import {
  consentSubcontract,
  recordContractFiling,
  recordContractPublication,
} from './after-signing.tsx';
import { recordBond, returnBond } from './bonds.tsx';
import { signContract, signSupplement } from './signing.tsx';
import { proposeSupplement } from './supplement.tsx';

export const contractActs: Acts = {
  signContract,
  signSupplement,
  recordContractPublication,
  recordContractFiling,
  consentSubcontract,
  proposeSupplement,
  recordBond,
  returnBond,
};

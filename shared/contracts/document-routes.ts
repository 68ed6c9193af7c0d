import {
  ContractDocumentPath,
  ContractDocuments,
  ContractDraft,
  PreviewContract,
} from './contract-documents.ts';
import { PurchasePath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';

const purchase = '/api/t/:tenant/purchases/:purchase';

/** Routes of the `documents` unit, the only one that sets pages. */
export const documentRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: `${purchase}/contract-draft`,
    summary: 'What the draft of a contract begins with, and the clauses it may have',
    access: 'official',
    posts: ['handler'],
    params: PurchasePath,
    answer: ContractDraft,
    status: 200,
  },
  {
    method: 'post',
    path: `${purchase}/contract-previews`,
    summary: 'A contract as it would be set, as PDF; nothing is kept',
    access: 'official',
    posts: ['handler'],
    params: PurchasePath,
    body: PreviewContract,
    status: 200,
    problems: [
      'contract-too-long',
      'bond-over-limit',
      'clause-forbidden',
      'deliverable-unknown',
      'budget-does-not-add-up',
    ],
  },
  {
    method: 'get',
    path: `${purchase}/contract-documents`,
    summary: 'The contracts of a purchase and their supplements, with their hashes',
    access: 'officialOrOrganization',
    params: PurchasePath,
    answer: ContractDocuments,
    status: 200,
  },
  {
    method: 'get',
    path: `${purchase}/contract-documents/:contract`,
    summary: 'A contract or a supplement, as PDF',
    access: 'officialOrOrganization',
    params: ContractDocumentPath,
    status: 200,
  },
];

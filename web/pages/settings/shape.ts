import type { SettingKey } from '../../../shared/domain/settings/setting-keys.ts';
import { access, communities } from './shape/communities.ts';
import { deliberation } from './shape/deliberation.ts';
import { consequences, evaluation, rubrics } from './shape/evaluation.ts';
import { hotline } from './shape/hotline.ts';
import { listOf, number, type Shape } from './shape/kinds.ts';
import {
  budget,
  communityFunds,
  fundSources,
  paymentFile,
  spending,
  thresholds,
  trancheSchemes,
} from './shape/money.ts';
import { needs } from './shape/needs.ts';
import { calls, catalogue, contractClauses, offered } from './shape/offers.ts';
import { plans } from './shape/plans.ts';
import { questionnaire } from './shape/questionnaire.ts';
import { rules } from './shape/rules.ts';
import { supervision } from './shape/supervision.ts';
import { branding, languages, linkage, mailIdentity, signIn } from './shape/tenant.ts';

/** The shape of each setting; the calendar is a list of years here, and an object by year where it is kept. */
export const shapes: Record<SettingKey, Shape> = {
  rules: listOf(rules),
  calendar: listOf([
    number('year'),
    { kind: 'days', name: 'holidays', hint: true },
    { kind: 'days', name: 'makeUpDays', hint: true },
  ]),
  thresholds: listOf(thresholds),
  calls: listOf(calls),
  plans,
  rubrics: listOf(rubrics),
  evaluation,
  consequences: listOf(consequences),
  categories: listOf(offered),
  catalogue: listOf(catalogue),
  fundSources: listOf(fundSources),
  trancheSchemes: listOf(trancheSchemes),
  communityFunds: listOf(communityFunds),
  communities,
  access,
  contractClauses: listOf(contractClauses),
  budget,
  supervision,
  needs,
  deliberation,
  hotline,
  questionnaire,
  linkage,
  spending,
  paymentFile,
  branding,
  languages,
  mailIdentity,
  signIn,
};

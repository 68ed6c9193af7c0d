import { PersonId } from '../../shared/domain/ids.ts';
import {
  haishuConsequences,
  suzhouEvaluation,
  zhongshanConsequences,
} from '../../shared/domain/settings/presets/evaluation.ts';
import { suzhouMidTerm } from '../../shared/domain/settings/presets/evaluation-rubrics.ts';
import { put, transact } from '../../shared/store/items.ts';
import { putMember, putPerson } from '../../shared/store/people.ts';
import { settingItem } from '../../shared/store/settings.ts';
import { aPerson, kunshan } from './a-tenant.ts';
import type { AnApp } from './an-app.ts';
import { people } from './people.ts';

/** A community that rates; no other test has somebody of it. */
export const ratingCommunity = PersonId.parse(`p${'31'.padStart(25, '0')}`);

/** Rated by the evaluator, the community and finance: 70, 20 and 10 of 100. */
export const rubric = {
  ...suzhouMidTerm,
  raters: [
    { kind: 'evaluator' as const, weight: 70, isRequired: true },
    { kind: 'community' as const, weight: 20 },
    { kind: 'finance' as const, weight: 10 },
  ],
};

export const seats = [
  { kind: 'evaluator', personId: people.evaluator },
  { kind: 'community', personId: ratingCommunity },
  { kind: 'finance', personId: people.financeOfficer },
];

/** A tenant with a rubric, what its evaluations follow and what follows from them, and somebody in the community. */
export async function evaluates({ table, deps }: AnApp): Promise<void> {
  const evaluation = { ...suzhouEvaluation, lateSelfReport: 'fails' as const };
  const consequences = [...haishuConsequences, ...zhongshanConsequences];
  await transact(table, [
    put(table, settingItem(kunshan.id, 'rubrics', { version: 1, value: [rubric] })),
    put(table, settingItem(kunshan.id, 'evaluation', { version: 1, value: evaluation })),
    put(table, settingItem(kunshan.id, 'consequences', { version: 1, value: consequences })),
  ]);
  await putPerson(table, aPerson(ratingCommunity), deps.secrets.linkKey);
  await putMember(table, kunshan, aPerson(ratingCommunity), ['communityCommittee']);
}

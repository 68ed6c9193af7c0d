import type { Actor } from '../../shared/domain/actor.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';

export type Official = Actor & { kind: 'official' };

const scoring: readonly Post[] = [
  'expert',
  'handler',
  'officeHead',
  'leadingGroupDeputy',
  'memberUnit',
  'streetOffice',
  'communityCommittee',
];

const has = ({ posts }: Official, ...any: Post[]) => posts.some((post) => any.includes(post));

/** Who may do what with ideas. The office alone learns who had one; whoever awards does not pay. */
export const mayIn = (actor: Official) => ({
  score: has(actor, ...scoring),
  award: has(actor, 'officeHead'),
  pay: has(actor, 'financeOfficer'),
  match: has(actor, 'handler', 'officeHead'),
});

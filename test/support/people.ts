import type * as z from 'zod';
import type { Actor } from '../../shared/domain/actor.ts';
import type { CreditCode } from '../../shared/domain/credit-code.ts';
import { creditCodeCheck, organizationCodeCheck } from '../../shared/domain/credit-code-checks.ts';
import { OrganizationId, PersonId } from '../../shared/domain/ids.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import type { OrganizationSnapshot } from '../../shared/domain/purchase/application.ts';
import type { Context } from '../../shared/domain/purchase/decision.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { hasSteppedBack } from '../../shared/domain/purchase/taking-part.ts';

const numbered = (kind: string, n: number) => `${kind}${String(n).padStart(25, '0')}`;
const person = (n: number) => PersonId.parse(numbered('p', n));

/** Everybody in the tenant of the tests, each with one post. */
export const people = {
  author: person(1),
  secondHandler: person(2),
  officeHead: person(3),
  secondOfficeHead: person(4),
  leadingGroupHead: person(5),
  financeOfficer: person(6),
  auditor: person(7),
  evaluator: person(8),
  financeSupervisor: person(9),
  experts: [11, 12, 13, 14, 15, 16, 17, 18].map(person),
};

/** Whom the tenant appoints once everybody who held a post stepped back. */
const appointed = { handler: person(21), officeHead: person(22), financeOfficer: person(23) };

const official = (personId: PersonId, ...posts: Post[]): Actor & { kind: 'official' } => ({
  kind: 'official',
  personId,
  posts,
});

/** The people as they act. */
export const as = {
  handler: official(people.author, 'handler'),
  secondHandler: official(people.secondHandler, 'handler'),
  officeHead: official(people.officeHead, 'officeHead'),
  leadingGroupHead: official(people.leadingGroupHead, 'leadingGroupHead'),
  financeOfficer: official(people.financeOfficer, 'financeOfficer'),
  auditor: official(people.auditor, 'auditor'),
  evaluator: official(people.evaluator, 'evaluator'),
  financeSupervisor: official(people.financeSupervisor, 'financeSupervisor'),
  expert: (personId: PersonId) => official(personId, 'expert'),
  organization: (organizationId: OrganizationId): Actor => ({
    kind: 'organization',
    personId: person(900 + Number(organizationId.slice(-3))),
    organizationId,
  }),
  system: { kind: 'system' },
} as const;

/** Whoever holds the post that `personId` has in the tests, as an actor. */
export function asPerson(personId: PersonId): Actor {
  if (people.experts.includes(personId)) return as.expert(personId);
  const known = [
    as.handler,
    as.secondHandler,
    as.officeHead,
    official(people.secondOfficeHead, 'officeHead'),
    as.leadingGroupHead,
    as.financeOfficer,
    as.auditor,
    as.evaluator,
    as.financeSupervisor,
    ...Object.entries(appointed).map(([post, one]) => official(one, post as Post)),
  ].find((actor) => actor.personId === personId);
  if (!known) throw new RangeError(`nobody in the tests is ${personId}`);
  return known;
}

export const holders: Partial<Record<Post, readonly PersonId[]>> = {
  handler: [people.author, people.secondHandler],
  officeHead: [people.officeHead, people.secondOfficeHead],
  leadingGroupHead: [people.leadingGroupHead],
  financeOfficer: [people.financeOfficer],
  auditor: [people.auditor],
  evaluator: [people.evaluator],
  financeSupervisor: [people.financeSupervisor],
  expert: people.experts,
};

/** Those who are there for `purchase`: without whom an applicant made step back, and with whom the tenant appoints instead. */
export const holdersFor = (purchase: Pick<Purchase, 'recusals'>): Context['holders'] => {
  const staying = Object.entries(holders).map(([post, held]): [string, PersonId[]] => {
    const here = held.filter((one) => !hasSteppedBack(purchase, one));
    const next = appointed[post as keyof typeof appointed];
    return [post, here.length > 0 || !next ? here : [next]];
  });
  return Object.fromEntries(staying);
};

type Organization = z.infer<typeof OrganizationSnapshot>;

function organization(n: number, name: string): Organization {
  const body = `MJ00000${n}`;
  const seventeen = `52320583${body}${organizationCodeCheck(body)}`;
  return {
    id: OrganizationId.parse(numbered('g', n)),
    name,
    creditCode: (seventeen + creditCodeCheck(seventeen)) as CreditCode,
  };
}

/** Organizations that apply; their codes are made up and add up. */
export const organizations = [
  organization(1, '昆山市晨光社工服务中心'),
  organization(2, '昆山市邻里助老服务社'),
  organization(3, '昆山市青禾公益发展中心'),
  organization(4, '昆山市同行助残服务社'),
] as const satisfies Organization[];

/** Who acts for an organization. */
export const memberOf = ({ id }: Pick<Organization, 'id'>): PersonId => {
  const actor = as.organization(id);
  return actor.kind === 'organization' ? actor.personId : people.author;
};

/** What is asked in whose name: `own` is the first organization, `rival` the second, anybody else an official. */
export function queryFor(who: string): string {
  const [own, rival] = organizations;
  if (who === 'own') return `?organization=${own.id}`;
  return who === 'rival' ? `?organization=${rival.id}` : '';
}

import type { PersonId } from '../../shared/domain/ids.ts';
import { PersonId as Person } from '../../shared/domain/ids.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import { putMember, putPerson } from '../../shared/store/people.ts';
import { aPerson, storeTenant, wuxing } from './a-tenant.ts';
import type { AnApp } from './an-app.ts';
import { anOrganization } from './an-organization.ts';
import { organizations, people } from './people.ts';

export type Principal = {
  name: string;
  person?: PersonId;
  /** The organization whose member it is. */
  organization?: string;
  /** The tenant it holds a post in. */
  tenant?: 'kunshan' | 'wuxing';
};

const ofKunshan = (name: string, person: PersonId): Principal => ({
  name,
  person,
  tenant: 'kunshan',
});
const memberOf = (name: string, organization: (typeof organizations)[number]): Principal => ({
  name,
  person: anOrganization(organization).member.id,
  organization: organization.id,
});

const elsewhere = (n: number) => Person.parse(`p${String(n).padStart(25, '0')}`);
const ofWuxing: readonly (readonly [PersonId, Post[]])[] = [
  [elsewhere(501), ['handler']],
  [elsewhere(502), ['officeHead', 'auditor']],
  [elsewhere(503), ['expert']],
];

/** Wuxing with three officials of its own. */
export async function storeWuxing(app: AnApp): Promise<void> {
  await storeTenant(app.table, wuxing);
  for (const [id, posts] of ofWuxing) {
    const person = aPerson(id);
    await putPerson(app.table, person, app.deps.secrets.linkKey);
    await putMember(app.table, wuxing, person, posts);
  }
}

export const anonymous: Principal = { name: 'nobody signed in' };
export const officials: readonly Principal[] = [
  ofKunshan('the handler who began it', people.author),
  ofKunshan('another handler', people.secondHandler),
  ofKunshan('the head of the office', people.officeHead),
  ofKunshan('the leading group’s head', people.leadingGroupHead),
  ofKunshan('the finance officer', people.financeOfficer),
  ofKunshan('the auditor', people.auditor),
];
export const evaluator = ofKunshan('the evaluator', people.evaluator);
export const experts: readonly Principal[] = people.experts.map((id, i) =>
  ofKunshan(`expert ${i + 1}`, id),
);
export const applicants: readonly Principal[] = organizations
  .slice(0, 3)
  .map((organization, i) => memberOf(`a member of applicant ${i + 1}`, organization));
export const bystander = memberOf(
  'a member of an organization that did not apply',
  organizations[3],
);
export const strangers: readonly Principal[] = ofWuxing.map(([person, posts]) => ({
  name: `${posts.join(' and ')} of another tenant`,
  person,
  tenant: 'wuxing' as const,
}));

export const principals: readonly Principal[] = [
  anonymous,
  ...officials,
  evaluator,
  ...experts,
  ...applicants,
  bystander,
  ...strangers,
];

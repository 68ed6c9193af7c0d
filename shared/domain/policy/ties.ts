import type * as z from 'zod';
import type { Actor } from '../actor.ts';
import type { OrganizationId, PersonId } from '../ids.ts';
import type { Employer } from '../people/appointment.ts';
import type { Application, OrganizationSnapshot } from '../purchase/application.ts';
import type { Post } from './posts.ts';

type Organization = z.infer<typeof OrganizationSnapshot>;
export type Employers = Readonly<Record<string, Employer>>;

/** Those who call, organize or evaluate for a purchaser take no other part in its calls (REG §18; seed 3-18). */
export const serving: readonly Post[] = ['organizer', 'evaluator'];

/** Is `organization` the one that pays them? */
export const isEmployer = (employer: Employer | undefined, { id, creditCode }: Organization) =>
  employer !== undefined && (employer.organizationId === id || employer.creditCode === creditCode);

/** Are both paid by the same body? */
export const haveOneEmployer = (a: Employer | undefined, b: Employer | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  ((a.organizationId !== undefined && a.organizationId === b.organizationId) ||
    (a.creditCode !== undefined && a.creditCode === b.creditCode) ||
    a.name === b.name);

/** What is known to tie people to applicants: who pays them, and whom they belong to. */
export type Known = { employers?: Employers; belongsTo?: readonly OrganizationId[] };

/**
 * Is `person` tied to the applicant: paid by it, or one of its members when it applied or now (REG §9; LAW §12)?
 */
export const isTied = (
  person: PersonId,
  { organization, relatedMembers = [] }: Pick<Application, 'organization' | 'relatedMembers'>,
  { employers = {}, belongsTo = [] }: Known,
): boolean =>
  isEmployer(employers[person], organization) ||
  relatedMembers.includes(person) ||
  belongsTo.includes(organization.id);

/** Has `actor` ties to any of `applications`? */
export const mustRecuse = (
  actor: Actor,
  applications: readonly Pick<Application, 'organization' | 'relatedMembers'>[],
  employers?: Employers,
): boolean =>
  actor.kind === 'official' &&
  applications.some((one) =>
    isTied(actor.personId, one, {
      ...(employers && { employers }),
      ...(actor.belongsTo && { belongsTo: actor.belongsTo }),
    }),
  );

import type { OrganizationId } from '../../ids.ts';
import type { Post } from '../../policy/posts.ts';
import type { Instant } from '../../time.ts';
import type { DomainEvent } from '../events.ts';
import { kindOf, type Objection, type ObjectionKind } from '../objection.ts';
import type { Purchase } from '../purchase.ts';

type Mail = DomainEvent & { type: 'mail' };
type About = { note?: string | undefined; due?: Instant | undefined };

/** A letter about an objection: why, in `note`, and what happens next by when, in `due`. */
export const letter = (
  template: Mail['template'],
  to: Mail['to'],
  { note, due }: About = {},
): DomainEvent => ({ type: 'mail', template, to, ...(note && { note }), ...(due && { due }) });

export const toPosts = (
  template: Mail['template'],
  posts: readonly Post[],
  about: About = {},
): DomainEvent[] => posts.map((post) => letter(template, { post }, about));

/** Those whose purchase it is. */
export const purchaser = ['officeHead', 'handler'] as const satisfies readonly Post[];

/** Whoever objected, and every other supplier it touches (LAW §53). */
export const affected = (purchase: Purchase, objection: Objection): OrganizationId[] => [
  ...new Set([
    ...Object.values(purchase.applications).map(({ organization }) => organization.id),
    objection.organizationId,
  ]),
];

/** The first clock an objection starts: until when it is answered, or a complaint admitted or not. */
export const firstDue = ({ deadlines }: Pick<Purchase, 'deadlines'>, id: string) =>
  (deadlines[id] ?? deadlines[`${id}.admission`])?.at;

/** A new objection: whoever answers it hears until when, and whoever raised it that it came in, and the same date. */
export function raisedLetters(
  { organizationId, grounds }: Objection,
  kind: ObjectionKind,
  due: Instant | undefined,
): DomainEvent[] {
  const about = { note: grounds, due };
  return [
    ...(kind === 'complaint'
      ? [letter('complaintFiled', { post: 'financeSupervisor' }, about)]
      : []),
    ...toPosts('objectionRaised', purchaser, kind === 'complaint' ? { note: grounds } : about),
    letter('objectionReceived', { organizationId }, { due }),
  ];
}

export const withdrawnLetters = (objection: Objection, reason: string): DomainEvent[] =>
  toPosts(
    'objectionWithdrawn',
    kindOf(objection) === 'complaint' ? ['financeSupervisor', ...purchaser] : purchaser,
    { note: reason },
  );

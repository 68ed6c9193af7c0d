import * as z from 'zod';
import { CreditCode } from '../credit-code.ts';
import { OrganizationId } from '../ids.ts';
import { Post } from '../policy/posts.ts';
import type { Day } from '../time.ts';

const DayText = z.iso.date();

/** A division code of 6, 9 or 12 digits, or the id of a grid or courtyard, which have none. */
export const RegionCode = z.string().regex(/^[0-9a-z][0-9a-z-]{1,39}$/);

/** One post of one person: where, for which unit, from which day through which. */
export const Appointment = z.object({
  post: Post,
  /** Regions whose subtrees it covers; absent, the whole tenant. */
  scope: z.array(RegionCode).min(1).max(50).optional(),
  /** The member unit or the unit of the bureau it is held for. */
  unit: z.string().trim().min(1).max(60).optional(),
  from: DayText,
  /** Its last day; absent, until it is withdrawn. */
  until: DayText.optional(),
});
export type Appointment = z.infer<typeof Appointment>;

/** Who pays somebody who serves from outside: an expert, an evaluator, an organizer. */
export const Employer = z.object({
  name: z.string().trim().min(2).max(100),
  creditCode: CreditCode.optional(),
  organizationId: OrganizationId.optional(),
});
export type Employer = z.infer<typeof Employer>;

/** Is it held on `day`? */
export const isHeld = ({ from, until }: Pick<Appointment, 'from' | 'until'>, day: Day): boolean =>
  from <= day && (until === undefined || day <= until);

/** The posts held on `day`, each once, in the order they were given. */
export const postsOn = (appointments: readonly Appointment[], day: Day): Post[] => [
  ...new Set(appointments.filter((one) => isHeld(one, day)).map(({ post }) => post)),
];

/** Regions by post, for the posts of which every appointment held is bounded. */
export type Scopes = Partial<Record<Post, readonly string[]>>;

/** How far each post reaches on `day`; a post that is held for the whole tenant as well has no bounds. */
export function scopesOn(appointments: readonly Appointment[], day: Day): Scopes {
  const held = appointments.filter((one) => isHeld(one, day));
  const bounded = postsOn(appointments, day).flatMap((post) => {
    const regions = held.filter((one) => one.post === post).map(({ scope }) => scope);
    return regions.includes(undefined) ? [] : [[post, regions.flatMap((some) => some ?? [])]];
  });
  return Object.fromEntries(bounded) as Scopes;
}

type Faults = readonly { path: readonly (string | number)[]; code: string }[];

/** What is wrong with a list of appointments as such: a period that ends before it begins, the same one twice. */
export function appointmentFaults(appointments: readonly Appointment[]): Faults {
  const seen = new Set<string>();
  return appointments.flatMap(({ post, scope, unit, from, until }, i) => {
    const same = JSON.stringify([post, [...(scope ?? [])].sort(), unit]);
    const isTwice = seen.has(same);
    seen.add(same);
    return [
      ...(until !== undefined && until < from
        ? [{ path: [i, 'until'], code: 'until-before-from' }]
        : []),
      ...(isTwice ? [{ path: [i, 'post'], code: 'same-post-twice' }] : []),
    ];
  });
}

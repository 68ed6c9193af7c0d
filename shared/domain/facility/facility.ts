import * as z from 'zod';
import { needCategories } from '../needs/names.ts';
import { RegionId } from '../region/tree.ts';
import { type Day, Instant } from '../time.ts';
import { benefitKinds, incidentKinds, ownerships } from './names.ts';
import { BookingPlan, isSigned, lastDayOf, type Opening, planOf, sides } from './opening.ts';
import { FacilityId } from './unit.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
const Slugs = z.array(z.string().max(40)).max(40);

export const FacilityText = z.object({
  name: line(60),
  /** One of the tenant's list. */
  kind: z.string().max(40),
  community: RegionId,
  /** Where to find it: 月河街 12 号二楼. */
  address: line(120),
  squareMetres: z.number().positive().max(1_000_000),
  ownership: z.enum(ownerships),
  /** Whose it is; absent, the community's own. */
  unit: FacilityId.optional(),
  /** Entries of the tenant's checklist it holds. */
  rooms: Slugs,
  /** Which needs it serves. */
  serves: z.array(z.enum(needCategories)).max(needCategories.length),
  benefits: z
    .array(z.object({ kind: z.enum(benefitKinds), basis: line(120) }))
    .max(benefitKinds.length),
  /** Whom to ask about it, for everybody: 社区服务台 0512-… */
  inquiries: z.string().trim().max(60).default(''),
});
export type FacilityText = z.infer<typeof FacilityText>;

/** A place that can be shared. */
export const Facility = FacilityText.extend({ id: FacilityId, at: Instant });
export type Facility = z.infer<typeof Facility>;

/** An accident, damage or a quarrel, until it is settled (seed 4-66). */
export const Incident = z.object({
  id: FacilityId,
  on: z.iso.date(),
  kind: z.enum(incidentKinds),
  what: line(500),
  damageFen: z.int().min(0).max(100_000_000_00),
  by: z.string(),
  settled: z
    .object({
      on: z.iso.date(),
      how: line(500),
      /** Taken from the deposit, and what insurance paid. */
      depositFen: z.int().min(0),
      insuranceFen: z.int().min(0),
      by: z.string(),
    })
    .optional(),
});
export type Incident = z.infer<typeof Incident>;

/** What everybody may know of a facility, with how it can be booked. */
export const ShownFacility = FacilityText.omit({ benefits: true, unit: true }).extend({
  id: FacilityId,
  unitName: z.string().optional(),
  /** Agreements that are signed, without those that are over. */
  plans: z.array(BookingPlan),
});
export type ShownFacility = z.infer<typeof ShownFacility>;

/** What lists know of a facility. */
export const FacilityRow = FacilityText.pick({
  name: true,
  kind: true,
  community: true,
  squareMetres: true,
  ownership: true,
  unit: true,
  rooms: true,
  serves: true,
}).extend({
  id: FacilityId,
  unitName: z.string().optional(),
  benefits: z.array(z.enum(benefitKinds)),
  /** How it is open, the first agreement first; of each, what figures need. */
  plans: z.array(
    BookingPlan.pick({
      from: true,
      until: true,
      hours: true,
      slotMinutes: true,
      closedOn: true,
      priceFen: true,
    }),
  ),
  /** Incidents that are not settled. */
  openIncidents: z.int(),
  /** Agreements that are not signed by both sides. */
  pending: z
    .array(
      z.object({
        id: FacilityId,
        from: z.iso.date(),
        lacks: z.array(z.enum(sides)),
        letter: z.string().optional(),
      }),
    )
    .optional(),
  /** Of the agreement that ends last: its last day, and the one the keepers were reminded of. */
  ends: z
    .object({
      opening: FacilityId,
      on: z.iso.date(),
      remindedOf: z.iso.date().optional(),
      isNoticed: z.boolean(),
    })
    .optional(),
});
export type FacilityRow = z.infer<typeof FacilityRow>;

export type Whole = {
  facility: Facility;
  openings: readonly Opening[];
  incidents: readonly Incident[];
  unitName?: string | undefined;
};

const standing = (openings: readonly Opening[], today: Day) =>
  openings
    .filter((one) => isSigned(one) && (lastDayOf(one) ?? today) >= today)
    .sort((a, b) => (a.from < b.from ? -1 : 1));

const named = (unitName: string | undefined) => (unitName !== undefined ? { unitName } : {});

export function shownOf({ facility, openings, unitName }: Whole, today: Day): ShownFacility {
  const { benefits: _benefits, unit: _unit, at: _at, ...shown } = facility;
  return { ...shown, ...named(unitName), plans: standing(openings, today).map(planOf) };
}

const pendingOf = (openings: readonly Opening[]) =>
  openings
    .filter((one) => !isSigned(one))
    .map(({ id, from, signed, asked }) => ({
      id,
      from,
      lacks: sides.filter((side) => !signed[side]),
      ...(asked && { letter: asked.id }),
    }));

/** The end of what was agreed, as long as nothing goes on after it. */
function endsOf(openings: readonly Opening[], today: Day): FacilityRow['ends'] {
  const all = standing(openings, today);
  const last = all[all.length - 1];
  const on = last && lastDayOf(last);
  if (!last || on === undefined) return undefined;
  const { id: opening, remindedOf, notice } = last;
  return {
    opening,
    on,
    ...(remindedOf !== undefined && { remindedOf }),
    isNoticed: notice !== undefined,
  };
}

export function rowOf({ facility, openings, incidents, unitName }: Whole, today: Day): FacilityRow {
  const { benefits, address: _address, inquiries: _inquiries, at: _at, ...row } = facility;
  const plans = standing(openings, today)
    .map(planOf)
    .map(({ from, until, hours, slotMinutes, closedOn, priceFen }) => ({
      from,
      ...(until !== undefined && { until }),
      hours,
      slotMinutes,
      closedOn,
      priceFen,
    }));
  const ends = endsOf(openings, today);
  return {
    ...row,
    ...named(unitName),
    pending: pendingOf(openings),
    ...(ends && { ends }),
    benefits: benefits.map(({ kind }) => kind),
    plans,
    openIncidents: incidents.filter(({ settled }) => !settled).length,
  };
}

import * as z from 'zod';
import { type Day, plusDays } from '../time.ts';
import type { FacilityRow } from './facility.ts';
import { openMinutesIn } from './figures.ts';
import { keptOf, type Unit } from './unit.ts';

/** What is counted for a unit in a year as people come: to its places, and from it to those of others. */
export const Counted = z.object({
  /** Minutes of slots somebody came to, visits and people at its places. */
  usedMinutes: z.int(),
  visits: z.int(),
  people: z.int(),
  /** The same of others' places it used itself. */
  gotMinutes: z.int(),
  gotVisits: z.int(),
});
export type Counted = z.infer<typeof Counted>;
export const nothingCounted: Counted = {
  usedMinutes: 0,
  visits: 0,
  people: 0,
  gotMinutes: 0,
  gotVisits: 0,
};

/** What a unit gave in a year and what it got back (seed 4-72: resources and benefits are shared). */
export const UnitShare = z.object({
  gave: z.object({
    places: z.int(),
    openMinutes: z.int(),
    usedMinutes: z.int(),
    visits: z.int(),
    people: z.int(),
    /** Promises whose day lies in the year; kept of those that are judged. */
    promised: z.int(),
    judged: z.int(),
    kept: z.int(),
    overdue: z.int(),
  }),
  got: z.object({
    minutes: z.int(),
    visits: z.int(),
    services: z.int(),
    serviceMinutes: z.int(),
    honours: z.int(),
  }),
  /** Minutes others used its places, less minutes it used theirs and was served: above 0 it gave more than it got. */
  balanceMinutes: z.int(),
});
export type UnitShare = z.infer<typeof UnitShare>;

const isIn = (day: Day, { from, until }: Span) => from <= day && day <= until;
type Span = { from: Day; until: Day };

/** A year up to a day, or the whole of one that is over. */
export function yearUpTo(year: string, today: Day): Span {
  const last = `${year}-12-31`;
  return { from: `${year}-01-01`, until: last < today ? last : today };
}

/**
 * What one unit gave and got.
 *
 * @param rows - its own places
 * @param today - promises past it and not judged are overdue
 */
export function shareOf(
  unit: Pick<Unit, 'commitments' | 'thanks' | 'returned'>,
  { rows, counted, today }: { rows: readonly FacilityRow[]; counted: Counted; today: Day },
  year: string,
): UnitShare {
  const span = yearUpTo(year, today);
  const whole = { from: span.from, until: plusDays(`${Number(year) + 1}-01-01`, -1) };
  const kept = keptOf(
    unit.commitments.filter(({ by }) => isIn(by, whole)),
    today,
  );
  const services = (unit.returned ?? []).filter(({ on }) => isIn(on, whole));
  const serviceMinutes = services.reduce((sum, { minutes }) => sum + minutes, 0);
  return {
    gave: {
      places: rows.length,
      openMinutes: rows.reduce((sum, row) => sum + openMinutesIn(row, span.from, span.until), 0),
      usedMinutes: counted.usedMinutes,
      visits: counted.visits,
      people: counted.people,
      promised: kept.promised,
      judged: kept.kept + kept.partly + kept.broken,
      kept: kept.kept,
      overdue: kept.overdue,
    },
    got: {
      minutes: counted.gotMinutes,
      visits: counted.gotVisits,
      services: services.length,
      serviceMinutes,
      honours: unit.thanks.filter(({ on }) => isIn(on, whole)).length,
    },
    balanceMinutes: counted.usedMinutes - counted.gotMinutes - serviceMinutes,
  };
}

/** What all of them gave and got together. */
export function sharesTogether(all: readonly UnitShare[]): UnitShare {
  const sum = (of: (one: UnitShare) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    gave: {
      places: sum(({ gave }) => gave.places),
      openMinutes: sum(({ gave }) => gave.openMinutes),
      usedMinutes: sum(({ gave }) => gave.usedMinutes),
      visits: sum(({ gave }) => gave.visits),
      people: sum(({ gave }) => gave.people),
      promised: sum(({ gave }) => gave.promised),
      judged: sum(({ gave }) => gave.judged),
      kept: sum(({ gave }) => gave.kept),
      overdue: sum(({ gave }) => gave.overdue),
    },
    got: {
      minutes: sum(({ got }) => got.minutes),
      visits: sum(({ got }) => got.visits),
      services: sum(({ got }) => got.services),
      serviceMinutes: sum(({ got }) => got.serviceMinutes),
      honours: sum(({ got }) => got.honours),
    },
    balanceMinutes: sum(({ balanceMinutes }) => balanceMinutes),
  };
}

import * as z from 'zod';
import { Booking, BookingId } from '../domain/facility/booking.ts';
import { Facility, FacilityRow, FacilityText, Incident } from '../domain/facility/facility.ts';
import {
  askingWays,
  bookers,
  incidentKinds,
  outcomes,
  ownerships,
} from '../domain/facility/names.ts';
import {
  Opening,
  OpeningText,
  openingStates,
  SignedPaper,
  sides,
} from '../domain/facility/opening.ts';
import { FacilityRules } from '../domain/facility/rules.ts';
import { slotStart } from '../domain/facility/slots.ts';
import { Commitment, FacilityId, Returned, Unit, UnitText } from '../domain/facility/unit.ts';
import { letterStates } from '../domain/facility/unit-letter.ts';
import { TenantId } from '../domain/ids.ts';
import { needCategories } from '../domain/needs/names.ts';
import { RegionId } from '../domain/region/tree.ts';
import { Instant } from '../domain/time.ts';

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const line = (max: number) => z.string().trim().min(1).max(max);

export const FacilityPath = z.object({ tenant: TenantId, facility: FacilityId });
export const FacilitiesQuery = z.object({ month: Month.optional() });
export const BalanceQuery = z.object({ community: RegionId.optional() });
export const FacilityQuery = z.object({ week: z.iso.date().optional() });

const People = z.record(z.enum(bookers), z.int());
const Utilisation = z.object({
  openMinutes: z.int(),
  usedMinutes: z.int(),
  share: z.number().optional(),
  visits: z.int(),
  people: People,
});

/** All facilities with what was used of them in a month, and the figures that follow. */
export const FacilitiesView = z
  .object({
    rows: z.array(
      FacilityRow.extend({
        isOpen: z.boolean(),
        usage: Utilisation,
        lastDay: z.string().optional(),
      }),
    ),
    month: Month,
    total: Utilisation,
    composition: z.array(
      z.object({
        ownership: z.enum(ownerships),
        count: z.int(),
        share: z.number().optional(),
        squareMetres: z.number(),
        target: z.int().optional(),
      }),
    ),
    rules: FacilityRules,
    today: z.string(),
    mayKeep: z.boolean(),
    mayRule: z.boolean(),
  })
  .meta({ id: 'FacilitiesView' });
export type FacilitiesView = z.infer<typeof FacilitiesView>;

const Kept = z.object({
  promised: z.int(),
  kept: z.int(),
  partly: z.int(),
  broken: z.int(),
  overdue: z.int(),
  share: z.number().optional(),
});

export const FacilityUnitsView = z
  .object({
    items: z.array(Unit.extend({ result: Kept, facilities: z.int(), open: z.int() })),
    participation: z.object({
      units: z.int(),
      taking: z.int(),
      facilities: z.int(),
      open: z.int(),
      free: z.int(),
      squareMetres: z.number(),
    }),
    all: Kept,
    today: z.string(),
    mayKeep: z.boolean(),
  })
  .meta({ id: 'FacilityUnitsView' });
export type FacilityUnitsView = z.infer<typeof FacilityUnitsView>;

/** What each community has of space, in how many pieces, and what is missing. */
export const FacilityGapsView = z
  .object({
    items: z.array(
      z.object({
        community: z.string(),
        /** What the registry says it has, and what the standards of the day ask for. */
        have: z.number().optional(),
        needed: z.number().optional(),
        gap: z.number().optional(),
        sites: z.array(z.object({ id: FacilityId, name: z.string(), squareMetres: z.number() })),
        squareMetres: z.number(),
        largestShare: z.number(),
        /** Ids of the checklist. */
        missing: z.array(z.string()),
        isOnline: z.boolean().optional(),
      }),
    ),
    mean: z.number().optional(),
    meeting: z.int(),
    judged: z.int(),
    online: z.int(),
  })
  .meta({ id: 'FacilityGapsView' });
export type FacilityGapsView = z.infer<typeof FacilityGapsView>;

/** Needs by category against what there is for them. */
export const BalanceView = z
  .object({
    items: z.array(
      z.object({
        category: z.enum(needCategories),
        waiting: z.int(),
        inProjects: z.int(),
        facilities: z.int(),
        outlets: z.int(),
        gap: z.number(),
      }),
    ),
  })
  .meta({ id: 'BalanceView' });
export type BalanceView = z.infer<typeof BalanceView>;

/** One facility with its agreements, its incidents and who comes in a week. */
export const FacilityView = z
  .object({
    facility: Facility,
    unitName: z.string().optional(),
    /** Where letters to the unit go. */
    unitMail: z.string().optional(),
    openings: z.array(
      Opening.extend({
        state: z.enum(openingStates),
        lastDay: z.string().optional(),
        /** What the unit was sent, and what it answered. */
        letter: z
          .object({
            state: z.enum(letterStates),
            name: z.string().optional(),
            position: z.string().optional(),
            note: z.string().optional(),
            at: Instant.optional(),
          })
          .optional(),
      }),
    ),
    incidents: z.array(Incident),
    monday: z.string(),
    days: z.array(
      z.object({
        day: z.string(),
        slots: z.array(
          z.object({
            start: z.string(),
            from: z.string(),
            until: z.string(),
            capacity: z.int(),
            taken: z.int(),
            waiting: z.int(),
            bookings: z.array(
              Booking.pick({
                id: true,
                booker: true,
                seats: true,
                title: true,
                state: true,
                priceFen: true,
              }).extend({ isMissed: z.boolean(), phone: z.string().optional() }),
            ),
          }),
        ),
      }),
    ),
    rules: FacilityRules,
    now: Instant,
    mayKeep: z.boolean(),
    mayLetIn: z.boolean(),
  })
  .meta({ id: 'FacilityView' });
export type FacilityView = z.infer<typeof FacilityView>;

const at = { facility: FacilityId };
const opening = { ...at, opening: FacilityId };
/** How a unit without an account is reached; without an address, the one it has. */
const sent = { via: z.enum(askingWays), mail: z.email().max(120).optional() };

/** What is done about units and facilities. */
export const FacilityCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('keepUnit'), unit: FacilityId.optional(), text: UnitText }),
    z.strictObject({
      type: z.literal('keepFacility'),
      facility: FacilityId.optional(),
      text: FacilityText,
    }),
    z.strictObject({
      type: z.literal('proposeOpening'),
      ...at,
      text: OpeningText,
      /** The agreement it goes on from. */
      renews: FacilityId.optional(),
    }),
    z.strictObject({
      type: z.literal('signOpening'),
      ...opening,
      side: z.enum(sides),
      name: line(40),
      on: z.iso.date(),
      /** Of the text that was signed. */
      textHash: z.string().max(100),
      position: z.string().trim().max(40).optional(),
      /** The sheet that was signed by hand, with the end of the hash at its foot. */
      paper: SignedPaper.extend({ printedHash: z.string().regex(/^[0-9a-f]{8}$/) }).optional(),
    }),
    z.strictObject({ type: z.literal('askToSign'), ...opening, ...sent }),
    z.strictObject({ type: z.literal('takeSignature'), ...opening }),
    z.strictObject({
      type: z.literal('endOpening'),
      ...opening,
      by: z.enum(sides),
      endsOn: z.iso.date(),
      reason: line(300),
    }),
    z.strictObject({
      type: z.literal('reportIncident'),
      ...at,
      kind: z.enum(incidentKinds),
      on: z.iso.date(),
      what: line(500),
      damageFen: z.int().min(0).max(100_000_000_00),
    }),
    z.strictObject({
      type: z.literal('settleIncident'),
      ...at,
      incident: FacilityId,
      how: line(500),
      depositFen: z.int().min(0).max(100_000_000_00),
      insuranceFen: z.int().min(0).max(100_000_000_00),
    }),
    z.strictObject({
      type: z.literal('promise'),
      unit: FacilityId,
      promise: Commitment.pick({ kind: true, what: true, amount: true, measure: true, by: true }),
    }),
    z.strictObject({
      type: z.literal('judgePromise'),
      unit: FacilityId,
      commitment: FacilityId,
      outcome: z.enum(outcomes).exclude(['open']),
      given: z.number().nonnegative().max(100_000_000),
      evidence: line(300),
    }),
    z.strictObject({ type: z.literal('thank'), unit: FacilityId, title: line(60) }),
    z.strictObject({
      type: z.literal('giveBack'),
      unit: FacilityId,
      returned: Returned.omit({ by: true }),
    }),
    z.strictObject({
      type: z.literal('sendStatement'),
      unit: FacilityId,
      year: z.string().regex(/^20\d{2}$/),
      ...sent,
    }),
    z.strictObject({ type: z.literal('setRules'), rules: FacilityRules }),
  ])
  .meta({ id: 'FacilityCommand' });
export type FacilityCommand = z.infer<typeof FacilityCommand>;
export const FacilityChanged = z
  .object({
    id: z.string(),
    /** What opens a letter that is brought on paper. */
    code: z.string().optional(),
  })
  .meta({ id: 'FacilityChanged' });
export type FacilityChanged = z.infer<typeof FacilityChanged>;

/** What is done about the bookings of one facility, by those who keep it or stand at its door. */
export const DeskCommand = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('book'),
      start: z.string().regex(slotStart),
      seats: z.int().min(1).max(500),
      title: line(60),
      mayWait: z.boolean().default(false),
      /** For a unit, which gets the hours in return for what it opens itself. */
      unit: FacilityId.optional(),
    }),
    z.strictObject({
      type: z.literal('letIn'),
      start: z.string().regex(slotStart),
      /** What the phone shows, six digits. */
      code: z.string().regex(/^\d{6}$/),
    }),
    z.strictObject({ type: z.literal('cancel'), booking: BookingId }),
  ])
  .meta({ id: 'FacilityDeskCommand' });
export type DeskCommand = z.infer<typeof DeskCommand>;

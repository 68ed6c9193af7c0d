import * as z from 'zod';
import { BookingId, ProjectBooked } from '../domain/facility/booking.ts';
import { FacilityRow, ShownFacility } from '../domain/facility/facility.ts';
import { FacilityRules } from '../domain/facility/rules.ts';
import { slotStart } from '../domain/facility/slots.ts';
import { FacilityId } from '../domain/facility/unit.ts';
import { OrganizationId, TenantId } from '../domain/ids.ts';

const line = (max: number) => z.string().trim().min(1).max(max);

export const OwnFacilitiesPath = z.object({ organization: OrganizationId, tenant: TenantId });
export const OwnFacilityPath = OwnFacilitiesPath.extend({ facility: FacilityId });
export const OwnWeekQuery = z.object({ week: z.iso.date().optional() });

export const OrganizationBooking = z
  .strictObject({
    facility: FacilityId,
    start: z.string().regex(slotStart),
    seats: z.int().min(1).max(500),
    purpose: line(30),
    mayWait: z.boolean().default(false),
    /** The work it is for, one of its own under contract. */
    project: ProjectBooked.optional(),
  })
  .meta({ id: 'OrganizationBooking' });
export type OrganizationBooking = z.infer<typeof OrganizationBooking>;

export const OrganizationCancels = z
  .strictObject({ booking: BookingId })
  .meta({ id: 'OrganizationCancels' });

const OwnBooking = z.object({
  id: BookingId,
  facility: FacilityId,
  start: z.string(),
  minutes: z.int(),
  isWaiting: z.boolean(),
  doorCode: z.string(),
  purpose: z.string().optional(),
  project: ProjectBooked.optional(),
});
/** What an organization has booked that is not over. */
export const OwnBookings = z.object({ items: z.array(OwnBooking) }).meta({ id: 'OwnBookings' });
export type OwnBookings = z.infer<typeof OwnBookings>;

/** Places of a district an organization can book, with what a list shows of each. */
export const BookablePlaces = z
  .object({
    items: z.array(
      FacilityRow.pick({
        id: true,
        name: true,
        kind: true,
        community: true,
        squareMetres: true,
        unitName: true,
      }).extend({ isOpen: z.boolean(), priceFen: z.int(), days: z.array(z.int()) }),
    ),
    kinds: FacilityRules.shape.kinds,
    today: z.string(),
  })
  .meta({ id: 'BookablePlaces' });
export type BookablePlaces = z.infer<typeof BookablePlaces>;

/** One place with what is free of it in a week. */
export const BookablePlace = z
  .object({
    facility: ShownFacility,
    monday: z.string(),
    today: z.string(),
    days: z.array(
      z.object({
        day: z.string(),
        slots: z.array(
          z.object({
            start: z.string(),
            from: z.string(),
            until: z.string(),
            free: z.int(),
            perBooking: z.int(),
            waiting: z.int(),
            priceFen: z.int(),
            canBook: z.boolean(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'BookablePlace' });
export type BookablePlace = z.infer<typeof BookablePlace>;

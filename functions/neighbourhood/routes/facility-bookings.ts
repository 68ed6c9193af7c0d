import { Hono } from 'hono';
import { OrganizationBooking, OwnFacilitiesPath } from '../../../shared/contracts/facility.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { bookForOrganization, ownBookings } from '../facility-organizations.ts';

/** What organizations book. */
export const facilityBookings = new Hono<Env>()
  .get(
    '/organizations/:organization/facilities/:tenant',
    valid('param', OwnFacilitiesPath),
    async (c) => c.json(await ownBookings(c.var.deps, c.req.valid('param')), 200),
  )
  .post(
    '/organizations/:organization/facilities/:tenant',
    valid('param', OwnFacilitiesPath),
    valid('json', OrganizationBooking),
    async (c) => {
      const asked = c.req.valid('param');
      await bookForOrganization(c.var.deps, asked, c.req.valid('json'));
      return c.json(await ownBookings(c.var.deps, asked), 201);
    },
  );

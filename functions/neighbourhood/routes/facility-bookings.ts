import { Hono } from 'hono';
import {
  OrganizationBooking,
  OrganizationCancels,
  OwnFacilitiesPath,
  OwnFacilityPath,
  OwnWeekQuery,
} from '../../../shared/contracts/facility-organizations.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import {
  bookForOrganization,
  cancelForOrganization,
  ownBookings,
  placeFor,
  placesFor,
} from '../facility-organizations.ts';

/** What organizations find and book. */
export const facilityBookings = new Hono<Env>()
  .basePath('/organizations/:organization/facilities/:tenant')
  .get('/', valid('param', OwnFacilitiesPath), async (c) =>
    c.json(await ownBookings(c.var.deps, c.req.valid('param')), 200),
  )
  .post('/', valid('param', OwnFacilitiesPath), valid('json', OrganizationBooking), async (c) => {
    const { deps, session } = c.var;
    const asked = { ...c.req.valid('param'), person: session.person.id };
    await bookForOrganization(deps, asked, c.req.valid('json'));
    return c.json(await ownBookings(deps, asked), 201);
  })
  .post(
    '/cancel',
    valid('param', OwnFacilitiesPath),
    valid('json', OrganizationCancels),
    async (c) => {
      const asked = c.req.valid('param');
      await cancelForOrganization(c.var.deps, asked, c.req.valid('json').booking);
      return c.json(await ownBookings(c.var.deps, asked), 200);
    },
  )
  .get('/places', valid('param', OwnFacilitiesPath), async (c) =>
    c.json(await placesFor(c.var.deps, c.req.valid('param')), 200),
  )
  .get(
    '/places/:facility',
    valid('param', OwnFacilityPath),
    valid('query', OwnWeekQuery),
    async (c) => {
      const { facility, ...asked } = c.req.valid('param');
      const wanted = { facility, ...c.req.valid('query') };
      return c.json(await placeFor(c.var.deps, asked, wanted), 200);
    },
  );

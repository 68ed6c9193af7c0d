import { type Context, Hono } from 'hono';
import {
  BalanceQuery,
  DeskCommand,
  FacilitiesQuery,
  FacilityCommand,
  FacilityPath,
  FacilityQuery,
} from '../../../shared/contracts/facility.ts';
import { SharesQuery } from '../../../shared/contracts/facility-sharing.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { repeatOf } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { agreementsOf } from '../facility-agreements.ts';
import { changeFacility } from '../facility-change.ts';
import { atDesk } from '../facility-desk.ts';
import { facilityOf } from '../facility-one.ts';
import { type Official, placeOf } from '../facility-place.ts';
import { sharesIn } from '../facility-shares.ts';
import { balanceIn, facilitiesOf, gapsOf, unitsOf } from '../facility-views.ts';

const askedOf = (c: Context<Env>, tenant: TenantId) => ({
  tenant,
  actor: c.var.actor as Official,
});

/** Facilities that units share. */
export const facilities = new Hono<Env>()
  .get('/facilities', valid('param', TenantPath), valid('query', FacilitiesQuery), async (c) => {
    const asked = { ...askedOf(c, c.req.valid('param').tenant), ...c.req.valid('query') };
    return c.json(await facilitiesOf(c.var.deps, asked), 200);
  })
  .post('/facilities', valid('param', TenantPath), valid('json', FacilityCommand), async (c) => {
    const { deps, session } = c.var;
    const { tenant } = c.req.valid('param');
    const command = c.req.valid('json');
    const repeat = repeatOf(c, session.person.id, { tenant, ...command });
    const place = await placeOf(deps, askedOf(c, tenant));
    return c.json(await changeFacility(place, { command, repeat }), 200);
  })
  .get('/facilities/units', valid('param', TenantPath), async (c) =>
    c.json(await unitsOf(c.var.deps, askedOf(c, c.req.valid('param').tenant)), 200),
  )
  .get('/facilities/agreements', valid('param', TenantPath), async (c) =>
    c.json(await agreementsOf(c.var.deps, askedOf(c, c.req.valid('param').tenant)), 200),
  )
  .get('/facilities/shares', valid('param', TenantPath), valid('query', SharesQuery), async (c) => {
    const asked = { ...askedOf(c, c.req.valid('param').tenant), ...c.req.valid('query') };
    return c.json(await sharesIn(c.var.deps, asked), 200);
  })
  .get('/facilities/gaps', valid('param', TenantPath), async (c) =>
    c.json(await gapsOf(c.var.deps, askedOf(c, c.req.valid('param').tenant)), 200),
  )
  .get(
    '/facilities/balance',
    valid('param', TenantPath),
    valid('query', BalanceQuery),
    async (c) => {
      const asked = { ...askedOf(c, c.req.valid('param').tenant), ...c.req.valid('query') };
      return c.json(await balanceIn(c.var.deps, asked), 200);
    },
  )
  .get(
    '/facilities/:facility',
    valid('param', FacilityPath),
    valid('query', FacilityQuery),
    async (c) => {
      const { tenant, facility } = c.req.valid('param');
      const place = await placeOf(c.var.deps, askedOf(c, tenant));
      return c.json(await facilityOf(place, { facility, ...c.req.valid('query') }), 200);
    },
  )
  .post(
    '/facilities/:facility/desk',
    valid('param', FacilityPath),
    valid('query', FacilityQuery),
    valid('json', DeskCommand),
    async (c) => {
      const { tenant, facility } = c.req.valid('param');
      const place = await placeOf(c.var.deps, askedOf(c, tenant));
      await atDesk(place, { facility, command: c.req.valid('json') });
      return c.json(await facilityOf(place, { facility, ...c.req.valid('query') }), 200);
    },
  );

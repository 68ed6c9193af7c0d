import { Hono } from 'hono';
import {
  ChangeStanding,
  CreateTenant,
  PlatformTenantPath,
  RequestDeletion,
} from '../../../shared/contracts/platform.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { readyTemplates } from '../../../shared/domain/settings/templates/ready-templates.ts';
import { dayOf, plusYears } from '../../../shared/domain/time.ts';
import { listErasures } from '../../../shared/store/erasure.ts';
import { listStandings, readRetention } from '../../../shared/store/onboarding.ts';
import { repeatOf, versionRequired } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { onboard } from '../onboard.ts';
import { leastRetention } from '../retention.ts';
import { changeStanding, type Turn } from '../standing.ts';

export const actorOf = (session: Env['Variables']['session']): Actor & { kind: 'platform' } => ({
  kind: 'platform',
  personId: session.person.id,
});

/** Tenants come on board, stand still, go on, and leave once their files need not be kept. */
export const tenants = new Hono<Env>()
  .get('/', async (c) => {
    const { table, settings } = c.var.deps;
    const [items, erasures, retention] = await Promise.all([
      listStandings(table),
      listErasures(table),
      readRetention(table),
    ]);
    const { years: leastYears, source } = leastRetention;
    return c.json(
      {
        items,
        erasures,
        isSandboxAllowed: settings.isSandboxAllowed,
        templates: readyTemplates.map(({ id, name, summary }) => ({ id, name, summary })),
        retention: { ...retention, leastYears, source },
      },
      200,
    );
  })
  .post('/', valid('json', CreateTenant), async (c) => {
    const { deps, session } = c.var;
    const body = c.req.valid('json');
    const repeat = repeatOf(c, session.person.id, body);
    return c.json(await onboard(deps, { body, actor: actorOf(session), repeat }), 201);
  })
  .post(
    '/:tenant/suspension',
    valid('param', PlatformTenantPath),
    valid('json', ChangeStanding),
    async (c) => {
      const { deps, session } = c.var;
      const { tenant } = c.req.valid('param');
      const { reason } = c.req.valid('json');
      const repeat = repeatOf(c, session.person.id, { reason });
      const expected = versionRequired(c, 'v');
      const suspended = { at: deps.clock.now(), reason };
      const turn: Turn = (standing) => ({ ...standing, suspended });
      const change = { tenant, actor: actorOf(session), reason, expected, repeat, turn };
      const version = await changeStanding(deps, { ...change, command: 'suspend' });
      return c.json({ id: tenant, version }, 200);
    },
  )
  .post(
    '/:tenant/resumption',
    valid('param', PlatformTenantPath),
    valid('json', ChangeStanding),
    async (c) => {
      const { deps, session } = c.var;
      const { tenant } = c.req.valid('param');
      const { reason } = c.req.valid('json');
      const repeat = repeatOf(c, session.person.id, { reason });
      const expected = versionRequired(c, 'v');
      const turn: Turn = ({ suspended: _s, deletion: _d, ...standing }) => standing;
      const change = { tenant, actor: actorOf(session), reason, expected, repeat, turn };
      const version = await changeStanding(deps, { ...change, command: 'resume' });
      return c.json({ id: tenant, version }, 200);
    },
  )
  .post(
    '/:tenant/deletion',
    valid('param', PlatformTenantPath),
    valid('json', RequestDeletion),
    async (c) => {
      const { deps, session } = c.var;
      const { tenant } = c.req.valid('param');
      const { reason, keepUntil } = c.req.valid('json');
      const repeat = repeatOf(c, session.person.id, { reason, keepUntil });
      const expected = versionRequired(c, 'v');
      const at = deps.clock.now();
      const turn: Turn = (standing) => {
        if (!standing.suspended) throw new DomainError({ code: 'not-suspended' });
        const until = standing.isSandbox ? dayOf(at) : plusYears(dayOf(at), leastRetention.years);
        if (keepUntil < until)
          throw new DomainError(
            { code: 'retention-running', detail: { until } },
            { faults: [{ pointer: '/keepUntil', code: 'retention-too-short' }] },
          );
        return { ...standing, deletion: { at, by: session.person.id, reason, keepUntil } };
      };
      const change = { tenant, actor: actorOf(session), reason, expected, repeat, turn };
      const version = await changeStanding(deps, { ...change, command: 'requestDeletion' });
      return c.json({ id: tenant, version }, 200);
    },
  );

import { Hono } from 'hono';
import {
  AppointMember,
  InviteMember,
  MemberPath,
  type MemberView,
} from '../../../shared/contracts/members.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { clashesIn } from '../../../shared/domain/policy/separation.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { memberHistory } from '../../../shared/store/members.ts';
import { loadTenant, type Member } from '../../../shared/store/tenants.ts';
import { repeatOf, versionRequired } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { tenantNow } from '../../tenants.ts';
import { appoint } from '../appoint.ts';
import type { Official } from '../appointing.ts';
import { invite } from '../invite.ts';

const viewOf = ({ scopes: _scopes, ...member }: Member, strict: readonly string[]): MemberView => ({
  ...member,
  clashes: clashesIn(member.posts, strict),
});

/** People and posts. What is read here is read fresh: who just appointed somebody sees it. */
export const members = new Hono<Env>()
  .get('/', valid('param', TenantPath), async (c) => {
    const { deps } = c.var;
    const { tenant } = c.req.valid('param');
    const config = await loadTenant(deps.table, tenant, deps.clock.now());
    const { strictSeparation } = config;
    const items = config.members.map((member) => viewOf(member, strictSeparation));
    const today = dayOf(await tenantNow(deps, config));
    return c.json({ items, strictSeparation, today }, 200);
  })
  .post('/', valid('param', TenantPath), valid('json', InviteMember), async (c) => {
    const { deps, session } = c.var;
    const { tenant } = c.req.valid('param');
    const body = c.req.valid('json');
    const repeat = repeatOf(c, session.person.id, body);
    const actor = c.var.actor as Official;
    return c.json(await invite(deps, { tenant, actor, body, repeat }), 201);
  })
  .put('/:person', valid('param', MemberPath), valid('json', AppointMember), async (c) => {
    const { deps, session } = c.var;
    const { tenant, person } = c.req.valid('param');
    const body = c.req.valid('json');
    const repeat = repeatOf(c, session.person.id, body);
    const expected = versionRequired(c, 'v');
    const actor = c.var.actor as Official;
    const done = await appoint(deps, { tenant, person, actor, body, repeat, expected });
    c.header('ETag', `"v${done.version}"`);
    return c.json(done, 200);
  })
  .get('/:person/history', valid('param', MemberPath), async (c) => {
    const { deps } = c.var;
    const { tenant, person } = c.req.valid('param');
    const config = await loadTenant(deps.table, tenant, deps.clock.now());
    if (!config.members.some(({ personId }) => personId === person))
      throw new DomainError({ code: 'not-found' });
    const items = await memberHistory(deps.table, tenant, person);
    const doers = new Set(items.map(({ actor }) => actor));
    const names = Object.fromEntries(
      config.members
        .filter(({ personId }) => doers.has(`person:${personId}`))
        .map((one) => [one.personId, one.name]),
    );
    return c.json({ items, names }, 200);
  });

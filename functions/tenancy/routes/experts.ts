import { type Context, Hono } from 'hono';
import {
  Declare,
  ExpertPath,
  KeepExpert,
  type PoolEntry,
} from '../../../shared/contracts/experts.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { ExpertProfile } from '../../../shared/domain/experts/profile.ts';
import type { PersonId, TenantId } from '../../../shared/domain/ids.ts';
import type { Post } from '../../../shared/domain/policy/posts.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { expertWrite, listStoredExperts, readExpert } from '../../../shared/store/experts.ts';
import { record } from '../../../shared/store/record.ts';
import { repeatOf, versionRequired } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';
import type { Official } from '../appointing.ts';

const keeping: readonly Post[] = ['handler', 'officeHead', 'tenantAdmin'];

type Change = {
  tenant: TenantId;
  person: PersonId;
  command: 'keepExpert' | 'declareTies';
  request: unknown;
  reason?: string;
  /** What the profile becomes, on the tenant's day. */
  next(before: ExpertProfile, day: string): ExpertProfile;
};

/** Of a declaration the audit tells that it was made, and nothing of what it says. */
async function changed(c: Context<Env>, change: Change): Promise<number> {
  const { deps, actor, session } = c.var;
  const { tenant, person, command, request, reason, next } = change;
  const expected = versionRequired(c, 'v');
  const now = await tenantNow(deps, await tenantConfig(deps, tenant));
  const { profile } = await readExpert(deps.table, tenant, person);
  const after = next(profile, dayOf(now));
  return record(deps.table, {
    subject: { tenant, kind: 'expert', id: person },
    expected,
    writes: (version) => [expertWrite(deps.table, tenant, person, { profile: after, version })],
    actor,
    origin: deps.origin,
    command,
    ...(reason && { reason }),
    ...(command === 'keepExpert' && {
      after: { fields: after.fields, validUntil: after.validUntil },
    }),
    now,
    worldNow: deps.clock.now(),
    repeat: repeatOf(c, session.person.id, request),
  });
}

/** The pool: members who hold the post, with what is known of each. */
export const experts = new Hono<Env>()
  .get('/', valid('param', TenantPath), async (c) => {
    const { deps, actor } = c.var;
    const { tenant } = c.req.valid('param');
    const [{ members }, known] = await Promise.all([
      tenantConfig(deps, tenant),
      listStoredExperts(deps.table, tenant),
    ]);
    const items = members
      .filter(({ posts }) => posts.includes('expert'))
      .map(({ personId, name }): PoolEntry => {
        const { profile = {}, version = 0 } = known.get(personId) ?? {};
        const { declared, declaredOn, ...kept } = profile;
        return {
          personId,
          name,
          version,
          record: kept,
          ...(declaredOn && { declaredOn }),
          employers: declared?.employers.length ?? 0,
          relations: declared?.relations.length ?? 0,
        };
      });
    const mayKeep = (actor as Official).posts.some((post) => keeping.includes(post));
    return c.json({ items, mayKeep }, 200);
  })
  .put('/:person', valid('param', ExpertPath), valid('json', KeepExpert), async (c) => {
    const { tenant, person } = c.req.valid('param');
    const { record: kept, reason } = c.req.valid('json');
    const { members } = await tenantConfig(c.var.deps, tenant);
    if (!members.some((m) => m.personId === person && m.posts.includes('expert')))
      throw new DomainError({ code: 'not-found' });
    const version = await changed(c, {
      tenant,
      person,
      command: 'keepExpert',
      request: { kept, reason },
      reason,
      next: ({ declared, declaredOn }) => ({
        ...kept,
        ...(declared && { declared }),
        ...(declaredOn && { declaredOn }),
      }),
    });
    return c.json({ version }, 200);
  });

/** What an expert says about themselves: theirs to keep, and nobody else's to read. */
export const expertDeclaration = new Hono<Env>()
  .get('/', valid('param', TenantPath), async (c) => {
    const { deps, session } = c.var;
    const { tenant } = c.req.valid('param');
    const { profile, version } = await readExpert(deps.table, tenant, session.person.id);
    const { declared, declaredOn, fields, validUntil, restriction } = profile;
    return c.json(
      {
        declaration: declared ?? { employers: [], relations: [] },
        ...(declaredOn && { declaredOn }),
        record: {
          ...(fields && { fields }),
          ...(validUntil && { validUntil }),
          ...(restriction && { restriction }),
        },
        version,
      },
      200,
    );
  })
  .put('/', valid('param', TenantPath), valid('json', Declare), async (c) => {
    const { tenant } = c.req.valid('param');
    const { declaration } = c.req.valid('json');
    const version = await changed(c, {
      tenant,
      person: c.var.session.person.id,
      command: 'declareTies',
      request: declaration,
      next: (before, day) => ({ ...before, declared: declaration, declaredOn: day }),
    });
    return c.json({ version }, 200);
  });

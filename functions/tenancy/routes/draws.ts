import { Hono } from 'hono';
import type { DrawPreparation, Registrations } from '../../../shared/contracts/draws.ts';
import { PurchasePath } from '../../../shared/contracts/purchases.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { drawRulesOf } from '../../../shared/domain/draw/conduct.ts';
import { previewOf } from '../../../shared/domain/draw/preview.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { PurchaseId, TenantId } from '../../../shared/domain/ids.ts';
import { expertsOf, panelSizeFor } from '../../../shared/domain/policy/rules.ts';
import { actorAt } from '../../../shared/domain/policy/scope.ts';
import type { Application } from '../../../shared/domain/purchase/application.ts';
import { officialsOf } from '../../../shared/domain/purchase/officials.ts';
import type { Purchase } from '../../../shared/domain/purchase/purchase.ts';
import {
  fitToRepresent,
  mostRepresentatives,
} from '../../../shared/domain/purchase/representatives.ts';
import { viewFor } from '../../../shared/domain/purchase/views.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { loadPurchase } from '../../../shared/store/purchases.ts';
import { employersOf, holdersOf } from '../../holders.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { poolFor } from '../../pool.ts';
import type { Deps } from '../../ports.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';
import type { Official } from '../appointing.ts';

type About = { tenant: TenantId; purchase: PurchaseId };

/** The purchase, where the reader may know of it and the applications are open. */
async function opened({ table }: Deps, { tenant, purchase: id }: About, actor: Actor) {
  const { purchase } = await loadPurchase(table, tenant, id);
  if (!viewFor(purchase, actor) || !purchase.openedAt) throw new DomainError({ code: 'not-found' });
  return purchase;
}

/** The pool and what keeps whom out, before the first lot: afterwards it would help to guess who sits. */
async function preparation(
  deps: Deps,
  purchase: Purchase,
): Promise<Pick<DrawPreparation, 'pool' | 'representatives'>> {
  const config = await tenantConfig(deps, purchase.tenantId);
  const holders = holdersOf(config, purchase);
  const nameOf = new Map(config.members.map(({ personId, name }) => [personId, name]));
  const representatives = fitToRepresent(purchase, holders).map((personId) => ({
    personId,
    name: nameOf.get(personId) ?? '',
  }));
  if (purchase.draws['panel']) return { representatives };
  const employers = employersOf(config);
  const now = await tenantNow(deps, config);
  const experts = (await poolFor(deps, config, purchase)).map((one) => {
    const employer = employers[one.personId];
    return employer ? { ...one, employer } : one;
  });
  const officials = officialsOf(purchase, holders);
  const pool = previewOf({ purchase, experts, officials, now, until: dayOf(now) });
  return { pool, representatives };
}

const namesOf = ({ applications }: Purchase) =>
  Object.fromEntries(
    Object.values(applications).map(({ organization: { id, name } }) => [id, name]),
  );

/** How the draw of a panel is prepared. */
export const draws = new Hono<Env>().get('/:purchase', valid('param', PurchasePath), async (c) => {
  const { deps, actor } = c.var;
  const purchase = await opened(deps, c.req.valid('param'), actor);
  const { rules, plan } = purchase;
  const { fields, distance, lookBackYears, sameEmployer } = drawRulesOf(purchase);
  const size = panelSizeFor(rules, plan.budgetFen);
  const found: DrawPreparation = {
    size,
    experts: expertsOf(rules, size),
    mostRepresentatives: mostRepresentatives(purchase),
    fields,
    distance,
    lookBackYears,
    ...(sameEmployer !== undefined && { sameEmployer }),
    ...(await preparation(deps, purchase)),
    applicants: namesOf(purchase),
  };
  return c.json(found, 200);
});

function registrationOf({ organization, registration: check }: Application) {
  const { registration, inspections = [], sanctions = [] } = organization.passport ?? {};
  return {
    organizationId: organization.id,
    name: organization.name,
    creditCode: organization.creditCode,
    ...(registration && {
      type: registration.type,
      registrar: registration.registrar,
      registeredOn: registration.registeredOn,
      legalRepresentative: registration.legalRepresentative,
      address: registration.address,
    }),
    inspections: inspections.map(({ year, result }) => ({ year, result })),
    sanctions: sanctions.map(({ kind, on, reason }) => ({ kind, on, reason })),
    ...(check && { check }),
  };
}

/** What the bureau that registers organizations looks at (seed 3-14). */
export const registrations = new Hono<Env>().get(
  '/:purchase',
  valid('param', PurchasePath),
  async (c) => {
    const { deps } = c.var;
    const purchase = await opened(deps, c.req.valid('param'), c.var.actor);
    const { posts } = actorAt(c.var.actor as Official, purchase.plan.regionCodes);
    const items = Object.values(purchase.applications).map(registrationOf);
    const found: Registrations = {
      title: purchase.plan.title,
      state: purchase.state,
      version: purchase.version,
      mayConfirm: purchase.state === 'eligibilityCheck' && posts.includes('registrar'),
      items,
    };
    return c.json(found, 200);
  },
);

import * as z from 'zod';
import { system } from '../../shared/domain/actor.ts';
import { plusMonths } from '../../shared/domain/evaluation/consequence.ts';
import { Priority, priorityOn } from '../../shared/domain/evaluation/priority.ts';
import { OrganizationId, PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import type { Application } from '../../shared/domain/purchase/application.ts';
import type { Unopened } from '../../shared/domain/purchase/opening-minutes.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { readSealed } from '../../shared/store/applications.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { act } from '../act.ts';
import { SealBroken } from '../adapters/hpke-seal.ts';
import type { OpenerDeps } from '../ports.ts';
import { sha256Of } from '../scan/sha256.ts';
import { freshTenantConfig, tenantConfig, tenantNow } from '../tenants.ts';
import { within } from '../within.ts';
import { openFile } from './open-file.ts';
import { openOffers } from './open-offers.ts';
import { tellApplicants } from './tell-applicants.ts';

const Input = z.object({ tenantId: TenantId, purchaseId: PurchaseId });
type Place = z.infer<typeof Input>;
type Envelope = Awaited<ReturnType<typeof readSealed>>[number];
type Found = { application: Application } | { unopened: Unopened };

/** One envelope that does not open is no reason to leave the others closed: what is wrong with it is noted. */
async function opened({ unseal }: OpenerDeps, place: Place, sealed: Envelope): Promise<Found> {
  const organizationId = OrganizationId.parse(sealed.organizationId);
  const not = (reason: Unopened['reason']): Found => ({
    unopened: { organizationId, envelopeHash: sha256Of(Buffer.from(sealed.envelope)), reason },
  });
  try {
    const content = await unseal.open({ ...place, organizationId }, sealed.envelope);
    if (content.organization.id !== organizationId) return not('changed');
    return { application: { ...content, eligibility: 'unjudged', missingDocuments: [] } };
  } catch (problem) {
    if (problem instanceof SealBroken) return not('changed');
    if (problem instanceof z.ZodError || problem instanceof SyntaxError) return not('unreadable');
    throw problem;
  }
}

/** Files are opened one after the other: each may be as large as the memory allows. */
async function openFiles(deps: OpenerDeps, place: Place, applications: readonly Application[]) {
  const now = await tenantNow(deps, await tenantConfig(deps, place.tenantId));
  const at = { tenant: place.tenantId, purchase: place.purchaseId, now };
  for (const application of applications)
    for (const file of application.body.files ?? []) await openFile(deps, application, file, at);
}

/** Where the call gives priority, each application with what its organization earned: as it stands at the opening. */
async function withPriority(
  deps: OpenerDeps,
  { tenantId, rules: { priority: rule } }: Purchase,
  applications: readonly Application[],
): Promise<Application[]> {
  if (!rule) return [...applications];
  const config = await freshTenantConfig(deps, tenantId);
  const today = dayOf(await tenantNow(deps, config));
  const since = plusMonths(today, -rule.months);
  return applications.map((one) => {
    const earned = priorityOn(config.priorities ?? [], one.organization.id, { since, today });
    return earned ? { ...one, priority: Priority.parse(earned) } : one;
  });
}

/**
 * Opens the applications of a purchase once two officials have confirmed, and final offers once their time is
 * over. The seals are undone only after
 * the purchase says so, and only in this function, which alone holds the private key. Safe to run twice.
 */
export async function openApplications(input: unknown, all: OpenerDeps): Promise<object> {
  const place = Input.parse(input);
  const { tenantId, purchaseId } = place;
  const deps = await within(all, { as: 'opener', tenant: tenantId, purchase: purchaseId });
  const loaded = await loadPurchase(deps.table, tenantId, purchaseId);
  const { state, openingConfirmedBy, deadlines, untold = [] } = loaded.purchase;
  if ((state === 'biddingOpen' || state === 'cancelled') && untold.length > 0)
    return tellApplicants(deps, loaded);
  if (state === 'finalOffers') {
    const now = await tenantNow(deps, await tenantConfig(deps, tenantId));
    const isOver = (deadlines['finalOffers']?.at ?? '') <= now;
    return isOver ? openOffers(deps, loaded.purchase) : {};
  }
  if (state !== 'sealed' || openingConfirmedBy.length < 2) return {};
  const edition = loaded.purchase.edition ?? 1;
  const sealed = await readSealed(deps.table, tenantId, purchaseId);
  const envelopes = sealed.filter((one) => one.edition >= edition);
  const unconfirmed = sealed
    .filter((one) => one.edition < edition)
    .map(({ organizationId }) => organizationId);
  const found = await Promise.all(envelopes.map((one) => opened(deps, place, one)));
  const applications = found.flatMap((one) => ('application' in one ? [one.application] : []));
  const unopened = found.flatMap((one) => ('unopened' in one ? [one.unopened] : []));
  await openFiles(deps, place, applications);
  const prioritized = await withPriority(deps, loaded.purchase, applications);
  return act(deps, {
    tenant: tenantId,
    purchase: purchaseId,
    actor: system,
    command: {
      type: 'openApplications',
      applications: prioritized,
      unopened,
      ...(unconfirmed.length > 0 && { unconfirmed }),
    },
    loaded,
  });
}

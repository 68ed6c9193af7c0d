import { DomainError } from '../../shared/domain/errors.ts';
import { type Approval, currentStep } from '../../shared/domain/purchase/approval.ts';
import { type Loaded, loadPurchase } from '../../shared/store/purchases.ts';
import { readRegions, type TenantConfig } from '../../shared/store/tenants.ts';
import type { Names } from '../letters/approval/summary.ts';
import { type ApprovalLink, readApprovalToken } from '../links.ts';
import { namesIn } from '../names.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig } from '../tenants.ts';
import { within } from '../within.ts';

/** What a link of a letter leads to, before anybody has proved who they are. */
export type OpenedLink = {
  link: ApprovalLink;
  /** What the person the link names reaches, and no more. */
  deps: Deps;
  loaded: Loaded;
  approval: Approval;
  config: TenantConfig;
  standing: 'decided' | 'not-your-turn' | 'already-decided' | 'open';
};

function standingOf(approval: Approval, step: number): OpenedLink['standing'] {
  const mine = approval.steps[step];
  if (mine?.decision) return 'decided';
  const current = currentStep(approval);
  if (!current) return 'already-decided';
  return current === mine ? 'open' : 'not-your-turn';
}

/**
 * Reads what `token` is for, in one query. Changes nothing, however often it is called.
 * @throws {DomainError} `not-found` for a token we did not write, or one whose request is gone
 */
export async function openLink(all: Deps, token: string): Promise<OpenedLink> {
  const link = readApprovalToken(all.secrets.linkKey, token);
  if (!link) throw new DomainError({ code: 'not-found' });
  const deps = await within(all, { as: 'official', person: link.personId, tenant: link.tenant });
  const config = await tenantConfig(deps, link.tenant);
  const loaded = await loadPurchase(deps.table, link.tenant, link.purchase);
  const approval = loaded.purchase.approvals[link.approvalId];
  if (approval?.steps[link.step]?.personId !== link.personId)
    throw new DomainError({ code: 'not-found' });
  return { link, deps, loaded, approval, config, standing: standingOf(approval, link.step) };
}

/** Names in the purchase, with those of the places a plan is for. */
export async function namesFor({ deps, loaded, config, approval }: OpenedLink): Promise<Names> {
  const names = namesIn(loaded.purchase, config);
  if (approval.subject !== 'plan') return names;
  const regions = await readRegions(deps.table, config.summary.id);
  const places = regions.flatMap((region) => [
    [region.code, region.name] as const,
    ...region.children.map((child) => [child.code, `${region.name} ${child.name}`] as const),
  ]);
  return {
    [config.summary.divisionCode]: config.summary.name,
    ...Object.fromEntries(places),
    ...names,
  };
}

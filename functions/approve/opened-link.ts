import { DomainError } from '../../shared/domain/errors.ts';
import { covers, type Delegation, standingOf } from '../../shared/domain/policy/delegation.ts';
import type { Approval, ApprovalStep } from '../../shared/domain/purchase/approval.ts';
import { currentRound, openSteps } from '../../shared/domain/purchase/approval-rounds.ts';
import { delegateFault } from '../../shared/domain/purchase/stages/approval-seats.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { type Loaded, loadPurchase } from '../../shared/store/purchases.ts';
import { placeNames, readTree } from '../../shared/store/regions.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import { holdersOf } from '../holders.ts';
import type { NothingToDecide } from '../letters/approval/closed.ts';
import type { Names } from '../letters/approval/summary.ts';
import type { ApprovalLink } from '../links.ts';
import { namesIn } from '../names.ts';
import type { Deps } from '../ports.ts';
import { freshTenantConfig, tenantConfig, tenantNow } from '../tenants.ts';
import { within } from '../within.ts';

/** What a link of a letter leads to, before anybody has proved who they are. */
export type OpenedLink = {
  link: ApprovalLink;
  /** What the person the link names reaches, and no more. */
  deps: Deps;
  loaded: Loaded;
  approval: Approval;
  /** The seat the letter is about: the reader's own, or by `delegation` somebody else's. */
  seat: ApprovalStep;
  delegation?: Delegation;
  config: TenantConfig;
  standing: 'decided' | 'open' | NothingToDecide;
};

function standingOfSeat(
  approval: Approval,
  seat: ApprovalStep,
  reader: string,
): OpenedLink['standing'] {
  if (seat.decision)
    return (seat.decidedBy ?? seat.personId) === reader ? 'decided' : 'already-decided';
  if (openSteps(approval).includes(seat)) return 'open';
  const now = currentRound(approval)?.number;
  const round = seat.round ?? approval.steps.indexOf(seat);
  return now === undefined || round < now ? 'already-decided' : 'not-your-turn';
}

/** Of several powers over one seat, the one in force; without one, the last that was given. */
function powerOver(
  { config, loaded, approval }: Pick<OpenedLink, 'config' | 'loaded' | 'approval'>,
  seat: ApprovalStep,
  { reader, now }: { reader: string; now: Instant },
): { delegation?: Delegation; isInForce: boolean } {
  const asked = { purchase: loaded.purchase.id, subject: approval.subject };
  const given = config.delegations.filter(
    (one) => one.from === seat.personId && one.to === reader && covers(one, asked),
  );
  const active = given.find((one) => standingOf(one, now) === 'active');
  const delegation = active ?? given.at(-1);
  return { ...(delegation && { delegation }), isInForce: active !== undefined };
}

type Read = Pick<OpenedLink, 'link' | 'deps' | 'loaded' | 'approval' | 'seat'>;

/**
 * A delegate's link: the power is read as it stands now, past the settings kept in memory, so that one that
 * was withdrawn a second ago opens nothing.
 */
async function openForDelegate(read: Read): Promise<OpenedLink> {
  const { link, deps, loaded, approval, seat } = read;
  const config = await freshTenantConfig(deps, link.tenant);
  const reader = link.personId;
  const now = await tenantNow(deps, config);
  const { delegation, isInForce } = powerOver({ config, loaded, approval }, seat, { reader, now });
  if (!delegation) throw new DomainError({ code: 'not-found' });
  const standing = standingOfSeat(approval, seat, reader);
  const opened = { ...read, delegation, config };
  if (standing !== 'open') return { ...opened, standing };
  if (!isInForce) return { ...opened, standing: 'delegation-over' };
  const holders = holdersOf(config, loaded.purchase);
  const fault = delegateFault(
    loaded.purchase,
    approval,
    { step: seat, person: reader },
    { holders },
  );
  return { ...opened, standing: fault ? 'cannot-stand-in' : 'open' };
}

/**
 * Reads what `link` is for, in one query. Changes nothing, however often it is called.
 * @throws {DomainError} `not-found` for one whose request is gone
 */
export async function openLink(all: Deps, link: ApprovalLink): Promise<OpenedLink> {
  const deps = await within(all, { as: 'official', person: link.personId, tenant: link.tenant });
  const config = await tenantConfig(deps, link.tenant);
  const loaded = await loadPurchase(deps.table, link.tenant, link.purchase);
  const approval = loaded.purchase.approvals[link.approvalId];
  const seat = approval?.steps[link.step];
  if (!approval || !seat) throw new DomainError({ code: 'not-found' });
  const read = { link, deps, loaded, approval, seat };
  if (seat.personId !== link.personId) return openForDelegate(read);
  return { ...read, config, standing: standingOfSeat(approval, seat, link.personId) };
}

/** What a code typed at the letter is kept under: each reader of a seat has their own. */
export const seatName = ({ link, delegation }: Pick<OpenedLink, 'link' | 'delegation'>): string =>
  delegation ? `${link.step}#${link.personId}` : String(link.step);

/** Names in the purchase, with those of the places a plan is for. */
export async function namesFor({ deps, loaded, config, approval }: OpenedLink): Promise<Names> {
  const names = namesIn(loaded.purchase, config);
  if (approval.subject !== 'plan') return names;
  const stored = await readTree(deps.table, config.summary.id);
  return {
    ...(stored && placeNames(stored.tree, ' ')),
    [config.summary.divisionCode]: config.summary.name,
    ...names,
  };
}

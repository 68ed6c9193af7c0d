import type { OpenRounds } from '../../../shared/contracts/evaluation.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { appraisalOf } from '../../../shared/domain/evaluation/purchaser.ts';
import { roundId } from '../../../shared/domain/evaluation/rated-round.ts';
import type { RoundSummary } from '../../../shared/domain/evaluation/round.ts';
import type { PurchaseId, TenantId } from '../../../shared/domain/ids.ts';
import type { Purchase } from '../../../shared/domain/purchase/purchase.ts';
import { viewFor } from '../../../shared/domain/purchase/views.ts';
import {
  finalRounds,
  openRounds,
  readRounds,
  readSheets,
} from '../../../shared/store/evaluation.ts';
import { loadPurchase } from '../../../shared/store/purchases.ts';
import type { Table } from '../../../shared/store/table.ts';
import { everyPurchase } from '../../every-purchase.ts';
import type { Deps } from '../../ports.ts';
import { tenantConfig } from '../../tenants.ts';
import { holds } from './place.ts';

type See = (id: PurchaseId) => Promise<Purchase | undefined>;

/** Purchases the reader may know, each read once. */
function reading(table: Table, tenant: TenantId, actor: Actor): See {
  const known = new Map<PurchaseId, Promise<Purchase | undefined>>();
  const load = async (id: PurchaseId) => {
    const { purchase } = await loadPurchase(table, tenant, id);
    return viewFor(purchase, actor) && purchase;
  };
  return (id) => {
    const found = known.get(id) ?? load(id);
    known.set(id, found);
    return found;
  };
}

const dueOf = (round: RoundSummary) => {
  if (round.state === 'scheduled') return round.selfReportDue;
  return round.state === 'rating' ? round.ratingDue : round.appealUntil;
};

const organizationIn = ({ applications }: Purchase, id: RoundSummary['organization']) => ({
  id,
  name: applications[id]?.organization.name ?? id,
});

/** The reader has a seat and has not handed in. */
async function isMine(
  table: Table,
  tenant: TenantId,
  round: RoundSummary,
  actor: Actor,
): Promise<boolean> {
  if (actor.kind !== 'official' || round.state !== 'rating') return false;
  if (!round.seats.some(({ personId }) => personId === actor.personId)) return false;
  const { purchase, organization } = round;
  const sheets = await readSheets(table, { tenant, purchase, organization }, roundId(round));
  return !sheets.some(({ by }) => by === actor.personId);
}

const phases = { midTermEvaluation: 'midTerm', finalEvaluation: 'final' } as const;

/** Projects whose purchase is at an evaluation and that have neither a round nor a sheet. */
async function waitingFor(deps: Deps, tenant: TenantId, see: See): Promise<OpenRounds['waiting']> {
  const found: OpenRounds['waiting'] = [];
  for (const { id, state } of await everyPurchase(deps, tenant)) {
    const phase = phases[state as keyof typeof phases];
    const purchase = phase && (await see(id));
    for (const project of Object.values(purchase?.projects ?? {})) {
      const place = { tenant, purchase: id, organization: project.organizationId };
      const isBegun =
        project.evaluations.some((one) => one.phase === phase) ||
        (await readRounds(deps.table, place)).some(({ round }) => round.phase === phase);
      if (purchase && phase && project.status === 'signed' && !isBegun)
        found.push({
          purchase: id,
          organization: organizationIn(purchase, project.organizationId),
          title: purchase.plan.title,
          phase,
        });
    }
  }
  return found;
}

/** What is open, and for the office what waits to be opened, as far as the reader may know of it. */
export async function allRounds(deps: Deps, tenant: TenantId, actor: Actor): Promise<OpenRounds> {
  const see = reading(deps.table, tenant, actor);
  const items: OpenRounds['items'] = [];
  for (const round of await openRounds(deps.table, tenant)) {
    const purchase = await see(round.purchase);
    if (!purchase) continue;
    const due = dueOf(round);
    items.push({
      purchase: round.purchase,
      organization: organizationIn(purchase, round.organization),
      title: purchase.plan.title,
      round: roundId(round),
      phase: round.phase,
      state: round.state,
      ...(due && { due }),
      isMine: await isMine(deps.table, tenant, round, actor),
    });
  }
  const waiting = holds(actor, 'handler', 'officeHead') ? await waitingFor(deps, tenant, see) : [];
  const { settings } = await tenantConfig(deps, tenant);
  const appraisal = appraisalOf(
    await finalRounds(deps.table, tenant),
    settings.evaluation?.purchaserItems ?? [],
  );
  return { items, waiting, appraisal };
}

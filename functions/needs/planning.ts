import type { NeedCommand } from '../../shared/contracts/needs.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import { type Deltas, oneProject, oneProjectLess } from '../../shared/domain/needs/counting.ts';
import type { Need } from '../../shared/domain/needs/need.ts';
import type { Instant } from '../../shared/domain/time.ts';
import {
  type NeedProject,
  projectWrite,
  readNeedProject,
  type StoredProject,
} from '../../shared/store/need-lists.ts';
import { wholeTenant } from '../../shared/store/need-moves.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import type { Write } from '../../shared/store/record.ts';
import { invalid } from '../http/problem.ts';
import type { Deps } from '../ports.ts';

/** What a command changes beside the needs: the row of the project, and how many projects there are. */
export type ProjectEffect = { writes: Write[]; deltas: ReadonlyMap<string, Deltas> };

type Planning = {
  tenant: TenantId;
  command: Extract<NeedCommand, { type: 'plan' | 'release' | 'deliver' }>;
  needs: readonly Need[];
  at: Instant;
};

/** The purchase these needs are to be answered by: it says so itself, in its plan. */
async function citing(deps: Deps, { tenant, command, needs }: Planning, id: PurchaseId) {
  const { purchase } = await loadPurchase(deps.table, tenant, id).catch(() => {
    throw invalid([{ pointer: '/purchase', code: 'unknown-entry' }]);
  });
  if (command.type === 'plan') {
    const cited = purchase.plan.needIds ?? [];
    const missing = needs.findIndex((need) => !cited.includes(need.id));
    if (missing >= 0) throw invalid([{ pointer: `/needs/${missing}`, code: 'need-not-cited' }]);
  }
  return purchase;
}

const sum = (needs: readonly Need[], of: (need: Need) => number) =>
  needs.reduce((all, need) => all + of(need), 0);

function changed(before: NeedProject, { command, needs }: Planning, sign: 1 | -1): NeedProject {
  if (command.type === 'deliver') return { ...before, delivered: before.delivered + needs.length };
  const communities = needs.map(({ community }) => community);
  return {
    ...before,
    needs: before.needs + sign * needs.length,
    forms: before.forms + sign * sum(needs, ({ whole }) => whole.forms),
    supports: before.supports + sign * sum(needs, ({ whole }) => whole.supports),
    communities: [...new Set([...before.communities, ...communities])].slice(0, 300),
  };
}

/** In which places there is one project more or less. */
function counted({ project }: StoredProject, after: NeedProject): Map<string, Deltas> {
  const added = after.communities.filter((one) => !project.communities.includes(one));
  const begins = project.needs === 0 && after.needs > 0;
  const ends = project.needs > 0 && after.needs === 0;
  if (ends)
    return new Map([wholeTenant, ...after.communities].map((place) => [place, oneProjectLess]));
  const places = begins ? [wholeTenant, ...after.communities] : added;
  return new Map(places.map((place) => [place, oneProject]));
}

/**
 * What planning, delivering or giving back means for the project: all of `needs` are answered by one.
 *
 * @throws {DomainError} `invalid-request` where its plan does not cite them, `need-stands-elsewhere` for needs of several
 */
export async function inProject(
  deps: Deps,
  planning: Planning,
): Promise<{ purchase: { id: PurchaseId; title: string }; effect: ProjectEffect }> {
  const { tenant, command, needs, at } = planning;
  const id = command.type === 'plan' ? command.purchase : needs[0]?.purchase?.id;
  if (!id || (command.type !== 'plan' && needs.some(({ purchase }) => purchase?.id !== id)))
    throw new DomainError({ code: 'need-stands-elsewhere' });
  const { plan } = await citing(deps, planning, id);
  const stored: StoredProject = (await readNeedProject(deps.table, tenant, id)) ?? {
    version: 0,
    project: {
      purchase: id,
      title: plan.title,
      needs: 0,
      forms: 0,
      supports: 0,
      delivered: 0,
      communities: [],
      at,
    },
  };
  const after = changed(stored.project, planning, command.type === 'release' ? -1 : 1);
  return {
    purchase: { id, title: plan.title },
    effect: {
      writes: [projectWrite(deps.table, tenant, { ...stored, project: after })],
      deltas: counted(stored, after),
    },
  };
}

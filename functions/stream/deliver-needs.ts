import { system } from '../../shared/domain/actor.ts';
import { oneProjectLess } from '../../shared/domain/needs/counting.ts';
import type { NeedMove } from '../../shared/domain/needs/lifecycle.ts';
import { moved } from '../../shared/domain/needs/moving.ts';
import { NeedId } from '../../shared/domain/needs/need.ts';
import type { State } from '../../shared/domain/purchase/lifecycle.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import {
  type NeedProject,
  projectWrite,
  readNeedProject,
  type StoredProject,
} from '../../shared/store/need-lists.ts';
import {
  type Change,
  changeWrites,
  readNeeds,
  wholeTenant,
} from '../../shared/store/need-moves.ts';
import { record } from '../../shared/store/record.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import type { Deps } from '../ports.ts';
import { tenantNow } from '../tenants.ts';

/** Each with the counters of a community of its own, they still fit one transaction. */
const atOnce = 40;

const isNeedId = (id: string) => NeedId.safeParse(id).success;

/** What the reporter reads when the project their need stood in comes to nothing. */
const fallenThrough: Partial<Record<State, string>> = {
  cancelled: '所在项目已取消，需求退回清单，另行安排',
  failedCall: '所在项目征集失败，需求退回清单，另行安排',
};

type Ending = { move: NeedMove; note?: string | undefined };

const endingOf = ({ state }: Purchase): Ending | undefined => {
  if (state === 'disclosed') return { move: 'deliver' };
  const note = fallenThrough[state];
  return note === undefined ? undefined : { move: 'release', note };
};

/** Needs that wait for this purchase, as they stand and as they become; none of them twice. */
async function waiting(
  deps: Deps,
  { id, tenantId, plan }: Purchase,
  { move, note, at }: Ending & { at: Change['after']['at'] },
) {
  const cited = [...new Set(plan.needIds)].filter(isNeedId);
  const needs = await readNeeds(deps.table, tenantId, cited);
  return needs.flatMap((before): Change[] => {
    const after = before.purchase?.id === id ? moved(before, move, { at, note }) : undefined;
    return after?.ok ? [{ before, after: after.value }] : [];
  });
}

const sum = (changes: readonly Change[], of: (need: Change['after']) => number) =>
  changes.reduce((all, { after }) => all + of(after), 0);

/** The row of the project with these needs delivered by it, or gone from it. */
function rowAfter(row: NeedProject, { move }: Ending, changes: readonly Change[]): NeedProject {
  if (move === 'deliver') return { ...row, delivered: row.delivered + changes.length };
  return {
    ...row,
    needs: row.needs - changes.length,
    forms: row.forms - sum(changes, ({ whole }) => whole.forms),
    supports: row.supports - sum(changes, ({ whole }) => whole.supports),
  };
}

type Kept = { stored: StoredProject; project: StoredProject['project']; isEnding: boolean };

async function write(
  deps: Deps,
  { id, tenantId: tenant }: Purchase,
  {
    stored,
    project,
    isEnding,
    changes,
    places,
    command,
    now,
  }: Kept & {
    changes: readonly Change[];
    places: readonly string[];
    command: string;
    now: Change['after']['at'];
  },
): Promise<void> {
  const less = new Map(places.map((place) => [place, oneProjectLess]));
  await record(deps.table, {
    subject: { tenant, kind: 'needs', id: changes[0]?.after.community ?? places[0] ?? wholeTenant },
    writes: () => [
      ...changeWrites(deps.table, tenant, changes, less),
      projectWrite(deps.table, tenant, { ...stored, project, isEnding }),
    ],
    actor: system,
    command,
    after: { needs: changes.map(({ after }) => after.id), purchase: id },
    now,
    worldNow: deps.clock.now(),
  });
}

/**
 * Takes a project that answers no need any more out of the counters of its places, some at a time: how far it came
 * stands in its row, so that it goes on where it was and counts no place twice.
 */
async function leavePlaces(deps: Deps, purchase: Purchase, now: Change['after']['at']) {
  for (;;) {
    const stored = await readNeedProject(deps.table, purchase.tenantId, purchase.id);
    const { communities = [] } = stored?.project ?? {};
    if (!stored?.isEnding || communities.length === 0) return;
    await write(deps, purchase, {
      stored,
      project: { ...stored.project, communities: communities.slice(atOnce) },
      isEnding: true,
      changes: [],
      places: communities.slice(0, atOnce),
      command: 'releaseNeeds',
      now,
    });
  }
}

async function keep(
  deps: Deps,
  purchase: Purchase,
  ending: Ending,
  changes: readonly Change[],
): Promise<void> {
  const stored = await readNeedProject(deps.table, purchase.tenantId, purchase.id);
  const [first] = changes;
  if (!first || !stored) return;
  const project = rowAfter(stored.project, ending, changes);
  const isEnding = ending.move === 'release' && project.needs === 0;
  await write(deps, purchase, {
    stored,
    project,
    isEnding,
    changes,
    places: isEnding ? [wholeTenant] : [],
    command: `${ending.move}Needs`,
    now: first.after.way.at(-1)?.at ?? first.after.at,
  });
}

/**
 * What a purchase that is over means for the needs its plan cites. Its file is closed and open to everyone: they stand
 * as delivered. It was cancelled or its call failed: they go back to the list, so that another can answer them. Each
 * receipt says so. Safe to repeat: what was delivered, given back or taken up again stays.
 *
 * @throws {DomainError} `version-conflict` while somebody moves one of them: it is delivered again
 */
export async function deliverNeeds(
  deps: Deps,
  purchase: Purchase,
  config: TenantConfig,
): Promise<void> {
  const ending = endingOf(purchase);
  if (!ending) return;
  const at = await tenantNow(deps, config);
  const changes = await waiting(deps, purchase, { ...ending, at });
  for (let from = 0; from < changes.length; from += atOnce)
    await keep(deps, purchase, ending, changes.slice(from, from + atOnce));
  if (ending.move === 'release') await leavePlaces(deps, purchase, at);
}

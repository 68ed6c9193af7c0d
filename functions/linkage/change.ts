import { createHash } from 'node:crypto';
import type { LinkageCommand, LinkageDone } from '../../shared/contracts/linkage.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Goal } from '../../shared/domain/linkage/goal.ts';
import { mayAttribute, mayLimit, maySetGoal } from '../../shared/domain/linkage/permissions.ts';
import { proposalOf } from '../../shared/domain/linkage/proposal.ts';
import type { Decided } from '../../shared/domain/linkage/row.ts';
import { isCurrent, pathNames, type RegionTree } from '../../shared/domain/region/tree.ts';
import type { Subject } from '../../shared/store/keys.ts';
import {
  decidedWrites,
  earlierRemoval,
  earlierWrite,
  goalWrites,
  limitWrite,
  linkageSubject,
  readDecided,
  readGoal,
  readLinkageYears,
} from '../../shared/store/linkage.ts';
import { record, type Write } from '../../shared/store/record.ts';
import { readTree } from '../../shared/store/regions.ts';
import { type Reply, readReply } from '../../shared/store/replies.ts';
import { invalid } from '../http/problem.ts';
import { factsAt, mayAttributeHere } from './one-purchase.ts';
import { mayFollow, type Place } from './place.ts';

type Of<T extends LinkageCommand['type']> = Extract<LinkageCommand, { type: T }>;
type Change = { writes: Write[]; before?: unknown; after?: unknown };

const demand = (is: boolean) => {
  if (!is) throw new DomainError({ code: 'not-permitted' });
};
const fault = (pointer: string, code: string) => invalid([{ pointer, code }]);

/** @throws {DomainError} `invalid-request` where one of them is no place of the tenant */
async function treeWith(
  { deps, tenant }: Place,
  codes: readonly string[],
  pointer: string,
): Promise<RegionTree> {
  const stored = await readTree(deps.table, tenant);
  const isKnown = (code: string) => {
    const node = stored?.tree.nodes.get(code);
    return node !== undefined && isCurrent(node);
  };
  if (!stored || !codes.every(isKnown)) throw fault(pointer, 'region-unknown');
  return stored.tree;
}

async function attribute(at: Place, command: Of<'attribute'>): Promise<Change> {
  const { deps, tenant, by, now } = at;
  const { purchase, version, attributes, because } = command;
  const facts = await factsAt(at, purchase);
  demand(mayAttributeHere(at, facts));
  if (attributes.scope) await treeWith(at, attributes.scope.places, '/attributes/scope/places');
  const [before] = await readDecided(deps.table, tenant, purchase);
  if ((before?.version ?? 0) !== version) throw new DomainError({ code: 'version-conflict' });
  if (before && !because) throw fault('/because', 'required');
  const { mode: proposed } = proposalOf(facts);
  const decided: Decided = {
    attributes,
    ...(proposed && { proposed }),
    ...(because && { because }),
    byName: by,
    at: now,
    version: version + 1,
  };
  return {
    writes: decidedWrites(deps.table, tenant, { facts, decided }),
    before,
    after: decided,
  };
}

async function stateEarlier(at: Place, { earlier }: Of<'stateEarlier'>, id: string) {
  demand(mayAttribute(at.actor));
  if (earlier.year > at.year) throw fault('/earlier/year', 'date-in-future');
  await treeWith(at, earlier.regionCodes, '/earlier/regionCodes');
  demand(mayFollow(at, earlier.regionCodes));
  return { writes: [earlierWrite(at.deps.table, at.tenant, id, earlier)] };
}

async function dropEarlier(at: Place, { id, year }: Of<'dropEarlier'>): Promise<Change> {
  demand(mayAttribute(at.actor));
  return { writes: [earlierRemoval(at.deps.table, at.tenant, { id, year })] };
}

/** Whoever was told of an old limit is told again of a new one. */
async function setLimit(at: Place, { limit }: Of<'setLimit'>): Promise<Change> {
  const { deps, tenant, actor } = at;
  demand(mayLimit(actor));
  const { limit: before } = await readLinkageYears(deps.table, tenant);
  if (!limit && !before) throw new DomainError({ code: 'illegal-move' });
  return {
    writes: [limitWrite(deps.table, tenant, { limit, told: [] })],
    before,
    after: limit,
  };
}

const next = (
  at: Place,
  goal: Omit<Goal, 'byName' | 'at' | 'because' | 'version'> & { version: number },
  because: string,
): Change => {
  const after: Goal = {
    ...goal,
    version: goal.version + 1,
    because,
    byName: at.by,
    at: at.now,
  };
  return { writes: goalWrites(at.deps.table, at.tenant, after), after };
};

async function setGoal(at: Place, { goal: text, because }: Of<'setGoal'>, id: string) {
  demand(maySetGoal(at.actor, text.place));
  const tree = await treeWith(at, [text.place], '/goal/place');
  const placeName = pathNames(tree, text.place).join(' ');
  return next(at, { id, version: 0, placeName, text, seen: [] }, because);
}

/** @throws {DomainError} `not-found`, `illegal-move` once it has ended, `version-conflict` */
async function goalAt(at: Place, { id, version }: { id: string; version: number }): Promise<Goal> {
  const goal = await readGoal(at.deps.table, at.tenant, id);
  if (!goal) throw new DomainError({ code: 'not-found' });
  demand(maySetGoal(at.actor, goal.text.place));
  if (goal.ended) throw new DomainError({ code: 'illegal-move' });
  if (goal.version !== version) throw new DomainError({ code: 'version-conflict' });
  return goal;
}

async function adjustGoal(at: Place, command: Of<'adjustGoal'>): Promise<Change> {
  const goal = await goalAt(at, command);
  if (command.goal.place !== goal.text.place) throw fault('/goal/place', 'community-stays');
  return next(at, { ...goal, text: command.goal }, command.because);
}

async function seeGoal(at: Place, { seen, ...command }: Of<'seeGoal'>): Promise<Change> {
  const goal = await goalAt(at, command);
  if (seen.on > at.today) throw fault('/seen/on', 'date-in-future');
  return next(at, { ...goal, seen: [...goal.seen, seen].slice(-60) }, seen.note);
}

async function endGoal(at: Place, { as, because, ...command }: Of<'endGoal'>): Promise<Change> {
  const goal = await goalAt(at, command);
  return next(at, { ...goal, ended: { as, reason: because } }, because);
}

type Deed<T extends LinkageCommand['type']> = (
  at: Place,
  command: Of<T>,
  id: string,
) => Promise<Change>;

const deeds: { [T in LinkageCommand['type']]: Deed<T> } = {
  attribute,
  stateEarlier,
  dropEarlier,
  setLimit,
  setGoal,
  adjustGoal,
  seeGoal,
  endGoal,
};

/** What somebody does twice at once is done in one chain. */
function subjectOf({ tenant }: Place, command: LinkageCommand, id: string): Subject {
  if (command.type === 'attribute') return linkageSubject(tenant, command.purchase);
  if (command.type === 'setLimit') return linkageSubject(tenant, 'limit');
  if (command.type === 'stateEarlier' || command.type === 'setGoal')
    return linkageSubject(tenant, id);
  return linkageSubject(tenant, command.id.replace('~', ''));
}

function idOf(command: LinkageCommand, newId: string): string {
  if (command.type === 'attribute') return command.purchase;
  if (command.type === 'setLimit') return 'limit';
  if (command.type === 'stateEarlier') return `~${newId}`;
  return command.type === 'setGoal' ? newId : command.id;
}

/**
 * Carries out one deed about linkage, in the chain of what it is about.
 *
 * @returns the id of what was made or changed
 * @throws {DomainError} `not-found`, `not-permitted`, `illegal-move`, `version-conflict`, `invalid-request`
 */
export async function changeLinkage(
  at: Place,
  { command, repeat }: { command: LinkageCommand; repeat: Reply },
): Promise<LinkageDone> {
  const { deps, tenant, actor, now } = at;
  const newId = createHash('sha256')
    .update(`linkage|${repeat.principal}|${repeat.key}`)
    .digest('hex')
    .slice(0, 16);
  const id = idOf(command, newId);
  if ((await readReply(deps.table, { tenant }, repeat)) !== undefined) return { id };
  const deed = deeds[command.type] as Deed<LinkageCommand['type']>;
  const { writes, before, after = command } = await deed(at, command, newId);
  const because = 'because' in command ? command.because : undefined;
  await record(deps.table, {
    subject: subjectOf(at, command, newId),
    writes: () => writes,
    actor,
    origin: deps.origin,
    command: command.type,
    ...(because && { reason: because }),
    ...(before !== undefined && { before }),
    after,
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
  return { id };
}

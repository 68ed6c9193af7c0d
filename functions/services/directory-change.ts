import type { DirectoryCommand } from '../../shared/contracts/directory.ts';
import { type Outlet, type OutletStated, plainName } from '../../shared/domain/directory/outlet.ts';
import { holdsFor, keepers, verifiers } from '../../shared/domain/directory/permissions.ts';
import { rowOf } from '../../shared/domain/directory/rows.ts';
import { DomainError } from '../../shared/domain/errors.ts';

import type { Instant } from '../../shared/domain/time.ts';
import {
  mostOnShelf,
  outletWrite,
  placeWrites,
  readOutlet,
  readShelf,
  type Shelf,
  shelfWrites,
} from '../../shared/store/directory.ts';
import { readSuggestion, suggestionWrites } from '../../shared/store/directory-lists.ts';
import { readProfile } from '../../shared/store/passports.ts';
import { record, type Write } from '../../shared/store/record.ts';
import { type Reply, readReply } from '../../shared/store/replies.ts';
import { directorySetting } from '../directory-setting.ts';
import { invalid } from '../http/problem.ts';
import { type Asked, demandCommunity, momentOf, refuse } from './directory-asked.ts';

type Changing = Asked & { command: DirectoryCommand; repeat: Reply };
type Moment = { now: Instant; today: string; by: string };
type Changed = { community?: string; n?: number };

/** The rows of a shelf with this outlet among them, or without it once it is closed. */
export const onShelf = (shelf: Shelf, outlet: Outlet): Shelf => {
  const others = shelf.rows.filter(({ n }) => n !== outlet.n);
  const rows = outlet.isClosed ? others : [...others, rowOf(outlet)].sort((a, b) => a.n - b.n);
  return { ...shelf, last: Math.max(shelf.last, outlet.n), rows };
};

/** @throws {DomainError} `invalid-request` for unknown categories, a passport of somebody else, or a name taken here */
async function demandSound(
  { deps, tenant }: Asked,
  outlet: OutletStated,
  shelf: Shelf,
  n?: number,
): Promise<void> {
  const { setting } = await directorySetting(deps, tenant);
  const faults = outlet.categories.flatMap((id, at) =>
    setting.categories.some((one) => one.id === id)
      ? []
      : [{ pointer: `/outlet/categories/${at}`, code: 'unknown-entry' }],
  );
  const name = plainName(outlet.name);
  if (shelf.rows.some((row) => row.n !== n && plainName(row.name) === name))
    faults.push({ pointer: '/outlet/name', code: 'outlet-twice' });
  if (n === undefined && shelf.rows.length >= mostOnShelf)
    faults.push({ pointer: '/outlet/community', code: 'too_big' });
  const { organizationId, creditCode } = outlet.provider;
  if (organizationId) {
    const profile = await readProfile(deps.table, organizationId);
    if (profile?.creditCode !== creditCode)
      faults.push({ pointer: '/outlet/provider/organizationId', code: 'unknown-entry' });
  }
  if (faults.length > 0) throw invalid(faults);
}

async function keep(
  { deps, tenant, actor, command, repeat }: Changing,
  { now }: Moment,
  writes: readonly Write[],
  id: string,
): Promise<void> {
  await record(deps.table, {
    subject: { tenant, kind: 'directory', id },
    writes: () => writes,
    actor,
    origin: deps.origin,
    command: `${command.type}Outlet`,
    after: command,
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
}

async function add(asked: Changing, moment: Moment, stated: OutletStated): Promise<Changed> {
  const { deps, tenant, actor } = asked;
  const { community } = stated;
  if (!holdsFor(actor, keepers, [community])) refuse();
  await demandCommunity(asked, community, '/outlet/community');
  const shelf = await readShelf(deps.table, tenant, community);
  await demandSound(asked, stated, shelf);
  const outlet: Outlet = {
    ...stated,
    n: shelf.last + 1,
    version: 1,
    isClosed: false,
    at: moment.now,
    by: moment.by,
  };
  const writes = [
    ...shelfWrites(deps.table, tenant, onShelf(shelf, outlet)),
    outletWrite(deps.table, tenant, outlet),
  ];
  await keep(asked, moment, writes, community);
  return { community, n: outlet.n };
}

type OfOutlet = Extract<DirectoryCommand, { n: number }>;

function changed(before: Outlet, command: OfOutlet, { now, today, by }: Moment): Outlet {
  const next = { ...before, version: before.version + 1, at: now, by };
  switch (command.type) {
    case 'change':
      return {
        ...command.outlet,
        n: before.n,
        version: next.version,
        isClosed: before.isClosed,
        ...(before.verified && { verified: before.verified }),
        at: now,
        by,
      };
    case 'verify':
      if (command.until !== undefined && command.until < today)
        throw invalid([{ pointer: '/until', code: 'date-passed' }]);
      return {
        ...next,
        verified: { on: today, by, ...(command.until && { until: command.until }) },
      };
    default:
      return { ...next, isClosed: command.type === 'close' };
  }
}

async function change(asked: Changing, moment: Moment, command: OfOutlet): Promise<Changed> {
  const { deps, tenant, actor } = asked;
  const community = command.type === 'change' ? command.outlet.community : command.community;
  const posts = command.type === 'verify' ? verifiers : keepers;
  if (!holdsFor(actor, posts, [community])) refuse();
  const { n } = command;
  const [before, shelf] = await Promise.all([
    readOutlet(deps.table, tenant, { community, n }),
    readShelf(deps.table, tenant, community),
  ]);
  if (!before) throw invalid([{ pointer: '/n', code: 'unknown-entry' }]);
  if (before.version !== command.version)
    throw new DomainError({ code: 'version-conflict', detail: { version: before.version } });
  const after = changed(before, command, moment);
  if (command.type === 'change' || command.type === 'reopen')
    await demandSound(asked, after, shelf, n);
  const writes = [
    ...shelfWrites(deps.table, tenant, onShelf(shelf, after)),
    outletWrite(deps.table, tenant, after),
  ];
  await keep(asked, moment, writes, community);
  return { community, n };
}

type State = Extract<DirectoryCommand, { type: 'state' }>;

/** Where communities are and what they are known for. What is left out is taken away: nothing is kept that was not said. */
async function state(asked: Changing, moment: Moment, { communities }: State): Promise<Changed> {
  const { deps, tenant, actor } = asked;
  const ids = communities.map(({ community }) => community);
  if (!holdsFor(actor, keepers, ids)) refuse();
  const twice = ids.findIndex((id, at) => ids.indexOf(id) < at);
  if (twice >= 0)
    throw invalid([{ pointer: `/communities/${twice}/community`, code: 'ids-must-differ' }]);
  for (const [at, id] of ids.entries())
    await demandCommunity(asked, id, `/communities/${at}/community`);
  const shelves = await Promise.all(ids.map((id) => readShelf(deps.table, tenant, id)));
  const writes = shelves.flatMap((shelf, at) => {
    const { place, speciality } = communities[at] ?? {};
    return placeWrites(deps.table, tenant, { ...shelf, place, speciality });
  });
  await keep(asked, moment, writes, ids[0] ?? '');
  return ids.length === 1 && ids[0] ? { community: ids[0] } : {};
}

type Decide = Extract<DirectoryCommand, { type: 'decide' }>;

async function decide(asked: Changing, moment: Moment, command: Decide): Promise<Changed> {
  const { deps, tenant, actor } = asked;
  const suggestion = await readSuggestion(deps.table, tenant, command.suggestion);
  if (!suggestion) throw new DomainError({ code: 'already-decided' });
  if (!holdsFor(actor, keepers, [suggestion.community])) refuse();
  const { isTaken, note } = command;
  const decided = { isTaken, note, by: moment.by, at: moment.now };
  const writes = suggestionWrites(deps.table, tenant, { ...suggestion, decided });
  await keep(asked, moment, writes, suggestion.community);
  return {};
}

/** What was answered when this was carried out: an outlet that was added is found by its name. */
async function again({ deps, tenant, command }: Changing): Promise<Changed> {
  if (command.type === 'add') {
    const { community, name } = command.outlet;
    const { rows } = await readShelf(deps.table, tenant, community);
    const n = rows.find((row) => plainName(row.name) === plainName(name))?.n;
    return { community, ...(n !== undefined && { n }) };
  }
  if (command.type === 'change') return { community: command.outlet.community, n: command.n };
  return 'n' in command ? { community: command.community, n: command.n } : {};
}

/**
 * One change of the directory, with the lists of its community in the same transaction.
 *
 * @throws {DomainError} `not-permitted` outside the actor's communities, `version-conflict`, `invalid-request`
 */
export async function commandDirectory(asked: Changing): Promise<Changed> {
  const { deps, tenant } = asked;
  if ((await readReply(deps.table, { tenant }, asked.repeat)) !== undefined) return again(asked);
  const moment = await momentOf(asked);
  const { command } = asked;
  switch (command.type) {
    case 'add':
      return add(asked, moment, command.outlet);
    case 'state':
      return state(asked, moment, command);
    case 'decide':
      return decide(asked, moment, command);
    default:
      return change(asked, moment, command);
  }
}

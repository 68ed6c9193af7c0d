import type {
  CentreCommand,
  CentresView,
  HandoverAnswer,
  HandoverCommand,
  HandoversView,
} from '../../shared/contracts/directory-centres.ts';
import {
  type Centre,
  type Handover,
  isOverdue,
  mayFollow,
} from '../../shared/domain/directory/centre.ts';
import type { HandoverState } from '../../shared/domain/directory/names.ts';
import {
  atWindow,
  behindWindow,
  holdsFor,
  keepers,
} from '../../shared/domain/directory/permissions.ts';
import type { DirectorySetting } from '../../shared/domain/directory/setting.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { isHeld } from '../../shared/domain/people/appointment.ts';
import { deadline } from '../../shared/domain/working-days.ts';
import {
  centreWrite,
  handoverWrite,
  listCentres,
  listHandovers,
  readCentre,
  readHandover,
} from '../../shared/store/directory-lists.ts';
import { record } from '../../shared/store/record.ts';
import { type Reply, readReply } from '../../shared/store/replies.ts';
import { directorySetting } from '../directory-setting.ts';
import { invalid } from '../http/problem.ts';
import { needIdOf, receiptOfRow } from '../need-receipts.ts';
import { tenantConfig } from '../tenants.ts';
import { type Asked, demandCommunity, momentOf, refuse } from './directory-asked.ts';

/** Floor space of a centre against what one of its level is to have. */
export function spaceOf({ level, squareMetres }: Centre, { centres }: DirectorySetting) {
  const wanted = centres.find((one) => one.level === level);
  if (!wanted) return undefined;
  const { squareMetres: needed, source } = wanted;
  return {
    squareMetres: needed,
    source,
    ...(squareMetres !== undefined && { lacking: Math.max(0, needed - squareMetres) }),
  };
}

export async function centresView({ deps, tenant, actor }: Asked): Promise<CentresView> {
  const [{ setting }, centres] = await Promise.all([
    directorySetting(deps, tenant),
    listCentres(deps.table, tenant),
  ]);
  return {
    items: centres.map((centre) => {
      const space = spaceOf(centre, setting);
      return { centre, ...(space && { space }) };
    }),
    mayKeep: actor.posts.some((post) => keepers.includes(post)),
    mayHandOver: actor.posts.some((post) => atWindow.includes(post)),
  };
}

/** @throws {DomainError} `version-conflict` when somebody stated it meanwhile */
export async function keepCentre(
  asked: Asked & { repeat: Reply },
  { id, version, centre }: CentreCommand,
): Promise<void> {
  const { deps, tenant, actor, repeat } = asked;
  const before = await readCentre(deps.table, tenant, id);
  const places = [centre.community, ...(before ? [before.community] : [])];
  if (!holdsFor(actor, keepers, places)) refuse();
  await demandCommunity(asked, centre.community, '/centre/community');
  const { now } = await momentOf(asked);
  await record(deps.table, {
    subject: { tenant, kind: 'centre', id },
    expected: version,
    writes: (next) => [centreWrite(deps.table, tenant, { ...centre, id, version: next })],
    actor,
    origin: deps.origin,
    command: 'stateCentre',
    after: centre,
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
}

/** The unit somebody acts for today, where their post names one. */
async function unitOf({ deps, tenant, actor }: Asked, today: string): Promise<string | undefined> {
  const { members } = await tenantConfig(deps, tenant);
  const own = members.find(({ personId }) => personId === actor.personId);
  return own?.appointments.find((one) => one.unit !== undefined && isHeld(one, today))?.unit;
}

/** A member unit takes what went to it; those at the window and the office above may move anything. */
const isTheirs = ({ actor }: Asked, { department }: Handover, unit: string | undefined) =>
  actor.posts.some((post) => atWindow.includes(post)) ||
  (actor.posts.some((post) => behindWindow.includes(post)) && department === unit);

export async function handoversView(asked: Asked, state: HandoverState): Promise<HandoversView> {
  const { deps, tenant } = asked;
  const { now, today } = await momentOf(asked);
  const [unit, handovers] = await Promise.all([
    unitOf(asked, today),
    listHandovers(deps.table, tenant, state),
  ]);
  return {
    items: handovers.map((handover) => ({
      handover,
      isOverdue: isOverdue(handover, now),
      mayMove: isTheirs(asked, handover, unit),
    })),
  };
}

type Handing = Asked & { repeat: Reply };

async function keepHandover(
  { deps, tenant, actor, repeat }: Handing,
  handover: Handover,
  command: string,
): Promise<void> {
  await record(deps.table, {
    subject: { tenant, kind: 'handover', id: handover.id },
    writes: () => [handoverWrite(deps.table, tenant, handover)],
    actor,
    origin: deps.origin,
    command,
    after: { state: handover.state, department: handover.department },
    now: handover.way[handover.way.length - 1]?.at ?? handover.at,
    worldNow: deps.clock.now(),
    repeat,
  });
}

async function handOver(
  asked: Handing,
  { centre: id, item: itemId }: Extract<HandoverCommand, { type: 'handOver' }>,
): Promise<HandoverAnswer> {
  const { deps, tenant, actor, repeat } = asked;
  const centre = await readCentre(deps.table, tenant, id);
  const item = centre?.items.find((one) => one.id === itemId);
  if (!centre || !item?.behind) throw invalid([{ pointer: '/item', code: 'unknown-entry' }]);
  if (!holdsFor(actor, atWindow, [centre.community])) refuse();
  const { now, by } = await momentOf(asked);
  const { calendar } = await tenantConfig(deps, tenant);
  /** The same for the same request, so that a repeated one hands out the same paper. */
  const receipt = receiptOfRow(
    deps.secrets.linkKey,
    tenant,
    `handover:${repeat.principal}:${repeat.key}`,
    1,
  );
  const { department, workingDays } = item.behind;
  const handover: Handover = {
    id: needIdOf(receipt),
    version: 1,
    centre: id,
    item: itemId,
    title: item.title,
    department,
    state: 'handedOver',
    at: now,
    due: deadline(now, workingDays, 'workingDays', calendar).at,
    way: [{ to: 'handedOver', at: now, by }],
  };
  await keepHandover(asked, handover, 'handOver');
  return { receipt, handover: (await readHandover(deps.table, tenant, handover.id)) ?? handover };
}

async function move(
  asked: Handing,
  { id, version, to, note }: Extract<HandoverCommand, { type: 'move' }>,
): Promise<HandoverAnswer> {
  const { deps, tenant, repeat } = asked;
  const before = await readHandover(deps.table, tenant, id);
  if (!before) throw invalid([{ pointer: '/id', code: 'unknown-entry' }]);
  if ((await readReply(deps.table, { tenant }, repeat)) !== undefined) return { handover: before };
  const { now, today, by } = await momentOf(asked);
  if (!isTheirs(asked, before, await unitOf(asked, today))) refuse();
  if (before.version !== version) throw new DomainError({ code: 'version-conflict' });
  if (!mayFollow(before.state, to)) throw new DomainError({ code: 'illegal-move' });
  if (to === 'returned' && !note) throw invalid([{ pointer: '/note', code: 'required' }]);
  const step = { to, at: now, by, ...(note && { note }) };
  const handover = {
    ...before,
    version: version + 1,
    state: to,
    way: [...before.way, step],
  };
  await keepHandover(asked, handover, 'moveHandover');
  return { handover };
}

/**
 * Hands a matter to the service behind the window, or says how far that has come.
 *
 * @throws {DomainError} `not-permitted`, `illegal-move`, `version-conflict`
 */
export const commandHandover = (
  asked: Handing,
  command: HandoverCommand,
): Promise<HandoverAnswer> =>
  command.type === 'handOver' ? handOver(asked, command) : move(asked, command);

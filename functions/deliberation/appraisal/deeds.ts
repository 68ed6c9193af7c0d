import { createHash, randomBytes } from 'node:crypto';
import type { AppraisalCommand, AppraisalDone } from '../../../shared/contracts/appraisal.ts';
import { bodyIdsOf, departmentsAt } from '../../../shared/domain/appraisal/bodies.ts';
import {
  type AppraisalRound,
  isBySeats,
  mayMoveRound,
  type RoundRegion,
  roundRow,
} from '../../../shared/domain/appraisal/round.ts';
import { printsCodes, runsRounds, speaksFor } from '../../../shared/domain/appraisal/seats.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import {
  type AppraisedPlace,
  appraisalSubject,
  placeWrite,
  readPlace,
  roundWrite,
} from '../../../shared/store/appraisals.ts';
import { record, type Write } from '../../../shared/store/record.ts';
import { type Reply, readReply } from '../../../shared/store/replies.ts';
import { invalid } from '../../http/problem.ts';
import { appraisalToken } from '../../links.ts';
import { counted, placesOf } from './count.ts';
import type { RoundDesk } from './place.ts';
import { shownWrites } from './publish.ts';
import { planned } from './set-up.ts';

type Of<T extends AppraisalCommand['type']> = Extract<AppraisalCommand, { type: T }>;

/** What a deed comes to: writes besides, and the round as it is after. */
type Change = {
  round?: AppraisalRound;
  writes?: readonly Write[];
  links?: string[];
  after: unknown;
  reason?: string;
};
type Deed<T extends AppraisalCommand['type']> = (
  desk: RoundDesk,
  command: Of<T>,
) => Promise<Change>;

const demand = (isFine: boolean): void => {
  if (!isFine) throw new DomainError({ code: 'not-permitted' });
};
const demandRuns = ({ actor }: RoundDesk) => demand(runsRounds(actor));

/** @throws {DomainError} `not-found` for a place that is not in the round */
function regionIn({ round }: RoundDesk, id: string): RoundRegion {
  const region = round.regions.find((one) => one.id === id);
  if (region) return region;
  if (id === departmentsAt && round.kind === 'upward') return { id, name: '', at: id };
  throw new DomainError({ code: 'not-found' });
}

const placeAt = ({ deps, tenant, round }: RoundDesk, region: string) =>
  readPlace(deps.table, tenant, round.id, region);

const kept = ({ deps, tenant, round }: RoundDesk, place: AppraisedPlace): Write =>
  placeWrite(deps.table, tenant, round.id, place);

/** Whoever works for the committee, or the district in its place. */
function demandOf(desk: RoundDesk, region: string): void {
  const at = regionIn(desk, region).at;
  demand(
    runsRounds(desk.actor) ||
      speaksFor(desk.round.departments, { region, body: 'committee', at }, desk.sitting),
  );
}

function demandResidents({ round }: RoundDesk): void {
  if (isBySeats(round.kind)) throw new DomainError({ code: 'illegal-move' });
}

const revise: Deed<'revise'> = async (desk, { plan }) => {
  demandRuns(desk);
  const { id, at, byName } = desk.round;
  const round = await planned(desk, plan, { id, at, byName });
  return { round, after: { kind: plan.kind, title: plan.title, places: round.places } };
};

const open: Deed<'open'> = async (desk) => {
  demandRuns(desk);
  if (desk.round.closesAt <= desk.now)
    throw invalid([{ pointer: '/closesAt', code: 'in-the-past' }]);
  const round: AppraisalRound = { ...desk.round, state: 'open' };
  return { round, after: { opensAt: round.opensAt, closesAt: round.closesAt } };
};

const extend: Deed<'extend'> = async (desk, { closesAt, reason }) => {
  demandRuns(desk);
  if (closesAt <= desk.round.closesAt)
    throw invalid([{ pointer: '/closesAt', code: 'ends-before-it-starts' }]);
  return { round: { ...desk.round, closesAt }, after: { closesAt }, reason };
};

const workerId = (name: string) =>
  createHash('sha256').update(`worker|${name}`).digest('hex').slice(0, 8);

const keepWorkers: Deed<'keepWorkers'> = async (desk, { region, workers }) => {
  demandResidents(desk);
  demandOf(desk, region);
  const twice = workers.findIndex(
    ({ name }, at) => workers.findIndex((one) => one.name === name) < at,
  );
  if (twice >= 0) throw invalid([{ pointer: `/workers/${twice}/name`, code: 'ids-must-differ' }]);
  const place = await placeAt(desk, region);
  const named = workers.map((worker) => {
    const debriefing = place.workers.find(({ name }) => name === worker.name)?.debriefing;
    return { ...worker, id: workerId(worker.name), ...(debriefing && { debriefing }) };
  });
  return {
    writes: [kept(desk, { ...place, workers: named })],
    after: { region, workers: workers.map(({ name }) => name) },
  };
};

const debrief: Deed<'debrief'> = async (desk, { region, worker, text }) => {
  demandResidents(desk);
  demandOf(desk, region);
  const place = await placeAt(desk, region);
  if (!place.workers.some(({ id }) => id === worker))
    throw invalid([{ pointer: '/worker', code: 'unknown-entry' }]);
  const workers = place.workers.map((one) =>
    one.id === worker ? { ...one, debriefing: text } : one,
  );
  return { writes: [kept(desk, { ...place, workers })], after: { region, worker } };
};

const noteAttendance: Deed<'noteAttendance'> = async (desk, { region, attended }) => {
  const { at } = regionIn(desk, region);
  if (desk.round.kind !== 'debriefing') throw new DomainError({ code: 'illegal-move' });
  demand(printsCodes(desk.actor, at));
  const place = await placeAt(desk, region);
  if (attended < place.issued)
    throw invalid([{ pointer: '/attended', code: 'more-codes-than-attended' }]);
  return { writes: [kept(desk, { ...place, attended })], after: { region, attended } };
};

/** Whoever comes to hear a debriefing rates it: there are no more codes than people who came. */
const printCodes: Deed<'printCodes'> = async (desk, { region, count }) => {
  demandResidents(desk);
  const { at } = regionIn(desk, region);
  demand(printsCodes(desk.actor, at));
  const { deps, tenant, round } = desk;
  const place = await placeAt(desk, region);
  if (bodyIdsOf(round, place).length === 0)
    throw invalid([{ pointer: '/region', code: 'nobody-to-rate' }]);
  const issued = place.issued + count;
  if (round.kind === 'debriefing' && issued > (place.attended ?? 0))
    throw invalid([{ pointer: '/count', code: 'more-codes-than-attended' }]);
  const links = Array.from({ length: count }, () => {
    const number = randomBytes(16).toString('base64url');
    const token = appraisalToken(deps.secrets.linkKey, { tenant, round: round.id, region, number });
    return `${deps.settings.publicBaseUrl}/s/${token}`;
  });
  return { writes: [kept(desk, { ...place, issued })], links, after: { region, count } };
};

/** More than a transaction takes with its chain and its reply goes in several, each of them a link of the chain. */
const atOnce = 80;

async function inParts(desk: RoundDesk, command: string, writes: readonly Write[]) {
  const { deps, tenant, actor, round, now } = desk;
  const parts = Math.ceil(writes.length / atOnce) - 1;
  for (let part = 0; part < parts; part += 1)
    await record(deps.table, {
      subject: appraisalSubject(tenant, round.id),
      writes: () => writes.slice(part * atOnce, (part + 1) * atOnce),
      actor,
      origin: deps.origin,
      command,
      after: { part: part + 1 },
      now,
      worldNow: deps.clock.now(),
    });
  return writes.slice(Math.max(0, parts) * atOnce);
}

const count: Deed<'count'> = async (desk) => {
  demandRuns(desk);
  const { places, answers, rated, shown } = await counted(desk);
  const writes = await inParts(
    desk,
    'countAppraisalPlaces',
    places.map((place) => kept(desk, place)),
  );
  const round: AppraisalRound = {
    ...desk.round,
    state: 'counted',
    answers,
    rated,
    shown,
    countedAt: desk.now,
  };
  return { round, writes, after: { answers, rated, shown } };
};

const judgeRemark: Deed<'judgeRemark'> = async (desk, { region, remark, isShown }) => {
  demandRuns(desk);
  regionIn(desk, region);
  const place = await placeAt(desk, region);
  const found = place.remarks.find(({ id }) => id === remark);
  if (!found) throw new DomainError({ code: 'not-found' });
  if (found.isShown !== undefined) throw new DomainError({ code: 'already-decided' });
  /** What is not let through is not kept. */
  const remarks = place.remarks.map((one) =>
    one.id === remark ? { ...one, isShown, text: isShown ? one.text : '' } : one,
  );
  return { writes: [kept(desk, { ...place, remarks })], after: { region, remark, isShown } };
};

const reply: Deed<'reply'> = async (desk, { region, body, text }) => {
  const { at } = regionIn(desk, region);
  demand(speaksFor(desk.round.departments, { region, body, at }, desk.sitting));
  const place = await placeAt(desk, region);
  if (!bodyIdsOf(desk.round, place).includes(body)) throw new DomainError({ code: 'not-found' });
  const answered = {
    ...place,
    replies: { ...place.replies, [body]: { text, at: desk.now, byName: desk.byName } },
  };
  const published = desk.standing === 'published' ? shownWrites(desk, [answered]) : [];
  return { writes: [kept(desk, answered), ...published], after: { region, body, text } };
};

const publish: Deed<'publish'> = async (desk) => {
  demandRuns(desk);
  const round: AppraisalRound = { ...desk.round, state: 'published', publishedAt: desk.now };
  const all = shownWrites(
    { ...desk, round },
    [...(await placesOf(desk, desk.round)).values()],
    'withHead',
  );
  const writes = await inParts(desk, 'publishAppraisalPlaces', all);
  return { round, writes, after: { publishedAt: desk.now } };
};

const deeds: { [T in AppraisalCommand['type']]: Deed<T> } = {
  revise,
  open,
  extend,
  keepWorkers,
  debrief,
  noteAttendance,
  printCodes,
  count,
  judgeRemark,
  reply,
  publish,
};

/**
 * Carries out one deed about a round, or nothing.
 *
 * @throws {DomainError} `not-permitted`, `illegal-move` where the round does not stand so, `invalid-request`
 */
export async function changeRound(
  desk: RoundDesk,
  { command, repeat }: { command: AppraisalCommand; repeat: Reply },
): Promise<AppraisalDone> {
  const { deps, tenant, actor, round, version, now, standing, config } = desk;
  const { isSandbox } = config.summary;
  if ((await readReply(deps.table, { tenant }, repeat)) !== undefined)
    return { round: roundRow(round), links: [] };
  const deed = deeds[command.type] as Deed<typeof command.type>;
  if (!mayMoveRound(command.type, standing)) throw new DomainError({ code: 'illegal-move' });
  const change = await deed(desk, command as never);
  await record(deps.table, {
    subject: appraisalSubject(tenant, round.id),
    writes: () => [
      ...(change.round
        ? [roundWrite(deps.table, tenant, { round: change.round, version }, { isSandbox })]
        : []),
      ...(change.writes ?? []),
    ],
    actor,
    origin: deps.origin,
    command: `${command.type}Appraisal`,
    ...(change.reason && { reason: change.reason }),
    after: change.after,
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
  return { round: roundRow(change.round ?? round), links: change.links ?? [] };
}

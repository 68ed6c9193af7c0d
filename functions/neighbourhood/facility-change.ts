import type { FacilityCommand } from '../../shared/contracts/facility.ts';
import { DomainError, type FieldFault } from '../../shared/domain/errors.ts';
import type { Facility, Incident, Whole } from '../../shared/domain/facility/facility.ts';
import {
  isSigned,
  lastDayOf,
  mostFen,
  type Opening,
  type OpeningText,
  overlaps,
} from '../../shared/domain/facility/opening.ts';
import { mayRule } from '../../shared/domain/facility/permissions.ts';
import type { FacilityRules } from '../../shared/domain/facility/rules.ts';
import type { Commitment, Unit } from '../../shared/domain/facility/unit.ts';
import { plusDays } from '../../shared/domain/time.ts';
import { hashOf } from '../../shared/store/audit.ts';
import {
  facilityRulesSubject,
  facilityRulesWrite,
  facilitySubject,
  facilityWrites,
  readFacility,
  readFacilityRules,
  readUnit,
  unitSubject,
  unitWrites,
} from '../../shared/store/facilities.ts';
import type { Subject } from '../../shared/store/keys.ts';
import { readHead, record, type Write } from '../../shared/store/record.ts';
import { type Reply, readReply } from '../../shared/store/replies.ts';
import { invalid } from '../http/problem.ts';
import { demandCommunity, idFor, keepsAt, type Place } from './facility-place.ts';

type Of<T extends FacilityCommand['type']> = Extract<FacilityCommand, { type: T }>;
type Change = { id: string; writes: Write[] };
const absent = (pointer: string) => invalid([{ pointer, code: 'unknown-entry' }]);

function demandKeeper(place: Place, community: string): void {
  if (!keepsAt(place, community)) throw new DomainError({ code: 'not-permitted' });
}

async function unitOr404(place: Place, id: string): Promise<Unit> {
  const unit = await readUnit(place.deps.table, place.tenant, id);
  if (!unit) throw absent('/unit');
  demandKeeper(place, unit.community);
  return unit;
}

async function wholeOr404(place: Place, id: string): Promise<Whole> {
  const whole = await readFacility(place.deps.table, place.tenant, id);
  if (!whole) throw absent('/facility');
  demandKeeper(place, whole.facility.community);
  return whole;
}

const unitChange = ({ deps, tenant }: Place, unit: Unit): Change => ({
  id: unit.id,
  writes: unitWrites(deps.table, tenant, unit),
});

const wholeChange = (
  { deps, tenant, today }: Place,
  whole: Whole,
  changed: readonly (Opening | Incident)[] = [],
): Change => ({
  id: changed[0]?.id ?? whole.facility.id,
  writes: facilityWrites(deps.table, tenant, whole, { today, changed }),
});

async function keepUnit(place: Place, { unit: id, text }: Of<'keepUnit'>, newId: string) {
  demandCommunity(place, text.community, '/text/community');
  demandKeeper(place, text.community);
  if (id === undefined)
    return unitChange(place, { ...text, id: newId, at: place.now, commitments: [], thanks: [] });
  return unitChange(place, { ...(await unitOr404(place, id)), ...text });
}

type Wished = {
  text: Of<'keepFacility'>['text'];
  before: Whole | undefined;
  unit: Unit | undefined;
  rules: FacilityRules;
};

function faultsOfFacility({ text, before, unit, rules }: Wished): FieldFault[] {
  const kind = rules.kinds.find((one) => one.id === text.kind);
  const wrong: readonly (readonly [isWrong: boolean, pointer: string, code: string])[] = [
    [kind === undefined, '/text/kind', 'unknown-entry'],
    [text.unit !== undefined && unit === undefined, '/text/unit', 'unknown-entry'],
    [text.squareMetres < (kind?.atLeast ?? 0), '/text/squareMetres', 'too-small-for-kind'],
    [
      before !== undefined && before.facility.community !== text.community,
      '/text/community',
      'community-stays',
    ],
    ...text.rooms.map(
      (room, at) =>
        [
          !rules.checklist.some(({ id }) => id === room),
          `/text/rooms/${at}`,
          'unknown-entry',
        ] as const,
    ),
  ];
  return wrong.flatMap(([isWrong, pointer, code]) => (isWrong ? [{ pointer, code }] : []));
}

async function keepFacility(
  place: Place,
  { facility: id, text }: Of<'keepFacility'>,
  newId: string,
): Promise<Change> {
  const { deps, tenant } = place;
  demandCommunity(place, text.community, '/text/community');
  demandKeeper(place, text.community);
  const [rules, unit, before] = await Promise.all([
    readFacilityRules(deps.table, tenant),
    text.unit ? readUnit(deps.table, tenant, text.unit) : undefined,
    id ? wholeOr404(place, id) : undefined,
  ]);
  const faults = faultsOfFacility({ text, before, unit, rules });
  if (faults.length > 0) throw invalid(faults);
  const { openings = [], incidents = [] } = before ?? {};
  const { id: known = newId, at = place.now } = before?.facility ?? {};
  const facility: Facility = { ...text, id: known, at };
  return wholeChange(place, { facility, openings, incidents, unitName: unit?.name });
}

function faultsOfOpening(text: OpeningText, { priceCap }: FacilityRules): FieldFault[] {
  const most = priceCap ? mostFen(priceCap.fenPerHour, text.slotMinutes) : 0;
  return [
    ...(text.until !== undefined && text.until < text.from
      ? [{ pointer: '/text/until', code: 'ends-before-it-starts' }]
      : []),
    ...(text.perBooking > text.capacity
      ? [{ pointer: '/text/perBooking', code: 'more-than-capacity' }]
      : []),
    ...(text.priceFen > most
      ? [{ pointer: '/text/priceFen', code: priceCap ? 'price-over-cap' : 'price-cap-missing' }]
      : []),
  ];
}

async function proposeOpening(
  place: Place,
  { facility, text }: Of<'proposeOpening'>,
  newId: string,
): Promise<Change> {
  const { deps, tenant, now } = place;
  const whole = await wholeOr404(place, facility);
  const faults = faultsOfOpening(text, await readFacilityRules(deps.table, tenant));
  if (faults.length > 0) throw invalid(faults);
  const opening: Opening = {
    ...text,
    id: newId,
    at: now,
    textHash: hashOf({ facility, text }),
    signed: {},
  };
  return wholeChange(place, { ...whole, openings: [...whole.openings, opening] }, [opening]);
}

const replaced = <T extends { id: string }>(all: readonly T[], one: T): T[] =>
  all.map((other) => (other.id === one.id ? one : other));

/** Another agreement that holds on days of this one must have ended, or been given notice, first. */
async function signOpening(
  place: Place,
  { facility, opening: id, side, name, on, textHash }: Of<'signOpening'>,
): Promise<Change> {
  const whole = await wholeOr404(place, facility);
  const before = whole.openings.find((one) => one.id === id);
  if (!before) throw absent('/opening');
  if (before.signed[side]) throw new DomainError({ code: 'illegal-move' });
  if (before.textHash !== textHash) throw new DomainError({ code: 'version-conflict' });
  if (on > place.today) throw invalid([{ pointer: '/on', code: 'date-in-future' }]);
  const opening: Opening = {
    ...before,
    signed: { ...before.signed, [side]: { name, on, by: place.by } },
  };
  const other = whole.openings.find(
    (one) => one.id !== id && isSigned(one) && overlaps(one, opening),
  );
  if (isSigned(opening) && other)
    throw invalid([{ pointer: '/opening', code: 'opening-overlaps' }]);
  return wholeChange(place, { ...whole, openings: replaced(whole.openings, opening) }, [opening]);
}

async function endOpening(
  place: Place,
  { facility, opening: id, by, endsOn, reason }: Of<'endOpening'>,
): Promise<Change> {
  const whole = await wholeOr404(place, facility);
  const before = whole.openings.find((one) => one.id === id);
  if (!before) throw absent('/opening');
  const last = lastDayOf(before);
  if (!isSigned(before) || before.notice || (last !== undefined && last < place.today))
    throw new DomainError({ code: 'illegal-move' });
  if (endsOn < plusDays(place.today, before.noticeDays))
    throw invalid([{ pointer: '/endsOn', code: 'notice-too-short' }]);
  const notice = { by, on: place.today, endsOn, reason };
  const opening: Opening = { ...before, notice };
  return wholeChange(place, { ...whole, openings: replaced(whole.openings, opening) }, [opening]);
}

async function reportIncident(
  place: Place,
  { facility, kind, on, what, damageFen }: Of<'reportIncident'>,
  newId: string,
): Promise<Change> {
  const whole = await wholeOr404(place, facility);
  if (on > place.today) throw invalid([{ pointer: '/on', code: 'date-in-future' }]);
  const incident: Incident = { id: newId, kind, on, what, damageFen, by: place.by };
  return wholeChange(place, { ...whole, incidents: [...whole.incidents, incident] }, [incident]);
}

/** What is taken from a deposit is no more than the damage, and no more than the deposit of the day it happened. */
async function settleIncident(
  place: Place,
  { facility, incident: id, how, depositFen, insuranceFen }: Of<'settleIncident'>,
): Promise<Change> {
  const whole = await wholeOr404(place, facility);
  const before = whole.incidents.find((one) => one.id === id);
  if (!before) throw absent('/incident');
  if (before.settled) throw new DomainError({ code: 'illegal-move' });
  const opening = whole.openings.find(
    (one) =>
      isSigned(one) && one.from <= before.on && before.on <= (lastDayOf(one) ?? '9999-12-31'),
  );
  if (depositFen > Math.min(before.damageFen, opening?.depositFen ?? 0))
    throw invalid([{ pointer: '/depositFen', code: 'more-than-deposit' }]);
  if (depositFen + insuranceFen > before.damageFen)
    throw invalid([{ pointer: '/insuranceFen', code: 'more-than-damage' }]);
  const settled = { on: place.today, how, depositFen, insuranceFen, by: place.by };
  const incident: Incident = { ...before, settled };
  return wholeChange(place, { ...whole, incidents: replaced(whole.incidents, incident) }, [
    incident,
  ]);
}

async function promise(place: Place, command: Of<'promise'>, newId: string): Promise<Change> {
  const unit = await unitOr404(place, command.unit);
  const commitment: Commitment = { ...command.promise, id: newId, outcome: 'open' };
  const commitments = [...unit.commitments, commitment].slice(-40);
  return { ...unitChange(place, { ...unit, commitments }), id: newId };
}

async function judgePromise(
  place: Place,
  { unit: id, commitment, outcome, given, evidence }: Of<'judgePromise'>,
): Promise<Change> {
  const unit = await unitOr404(place, id);
  const before = unit.commitments.find((one) => one.id === commitment);
  if (!before) throw absent('/commitment');
  if (outcome === 'broken' && before.by >= place.today)
    throw invalid([{ pointer: '/outcome', code: 'promise-not-due' }]);
  if (outcome === 'kept' && given < before.amount)
    throw invalid([{ pointer: '/given', code: 'less-than-promised' }]);
  const judged: Commitment = { ...before, outcome, given, evidence, judgedOn: place.today };
  return unitChange(place, { ...unit, commitments: replaced(unit.commitments, judged) });
}

async function thank(place: Place, { unit: id, title }: Of<'thank'>): Promise<Change> {
  const unit = await unitOr404(place, id);
  const thanks = [...unit.thanks, { on: place.today, title }].slice(-20);
  return unitChange(place, { ...unit, thanks });
}

function setRules(place: Place, { rules }: Of<'setRules'>): Promise<Change> {
  const { deps, tenant, actor } = place;
  if (!mayRule(actor)) throw new DomainError({ code: 'not-permitted' });
  return Promise.resolve({ id: 'all', writes: [facilityRulesWrite(deps.table, tenant, rules)] });
}

type Deed<T extends FacilityCommand['type']> = (
  place: Place,
  command: Of<T>,
  newId: string,
) => Promise<Change>;

const deeds: { [T in FacilityCommand['type']]: Deed<T> } = {
  keepUnit,
  keepFacility,
  proposeOpening,
  signOpening,
  endOpening,
  reportIncident,
  settleIncident,
  promise,
  judgePromise,
  thank,
  setRules,
};

function subjectOf(place: Place, command: FacilityCommand, newId: string): Subject {
  const { tenant } = place;
  if (command.type === 'setRules') return facilityRulesSubject(tenant);
  if (command.type === 'keepFacility') return facilitySubject(tenant, command.facility ?? newId);
  if ('facility' in command) return facilitySubject(tenant, command.facility);
  return unitSubject(tenant, command.unit ?? newId);
}

/**
 * Carries out one deed about a unit, a facility or the rules, in the chain of what it is about; decided on what is there
 * once the version is known.
 *
 * @returns the id of what was made or changed
 * @throws {DomainError} `not-permitted` outside the actor's communities, `illegal-move`, `version-conflict`,
 *   `invalid-request` with what is wrong where
 */
export async function changeFacility(
  place: Place,
  { command, repeat }: { command: FacilityCommand; repeat: Reply },
): Promise<{ id: string }> {
  const { deps, tenant, actor, now } = place;
  const newId = idFor(repeat);
  if ((await readReply(deps.table, { tenant }, repeat)) !== undefined) return { id: newId };
  const subject = subjectOf(place, command, newId);
  const { version } = await readHead(deps.table, subject);
  const deed = deeds[command.type] as Deed<FacilityCommand['type']>;
  const { id, writes } = await deed(place, command, newId);
  await record(deps.table, {
    subject,
    expected: version,
    writes: () => writes,
    actor,
    origin: deps.origin,
    command: command.type,
    after: command,
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
  return { id };
}

import type { AnnounceMeeting, MeetingCommand } from '../../../shared/contracts/meetings.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { Meeting, MeetingRules } from '../../../shared/domain/meeting/meeting.ts';
import { mayConvene } from '../../../shared/domain/meeting/permissions.ts';
import { deciders, hasQuorum, isCarried } from '../../../shared/domain/meeting/quorum.ts';
import { citedOf } from '../../../shared/domain/needs/binding.ts';
import type { Gathering } from '../../../shared/domain/needs/need.ts';
import { meetingSubject, meetingWrite, readMeeting } from '../../../shared/store/gatherings.ts';
import { record, type Write } from '../../../shared/store/record.ts';
import { type Reply, readReply } from '../../../shared/store/replies.ts';
import { invalid } from '../../http/problem.ts';
import {
  type Asking,
  asked,
  communitiesOf,
  decided,
  demandNotice,
  idOf,
  nameOf,
  needsIn,
  needWrites,
} from '../asking.ts';

const gatheringOf = ({ id, title }: Pick<Meeting, 'id' | 'title'>): Gathering => ({
  kind: 'meeting',
  id,
  title,
});

/** What the tenant asks of such a meeting today; it is kept with the notice. */
function rulesOf({ config }: Asking, kind: Meeting['kind']): MeetingRules {
  const { deliberation } = config.settings;
  if (!deliberation) return {};
  const { councilNoticeDays, hearingNoticeDays, quorumPercent, majorityPercent, source } =
    deliberation;
  const noticeDays = kind === 'hearing' ? hearingNoticeDays : councilNoticeDays;
  return {
    ...(noticeDays !== undefined && { noticeDays }),
    ...(quorumPercent !== undefined && { quorumPercent }),
    ...(majorityPercent !== undefined && { majorityPercent }),
    source,
  };
}

const demandMay = ({ actor }: Asking, region: string) => {
  if (!mayConvene(actor, [region])) throw new DomainError({ code: 'not-permitted' });
};

type Kept = { meeting: Meeting; writes: readonly Write[]; repeat: Reply; command: string };

async function keep(
  { deps, tenant, actor, now }: Asking,
  { meeting, writes, repeat, command }: Kept,
) {
  await record(deps.table, {
    subject: meetingSubject(tenant, meeting.id),
    expected: meeting.version - 1,
    writes: () => [meetingWrite(deps.table, tenant, meeting), ...writes],
    actor,
    origin: deps.origin,
    command,
    after: meeting,
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
}

/**
 * Publishes the notice of a meeting; the receipts of its needs say that residents are asked.
 *
 * @returns the meeting; announced again with the same key, the one that was
 * @throws {DomainError} `not-permitted`, `invalid-request`, `notice-too-short`
 */
export async function announce(
  asking: Asking,
  body: AnnounceMeeting,
  repeat: Reply,
): Promise<string> {
  const { deps, tenant, now } = asking;
  demandMay(asking, body.region);
  const id = idOf('meeting', repeat);
  if ((await readReply(deps.table, { tenant }, repeat)) !== undefined) return id;
  await communitiesOf(asking, body.region, '/region');
  const rules = rulesOf(asking, body.kind);
  demandNotice(asking, body.at, rules.noticeDays);
  const needs = await needsIn(asking, body.region, { ids: body.needs, pointer: '/needs' });
  const meeting: Meeting = {
    ...body,
    id,
    needs: needs.map(citedOf),
    status: 'announced',
    noticeAt: now,
    by: nameOf(asking),
    rules,
    moved: [],
    version: 1,
  };
  const writes = needWrites(asking, asked(needs, gatheringOf(meeting)));
  await keep(asking, { meeting, writes, repeat, command: 'announceMeeting' });
  return id;
}

type Of<T extends MeetingCommand['type']> = MeetingCommand & { type: T };
type Changed = { meeting: Meeting; writes: readonly Write[] };

const from: Record<MeetingCommand['type'], readonly Meeting['status'][]> = {
  putOff: ['announced', 'held'],
  cancel: ['announced', 'held'],
  hold: ['announced'],
  conclude: ['held'],
};

/** Put off after too few came, its minutes of then stay in the chain. */
function putOff(asking: Asking, was: Meeting, { at, reason }: Of<'putOff'>): Changed {
  demandNotice(asking, at, was.rules.noticeDays);
  const { held: _held, ...rest } = was;
  const moved = [...was.moved, { from: was.at, reason, at: asking.now }].slice(-10);
  return { meeting: { ...rest, status: 'announced', at, moved }, writes: [] };
}

/** Its needs still name it: their receipts say that it was called off, and why. */
const callOff = ({ now }: Asking, was: Meeting, { reason }: Of<'cancel'>): Changed => ({
  meeting: { ...was, status: 'cancelled', cancelled: { at: now, reason } },
  writes: [],
});

function hold({ now }: Asking, was: Meeting, command: Of<'hold'>): Changed {
  if (now < was.at) throw invalid([{ pointer: '/minutes', code: 'date-ahead' }]);
  const { present, minutes, opinions } = command;
  if (present.length !== was.invited.length)
    throw invalid([{ pointer: '/present', code: 'invalid_value' }]);
  return {
    meeting: { ...was, status: 'held', held: { at: now, present, minutes, opinions } },
    writes: [],
  };
}

/** What was counted must be carried, and by no more hands than were there. */
function handsFaults({ invited, held, rules }: Meeting, { decisions }: Of<'conclude'>) {
  const { present } = deciders(invited, held?.present);
  return decisions.flatMap(({ hands, decides }, at) => {
    const all = hands.for + hands.against + hands.abstained;
    if (all > present) return [{ pointer: `/decisions/${at}/hands`, code: 'more-hands' }];
    const carried = isCarried(hands, present, rules);
    return carried || decides === 'not'
      ? []
      : [{ pointer: `/decisions/${at}/decides`, code: 'not-carried' }];
  });
}

/** What they decided binds the list: needs go on it, before the others, or stay off. */
async function conclude(asking: Asking, was: Meeting, command: Of<'conclude'>): Promise<Changed> {
  const { now } = asking;
  const { text, decisions } = command;
  const present = was.held?.present ?? [];
  if (decisions.length > 0 && !hasQuorum(was.invited, present, was.rules)) {
    const those = deciders(was.invited, present);
    const percent = was.rules.quorumPercent ?? 0;
    throw new DomainError({ code: 'quorum-missed', detail: { ...those, percent } });
  }
  const cited = new Set<string>(was.needs.map(({ id }) => id));
  const faults = decisions.flatMap(({ need }, at) =>
    cited.has(need) ? [] : [{ pointer: `/decisions/${at}/need`, code: 'unknown-entry' }],
  );
  faults.push(...handsFaults(was, command));
  if (faults.length > 0) throw invalid(faults);
  const byNeed = new Map(decisions.map((one) => [one.need, one]));
  const needs = await needsIn(asking, was.region, {
    ids: [...byNeed.keys()],
    pointer: '/decisions',
  });
  const changes = decided(needs, ({ id }) => byNeed.get(id)?.decides ?? 'listed', {
    gathering: gatheringOf(was),
    at: now,
    note: `「${was.title}」：${text}`.slice(0, 300),
  });
  return {
    meeting: {
      ...was,
      status: 'concluded',
      conclusion: { at: now, text, decisions: [...byNeed.values()] },
    },
    writes: needWrites(asking, changes),
  };
}

function changeOf(asking: Asking, was: Meeting, command: MeetingCommand) {
  switch (command.type) {
    case 'putOff':
      return putOff(asking, was, command);
    case 'cancel':
      return callOff(asking, was, command);
    case 'hold':
      return hold(asking, was, command);
    case 'conclude':
      return conclude(asking, was, command);
  }
}

/**
 * Does one thing with a meeting, with everything it means for the list, or nothing.
 *
 * @throws {DomainError} `not-found`, `not-permitted`, `illegal-move`, `quorum-missed`, `notice-too-short`,
 *   `need-stands-elsewhere`
 */
export async function commandMeeting(
  asking: Asking,
  id: string,
  { command, repeat }: { command: MeetingCommand; repeat: Reply },
): Promise<void> {
  const { deps, tenant } = asking;
  const was = await readMeeting(deps.table, tenant, id);
  if (!was) throw new DomainError({ code: 'not-found' });
  demandMay(asking, was.region);
  if ((await readReply(deps.table, { tenant }, repeat)) !== undefined) return;
  if (!from[command.type].includes(was.status)) throw new DomainError({ code: 'illegal-move' });
  const { meeting, writes } = await changeOf(asking, was, command);
  const next = { ...meeting, version: was.version + 1 };
  await keep(asking, { meeting: next, writes, repeat, command: `${command.type}Meeting` });
}

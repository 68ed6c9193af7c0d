import { createHmac } from 'node:crypto';
import type { SatisfactionCommand } from '../../../shared/contracts/satisfaction.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Channel } from '../../../shared/domain/satisfaction/ballot.ts';
import { populationHash, sample } from '../../../shared/domain/satisfaction/call-backs.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import {
  judgedWrite,
  readComments,
  sampleWrite,
  satisfactionSubject,
  sheetWrite,
} from '../../../shared/store/ballot-papers.ts';
import { readHead, record, type Write } from '../../../shared/store/record.ts';
import { type Reply, readReply } from '../../../shared/store/replies.ts';
import { ballotToken } from '../../links.ts';
import type { Seen } from '../supervision/place.ts';
import {
  agreedToCalls,
  type Gathered,
  gathered,
  mayDo,
  questionnaireOf,
  seedOf,
  sha256,
  stillAgrees,
} from './knowing.ts';

type Acting = Seen & { known: Gathered; repeat: Reply; personId: PersonId };
type Change = { writes: readonly Write[]; after: unknown };
type Of<T extends SatisfactionCommand['type']> = SatisfactionCommand & { type: T };

const absent = () => new DomainError({ code: 'not-found' });
const most = 100;

/** Paper only for residents who are on the list: no more sheets than there were people. */
function printBallots(acting: Acting, { activityId, count }: Of<'printBallots'>): Change {
  const { deps, place, known, repeat } = acting;
  if (!known.isHeard) throw new DomainError({ code: 'survey-closed' });
  const held = known.held.find(({ activity }) => activity.id === activityId);
  if (!held) throw absent();
  const listed = held.signIns.filter(({ by }) => by === 'list').length;
  const printed = known.sheets
    .filter((sheet) => sheet.activityId === activityId)
    .reduce((sum, sheet) => sum + sheet.count, 0);
  if (printed + count > listed)
    throw new DomainError({ code: 'too-many-ballots', detail: { left: listed - printed } });
  const sheet = {
    id: sha256(`${repeat.principal}|${repeat.key}`).slice(0, 26),
    activityId,
    period: held.period,
    count,
  };
  return {
    writes: [sheetWrite(deps.table, place, sheet)],
    after: sheet,
  };
}

function drawCallBacks(acting: Acting, { period }: Of<'drawCallBacks'>): Change {
  const { deps, place, known, now, personId } = acting;
  if (known.samples.some((one) => one.period === period))
    throw new DomainError({ code: 'already-decided' });
  const there = agreedToCalls(known.held, period);
  if (there.length === 0) throw new DomainError({ code: 'nobody-to-call' });
  const { callBackPercent } = questionnaireOf(acting);
  const size = Math.min(most, Math.max(1, Math.ceil((there.length * callBackPercent) / 100)));
  const seed = seedOf(acting, period);
  const drawn = {
    period,
    commitment: sha256(seed),
    seed,
    population: there.length,
    populationHash: populationHash(there, sha256),
    calls: sample(there, { seed, size, hash: sha256 }),
    drawnBy: personId,
    drawnOn: dayOf(now),
  };
  return {
    writes: [sampleWrite(deps.table, place, drawn)],
    after: { ...drawn, calls: drawn.calls.length },
  };
}

/** A resident who was reached gets one ballot, which the caller fills in for them there and then. */
function noteCall(acting: Acting, { period, signInId, outcome }: Of<'noteCall'>): Change {
  const { deps, place, known } = acting;
  const drawn = known.samples.find((one) => one.period === period);
  const call = drawn?.calls.find((one) => one.signInId === signInId);
  if (!drawn || !call) throw absent();
  const isOver = call.outcome === 'answered' || call.outcome === 'refused';
  if (isOver || !stillAgrees(known.held, signInId))
    throw new DomainError({ code: 'already-decided' });
  if (outcome === 'answered' && !known.isHeard) throw new DomainError({ code: 'survey-closed' });
  const calls = drawn.calls.map((one) => (one === call ? { ...one, outcome } : one));
  return {
    writes: [sampleWrite(deps.table, place, { ...drawn, calls })],
    after: { period, signInId, outcome },
  };
}

async function judgeComment(
  { deps, place }: Acting,
  { comment, isShown }: Of<'judgeComment'>,
): Promise<Change> {
  const found = (await readComments(deps.table, place)).find(({ id }) => id === comment);
  if (!found) throw absent();
  return {
    writes: [judgedWrite(deps.table, place, { ...found, isShown })],
    after: { comment, isShown },
  };
}

function changeOf(acting: Acting, command: SatisfactionCommand): Change | Promise<Change> {
  switch (command.type) {
    case 'printBallots':
      return printBallots(acting, command);
    case 'drawCallBacks':
      return drawCallBacks(acting, command);
    case 'noteCall':
      return noteCall(acting, command);
    case 'judgeComment':
      return judgeComment(acting, command);
  }
}

/** The same ballots for the same request, so that one whose answer was lost may be asked again. They are kept nowhere. */
function linksFor({ deps, place, repeat }: Acting, command: SatisfactionCommand): string[] {
  const { tenant, purchase, organization } = place;
  const [channel, count]: [Channel, number] =
    command.type === 'printBallots'
      ? ['paper', command.count]
      : ['callBack', command.type === 'noteCall' && command.outcome === 'answered' ? 1 : 0];
  return Array.from({ length: count }, (_, i) => {
    const number = createHmac('sha256', deps.secrets.linkKey)
      .update(`issued|${repeat.principal}|${repeat.key}|${repeat.requestHash}|${i}`)
      .digest('base64url')
      .slice(0, 22);
    const token = ballotToken(deps.secrets.linkKey, {
      tenant,
      purchase,
      number,
      of: { organization, channel },
    });
    return `${deps.settings.publicBaseUrl}/s/${token}`;
  });
}

const subjectAbout = (command: SatisfactionCommand) => {
  if (command.type === 'printBallots') return `paper.${command.activityId}`;
  return command.type === 'judgeComment' ? 'comments' : `calls.${command.period}`;
};

/**
 * Carries out one deed, or nothing.
 *
 * @returns the one-time links it brings
 * @throws {DomainError} `not-permitted`; what the deed itself is refused with; `version-conflict` when somebody else
 *   did something about the same activity or sample in the same moment
 */
export async function changeSatisfaction(
  seen: Seen,
  { command, repeat }: { command: SatisfactionCommand; repeat: Reply },
): Promise<string[]> {
  const { deps, place, actor, now } = seen;
  if (!mayDo(seen, command.type)) throw new DomainError({ code: 'not-permitted' });
  if (actor.kind !== 'official' && actor.kind !== 'organization')
    throw new DomainError({ code: 'not-permitted' });
  const subject = satisfactionSubject(place, subjectAbout(command));
  const head = await readHead(deps.table, subject);
  const acting = { ...seen, known: await gathered(seen), repeat, personId: actor.personId };
  if ((await readReply(deps.table, { tenant: place.tenant }, repeat)) === undefined) {
    const { writes, after } = await changeOf(acting, command);
    await record(deps.table, {
      subject,
      expected: head.version,
      writes: () => writes,
      actor,
      origin: deps.origin,
      command: command.type,
      after,
      now,
      worldNow: deps.clock.now(),
      repeat,
    });
  }
  return linksFor(acting, command);
}

import { createHash } from 'node:crypto';
import type { BeginVote, VoteCommand } from '../../../shared/contracts/votes.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { citedOf } from '../../../shared/domain/needs/binding.ts';
import type { Gathering } from '../../../shared/domain/needs/need.ts';
import { counted } from '../../../shared/domain/vote/count.ts';
import type { Answered } from '../../../shared/domain/vote/pabulib.ts';
import { picksIn } from '../../../shared/domain/vote/paper.ts';
import { mayHold } from '../../../shared/domain/vote/permissions.ts';
import {
  ChoiceId,
  mostChoices,
  nextChoiceId,
  phaseOf,
  type Vote,
  type VoteText,
} from '../../../shared/domain/vote/vote.ts';
import { readVote, voteSubject, voteWrite } from '../../../shared/store/gatherings.ts';
import { type Change, readNeeds } from '../../../shared/store/need-moves.ts';
import { record, type Write } from '../../../shared/store/record.ts';
import { type Reply, readReply } from '../../../shared/store/replies.ts';
import { readAnswers, voidWrite } from '../../../shared/store/voting-papers.ts';
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
  notAsked,
} from '../asking.ts';

const gatheringOf = ({ id, title }: Pick<Vote, 'id' | 'title'>): Gathering => ({
  kind: 'vote',
  id,
  title,
});

const demandMay = ({ actor }: Asking, region: string) => {
  if (!mayHold(actor, [region])) throw new DomainError({ code: 'not-permitted' });
};

type Kept = {
  vote: Vote;
  writes: readonly Write[];
  repeat: Reply;
  command: string;
  after?: unknown;
};

async function keep({ deps, tenant, actor, now }: Asking, kept: Kept) {
  const { vote, writes, repeat, command, after = vote } = kept;
  await record(deps.table, {
    subject: voteSubject(tenant, vote.id),
    expected: vote.version - 1,
    writes: () => [voteWrite(deps.table, tenant, vote), ...writes],
    actor,
    origin: deps.origin,
    command,
    after,
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
}

function demandDays({ opensAt, closesAt }: Pick<VoteText, 'opensAt' | 'closesAt'>) {
  if (closesAt <= opensAt) throw invalid([{ pointer: '/closesAt', code: 'ends-before-start' }]);
}

/**
 * Draws up a vote; nobody but those who hold it sees it before it is announced.
 *
 * @throws {DomainError} `not-permitted`, `invalid-request`
 */
export async function begin(asking: Asking, body: BeginVote, repeat: Reply): Promise<string> {
  const { deps, tenant, now } = asking;
  demandMay(asking, body.region);
  const id = idOf('vote', repeat);
  if ((await readReply(deps.table, { tenant }, repeat)) !== undefined) return id;
  demandDays(body);
  const { communities } = await communitiesOf(asking, body.region, '/region');
  const vote: Vote = {
    ...body,
    id,
    status: 'drafting',
    communities,
    choices: [],
    at: now,
    by: nameOf(asking),
    voids: [],
    carriedOut: [],
    version: 1,
  };
  await keep(asking, { vote, writes: [], repeat, command: 'beginVote' });
  return id;
}

type Of<T extends VoteCommand['type']> = VoteCommand & { type: T };
type Changed = { vote: Vote; writes?: readonly Write[]; after?: unknown };

const from: Record<VoteCommand['type'], readonly Vote['status'][]> = {
  edit: ['drafting'],
  putChoice: ['drafting'],
  dropChoice: ['drafting'],
  announce: ['drafting'],
  cancel: ['drafting', 'announced'],
  voidPapers: ['announced'],
  count: ['announced'],
  carryOut: ['counted'],
};

const cited = (vote: Vote, choice: string) =>
  vote.choices.find(({ id }) => id === choice)?.needs.map(({ id }) => id) ?? [];

/** Needs of other choices stay put to this vote. */
const onlyIn = (vote: Vote, choice: string) => {
  const others = new Set<string>(
    vote.choices
      .filter(({ id }) => id !== choice)
      .flatMap(({ needs }) => needs.map(({ id }) => id)),
  );
  return (id: string) => !others.has(id);
};

async function edit(asking: Asking, was: Vote, { text }: Of<'edit'>): Promise<Changed> {
  demandMay(asking, text.region);
  demandDays(text);
  const hasNeeds = was.choices.some(({ needs }) => needs.length > 0);
  if (text.region !== was.region && hasNeeds)
    throw invalid([{ pointer: '/text/region', code: 'invalid_value' }]);
  const dear = was.choices.findIndex(({ costFen }) => costFen > text.budgetFen);
  if (dear >= 0) throw invalid([{ pointer: '/text/budgetFen', code: 'choice-over-budget' }]);
  const { communities } = await communitiesOf(asking, text.region, '/text/region');
  return { vote: { ...was, ...text, communities } };
}

async function putChoice(asking: Asking, was: Vote, command: Of<'putChoice'>): Promise<Changed> {
  const { text, choice } = command;
  const place = was.choices.findIndex(({ id }) => id === choice);
  if (choice && place < 0) throw invalid([{ pointer: '/choice', code: 'unknown-entry' }]);
  if (!choice && was.choices.length >= mostChoices)
    throw invalid([{ pointer: '/choice', code: 'too_big' }]);
  if (text.costFen > was.budgetFen)
    throw invalid([{ pointer: '/text/costFen', code: 'choice-over-budget' }]);
  const needs = await needsIn(asking, was.region, { ids: text.needs, pointer: '/text/needs' });
  const id = choice ?? ChoiceId.parse(nextChoiceId(was.choices));
  const next = { ...text, id, needs: needs.map(citedOf) };
  const choices = choice
    ? was.choices.map((one) => (one.id === choice ? next : one))
    : [...was.choices, next];
  const wanted = new Set<string>(text.needs);
  const dropped = choice
    ? cited(was, choice).filter((one) => !wanted.has(one) && onlyIn(was, choice)(one))
    : [];
  const { deps, tenant } = asking;
  const changes: Change[] = [
    ...asked(needs, gatheringOf(was)),
    ...notAsked(await readNeeds(deps.table, tenant, dropped), was),
  ];
  return { vote: { ...was, choices }, writes: needWrites(asking, changes) };
}

async function dropChoice(
  asking: Asking,
  was: Vote,
  { choice }: Of<'dropChoice'>,
): Promise<Changed> {
  if (!was.choices.some(({ id }) => id === choice))
    throw invalid([{ pointer: '/choice', code: 'unknown-entry' }]);
  const { deps, tenant } = asking;
  const dropped = cited(was, choice).filter(onlyIn(was, choice));
  const changes = notAsked(await readNeeds(deps.table, tenant, dropped), was);
  return {
    vote: { ...was, choices: was.choices.filter(({ id }) => id !== choice) },
    writes: needWrites(asking, changes),
  };
}

function announce(asking: Asking, was: Vote): Changed {
  const { config, now } = asking;
  if (was.choices.length < 2) throw new DomainError({ code: 'vote-incomplete' });
  if (was.mostPicks > was.choices.length)
    throw invalid([{ pointer: '/mostPicks', code: 'too_big' }]);
  const { deliberation } = config.settings;
  const days = deliberation?.voteNoticeDays;
  if (days !== undefined) demandNotice(asking, was.opensAt, days);
  else demandNotice(asking, was.closesAt, undefined);
  const notice = {
    at: now,
    ...(days !== undefined && { days }),
    ...(deliberation && { source: deliberation.source }),
  };
  return { vote: { ...was, status: 'announced', notice } };
}

function voidPapers({ deps, tenant }: Asking, was: Vote, { range }: Of<'voidPapers'>): Changed {
  if (!was.communities.includes(range.community))
    throw invalid([{ pointer: '/range/community', code: 'unknown-entry' }]);
  if (range.to <= range.from) throw invalid([{ pointer: '/range/to', code: 'too_small' }]);
  const count = { community: range.community, count: range.to - range.from };
  return {
    vote: { ...was, voids: [...was.voids, range] },
    writes: [voidWrite(deps.table, tenant, was.id, count)],
  };
}

const papersOf = (answers: readonly Answered[], wanted: Answered['channel']) =>
  answers.reduce((sum, { channel, papers }) => (channel === wanted ? sum + papers : sum), 0);

/** The same however they are read. */
export const fingerprint = (answers: readonly Answered[]): string =>
  createHash('sha256')
    .update(
      answers
        .map(({ name, channel, papers }) => `${name}|${channel}|${papers}`)
        .sort()
        .join('\n'),
    )
    .digest('hex');

async function count({ deps, tenant, now }: Asking, was: Vote): Promise<Changed> {
  if (now < was.closesAt) throw new DomainError({ code: 'vote-still-open' });
  const answers = await readAnswers(deps.table, tenant, was.id);
  const ballots = answers.map(({ name, papers }) => ({ picks: picksIn(name), papers }));
  const { method, budgetFen, winners } = was;
  const outcome = counted(was.choices, ballots, { method, budgetFen, winners });
  const result = {
    at: now,
    outcome,
    phone: papersOf(answers, 'phone'),
    entered: papersOf(answers, 'entered'),
    hash: fingerprint(answers),
  };
  return { vote: { ...was, status: 'counted', result }, after: result };
}

async function carryOut(asking: Asking, was: Vote, { choice }: Of<'carryOut'>): Promise<Changed> {
  const line = was.result?.outcome.lines.find(({ id }) => id === choice);
  if (!line?.isTaken) throw invalid([{ pointer: '/choice', code: 'unknown-entry' }]);
  if (was.carriedOut.includes(line.id)) throw new DomainError({ code: 'illegal-move' });
  const needs = await needsIn(asking, was.region, { ids: cited(was, choice), pointer: '/needs' });
  const title = was.choices.find(({ id }) => id === choice)?.title ?? '';
  const changes = decided(needs, () => 'first', {
    gathering: gatheringOf(was),
    at: asking.now,
    note: `居民表决「${was.title}」选中「${title}」，${line.supporters} 张选票支持`,
  });
  return {
    vote: { ...was, carriedOut: [...was.carriedOut, choice] },
    writes: needWrites(asking, changes),
    after: { choice, needs: needs.map(({ id }) => id) },
  };
}

/** Its needs still name it: their receipts say that it was called off, and why. */
const cancel = ({ now }: Asking, was: Vote, { reason }: Of<'cancel'>): Changed => ({
  vote: { ...was, status: 'cancelled', cancelled: { at: now, reason } },
});

function changeOf(asking: Asking, was: Vote, command: VoteCommand): Changed | Promise<Changed> {
  switch (command.type) {
    case 'edit':
      return edit(asking, was, command);
    case 'putChoice':
      return putChoice(asking, was, command);
    case 'dropChoice':
      return dropChoice(asking, was, command);
    case 'announce':
      return announce(asking, was);
    case 'cancel':
      return cancel(asking, was, command);
    case 'voidPapers':
      return voidPapers(asking, was, command);
    case 'count':
      return count(asking, was);
    case 'carryOut':
      return carryOut(asking, was, command);
  }
}

export async function voteOr404({ deps, tenant }: Asking, id: string): Promise<Vote> {
  const vote = await readVote(deps.table, tenant, id);
  if (!vote) throw new DomainError({ code: 'not-found' });
  return vote;
}

/**
 * Does one thing with a vote, with everything it means for the list of needs, or nothing.
 *
 * @throws {DomainError} `not-found`, `not-permitted`, `illegal-move`, `vote-incomplete`, `notice-too-short`,
 *   `vote-still-open`, `need-stands-elsewhere`
 */
export async function commandVote(
  asking: Asking,
  id: string,
  { command, repeat }: { command: VoteCommand; repeat: Reply },
): Promise<void> {
  const was = await voteOr404(asking, id);
  demandMay(asking, was.region);
  const { deps, tenant, now } = asking;
  if ((await readReply(deps.table, { tenant }, repeat)) !== undefined) return;
  const isOver = command.type === 'cancel' && phaseOf(was, now) === 'over';
  if (!from[command.type].includes(was.status) || isOver)
    throw new DomainError({ code: 'illegal-move' });
  const { vote, writes = [], after } = await changeOf(asking, was, command);
  await keep(asking, {
    vote: { ...vote, version: was.version + 1 },
    writes,
    repeat,
    command: `${command.type}Vote`,
    ...(after !== undefined && { after }),
  });
}

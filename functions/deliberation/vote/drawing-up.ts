import type { BeginVote } from '../../../shared/contracts/votes.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { citedOf } from '../../../shared/domain/needs/binding.ts';
import {
  ChoiceId,
  type ChoiceText,
  mostChoices,
  nextChoiceId,
  type Vote,
  type VoteText,
} from '../../../shared/domain/vote/vote.ts';
import { type Change, readNeeds } from '../../../shared/store/need-moves.ts';
import { type Reply, readReply } from '../../../shared/store/replies.ts';
import { invalid } from '../../http/problem.ts';
import {
  type Asking,
  asked,
  communitiesOf,
  demandNotice,
  idOf,
  nameOf,
  needsIn,
  needWrites,
  notAsked,
} from '../asking.ts';
import { type Changed, cited, demandMay, gatheringOf, keep, type Of } from './keeping.ts';

/* A vote before it is announced: its text, its choices, its notice. */

function demandDays({ opensAt, closesAt, proposals }: VoteText) {
  if (proposals && proposals.until > opensAt)
    throw invalid([{ pointer: '/proposals/until', code: 'ends-after-opening' }]);
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

/** Needs of other choices stay put to this vote. */
const onlyIn = (vote: Vote, choice: string) => {
  const others = new Set<string>(
    vote.choices
      .filter(({ id }) => id !== choice)
      .flatMap(({ needs }) => needs.map(({ id }) => id)),
  );
  return (id: string) => !others.has(id);
};

export async function edit(asking: Asking, was: Vote, { text }: Of<'edit'>): Promise<Changed> {
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

/** A choice as the committee words it, with the needs it answers put to this vote: a new one, or over one that is there. */
export async function withChoice(
  asking: Asking,
  was: Vote,
  { text, choice }: { text: ChoiceText; choice?: string | undefined },
): Promise<Changed & { id: string }> {
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
  return { vote: { ...was, choices }, writes: needWrites(asking, changes), id };
}

export async function dropChoice(
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

export function announce(asking: Asking, was: Vote): Changed {
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

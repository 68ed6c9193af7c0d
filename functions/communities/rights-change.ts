import { createHash } from 'node:crypto';
import type { RightsCommand } from '../../shared/contracts/rights.ts';
import {
  type CommentWindow,
  closedWith,
  commented,
  replied,
} from '../../shared/domain/access/comments.ts';
import { DomainError, type Refusal } from '../../shared/domain/errors.ts';
import { communitiesOf } from '../../shared/domain/region/landing.ts';
import { pathNames } from '../../shared/domain/region/tree.ts';
import type { Result } from '../../shared/domain/result.ts';
import { deadline } from '../../shared/domain/working-days.ts';
import {
  commentSubject,
  readWindow,
  rightWrite,
  windowWrites,
} from '../../shared/store/comments.ts';
import type { Errand } from '../../shared/store/errands.ts';
import { readHead, record, type Write } from '../../shared/store/record.ts';
import { type Reply, readReply } from '../../shared/store/replies.ts';
import { invalid } from '../http/problem.ts';
import { toCommunities, toObjector } from './comment-telling.ts';
import { holdsAt } from './places.ts';
import { answersFor, mayDoOfRights, type RightsPlace, speaking } from './rights-place.ts';

type Of<T extends RightsCommand['type']> = Extract<RightsCommand, { type: T }>;
type Change = {
  writes: readonly Write[];
  errands?: readonly Errand[];
  after: unknown;
  reason?: string;
};

/** @throws {DomainError} what it was refused with; a fault of a field, where the refusal is one */
function taken<T>(result: Result<T, Refusal | 'comments-over' | 'objections-unanswered'>): T {
  if (result.ok) return result.value;
  const { error } = result;
  if (typeof error !== 'string') throw new DomainError(error);
  throw invalid([{ pointer: error === 'comments-over' ? '/text' : '/outcome', code: error }]);
}

/** Each community has a page of its own that says what it was asked: all of them change in one transaction. */
const mostAsked = 40;

const who = ({ actor, byName, now }: RightsPlace) => ({ by: actor.personId, byName, at: now });

function opened(place: RightsPlace, { asked }: Of<'open'>, id: string): Change {
  const { deps, tenant, tree, config, now, actor } = place;
  const { comment, answer, silenceIsConsentBy } = config.settings.access ?? {};
  if (!comment || !answer) throw new DomainError({ code: 'access-rules-missing' });
  const ids = communitiesOf(tree, asked.communities).map((node) => node.id);
  if (ids.length === 0 || asked.communities.some((one) => !tree.nodes.has(one)))
    throw invalid([{ pointer: '/asked/communities', code: 'region-unknown' }]);
  if (ids.length > mostAsked) throw invalid([{ pointer: '/asked/communities', code: 'too_big' }]);
  /** A street speaks to its own; departments and the office to all. */
  const isEverywhere = actor.posts.some((post) => post !== 'streetOffice' && post !== 'memberUnit');
  const isOffice = isEverywhere || actor.posts.includes('memberUnit');
  if (!isOffice && !ids.every((one) => holdsAt(tree, actor, ['streetOffice'], one)))
    throw new DomainError({ code: 'not-permitted' });
  const { calendar } = config;
  const due = deadline(now, comment.count, comment.unit, calendar);
  const answerDue = deadline(due.at, answer.count, answer.unit, calendar);
  const one: CommentWindow = {
    id,
    asked: { ...asked, communities: ids },
    names: Object.fromEntries(ids.map((code) => [code, pathNames(tree, code).join('')])),
    ...who(place),
    due: { ...due, rule: 'comment', source: comment.source },
    answerDue: { ...answerDue, rule: 'commentAnswer', source: answer.source },
    ...(silenceIsConsentBy && { silenceIsConsentBy }),
    comments: [],
    replies: [],
  };
  return {
    writes: windowWrites(deps.table, tenant, one, ids),
    errands: toCommunities(place, tree, one),
    after: { title: asked.title, communities: ids, due: due.at },
  };
}

type Acting = { place: RightsPlace; before: CommentWindow };

function comment({ place, before }: Acting, command: Of<'comment'>): Change {
  const { deps, tenant, tree, actor } = place;
  const { community, verdict, text, documents } = command;
  const isTheirs = tree.nodes.has(community) && holdsAt(tree, actor, speaking, community);
  if (!isTheirs) throw new DomainError({ code: 'not-permitted' });
  const said = { community, verdict, text, ...(documents && { documents }), ...who(place) };
  const one = taken(commented(before, said));
  return {
    writes: windowWrites(deps.table, tenant, one, [community]),
    after: { community, verdict },
  };
}

function reply({ place, before }: Acting, { community, verdict, reason }: Of<'reply'>): Change {
  const { deps, tenant } = place;
  if (!answersFor(place, before)) throw new DomainError({ code: 'not-permitted' });
  const one = taken(replied(before, { community, verdict, reason, ...who(place) }));
  const objector = before.comments.find((each) => each.community === community);
  return {
    writes: windowWrites(deps.table, tenant, one, [community]),
    ...(objector && { errands: toObjector(place, one, { to: objector.by, reason }) }),
    after: { community, verdict },
    reason,
  };
}

function close({ place, before }: Acting, { outcome }: Of<'close'>): Change {
  const { deps, tenant } = place;
  if (!answersFor(place, before)) throw new DomainError({ code: 'not-permitted' });
  const one = taken(closedWith(before, { outcome, ...who(place) }));
  return {
    writes: windowWrites(deps.table, tenant, one, one.asked.communities),
    after: { title: one.asked.title, comments: one.comments.length },
    reason: outcome,
  };
}

function keepRight(place: RightsPlace, { right }: Of<'keepRight'>, id: string): Change {
  const kept = { id, ...right, ...who(place) };
  return {
    writes: [rightWrite(place.deps.table, place.tenant, kept)],
    after: { title: right.title, basis: right.basis, from: right.from },
  };
}

function endRight(place: RightsPlace, { right: id, until, reason }: Of<'endRight'>): Change {
  const before = place.comments.rights.find((one) => one.id === id);
  if (!before) throw new DomainError({ code: 'not-found' });
  if (until < before.from) throw invalid([{ pointer: '/until', code: 'ends-before-it-starts' }]);
  const after = { ...before, until, ended: reason };
  return {
    writes: [rightWrite(place.deps.table, place.tenant, after)],
    after: { title: before.title, until },
    reason,
  };
}

async function changeFor(place: RightsPlace, command: RightsCommand, id: string): Promise<Change> {
  switch (command.type) {
    case 'open':
      return opened(place, command, id);
    case 'keepRight':
      return keepRight(place, command, id);
    case 'endRight':
      return endRight(place, command);
  }
  const before = await readWindow(place.deps.table, place.tenant, command.window);
  if (!before) throw new DomainError({ code: 'not-found' });
  const acting = { place, before };
  if (command.type === 'comment') return comment(acting, command);
  return command.type === 'reply' ? reply(acting, command) : close(acting, command);
}

const idFor = ({ principal, key }: Reply) =>
  createHash('sha256').update(`rights|${principal}|${key}`).digest('hex').slice(0, 26);

const subjectOf = (command: RightsCommand, id: string) => {
  if ('window' in command) return command.window;
  return command.type === 'endRight' ? command.right : id;
};

/**
 * Carries out one deed about rights of communities, or nothing: on what stands there once the version is known.
 *
 * @returns the id of what it was about
 * @throws {DomainError} `not-permitted`, `access-rules-missing`, `not-found`, or what the deed is refused with
 */
export async function changeRights(
  place: RightsPlace,
  { command, repeat }: { command: RightsCommand; repeat: Reply },
): Promise<string> {
  const { deps, tenant, actor, now } = place;
  const id = idFor(repeat);
  const about = subjectOf(command, id);
  if ((await readReply(deps.table, { tenant }, repeat)) !== undefined) return about;
  if (!mayDoOfRights(place, command.type)) throw new DomainError({ code: 'not-permitted' });
  const subject = commentSubject(tenant, about);
  const { version } = await readHead(deps.table, subject);
  const { writes, errands, after, reason } = await changeFor(place, command, id);
  await record(deps.table, {
    subject,
    expected: version,
    writes: () => writes,
    actor,
    origin: deps.origin,
    command: `${command.type}Matter`,
    ...(reason && { reason }),
    after,
    now,
    worldNow: deps.clock.now(),
    ...(errands && { errands }),
    repeat,
  });
  return about;
}

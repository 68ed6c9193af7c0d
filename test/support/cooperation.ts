import type { Actor } from '../../shared/domain/actor.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import type { Command } from '../../shared/domain/purchase/commands.ts';
import { decide } from '../../shared/domain/purchase/decide.ts';
import { isFinal } from '../../shared/domain/purchase/lifecycle.ts';
import { planNext } from '../../shared/domain/purchase/plan-next.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { hasSteppedBack } from '../../shared/domain/purchase/taking-part.ts';
import { type Waiting, waitingOn } from '../../shared/domain/purchase/waiting.ts';
import { Instant, plusMillis } from '../../shared/domain/time.ts';
import { anApplication, context } from './a-purchase.ts';
import { as, asPerson, holdersFor, organizations, people } from './people.ts';
import type { Position } from './play-to.ts';
import { day, hour, type Move, straight } from './straight-line.ts';
import { answers } from './willing-answers.ts';

/** The command that `next` names, with what the workflow would add to it. */
export function dueMove(next: ReturnType<typeof planNext>): Move | undefined {
  if (next.outcome !== 'perform') return undefined;
  const { command } = next;
  if (command.type === 'openApplications') {
    const applications = organizations.slice(0, 3).map((o) => anApplication(o));
    return { actor: as.system, command: { type: 'openApplications', applications } };
  }
  if (command.type === 'openFinalOffers')
    return { actor: as.system, command: { type: 'openFinalOffers', offers: [] } };
  if (command.type === 'recordVotes')
    return { actor: as.system, command: { type: 'recordVotes', votes: {} } };
  if (command.type === 'recordSurvey')
    return { actor: as.system, command: { type: 'recordSurvey', responses: 40, meanScore: 4.1 } };
  return { actor: as.system, command: command as Command };
}

/** Whoever holds `actor`’s post for `purchase`: somebody else where they had to step back. */
function present(purchase: Purchase, actor: Actor): Actor {
  if (actor.kind !== 'official' || !hasSteppedBack(purchase, actor.personId)) return actor;
  const [instead] = actor.posts.flatMap((post) => holdersFor(purchase)[post] ?? []);
  return instead ? asPerson(instead) : actor;
}

function whoever({ who }: Waiting) {
  if ('organizationId' in who) return as.organization(who.organizationId);
  if ('personId' in who) return asPerson(who.personId);
  const byPost: Partial<Record<Post, Actor>> = {
    handler: as.handler,
    officeHead: as.officeHead,
    leadingGroupHead: as.leadingGroupHead,
    financeOfficer: as.financeOfficer,
    auditor: as.auditor,
    evaluator: as.evaluator,
    financeSupervisor: as.financeSupervisor,
    expert: as.expert(people.experts[0] ?? people.author),
  };
  return byPost[who.post] ?? as.handler;
}

/** An award too small to be split is paid at the end. */
const inOnePart: Move = {
  actor: as.handler,
  command: { type: 'draftContracts', tranches: [{ percent: 100, after: 'final' }] },
};

/** What those a purchase waits for would do, most pressing first. */
export function cooperation(purchase: Purchase, now: Instant): Move[] {
  const moves = waitingOn(purchase).flatMap((waiting): Move[] => {
    const command = answers[waiting.command]?.(purchase, waiting);
    return command ? [{ actor: present(purchase, whoever(waiting)), command }] : [];
  });
  const next = straight[purchase.state]?.(purchase, { now, applications: [] });
  const isPeoples = next && next.actor.kind !== 'system';
  const last = purchase.state === 'contractDrafting' ? [inOnePart] : [];
  return [
    ...moves,
    ...(isPeoples ? [{ ...next, actor: present(purchase, next.actor) }] : []),
    ...last,
  ];
}

/** What is decided in: with those who are there for `purchase`. */
export const around = (purchase: Purchase, now: Instant, actor: Actor) =>
  context(now, actor, { holders: holdersFor(purchase) });

/** One step towards the end: what is due, what somebody is asked to do, or time passing. */
function step({ purchase, now }: Position): Position | undefined {
  const next = planNext(purchase, purchase.stage, now);
  const due = dueMove(next);
  const moves = due ? [due] : cooperation(purchase, now);
  for (const { actor, command } of moves) {
    const decided = decide(purchase, command, around(purchase, now, actor));
    if (decided.ok) return { purchase: decided.value.purchase, now: plusMillis(now, hour) };
    // A notice of intention runs its days before a call may follow.
    if (decided.error.code === 'intention-runs')
      return { purchase, now: Instant.parse(decided.error.detail?.['ends']) };
  }
  if (next.outcome !== 'wait' || !next.until) return undefined;
  return { purchase, now: next.until > now ? next.until : plusMillis(now, day) };
}

/** Lets everybody do what they are asked to, until the purchase is over or nobody can go on. */
export function playOut(position: Position, most = 600): Position {
  let here = position;
  for (let steps = 0; steps < most && !isFinal(here.purchase.state); steps += 1) {
    const next = step(here);
    if (!next) return here;
    here = next;
  }
  return here;
}

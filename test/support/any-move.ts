import type { Actor } from '../../shared/domain/actor.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { may } from '../../shared/domain/policy/permissions.ts';
import type { Command } from '../../shared/domain/purchase/commands.ts';
import type { CommandType } from '../../shared/domain/purchase/lifecycle.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Asking, Pick } from './asking/around.ts';
import { fromTheAward } from './asking/from-the-award.ts';
import { toTheRanking } from './asking/to-the-ranking.ts';
import { as, organizations, people } from './people.ts';

export type { Pick };

/** One of each command. */
const asking: Asking = { ...toTheRanking, ...fromTheAward };

export const commandTypes = Object.keys(asking) as CommandType[];

const everyPost = (personId: PersonId): Actor => ({
  kind: 'official',
  personId,
  posts: ['handler', 'officeHead', 'financeOfficer', 'leadingGroupHead', 'evaluator', 'expert'],
});

/** Everybody, one person who holds too many posts, and the workflow. */
const everybody = (purchase: Purchase): Actor[] => [
  as.system,
  as.handler,
  as.secondHandler,
  as.officeHead,
  as.leadingGroupHead,
  as.financeOfficer,
  as.financeSupervisor,
  as.evaluator,
  everyPost(people.author),
  everyPost(people.auditor),
  ...organizations.map((o) => as.organization(o.id)),
  ...(purchase.panel?.seats ?? []).map((seat) => as.expert(seat.personId)),
];

/** Some command by somebody: mostly refused, never impossible to write. */
export function anyMove(
  purchase: Purchase,
  now: Instant,
  commands: readonly CommandType[],
  pick: Pick,
): { actor: Actor; command: Command } {
  const one = <T>(of: readonly T[]): T => of[pick(of.length)] as T;
  const organizationId = one(organizations).id;
  const type = one(commands);
  const allowed = everybody(purchase).filter((actor) => may(actor, type));
  return {
    actor: one(pick(4) > 0 && allowed.length > 0 ? allowed : everybody(purchase)),
    command: asking[type]({ purchase, now, one, organizationId }),
  };
}

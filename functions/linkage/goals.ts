import type { GoalsView, GoalView } from '../../shared/contracts/linkage.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { standingOf } from '../../shared/domain/linkage/goal.ts';
import { goalSetters, maySetGoal } from '../../shared/domain/linkage/permissions.ts';
import { readGoals, readGoalVersions, readLinkageRows } from '../../shared/store/linkage.ts';
import { mayFollow, type Place } from './place.ts';

/** Goals with what they cost: two queries, however many purchases work for them. */
export async function goalsOf(at: Place): Promise<GoalsView> {
  const { deps, tenant, actor, today, year } = at;
  const [goals, rows] = await Promise.all([
    readGoals(deps.table, tenant),
    readLinkageRows(deps.table, tenant, { from: 2000, to: 2100 }),
  ]);
  const fen = new Map(rows.map((row) => [row.id, row.fen]));
  return {
    goals: goals
      .map((goal) => ({
        goal,
        placeName: goal.placeName,
        standing: standingOf(goal, { today, fenOf: (id) => fen.get(id) }),
        may: !goal.ended && maySetGoal(actor, goal.text.place),
      }))
      .sort((a, b) => (a.goal.text.due < b.goal.text.due ? -1 : 1)),
    purchases: rows.flatMap(({ purchase: id, title, fen: cost, regionCodes, year: began }) =>
      id && began >= year - 2 && mayFollow(at, regionCodes) ? [{ id, title, fen: cost }] : [],
    ),
    may: actor.posts.some((post) => (goalSetters as readonly string[]).includes(post))
      ? ['setGoal']
      : [],
  };
}

/** @throws {DomainError} `not-found` */
export async function goalOf({ deps, tenant }: Place, id: string): Promise<GoalView> {
  const versions = await readGoalVersions(deps.table, tenant, id);
  if (versions.length === 0) throw new DomainError({ code: 'not-found' });
  return { versions };
}

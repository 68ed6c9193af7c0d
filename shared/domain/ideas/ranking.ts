import type { Announcement } from './collection.ts';
import type { Sheet } from './idea.ts';

/** An idea with what its reviewers made of it; `rank` once enough of them have scored. Points in hundredths of 100. */
export type Ranked = { idea: string; reviews: number; points: number; rank?: number };

type Judged = { id: string; sheets: readonly Pick<Sheet, 'points'>[] };

const totalOf = ({ points }: Pick<Sheet, 'points'>) =>
  Object.values(points).reduce((sum, one) => sum + one, 0);

/** The points of a sheet that are missing, unknown or above what the criterion gives. */
export function sheetFaults(
  { criteria }: Pick<Announcement, 'criteria'>,
  points: Readonly<Record<string, number>>,
): { pointer: string; code: string }[] {
  const unknown = Object.keys(points).filter((id) => !criteria.some((one) => one.id === id));
  return [
    ...unknown.map((id) => ({ pointer: `/points/${id}`, code: 'unknown-entry' })),
    ...criteria.flatMap(({ id, max }) => {
      const given = points[id];
      if (given === undefined) return [{ pointer: `/points/${id}`, code: 'required' }];
      return given > max ? [{ pointer: `/points/${id}`, code: 'too_big' }] : [];
    }),
  ];
}

/**
 * The mean of every sheet, highest first. Equal means share a rank, and the next rank is left out (1, 2, 2, 4). An idea
 * with fewer sheets than `minimumReviews` has none, and comes after all that have.
 */
export function ranked(
  ideas: readonly Judged[],
  { minimumReviews }: Pick<Announcement, 'minimumReviews'>,
): Ranked[] {
  const scored = ideas.map(({ id, sheets }) => {
    const sum = sheets.reduce((total, sheet) => total + totalOf(sheet), 0);
    const points = sheets.length > 0 ? Math.round((sum * 100) / sheets.length) : 0;
    return { idea: id, reviews: sheets.length, points };
  });
  const full = scored.filter(({ reviews }) => reviews >= minimumReviews);
  const rest = scored.filter(({ reviews }) => reviews < minimumReviews);
  const inOrder = [...full].sort((a, b) => b.points - a.points || (a.idea < b.idea ? -1 : 1));
  return [
    ...inOrder.map((one) => ({
      ...one,
      rank: 1 + full.filter(({ points }) => points > one.points).length,
    })),
    ...rest,
  ];
}

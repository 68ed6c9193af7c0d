/** Fewer organizations than this are not averaged: each could be told from the mean, and would say less. */
export const fewestAppraisals = 3;

type Appraised = {
  organization: string;
  purchaserMarks?: Readonly<Record<string, number>> | undefined;
};
type Item = { id: string; name: { zh: string; en: string } };

/** How organizations rate the purchaser: the mean of 1 to 5 by item, and how many rounds it is of. */
export type Appraisal = { organizations: number; items: (Item & { mean: number; n: number })[] };

/**
 * What the organizations of final rounds said of their purchaser.
 *
 * @returns no items where fewer than `fewestAppraisals` organizations said anything
 */
export function appraisalOf(rounds: readonly Appraised[], items: readonly Item[]): Appraisal {
  const said = rounds.filter(({ purchaserMarks }) => purchaserMarks);
  const organizations = new Set(said.map(({ organization }) => organization)).size;
  if (organizations < fewestAppraisals) return { organizations, items: [] };
  return {
    organizations,
    items: items.flatMap((item) => {
      const marks = said.flatMap(({ purchaserMarks }) => purchaserMarks?.[item.id] ?? []);
      const sum = marks.reduce((total, mark) => total + mark, 0);
      return marks.length < fewestAppraisals
        ? []
        : [{ ...item, n: marks.length, mean: Math.round((sum * 100) / marks.length) / 100 }];
    }),
  };
}

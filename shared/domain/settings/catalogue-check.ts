import type { Plan } from '../purchase/plan.ts';
import type { CatalogueItem } from './catalogue.ts';

/** A unit that is reckoned at another price than the catalogue knows, with where its range comes from. */
export type PriceFinding = {
  pointer: string;
  code: 'outside-catalogue-price';
  severity: 'warn';
  source: string;
  fromFen: number;
  toFen: number;
};

type Priced = Pick<Plan['deliverables'][number], 'catalogueId' | 'unitFen'>;

/** Prices outside the range of the catalogue; a line that names no entry or no price has none. */
export const priceFindings = (
  catalogue: readonly CatalogueItem[],
  deliverables: readonly { [K in keyof Priced]?: Priced[K] | undefined }[],
): PriceFinding[] =>
  deliverables.flatMap(({ catalogueId, unitFen }, at) => {
    const price = catalogue.find(({ id }) => id === catalogueId)?.price;
    if (!price || unitFen === undefined) return [];
    const { fromFen, toFen, source } = price;
    return unitFen < fromFen || unitFen > toFen
      ? [
          {
            pointer: `/deliverables/${at}/unitFen`,
            code: 'outside-catalogue-price',
            severity: 'warn',
            source,
            fromFen,
            toFen,
          },
        ]
      : [];
  });

import type { TrancheScheme } from '../tranche-schemes.ts';

const example =
  '示例，由租户设定；未见可引用的规定 (example, to be set by the tenant: no rule could be read)';

export const threeParts: TrancheScheme = {
  id: 'three-parts',
  name: { zh: '三期拨付', en: 'Three payments' },
  tranches: [
    { percent: 40, after: 'period', period: 1 },
    { percent: 30, after: 'midTerm' },
    { percent: 30, after: 'final' },
  ],
  source: example,
  certainty: 'tenant',
};

/** Haishu pays in two: the last part once the mid-term is passed. Its shares could not be read. */
export const twoParts: TrancheScheme = {
  id: 'two-parts',
  name: { zh: '两期拨付', en: 'Two payments' },
  tranches: [
    { percent: 50, after: 'midTerm' },
    { percent: 50, after: 'final' },
  ],
  source: `宁波海曙2020年分两期 (Haishu 2020 paid in two); ${example}`,
  certainty: 'tenant',
};

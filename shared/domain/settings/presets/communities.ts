import type { Standard } from '../communities.ts';

const law = '《中华人民共和国城市居民委员会组织法》（2025-10-28 修订，2026-01-01 起施行）';
const huzhou = (what: string) =>
  `湖州市社区建设调研，2007年 (Huzhou investigation of 2007): ${what}`;

/** What communities are measured by, by the law and by what the seeds say, each from its day (domain.md 3.3). */
export const usualStandards: readonly Standard[] = [
  {
    id: 'law-least',
    kind: 'householdsLeast',
    name: { zh: '社区规模下限', en: 'Smallest usual community' },
    value: 1_000,
    validFrom: '2026-01-01',
    source: law,
    certainty: 'secondary',
  },
  {
    id: 'law-most',
    kind: 'householdsMost',
    name: { zh: '社区规模上限', en: 'Largest usual community' },
    value: 3_000,
    validFrom: '2026-01-01',
    source: law,
    certainty: 'secondary',
  },
  {
    id: 'space-2007-new',
    kind: 'spacePer100Households',
    name: { zh: '新建小区用房（2007）', en: 'Space of new estates (2007)' },
    value: 20,
    estate: 'new',
    validFrom: '2007-07-01',
    source: huzhou('新建小区每百户不少于20平方米'),
    certainty: 'primary',
  },
  {
    id: 'space-2007-old',
    kind: 'spaceLeast',
    name: { zh: '老社区用房（2007）', en: 'Space of old communities (2007)' },
    value: 350,
    estate: 'old',
    validFrom: '2007-07-01',
    source: huzhou('老社区三年内达到350平方米'),
    certainty: 'primary',
  },
  {
    id: 'space-14th-plan',
    kind: 'spacePer100Households',
    name: { zh: '综合服务设施（“十四五”）', en: 'Service space (14th plan)' },
    value: 30,
    validFrom: '2021-12-27',
    source: '“十四五”城乡社区服务体系建设规划：每百户不少于30平方米；生效日请按本地文件核对',
    certainty: 'secondary',
  },
];

/** Suzhou Industrial Park: 40 m² for every 100 households. A place's own, so no template brings it. */
export const industrialPark: Standard = {
  id: 'space-sip',
  kind: 'spacePer100Households',
  name: { zh: '苏州工业园区用房标准', en: 'Space in Suzhou Industrial Park' },
  value: 40,
  validFrom: '2021-12-27',
  source: '苏州工业园区：每百户40平方米；生效日请按本地文件核对',
  certainty: 'secondary',
};

/** What neighbouring cities had (seed 3-56): so much for every community, whatever its size. No template brings it. */
export const fiveHundred: Standard = {
  id: 'space-500',
  kind: 'spaceLeast',
  name: { zh: '社区用房下限（杭州、义乌）', en: 'Least space of a community (Hangzhou, Yiwu)' },
  value: 500,
  validFrom: '2007-01-01',
  source: huzhou('杭州、义乌社区用房不少于500平方米；用作本地标准前请核对现行文件'),
  certainty: 'secondary',
};

import { ventureRules } from '../../policy/presets/venture.ts';
import type { RuleSet } from '../../policy/rules.ts';
import { seedCatalogue } from '../presets/catalogue.ts';
import { usualFundSources } from '../presets/fund-sources.ts';
import { fiveDimensions } from '../presets/rubrics.ts';
import { twoParts } from '../presets/tranche-schemes.ts';
import { weinanCategories } from '../presets/weinan-categories.ts';
import type { ReadyTemplate } from './ready-template.ts';

const byTenant = {
  source: '示例，由租户设定 (example, to be set by the tenant)',
  certainty: 'tenant',
} as const;

/** A small panel and short periods: a project of ten thousand yuan cannot carry the procedure of a large one. */
export const microVentureRules: RuleSet = {
  ...ventureRules,
  id: 'micro-venture',
  periods: {
    ...ventureRules.periods,
    bidding: { count: 10, unit: 'calendarDays', ...byTenant },
    announcement: { count: 5, unit: 'workingDays', ...byTenant },
  },
  panel: {
    size: { value: 3, ...byTenant },
    expertShare: { value: 1 / 3, ...byTenant },
  },
};

/** 微公益创投, as Suzhou's Gusu district has held it (requirement 1-02). */
export const microVenture: ReadyTemplate = {
  id: 'micro-venture',
  name: { zh: '微公益创投', en: 'Micro venture call' },
  summary: {
    zh: '每项不超过2万元的小额项目，五维轻量评审，两期拨付；金额取自南夏墅街道2017年实践。',
    en: 'Small projects of at most 20,000 yuan, five light criteria, two payments. The cap is Nanxiashu’s of 2017.',
  },
  settings: {
    rules: [microVentureRules],
    categories: weinanCategories,
    catalogue: seedCatalogue,
    fundSources: usualFundSources,
    rubrics: [fiveDimensions],
    trancheSchemes: [twoParts],
    calls: [
      {
        id: 'micro-venture',
        name: { zh: '微公益创投', en: 'Micro venture call' },
        note: {
          zh: '社区社会组织和居民团队的小额项目。',
          en: 'Small projects of community organizations and groups of residents.',
        },
        proposer: 'organization',
        track: 'VENTURE',
        method: 'ventureCall',
        ruleSet: microVentureRules.id,
        rubric: fiveDimensions.id,
        trancheScheme: twoParts.id,
        categories: ['elderly', 'disabled', 'youth', 'relief', 'other'],
        maximumCeilingFen: 20_000_00,
        source: '南夏墅街道2017年：每项5,000–20,000元 (Nanxiashu 2017: 5,000 to 20,000 yuan each)',
        certainty: 'secondary',
      },
    ],
  },
};

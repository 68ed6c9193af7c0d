import { ventureRules } from '../../policy/presets/venture.ts';
import { seedCatalogue } from '../presets/catalogue.ts';
import { usualFundSources } from '../presets/fund-sources.ts';
import { midTermFour, sixRequirements } from '../presets/rubrics.ts';
import { threeParts } from '../presets/tranche-schemes.ts';
import { weinanCategories } from '../presets/weinan-categories.ts';
import type { ReadyTemplate } from './ready-template.ts';

export const venture: ReadyTemplate = {
  id: 'venture',
  name: { zh: '公益创投', en: 'Public welfare venture call' },
  summary: {
    zh: '渭南方案的五类项目，东莞六项要求评审，苏州中期评估；期限与分值为示例。',
    en: 'Weinan’s five categories, Dongguan’s six requirements, Suzhou’s mid-term. Periods and points are examples.',
  },
  settings: {
    rules: [ventureRules],
    categories: weinanCategories,
    catalogue: seedCatalogue,
    fundSources: usualFundSources,
    rubrics: [sixRequirements, midTermFour],
    trancheSchemes: [threeParts],
    calls: [
      {
        id: 'venture-call',
        name: { zh: '公益创投', en: 'Venture call' },
        note: {
          zh: '公益性社会组织申报；其他单位和个人的创意须与社会组织合作申报。',
          en: 'Social organizations apply; anybody else’s idea comes in through one of them.',
        },
        proposer: 'organization',
        track: 'VENTURE',
        method: 'ventureCall',
        ruleSet: ventureRules.id,
        rubric: sixRequirements.id,
        trancheScheme: threeParts.id,
        categories: ['elderly', 'disabled', 'youth', 'relief', 'other'],
        source: '渭南市公益创投活动方案 (Weinan’s plan)',
        certainty: 'primary',
      },
    ],
  },
};

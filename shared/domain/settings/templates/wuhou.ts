import { consultationRules } from '../../policy/presets/competitive-consultation.ts';
import { seedCatalogue } from '../presets/catalogue.ts';
import { usualFundSources } from '../presets/fund-sources.ts';
import { linkage } from '../presets/rubrics.ts';
import { threeParts } from '../presets/tranche-schemes.ts';
import { weinanCategories } from '../presets/weinan-categories.ts';
import type { ReadyTemplate } from './ready-template.ts';

/** What Wuhou (Chengdu) was given national awards for in 2014, as settings another city can begin with (2-15). */
export const wuhou: ReadyTemplate = {
  id: 'wuhou',
  name: { zh: '武侯“三社联动”', en: 'Wuhou: three societies linked' },
  summary: {
    zh: '公共服务由社会组织竞争承接，评审看三社联动、居民自治和网格覆盖；经验来自武侯区，分值为示例。',
    en: 'Organizations compete for public services; linkage, self-government and reach count. The points are examples.',
  },
  settings: {
    rules: [consultationRules],
    categories: weinanCategories,
    catalogue: seedCatalogue,
    fundSources: usualFundSources,
    rubrics: [linkage],
    trancheSchemes: [threeParts],
    calls: [
      {
        id: 'wuhou-service',
        name: { zh: '公共服务竞争性承接', en: 'Public services taken over in competition' },
        note: {
          zh: '社区为平台、社会组织为载体、社工为支撑；向机构购买，不向社工个人购买。',
          en: 'The community is the platform, organizations carry, social workers support. Agencies are bought from, not persons.',
        },
        proposer: 'organization',
        track: 'PROCUREMENT',
        method: 'competitiveConsultation',
        ruleSet: consultationRules.id,
        rubric: linkage.id,
        trancheScheme: threeParts.id,
        categories: ['elderly', 'disabled', 'youth', 'relief', 'other'],
        source: '武侯区“三社联动”案例研究 (case study of Wuhou)',
        certainty: 'secondary',
      },
    ],
  },
};

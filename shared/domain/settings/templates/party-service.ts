import type { RuleSet } from '../../policy/rules.ts';
import { seedCatalogue } from '../presets/catalogue.ts';
import { usualFundSources } from '../presets/fund-sources.ts';
import { fiveDimensions } from '../presets/rubrics.ts';
import { twoParts } from '../presets/tranche-schemes.ts';
import { weinanCategories } from '../presets/weinan-categories.ts';
import { microVentureRules } from './micro-venture.ts';
import type { ReadyTemplate } from './ready-template.ts';

export const partyServiceRules: RuleSet = { ...microVentureRules, id: 'party-service' };

/** 党组织为民服务项目, as Gusu's Pingjiang has held it (requirement 1-01). */
export const partyService: ReadyTemplate = {
  id: 'party-service',
  name: { zh: '党组织为民服务项目', en: 'Party organizations serving the people' },
  summary: {
    zh: '社区党组织提出项目，从征集表到需求到项目逐级汇总（平江街道2017年：9,874份征集表、2,568条需求、141个项目）。',
    en: 'Party branches bring projects forward, from forms to needs to projects (Pingjiang 2017: 9,874, 2,568, 141).',
  },
  settings: {
    rules: [partyServiceRules],
    categories: weinanCategories,
    catalogue: seedCatalogue,
    fundSources: usualFundSources,
    rubrics: [fiveDimensions],
    trancheSchemes: [twoParts],
    calls: [
      {
        id: 'party-service',
        name: { zh: '党组织为民服务项目', en: 'Party organizations serving the people' },
        note: {
          zh: '社区党组织提出，社会组织实施；每项金额上限由租户设定。',
          en: 'Brought forward by a party branch, carried out by an organization. The tenant sets the cap.',
        },
        proposer: 'partyBranch',
        track: 'VENTURE',
        method: 'ventureCall',
        ruleSet: partyServiceRules.id,
        rubric: fiveDimensions.id,
        trancheScheme: twoParts.id,
        categories: ['elderly', 'disabled', 'youth', 'relief', 'other'],
        source: '苏州市姑苏区平江街道2017年为民服务项目 (Pingjiang, Gusu, 2017)',
        certainty: 'secondary',
      },
    ],
  },
};

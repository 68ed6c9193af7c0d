import { consultationRules } from '../../policy/presets/competitive-consultation.ts';
import { seedCatalogue } from '../presets/catalogue.ts';
import { usualFundSources } from '../presets/fund-sources.ts';
import { threeParts } from '../presets/tranche-schemes.ts';
import { weinanCategories } from '../presets/weinan-categories.ts';
import type { ReadyTemplate } from './ready-template.ts';

export const statutory: ReadyTemplate = {
  id: 'statutory',
  name: { zh: '法定采购（竞争性磋商）', en: 'Statutory (competitive consultation)' },
  summary: {
    zh: '政府采购法及竞争性磋商办法的期限、评审和审批；限额标准由当地公布，需自行录入。',
    en: 'Periods, panel and approvals of the procurement law. The local thresholds must be entered from their notice.',
  },
  settings: {
    rules: [consultationRules],
    categories: weinanCategories,
    catalogue: seedCatalogue,
    fundSources: usualFundSources,
    trancheSchemes: [threeParts],
    calls: [
      {
        id: 'service-purchase',
        name: { zh: '社区服务采购', en: 'Purchase of community services' },
        note: {
          zh: '列入预算的社区服务，按竞争性磋商采购。',
          en: 'Services in the budget, bought by competitive consultation.',
        },
        proposer: 'organization',
        track: 'PROCUREMENT',
        method: 'competitiveConsultation',
        ruleSet: consultationRules.id,
        trancheScheme: 'three-parts',
        categories: ['elderly', 'disabled', 'youth', 'relief', 'other'],
        source: '财库〔2014〕214号 (consultation measures)',
        certainty: 'secondary',
      },
    ],
  },
};

import { consultationRules } from '../../policy/presets/competitive-consultation.ts';
import {
  invitedTenderRules,
  negotiationRules,
  openTenderRules,
  singleSourceRules,
} from '../../policy/presets/further-methods.ts';
import { seedCatalogue } from '../presets/catalogue.ts';
import { usualFundSources } from '../presets/fund-sources.ts';
import { threeParts } from '../presets/tranche-schemes.ts';
import { weinanCategories } from '../presets/weinan-categories.ts';
import type { ReadyTemplate } from './ready-template.ts';

export const statutory: ReadyTemplate = {
  id: 'statutory',
  name: { zh: '法定采购（五种方式）', en: 'Statutory procurement (five methods)' },
  summary: {
    zh: '公开招标、邀请招标、谈判、磋商和单一来源的法定期限、评审和审批；限额标准由当地公布，需自行录入。',
    en: 'Tenders, negotiation, consultation and single source by the law. The local thresholds must be entered from their notice.',
  },
  settings: {
    rules: [
      consultationRules,
      openTenderRules,
      invitedTenderRules,
      negotiationRules,
      singleSourceRules,
    ],
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

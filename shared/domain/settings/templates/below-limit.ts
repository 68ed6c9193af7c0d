import { comparisonRules, directAwardRules } from '../../policy/presets/further-methods.ts';
import { seedCatalogue } from '../presets/catalogue.ts';
import { usualFundSources } from '../presets/fund-sources.ts';
import { threeParts } from '../presets/tranche-schemes.ts';
import { weinanCategories } from '../presets/weinan-categories.ts';
import type { ReadyTemplate } from './ready-template.ts';

/** Purchases below the locality's 采购限额标准: no statute says how, so every figure is an example (domain.md 0.3). */
export const belowLimit: ReadyTemplate = {
  id: 'below-limit',
  name: { zh: '限额以下采购', en: 'Purchases below the limit' },
  summary: {
    zh: '达不到当地采购限额标准的小额购买：多家比选或直接委托；期限和人数均为示例。',
    en: 'Small purchases below the local limit: comparison of offers or direct award. All figures are examples.',
  },
  settings: {
    rules: [comparisonRules, directAwardRules],
    categories: weinanCategories,
    catalogue: seedCatalogue,
    fundSources: usualFundSources,
    trancheSchemes: [threeParts],
  },
};

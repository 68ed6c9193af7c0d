import type { CatalogueItem } from '../catalogue.ts';
import { counted } from './catalogue/counted.ts';
import { duties, entry, weinan } from './catalogue/entry.ts';
import { elderly, general, others, unitOf } from './catalogue/services.ts';

/** A catalogue to begin with: every service the seeds name, with prices only where a contract could be read. */
export const seedCatalogue: CatalogueItem[] = [
  ...counted,
  ...elderly.map(([id, zh, en, audience]) =>
    entry('visit', {
      id,
      zh,
      en,
      category: 'elderly',
      matter: 'ageing',
      audiences: audience === 'elderly' ? ['elderly'] : ['elderly', audience],
      kind: 'visit',
      unit: '人次',
    }),
  ),
  ...others.map(([id, zh, en, category, audience, kind]) =>
    entry(kind, {
      id,
      zh,
      en,
      category,
      matter: category === 'relief' ? 'relief' : 'welfare',
      audiences: [audience],
      kind,
      unit: unitOf[kind],
    }),
  ),
  ...general.map(([id, zh, en, matter, kind, audience = 'residents' as const]) =>
    entry(
      kind,
      {
        id,
        zh,
        en,
        category: 'other',
        matter,
        audiences: [audience],
        kind,
        unit: unitOf[kind],
      },
      id.startsWith('other-') ? weinan : duties,
    ),
  ),
];

import { type Cell, cell } from '../cell.ts';
import { byTenant, consultationMeasures, law } from '../sources.ts';

/** Who may answer, and how the winner is found (domain.md 1.2, 1.3). */
export const switchCells: readonly Cell[] = [
  cell(
    { methods: ['openTender'] },
    { rule: 'invitation', who: 'open', bound: 'same' },
    law('第二十六条'),
  ),
  cell(
    { methods: ['invitedTender'] },
    { rule: 'invitation', who: 'invited', bound: 'same' },
    law('第三十四条'),
  ),
  cell(
    { methods: ['competitiveNegotiation'] },
    { rule: 'invitation', who: 'invited', bound: 'same' },
    law('第三十八条'),
  ),
  cell(
    { methods: ['competitiveConsultation'] },
    { rule: 'invitation', who: 'open', bound: 'free' },
    consultationMeasures,
  ),
  cell(
    { methods: ['singleSource'] },
    { rule: 'invitation', who: 'single', bound: 'same' },
    law('第三十一条'),
  ),
  cell({ track: 'VENTURE' }, { rule: 'invitation', who: 'open', bound: 'free' }, byTenant),
  cell(
    { methods: ['comparison'] },
    { rule: 'invitation', who: 'invited', bound: 'free' },
    byTenant,
  ),
  cell(
    { methods: ['directAward'] },
    { rule: 'invitation', who: 'single', bound: 'free' },
    byTenant,
  ),
  cell(
    { methods: ['competitiveNegotiation'] },
    { rule: 'finalOffers', is: true, bound: 'same' },
    law('第三十八条'),
  ),
  cell(
    { methods: ['competitiveConsultation'] },
    { rule: 'finalOffers', is: true, bound: 'same' },
    consultationMeasures,
  ),
  cell(
    { methods: ['competitiveNegotiation'] },
    { rule: 'lowestPriceWins', is: true, bound: 'same' },
    law('第三十八条'),
  ),
  cell(
    { methods: ['competitiveConsultation'] },
    { rule: 'deemedAward', is: true, bound: 'same' },
    consultationMeasures,
  ),
];

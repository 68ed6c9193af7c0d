import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trackOf } from '../presets/ready-rules.ts';
import { expertsOf, type Method, Method as Methods, methods, panelSizeFor } from '../rules.ts';
import { objects, rankOf } from './cell.ts';
import { type Circumstances, cellsFor, fromOf, inForce } from './fitting.ts';
import { ruleSetFor } from './rule-set-for.ts';
import { ruleTable } from './table.ts';

const yuan = (n: number) => n * 100;
const services = (method: Method, more: Partial<Circumstances> = {}): Circumstances => ({
  track: trackOf(method),
  method,
  object: 'services',
  year: 2026,
  ...more,
});
const ruled = (method: Method, more: Partial<Circumstances> = {}) => {
  const found = ruleSetFor('rules', services(method, more));
  if (!found.isBought) throw new Error('services are bought');
  return found;
};
const rulesOf = (method: Method, more: Partial<Circumstances> = {}) => ruled(method, more).rules;

const amounts = fc.oneof(
  fc.constantFrom(1, yuan(400_000), yuan(1_999_999), yuan(2_000_000), yuan(10_000_000)),
  fc.integer({ min: 1, max: yuan(50_000_000) }),
);
const circumstances = fc.record(
  {
    method: fc.constantFrom(...methods),
    year: fc.integer({ min: 2020, max: 2030 }),
    place: fc.constantFrom('320583', '330502', '350100', '35'),
    amountFen: amounts,
    openTenderFen: fc.constantFrom(yuan(2_000_000), yuan(4_000_000)),
    afterTwoValidBids: fc.boolean(),
  },
  { requiredKeys: ['method', 'year'] },
);

describe('the table', () => {
  test('names a source for every cell, and marks as the tenant’s own what only is an example', () => {
    for (const { source, certainty } of ruleTable) {
      expect(source.length).toBeGreaterThan(8);
      expect(source.includes('example')).toBe(certainty === 'tenant');
    }
  });

  test('[1-07] has no two cells of equal rank for the same circumstances', () => {
    fc.assert(
      fc.property(circumstances, ({ method, ...more }) => {
        const asked = services(method, more);
        const ranks = inForce(asked).map((cell) => {
          const { year, place } = cell.where;
          return [cell.rule, rankOf(cell), fromOf(cell.where, asked), year, place?.length].join();
        });
        expect(new Set(ranks).size).toBe(ranks.length);
      }),
      { seed: 4, numRuns: 400 },
    );
  });

  test('[0-03] has rules for every method and amount, or says what is missing', () => {
    fc.assert(
      fc.property(circumstances, ({ method, ...more }) => {
        const { rules, missing } = ruled(method, more);
        expect([rules.track, rules.method]).toEqual([trackOf(method), method]);
        const asked = services(method, more);
        const unknown = cellsFor(asked).filter(
          ({ where }) => where.from === 'openTender' && asked.openTenderFen === undefined,
        );
        expect(missing.filter(({ why }) => why === 'threshold-unknown')).toHaveLength(
          unknown.length,
        );
        for (const { rule, why } of missing)
          if (why === 'unconfirmed') {
            const [head = '', tail = ''] = rule.split('/');
            const part = rules[head as 'periods'];
            expect(tail ? part[tail as 'clarification'] : part).toBeUndefined();
          }
      }),
      { seed: 4, numRuns: 400 },
    );
  });

  test('a larger amount never asks for a smaller panel or fewer experts', () => {
    fc.assert(
      fc.property(circumstances, amounts, ({ method, ...more }, further) => {
        const { rules } = ruled(method, more);
        const [less, most] = [more.amountFen ?? 1, (more.amountFen ?? 1) + further];
        const [small, large] = [panelSizeFor(rules, less), panelSizeFor(rules, most)];
        expect(large).toBeGreaterThanOrEqual(small);
        expect(expertsOf(rules, large)).toBeGreaterThanOrEqual(expertsOf(rules, small));
        expect([small % 2, large % 2]).toEqual([1, 1]);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe('what is bought', () => {
  test.each(objects.filter((object) => object !== 'services'))(
    '%s are refused (MoF order 102, negative list)',
    (object) => {
      for (const method of methods) {
        const found = ruleSetFor('rules', { ...services(method), object });
        expect(found.isBought).toBe(false);
        if (!found.isBought) expect(found.source).toContain('102');
      }
    },
  );

  test('[4-70] an inquiry is for uniform goods in stock and no method here (LAW §32)', () => {
    expect(Methods.safeParse('inquiry').success).toBe(false);
    expect(methods.join(' ')).not.toMatch(/inquiry|询价/);
  });
});

describe('[0-03] [2-08] the periods of domain.md 1.3', () => {
  test.each([
    ['openTender', 'bidding', 20, 'calendarDays', '第三十五条'],
    ['invitedTender', 'bidding', 20, 'calendarDays', '第三十五条'],
    ['competitiveConsultation', 'bidding', 10, 'calendarDays', '214号'],
    ['competitiveNegotiation', 'bidding', 3, 'workingDays', '74号'],
    ['openTender', 'documentsOnOffer', 5, 'workingDays', '第三十一条'],
    ['competitiveConsultation', 'documentsOnOffer', 5, 'workingDays', '第三十一条'],
    ['openTender', 'clarification', 15, 'calendarDays', '第三十一条'],
    ['openTender', 'drawAhead', 2, 'workingDays', '198号'],
    ['singleSource', 'singleSourceNotice', 5, 'workingDays', '第三十八条'],
    ['openTender', 'intention', 30, 'calendarDays', '财库〔2020〕10号'],
    ['openTender', 'reviewReport', 2, 'workingDays', '第四十三条'],
    ['openTender', 'awardDecision', 5, 'workingDays', '第四十三条'],
    ['openTender', 'awardNotice', 2, 'workingDays', '第四十三条'],
    ['openTender', 'announcement', 1, 'workingDays', '第六十九条'],
    ['openTender', 'challenge', 7, 'workingDays', '第五十二条'],
    ['openTender', 'objectionReply', 7, 'workingDays', '第五十三条'],
    ['openTender', 'contractSigning', 30, 'calendarDays', '第四十六条'],
    ['openTender', 'contractPublication', 2, 'workingDays', '第五十条'],
    ['openTender', 'contractFiling', 7, 'workingDays', '第四十七条'],
    ['openTender', 'bidBondRefund', 5, 'workingDays', '第三十三条'],
    ['openTender', 'inquiryReply', 3, 'workingDays', '第五十二条'],
    ['openTender', 'complaintWindow', 15, 'workingDays', '第五十五条'],
    ['openTender', 'complaintAdmissibility', 5, 'workingDays', '94号第二十一条'],
    ['openTender', 'respondentStatement', 5, 'workingDays', '94号'],
    ['openTender', 'complaintDecision', 30, 'workingDays', '第五十六条'],
    ['openTender', 'complaintSuspension', 30, 'calendarDays', '第五十七条'],
  ] as const)('%s, %s: %d %s (%s)', (method, name, count, unit, article) => {
    const period = rulesOf(method).periods[name];
    expect(period).toMatchObject({ count, unit });
    expect(period?.source).toContain(article);
  });

  test('what nobody here has read is absent and named, not guessed (domain.md 7.3)', () => {
    const { rules, missing } = ruled('competitiveConsultation');
    expect(rules.periods.clarification).toBeUndefined();
    expect(missing.map(({ rule, why }) => `${rule} ${why}`)).toContain(
      'periods/clarification unconfirmed',
    );
  });

  test.each(['ventureCall', 'comparison', 'directAward'] as const)(
    '%s has none of the statutory clocks: they do not leak into another track (domain.md 0.3)',
    (method) => {
      const { periods, bidBondPercent, lowPrice, deemedAward } = rulesOf(method);
      expect(Object.keys(periods)).toHaveLength(9);
      expect([bidBondPercent, lowPrice, deemedAward]).toEqual([undefined, undefined, undefined]);
    },
  );
});

describe('[0-03] suppliers, panels and prices of domain.md 1.2 and 1.4', () => {
  test.each([
    ['openTender', {}, 3, '政府采购法第三十六条'],
    ['invitedTender', {}, 3, '政府采购法第三十四条'],
    ['competitiveNegotiation', {}, 3, '政府采购法第三十八条'],
    ['competitiveNegotiation', { afterTwoValidBids: true }, 2, '财政部令第74号'],
    ['competitiveConsultation', {}, 2, '财库〔2015〕124号'],
    ['singleSource', {}, 1, '政府采购法第三十一条'],
  ] as const)('%s %o: at least %d (%s)', (method, more, least, source) => {
    const { minimumApplications } = rulesOf(method, more);
    expect(minimumApplications.value).toBe(least);
    expect(minimumApplications.source).toContain(source);
  });

  test.each([
    ['openTender', 9_999_999, undefined, 5, 4, '87号'],
    ['openTender', 10_000_000, undefined, 7, 5, '87号'],
    ['invitedTender', 10_000_000, undefined, 7, 5, '87号'],
    ['competitiveConsultation', 30_000_000, 2_000_000, 3, 2, '214号'],
    ['competitiveNegotiation', 1_999_999, 2_000_000, 3, 2, '第三十八条'],
    ['competitiveNegotiation', 2_000_000, 2_000_000, 5, 4, '74号'],
    ['singleSource', 30_000_000, 2_000_000, 3, 2, 'example'],
  ] as const)(
    '%s of %d yuan, open tender from %s: %d members, %d of them experts (%s)',
    (method, amount, threshold, size, experts, source) => {
      const more = {
        amountFen: yuan(amount),
        ...(threshold && { openTenderFen: yuan(threshold) }),
      };
      const rules = rulesOf(method, more);
      expect(panelSizeFor(rules, yuan(amount))).toBe(size);
      expect(expertsOf(rules, size)).toBe(experts);
      expect(rules.panel.size.value).toBe(size);
      expect(rules.panel.size.source).toContain(source);
    },
  );

  test('whether a negotiation needs five members is not known before the threshold is', () => {
    expect(ruled('competitiveNegotiation').missing).toContainEqual(
      expect.objectContaining({ rule: 'panel/bands', why: 'threshold-unknown' }),
    );
    expect(ruled('competitiveNegotiation', { openTenderFen: 1 }).missing).not.toContainEqual(
      expect.objectContaining({ why: 'threshold-unknown' }),
    );
  });

  test.each([
    ['openTender', 10, 100, '87号'],
    ['invitedTender', 10, 100, '87号'],
    ['competitiveConsultation', 10, 30, '214号'],
    ['competitiveNegotiation', 0, 0, '第三十八条'],
    ['singleSource', 0, 0, 'example'],
    ['ventureCall', 0, 0, 'example'],
  ] as const)('%s: %d to %d points for price (%s)', (method, min, max, source) => {
    const { priceWeight } = rulesOf(method);
    expect(priceWeight).toMatchObject({ min, max });
    expect(priceWeight.source).toContain(source);
  });

  test('in a negotiation the lowest price wins (LAW §38), in a consultation the points do', () => {
    expect(rulesOf('competitiveNegotiation').lowestPriceWins?.value).toBe(true);
    expect(rulesOf('competitiveConsultation').lowestPriceWins).toBeUndefined();
    expect(rulesOf('competitiveConsultation').deemedAward?.value).toBe(true);
  });

  test('bonds of 2 and 10 %, supplements of 10 %, contracts of one and three years (REG §33, §48, LAW §49, order 102)', () => {
    const rules = rulesOf('openTender');
    expect([
      rules.bidBondPercent?.value,
      rules.performanceBondPercent?.value,
      rules.supplementPercent?.value,
      rules.contractMonths?.value,
      rules.recurringContractMonths?.value,
      rules.lookBackYears?.value,
    ]).toEqual([2, 10, 10, 12, 36, 3]);
  });

  test('low prices are looked into from 2026 on: 50, 50 and 45 %, at most 65 (财库〔2026〕2号)', () => {
    expect(rulesOf('openTender', { year: 2025 }).lowPrice).toBeUndefined();
    expect(rulesOf('openTender', { year: 2025 }).lowPriceExplanationMinutes).toBeUndefined();
    expect(rulesOf('openTender', { year: 2027 }).lowPrice).toMatchObject({
      ofMeanPercent: 50,
      ofSecondLowestPercent: 50,
      ofCeilingPercent: 45,
      atMostPercent: 65,
    });
  });

  test('one expert of an employer is a rule of Fujian; elsewhere it is missing until it is entered', () => {
    expect(rulesOf('openTender', { place: '350100' }).sameEmployerSeats?.value).toBe(1);
    const elsewhere = ruled('openTender', { place: '320583' });
    expect(elsewhere.rules.sameEmployerSeats).toBeUndefined();
    expect(elsewhere.missing.map(({ rule }) => rule)).toContain('sameEmployerSeats');
  });
});

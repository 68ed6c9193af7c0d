import { describe, expect, test } from 'vitest';
import { readyRules } from '../policy/presets/ready-rules.ts';
import { methods, methodsOf, type RuleSet } from '../policy/rules.ts';
import { brokenLimits, type Limit, limitsOf } from './statutory-limits.ts';

/** The rules with what stands at `path` changed by `change`. */
function changed(rules: RuleSet, path: string, change: (said: never) => object): RuleSet {
  const [head = '', tail] = path.split('/');
  const whole = rules as unknown as Record<string, Record<string, object>>;
  const part = tail ? { ...whole[head], [tail]: change(whole[head]?.[tail] as never) } : undefined;
  return { ...rules, [head]: part ?? change(whole[head] as never) } as RuleSet;
}

/** One step beyond a limit. */
function beyond(rules: RuleSet, limit: Limit): RuleSet {
  const step = limit.bound === 'most' ? 1 : -1;
  if ('days' in limit)
    return changed(rules, limit.rule, (said: { count: number }) => ({
      ...said,
      count: said.count + step,
    }));
  if ('value' in limit && limit.where.from !== undefined)
    return {
      ...rules,
      panel: {
        ...rules.panel,
        bands: (rules.panel.bands ?? []).map((band) => ({ ...band, size: band.size - 2 })),
      },
    };
  if ('value' in limit)
    return changed(rules, limit.rule, (said: { value: number }) => ({
      ...said,
      value: said.value + (limit.value < 1 ? step / 10 : step),
    }));
  if ('is' in limit)
    return changed(rules, limit.rule, (said: object) => ({ ...said, value: !limit.is }));
  if ('who' in limit)
    return changed(rules, limit.rule, (said: object) => ({
      ...said,
      value: limit.who === 'open' ? 'single' : 'open',
    }));
  if ('shares' in limit)
    return changed(rules, limit.rule, (said: object) => ({ ...said, ofMeanPercent: 49 }));
  return changed(rules, limit.rule, (said: object) => ({ ...said, min: -1 }));
}

const statutory = methodsOf.PROCUREMENT.flatMap((method) => {
  const rules = readyRules('rules', method);
  return limitsOf(rules)
    .filter(({ where }) => where.from !== 'openTender')
    .map((limit) => [method, limit.rule, limit.source, rules, limit] as const);
});

describe('[0-03] a tenant may be stricter than the law and never laxer', () => {
  test.each(statutory)(
    '%s: one step beyond %s breaks %s',
    (_method, rule, _source, rules, limit) => {
      expect(brokenLimits(rules)).toEqual([]);
      const broken = brokenLimits(beyond(rules, limit));
      expect(broken.map((one) => one.rule)).toEqual([rule]);
      expect(broken[0]?.source).toBe(limit.source);
    },
  );

  test('every statutory method has limits, and what is under no statute has none', () => {
    for (const method of methods) {
      const isStatutory = methodsOf.PROCUREMENT.some((one) => one === method);
      expect(limitsOf({ method }).length > 15).toBe(isStatutory);
      if (!isStatutory) expect(limitsOf({ method })).toEqual([]);
    }
  });

  test('a call may raise the shares of a low price to 65 % and no further (财库〔2026〕2号)', () => {
    const rules = readyRules('rules', 'openTender');
    const raisedTo = (share: number) =>
      changed(rules, 'lowPrice', (said: object) => ({ ...said, ofCeilingPercent: share }));
    expect(brokenLimits(raisedTo(65))).toEqual([]);
    expect(brokenLimits(raisedTo(66)).map(({ rule }) => rule)).toEqual(['lowPrice']);
    expect(brokenLimits(raisedTo(44)).map(({ rule }) => rule)).toEqual(['lowPrice']);
  });

  test('a rule set stored before there were further rules breaks none of them', () => {
    const { periods, ...rules } = readyRules('rules', 'competitiveConsultation');
    const { bidding, documentsOnOffer, correction, announcement, challenge } = periods;
    const { objectionReply, contractSigning, step, survey } = periods;
    const stored: RuleSet = {
      ...rules,
      periods: {
        bidding,
        documentsOnOffer,
        correction,
        announcement,
        challenge,
        objectionReply,
        contractSigning,
        step,
        survey,
      },
    };
    expect(brokenLimits(stored)).toEqual([]);
  });
});

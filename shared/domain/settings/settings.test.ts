import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '../calendar/state-council.ts';
import { consultationRules } from '../policy/presets/competitive-consultation.ts';
import { ventureRules } from '../policy/presets/venture.ts';
import { palette } from './branding.ts';
import { settingKinds } from './kinds.ts';
import { merged } from './merged.ts';
import { settingFaults } from './permitted-uses.ts';
import { usualFundSources } from './presets/fund-sources.ts';
import { linkage } from './presets/rubrics.ts';
import { weinanCategories } from './presets/weinan-categories.ts';
import { brokenReferences } from './references.ts';
import type { SettingKey } from './setting-keys.ts';
import { readyTemplates, settingsOfTemplates } from './templates/ready-templates.ts';
import { thresholdOn } from './threshold-on.ts';

const faultsOf = (key: SettingKey, value: unknown) => {
  const { error } = settingKinds[key].safeParse(value);
  return (error?.issues ?? []).map(({ path, message }) => `/${path.join('/')} ${message}`);
};

describe('what a setting may say', () => {
  test('the published calendar and the preset rules fit', () => {
    expect(faultsOf('calendar', publishedCalendar)).toEqual([]);
    expect(faultsOf('rules', [ventureRules, consultationRules])).toEqual([]);
  });

  test('a calendar names weekdays as free and weekend days as worked, in their own year', () => {
    const year = { holidays: ['2026-10-03', '2027-01-01'], makeUpDays: ['2026-10-09'] };
    expect(faultsOf('calendar', { 2026: year })).toEqual([
      '/2026/holidays/0 not-a-weekday',
      '/2026/holidays/1 day-of-another-year',
      '/2026/makeUpDays/0 not-a-weekend-day',
    ]);
  });

  test('a year without any holiday was not published and cannot be entered as one', () => {
    expect(faultsOf('calendar', { 2027: { holidays: [], makeUpDays: [] } })).toHaveLength(1);
  });

  test('good grades here give priority in calls of its own, never in government procurement', () => {
    const priority = { value: 'tie', months: 12, source: '本区办法', certainty: 'tenant' };
    expect(faultsOf('rules', [{ ...ventureRules, priority }])).toEqual([]);
    expect(faultsOf('rules', [{ ...consultationRules, priority }])).toEqual([
      '/0/priority beyond-the-law',
    ]);
    const without = { ...priority, value: 'points' };
    expect(faultsOf('rules', [{ ...ventureRules, priority: without }])).toEqual([
      '/0/priority rules-cannot-work',
    ]);
  });

  test('a tenant may be stricter than the statute and never laxer', () => {
    const { periods } = consultationRules;
    const stricter = { ...periods, challenge: { ...periods.challenge, count: 9 } };
    const laxer = { ...periods, bidding: { ...periods.bidding, count: 9 } };
    const slower = { ...periods, objectionReply: { ...periods.objectionReply, count: 8 } };
    expect(faultsOf('rules', [{ ...consultationRules, periods: stricter }])).toEqual([]);
    expect(faultsOf('rules', [{ ...consultationRules, periods: laxer }])).toEqual([
      '/0/periods/bidding beyond-the-law',
    ]);
    expect(faultsOf('rules', [{ ...consultationRules, periods: slower }])).toEqual([
      '/0/periods/objectionReply beyond-the-law',
    ]);
    expect(faultsOf('rules', [{ ...ventureRules, periods: laxer }])).toEqual([]);
  });

  test('a rubric’s points add up to a hundred, a payment scheme to a hundred percent', () => {
    expect(faultsOf('rubrics', [{ ...linkage, pricePoints: 11 }])).toEqual([
      '/0/criteria points-must-add-to-100',
    ]);
    const scheme = {
      id: 'odd',
      name: { zh: '两期', en: 'Two' },
      tranches: [
        { percent: 60, after: 'period' },
        { percent: 30, after: 'final' },
      ],
      source: '示例',
      certainty: 'tenant',
    };
    expect(faultsOf('trancheSchemes', [scheme])).toEqual([
      '/0/tranches tranches-must-add-to-100',
      '/0/tranches/0/period tranche-without-period',
    ]);
  });

  test('mails need a name that cannot end the address early', () => {
    const identity = { senderName: '昆山民政', phrase: '巴城的桂花开了' };
    expect(faultsOf('mailIdentity', identity)).toEqual([]);
    for (const senderName of ['a <b@c.cn>', 'x\r\nBcc: y', '"quoted"'])
      expect(faultsOf('mailIdentity', { ...identity, senderName })).toHaveLength(1);
  });

  test('no threshold is assumed before one was entered, and the latest that began counts', () => {
    const threshold = (validFrom: string, valueFen: number) => ({
      id: `limit-${validFrom.slice(0, 4)}`,
      kind: 'procurementLimit' as const,
      place: '某市',
      year: Number(validFrom.slice(0, 4)),
      valueFen,
      validFrom,
      source: '某市公告',
      certainty: 'tenant' as const,
    });
    const both = [threshold('2025-01-01', 1), threshold('2026-01-01', 2)];
    expect(thresholdOn([], 'procurementLimit', '2026-05-01')).toBeUndefined();
    expect(thresholdOn(both, 'procurementLimit', '2024-12-31')).toBeUndefined();
    expect(thresholdOn(both, 'procurementLimit', '2025-12-31')?.valueFen).toBe(1);
    expect(thresholdOn(both, 'procurementLimit', '2026-01-01')?.valueFen).toBe(2);
    expect(thresholdOn(both, 'openTender', '2026-01-01')).toBeUndefined();
  });

  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  test.each(Object.entries(palette))('white text can be read on %s', (_, hex) => {
    expect(1.05 / (luminance(hex) + 0.05)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('categories and money', () => {
  const offered = (id: string) => {
    const category = weinanCategories.find((one) => one.id === id);
    return category?.services.map(({ name }) => name.zh).join('、') ?? '';
  };
  test.each([
    ['3-21', 'elderly', '助残、助洁、助浴、助行、助医、助急、日间照料'],
    ['3-22', 'disabled', '孤残儿童照料、残障人士康复、技能培训和就业扶助、社会融入辅导'],
    ['3-23', 'youth', '社区志愿者服务、社区青少年帮教、社区少年儿童课外教育'],
    ['3-24', 'relief', '支出性贫困家庭帮扶、流浪乞讨人员救助、其他生活困难家庭'],
    ['3-25', 'other', '环境保护、劳动就业、教育培训、科学技术、文化、体育、卫生'],
  ])('[%s] %s is made of the services Weinan’s plan names', (_, id, services) => {
    expect(offered(id)).toContain(services);
  });

  const settings = { fundSources: usualFundSources, categories: weinanCategories };
  const plan = {
    track: 'VENTURE',
    method: 'ventureCall',
    categories: ['elderly', 'other'],
    fundSource: 'welfareLottery',
    ceilingFen: 1_000_00,
  } as const;

  test('[3-26] lottery money is for old, disabled, orphaned and poor people, not for anything else', () => {
    expect(settingFaults(settings, { ...plan, categories: [...plan.categories] })).toEqual([
      { pointer: '/plan/categories/1', code: 'outside-fund-use' },
    ]);
    const within = { ...plan, categories: ['elderly', 'disabled', 'youth', 'relief'] as const };
    expect(settingFaults(settings, { ...within, categories: [...within.categories] })).toEqual([]);
  });

  test('[3-17] the federation’s named fund and donations are sources of their own, with their uses', () => {
    const fund = usualFundSources.find(({ kind }) => kind === 'namedFund');
    expect(fund?.holder).toBe('慈善会');
    const pets = { ...plan, fundSource: 'namedFund' as const, categories: ['relief' as const] };
    const own = [{ ...usualFundSources[2], permits: ['elderly'] }] as typeof usualFundSources;
    expect(settingFaults({ fundSources: own }, pets)).toEqual([
      { pointer: '/plan/categories/0', code: 'outside-fund-use' },
    ]);
    const fiscal = { ...pets, fundSource: 'fiscal' as const };
    expect(settingFaults({ fundSources: own }, fiscal)).toEqual([
      { pointer: '/plan/fundSource', code: 'fund-not-offered' },
    ]);
  });

  test('[3-17] a project of several sources keeps to the uses of each of them', () => {
    const mixed = {
      ...plan,
      fundSource: 'fiscal' as const,
      funding: [
        { source: 'fiscal' as const, amountFen: 600_00 },
        { source: 'welfareLottery' as const, amountFen: 400_00 },
      ],
      categories: ['elderly' as const, 'other' as const],
    };
    expect(settingFaults(settings, mixed)).toEqual([
      { pointer: '/plan/categories/1', code: 'outside-fund-use' },
    ]);
    expect(settingFaults(settings, { ...mixed, categories: ['elderly'] })).toEqual([]);
    const noLottery = { fundSources: usualFundSources.filter(({ kind }) => kind === 'fiscal') };
    expect(settingFaults(noLottery, { ...mixed, categories: ['elderly'] })).toEqual([
      { pointer: '/plan/funding/1/source', code: 'fund-not-offered' },
    ]);
  });

  test('a category that is no longer offered takes no new plan; a setting nobody set forbids nothing', () => {
    const closed = weinanCategories.map((one) => ({ ...one, isOffered: one.id !== 'elderly' }));
    const asked = { ...plan, categories: ['elderly' as const] };
    expect(settingFaults({ categories: closed }, asked)).toEqual([
      { pointer: '/plan/categories/0', code: 'category-not-offered' },
    ]);
    expect(settingFaults({}, { ...asked, categories: ['other'] })).toEqual([]);
  });
});

describe('templates', () => {
  test.each(readyTemplates)(
    '$id fits every kind of setting and names nothing that is not there',
    ({ settings }) => {
      for (const [key, value] of Object.entries(settings))
        expect(faultsOf(key as SettingKey, value)).toEqual([]);
      expect(brokenReferences(settings)).toEqual([]);
    },
  );

  test('all of them together are one set of settings', () => {
    const all = settingsOfTemplates(readyTemplates.map(({ id }) => id));
    expect(all.rules?.map(({ id }) => id)).toEqual([
      'competitive-consultation',
      'open-tender',
      'invited-tender',
      'competitive-negotiation',
      'single-source',
      'comparison',
      'direct-award',
      'venture',
      'micro-venture',
      'party-service',
    ]);
    expect(all.categories).toHaveLength(5);
    expect(brokenReferences(all)).toEqual([]);
  });

  const template = (id: string) => readyTemplates.find((one) => one.id === id);

  test('[1-01] a party-service call: a party branch brings the project forward', () => {
    const [call] = template('party-service')?.settings.calls ?? [];
    expect(call).toMatchObject({ proposer: 'partyBranch', ruleSet: 'party-service' });
  });

  test('[1-02] a micro venture: at most 20,000 yuan each, a light rubric, a panel of three', () => {
    const { calls = [], rubrics = [], rules = [] } = template('micro-venture')?.settings ?? {};
    expect(calls[0]?.maximumCeilingFen).toBe(20_000_00);
    expect(rubrics[0]?.criteria).toHaveLength(5);
    expect(rules[0]?.panel.size.value).toBe(3);
    const plan = {
      track: 'VENTURE',
      method: 'ventureCall',
      call: 'micro-venture',
      categories: ['elderly' as const],
      fundSource: 'fiscal',
      ceilingFen: 20_000_01,
    } as const;
    const faults = settingFaults({ calls }, { ...plan, categories: [...plan.categories] });
    expect(faults).toEqual([{ pointer: '/plan/ceilingFen', code: 'over-call-limit' }]);
  });

  test('[2-15] Wuhou’s linkage is a template any city can begin with', () => {
    const { rubrics = [], calls = [] } = template('wuhou')?.settings ?? {};
    expect(rubrics[0]?.criteria.map(({ id }) => id)).toContain('linkage');
    expect(calls[0]).toMatchObject({ track: 'PROCUREMENT', rubric: 'linkage' });
  });

  test('what comes in replaces entries of the same name and leaves the rest', () => {
    expect(
      merged('rules', [{ id: 'a', v: 1 }, { id: 'b' }], [{ id: 'a', v: 2 }, { id: 'c' }]),
    ).toEqual([{ id: 'a', v: 2 }, { id: 'b' }, { id: 'c' }]);
    expect(merged('calendar', { 2025: 1, 2026: 1 }, { 2026: 2 })).toEqual({ 2025: 1, 2026: 2 });
    expect(merged('branding', { colour: 'red' }, { colour: 'teal' })).toEqual({ colour: 'teal' });
  });
});

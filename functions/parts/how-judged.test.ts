import { expect, test } from 'vitest';
import { TenantId } from '../../shared/domain/ids.ts';
import { aPlan, at } from '../../test/support/a-purchase.ts';
import { playTo } from '../../test/support/play-to.ts';
import { publicPurchase } from '../pages/public-purchase.ts';
import { howJudged } from './how-judged.ts';
import { written } from './markup.ts';

const tenant = {
  id: TenantId.parse('kunshan'),
  name: '昆山市民政局',
  nameEn: 'Kunshan',
  divisionCode: '320583',
  isSandbox: true,
};
const plan = aPlan({
  areScoresShownLive: true,
  voices: { experts: 60, residents: 30, organizations: 10, quorum: 20 },
  bonusItems: [
    { id: 'grade', name: '评估等级', max: 5, indicator: '5A 得 5 分', isFactual: true },
    { id: 'late', name: '逾期', max: -4, indicator: '每次扣 2 分' },
  ],
});

test('[3-51] who votes with which weight, and what is shown on the spot, stands on the page of the call', () => {
  const { purchase } = playTo('biddingOpen', { plan });
  const shown = publicPurchase(purchase, tenant, {}, at('2026-03-01T09:00:00+08:00'));
  const page = written(howJudged('zh-CN', shown ?? {}));
  for (const said of [
    '总分中专家评分占 60%，居民评审团投票占 30%，单位投票占 10%。',
    '不足 20 票',
    '当场亮分',
    '最多加 5 分',
    '由采购人凭证明文件核定',
    '最多扣 4 分',
    '由专家评定',
  ])
    expect(page).toContain(said);
});

test('a blind call says so, and a plain one says nothing', () => {
  expect(written(howJudged('en', { isBlind: true }))).toContain('Blind review');
  expect(written(howJudged('zh-CN', aPlan()))).toBe('');
});

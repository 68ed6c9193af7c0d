import { expect, test } from 'vitest';
import { TenantId } from '../../shared/domain/ids.ts';
import { anApplication, aPlan, at } from '../../test/support/a-purchase.ts';
import { organizations } from '../../test/support/people.ts';
import { playTo } from '../../test/support/play-to.ts';
import { publicPurchase } from './public-purchase.ts';
import { renderPurchasePage } from './render-purchase-page.ts';

const tenant = {
  id: TenantId.parse('kunshan'),
  name: '昆山市民政局',
  nameEn: 'Kunshan',
  divisionCode: '320583',
  isSandbox: true,
};
const names = Object.fromEntries(organizations.map(({ id, name }) => [id, name]));
const [own, partner] = organizations;

test('[2-07] [0-02] a project shows bodies of several kinds and its social workers by number', () => {
  const sent = organizations.slice(0, 3).map((one) =>
    anApplication(
      one,
      {},
      {
        workers: ['w1', 'w2'],
        consortium: {
          members: [
            { name: partner.name, creditCode: partner.creditCode, part: '提供场地和志愿者' },
          ],
          agreement: 'd0000000000000000000000001' as never,
        },
      },
    ),
  );
  const { purchase } = playTo('implementing', { sent });
  const shown = publicPurchase(purchase, tenant, names, at('2026-12-01T09:00:00+08:00'));
  expect(shown?.projects[0]).toMatchObject({
    kind: 'serviceAgency',
    coProviders: [{ name: partner.name, kind: 'serviceAgency', part: '提供场地和志愿者' }],
    socialWorkers: 2,
    until: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
  });
  const [page] = shown ? renderPurchasePage(shown) : [];
  expect(page?.html).toContain('提供场地和志愿者');
});

test('[0-13] [1-01] [4-08] [3-52] everybody reads what a purchase rests on', () => {
  const plan = aPlan({
    needIds: ['a1b2c3d4'],
    proposal: { by: '历史街区社区党委', funnel: { forms: 9874, needs: 2568, projects: 141 } },
    hearing: {
      noticedOn: '2026-02-01',
      heldOn: '2026-02-10',
      place: '社区活动室',
      attendees: 46,
      minutesName: '听证会记录',
      conclusion: 'supported',
      opinions: '希望周末也能助餐',
    },
  });
  const { purchase } = playTo('biddingOpen', { plan });
  const shown = publicPurchase(purchase, tenant, names, at('2026-12-01T09:00:00+08:00'));
  const [zh, en] = shown ? renderPurchasePage(shown) : [];
  for (const text of [
    '历史街区社区党委',
    '26%',
    '5.5%',
    'a1b2c3d4',
    '46 人到会',
    '希望周末也能助餐',
  ])
    expect(zh?.html).toContain(text);
  expect(zh?.html).toContain('福利彩票公益金 · 政府');
  expect(en?.html).toContain('Agencies; not bought from individuals');
  expect(own.name).not.toBe('');
});

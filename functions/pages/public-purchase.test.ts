import { describe, expect, test } from 'vitest';
import { PublicPurchase } from '../../shared/contracts/notices.ts';
import type { TenantSummary } from '../../shared/contracts/tenants.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { type State, states } from '../../shared/domain/purchase/lifecycle.ts';
import { at } from '../../test/support/a-purchase.ts';
import { as, organizations, people } from '../../test/support/people.ts';
import { type Position, play, playTo } from '../../test/support/play-to.ts';
import { publicPurchase } from './public-purchase.ts';
import { timelineOf } from './timeline-of.ts';

const tenant: TenantSummary = {
  id: TenantId.parse('kunshan'),
  name: '昆山市民政局',
  nameEn: 'Kunshan',
  divisionCode: '320583',
  isSandbox: true,
};
const updatedAt = at('2026-12-01T09:00:00+08:00');
const expertNames = people.experts.map((id, i) => [id, `专家${i + 1}`] as const);
const names = Object.fromEntries([...organizations.map((o) => [o.id, o.name]), ...expertNames]);

const shown = ({ purchase }: Position) => publicPurchase(purchase, tenant, names, updatedAt);

/** Reached on the straight line after the notice and before the result is published. */
const beforeResult: State[] = [
  'noticePublished',
  'biddingOpen',
  'sealed',
  'eligibilityCheck',
  'panelForming',
  'conflictDeclaration',
  'finalOffers',
  'priceReview',
  'scoring',
  'reportSigning',
  'ranked',
  'awardApproval',
  'awardNoticePreparation',
];
const afterResult: State[] = [
  'standstill',
  'objectionFrozen',
  'contractDrafting',
  'contractApproval',
  'contractSigning',
  'implementing',
  'midTermEvaluation',
  'finalEvaluation',
  'acceptanceApproval',
  'settlement',
  'disclosed',
  'terminatedEarly',
];
const published = [...beforeResult, ...afterResult, 'suspended', 'failedCall'] satisfies State[];

/** Whatever must never be public, in any state: it was written for few eyes. */
const never = [
  '上门助餐、助浴、陪诊', // what an applicant wrote
  '方案可行', // an expert's comment
  '评分标准与公告不一致', // grounds of an objection
  '本期完成上门服务九百次', // a report
  '服务覆盖率达标', // findings
  'lot-1', // the seed of the draw
  '2026-0318', // a payment voucher
];
const everybody = [...organizations.map((o) => o.name), ...expertNames.map(([, name]) => name)];
const ids = [
  ...organizations.map((o) => o.id),
  ...people.experts,
  people.author,
  people.officeHead,
];

describe('what is public, and when', () => {
  test('every state that can be public is covered here', () => {
    const hidden: State[] = ['drafting', 'planApproval', 'noticePreparation', 'cancelled'];
    expect([...published, ...hidden].sort()).toEqual([...states].sort());
  });

  test.each(['drafting', 'planApproval', 'noticePreparation', 'cancelled'] as const)(
    '%s before any notice: nothing at all',
    (state) => {
      expect(shown(playTo(state))).toBeUndefined();
    },
  );

  test.each(published)('%s: the contract holds, and no text for few eyes is in it', (state) => {
    const page = shown(playTo(state));
    expect(PublicPurchase.parse(page)).toEqual(page);
    const text = JSON.stringify(page);
    for (const secret of [...never, ...ids]) expect(text).not.toContain(secret);
  });

  test.each([...beforeResult, 'failedCall'] as const)(
    '%s: nobody’s name, no points, no number of applications before the result',
    (state) => {
      const page = shown(playTo(state));
      expect(page).toMatchObject({ results: [], experts: [], projects: [], objections: [] });
      expect(page).not.toHaveProperty('awardNotice');
      for (const name of everybody) expect(JSON.stringify(page)).not.toContain(name);
    },
  );

  test('the timeline tells nobody who has to correct something', () => {
    const position = playTo('eligibilityCheck');
    const asked = play(position, {
      actor: as.handler,
      command: {
        type: 'judgeEligibility',
        organizationId: organizations[0].id,
        verdict: 'correctionRequested',
        reason: '缺少年度审计报告',
        missingDocuments: ['年度审计报告'],
      },
    });
    expect(JSON.stringify(shown(asked))).not.toContain(organizations[0].id);
    expect(JSON.stringify(shown(asked))).not.toContain('缺少年度审计报告');
  });

  test.each(afterResult)('[0-09] %s: ranking, awards and experts are public', (state) => {
    const page = shown(playTo(state));
    expect(page?.results.map((r) => r.rank)).toEqual([1, 2, 3]);
    expect(page?.results.filter((r) => r.awardFen !== undefined)).toHaveLength(2);
    expect(page?.experts.length).toBeGreaterThan(2);
    expect(page?.experts).not.toContain('');
  });

  test('a suspended purchase keeps its secrets', () => {
    const position = play(playTo('awardApproval'), {
      actor: as.officeHead,
      command: { type: 'suspend', reason: '上级检查' },
    });
    expect(shown(position)).toMatchObject({ results: [], experts: [], reason: '上级检查' });
  });

  test('after an objection is upheld, the next awards stay secret until they are published', () => {
    const frozen = playTo('objectionFrozen');
    const upheld = play(frozen, {
      actor: as.officeHead,
      command: {
        type: 'answerObjection',
        objectionId: 'objection-1',
        reply: '质疑成立，重新推荐',
        isUpheld: true,
      },
    });
    const [first] = upheld.purchase.ranking;
    if (!first) throw new Error('nobody is ranked');
    const again = play(upheld, {
      actor: as.handler,
      command: {
        type: 'recommendAward',
        awards: [{ organizationId: first.organizationId, amountFen: 90_000_00 }],
      },
    });
    expect(again.purchase.state).toBe('awardApproval');
    expect(shown(again)?.results.every((r) => r.awardFen === undefined)).toBe(true);
    expect(shown(again)?.objections).toMatchObject([{ isAnswered: true, isUpheld: true }]);
  });

  test('contracts are public when they are signed, work when it is accepted', () => {
    expect(shown(playTo('contractSigning'))?.projects).toEqual([]);
    const page = shown(playTo('midTermEvaluation'));
    expect(page?.projects).toHaveLength(2);
    expect(page?.projects[0]?.progress).toEqual([
      { name: '上门服务', unit: '次', planned: 2000, delivered: 900 },
    ]);
    expect(page?.projects[0]).not.toHaveProperty('midTermPoints');
  });

  test('points of the final evaluation are public only once acceptance is approved', () => {
    expect(shown(playTo('acceptanceApproval'))?.projects[0]).not.toHaveProperty('finalPoints');
    expect(shown(playTo('settlement'))?.projects[0]).toHaveProperty('finalPoints');
  });

  test.each([
    [4, undefined],
    [5, 4.4],
  ])('%i answers to the survey: the mean is %s', (responses, meanScore) => {
    const { purchase } = playTo('settlement');
    const page = publicPurchase(
      { ...purchase, surveyResult: { responses, meanScore: 4.4 } },
      tenant,
      names,
      updatedAt,
    );
    expect(page?.survey?.meanScore).toBe(meanScore);
  });
});

describe('the timeline', () => {
  const statuses = (state: State) => timelineOf(playTo(state).purchase).map((step) => step.status);

  test.each(['biddingOpen', 'scoring', 'standstill', 'settlement'] as const)(
    '[1-07] %s: one stage runs, those before are done, those after lie ahead',
    (state) => {
      const text = statuses(state).join(' ');
      expect(text).toMatch(/^(done )*current( ahead)*$/);
    },
  );

  test('a finished purchase is all done', () => {
    expect(new Set(statuses('disclosed'))).toEqual(new Set(['done']));
  });

  test('implementation goes on after the mid-term evaluation', () => {
    const { purchase } = playTo('midTermEvaluation');
    const later = timelineOf({
      ...purchase,
      state: 'implementing',
      stage: 'implementation',
      period: 2,
    });
    expect(later.map((step) => step.status).slice(9)).toEqual([
      'current',
      'done',
      'ahead',
      'ahead',
    ]);
  });

  test('work that ended early does not pretend to have been evaluated', () => {
    expect(statuses('terminatedEarly').slice(9)).toEqual(['done', 'stopped', 'stopped', 'stopped']);
  });

  test('the running stage says until when', () => {
    const { purchase } = playTo('biddingOpen');
    const running = timelineOf(purchase).find((step) => step.status === 'current');
    expect(running).toMatchObject({ stage: 'biddingWindow', due: purchase.closesAt });
  });
});

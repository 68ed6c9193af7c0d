import { describe, expect, test } from 'vitest';
import { aConsultationPlan } from '../../../test/support/a-purchase.ts';
import { as, organizations } from '../../../test/support/people.ts';
import { play, playTo } from '../../../test/support/play-to.ts';
import { approval } from '../../../test/support/straight-line.ts';
import { consultationRules } from '../policy/presets/competitive-consultation.ts';
import { feedbackFor } from './feedback.ts';
import { states } from './lifecycle.ts';

const [first, second, third, outsider] = organizations;
const { purchase } = playTo('standstill', { rules: consultationRules, plan: aConsultationPlan() });

describe('[1-04] what an applicant is told of its own application', () => {
  test('its points by criterion, its rank and the reason', () => {
    expect(feedbackFor(purchase, second.id)).toEqual({
      isChosen: false,
      reason: 'behind',
      rank: 2,
      ranked: 3,
      chosen: 1,
      criteria: [
        { name: '需求理解', points: 2500, max: 30 },
        { name: '服务方案', points: 4500, max: 50 },
      ],
      price: { points: 2000, max: 20 },
      totalPoints: 9000,
      comments: ['方案可行', '方案可行', '方案可行'],
    });
    expect(feedbackFor(purchase, first.id)).toMatchObject({ isChosen: true, rank: 1 });
  });

  test('adds up to the total that is published', () => {
    for (const { organizationId, totalPoints } of purchase.ranking) {
      const found = feedbackFor(purchase, organizationId);
      const sum = (found?.criteria ?? []).reduce((all, { points }) => all + points, 0);
      expect(sum + (found?.price?.points ?? 0)).toBe(totalPoints);
    }
  });

  test('nothing of anybody else, and no name of an expert', () => {
    const text = JSON.stringify(feedbackFor(purchase, second.id));
    for (const { id, name } of [first, third]) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(name);
    }
    for (const { personId } of purchase.panel?.seats ?? []) expect(text).not.toContain(personId);
  });

  test.each(states)('in %s only once a result stands', (state) => {
    const here = playTo(state).purchase;
    const isOut = here.awardNotice !== undefined;
    expect(feedbackFor(here, second.id) !== undefined).toBe(isOut);
    expect(feedbackFor(here, outsider.id)).toBeUndefined();
  });

  test('who was found ineligible reads why, without points', () => {
    const refused = {
      ...purchase,
      ranking: purchase.ranking.filter(({ organizationId }) => organizationId !== third.id),
      applications: {
        ...purchase.applications,
        [third.id]: {
          ...purchase.applications[third.id],
          eligibility: 'ineligible' as const,
          reason: '登记证书已过期',
        },
      },
      sheets: {},
    } as typeof purchase;
    expect(feedbackFor(refused, third.id)).toEqual({
      isChosen: false,
      reason: 'ineligible',
      text: '登记证书已过期',
      ranked: 2,
      chosen: 1,
      criteria: [],
      comments: [],
    });
  });

  test('an award that is decided anew says nothing before the new result', () => {
    let here = playTo('contractSigning', {
      rules: consultationRules,
      plan: aConsultationPlan(),
    });
    here = play(here, {
      actor: as.organization(first.id),
      command: { type: 'declineAward', reason: '人员变动' },
    });
    expect(here.purchase.state).toBe('ranked');
    expect(feedbackFor(here.purchase, second.id)).toBeUndefined();
    here = play(here, {
      actor: as.handler,
      command: {
        type: 'recommendAward',
        awards: [{ organizationId: second.id, amountFen: 100_000_00 }],
      },
    });
    while (here.purchase.state === 'awardApproval') here = play(here, approval(here.purchase));
    expect(feedbackFor(here.purchase, second.id)).toBeUndefined();
  });
});

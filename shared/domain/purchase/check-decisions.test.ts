import { describe, expect, test } from 'vitest';
import { aConsultationPlan, context } from '../../../test/support/a-purchase.ts';
import { as } from '../../../test/support/people.ts';
import { askStop, play, playTo } from '../../../test/support/play-to.ts';
import { paying } from '../../../test/support/straight-line.ts';
import { OrganizationId } from '../ids.ts';
import { consultationRules } from '../policy/presets/competitive-consultation.ts';
import { approvalSubjects } from '../policy/rules.ts';
import { ok } from '../result.ts';
import { zhongshanConsequences } from '../settings/presets/evaluation.ts';
import { checkDecisions, type Sample } from './check-decisions.ts';
import { decide } from './decide.ts';
import { isFinal, states } from './lifecycle.ts';
import type { Purchase } from './purchase.ts';

const barAsked = ({ projects }: Purchase) =>
  ({
    actor: as.officeHead,
    command: {
      type: 'askConsequence',
      organizationId: OrganizationId.parse(Object.keys(projects)[0]),
      rule: 'zhongshan-breach',
      reason: '将项目整体转包',
    },
  }) as const;

/** Both tracks in every state, and a payment waiting for approval. */
function samples(): Sample[] {
  const running = states.filter((state) => !isFinal(state));
  const consultation = { rules: consultationRules, plan: aConsultationPlan() };
  const inPeriod = playTo('midTermEvaluation');
  const request = paying(inPeriod.purchase);
  if (!request) throw new Error('nothing to pay after the first period');
  return [
    ...running.flatMap((s) => [playTo(s), playTo(s, consultation)]),
    play(inPeriod, request),
    play(playTo('biddingOpen'), askStop('cancel')),
    play(inPeriod, barAsked(inPeriod.purchase), { consequences: zhongshanConsequences }),
  ].map(({ purchase, now }) => ({ purchase, context: context(now, as.handler) }));
}

describe('what the rules must refuse where the table allows it', () => {
  test('[0-14] no author approves, no money flows unearned, no standstill is cut short', () => {
    expect(checkDecisions(decide, samples())).toEqual([]);
  });

  test('the samples hold an open approval of every subject', () => {
    const open = samples().flatMap(({ purchase }) =>
      Object.values(purchase.approvals).filter((a) => a.status === 'open'),
    );
    expect([...new Set(open.map((a) => a.subject))].sort()).toEqual([...approvalSubjects].sort());
  });

  test('rules that grant everything are found out', () => {
    const generous: typeof decide = (purchase) => ok({ purchase, events: [] });
    const found = checkDecisions(generous, samples());
    expect([...new Set(found.map(({ code }) => code))].sort()).toEqual([
      'approval-without-power',
      'author-approves',
      'author-approves-for-another',
      'payment-without-acceptance',
      'payment-without-approval',
      'signer-approves-twice',
      'standstill-cut-short',
    ]);
    const approving = found.filter(({ code }) => code === 'author-approves');
    expect([...new Set(approving.map(({ state }) => state))]).toEqual(
      expect.arrayContaining([
        'planApproval',
        'awardApproval',
        'contractApproval',
        'acceptanceApproval',
      ]),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { aConsultationPlan, anApplication } from '../../../../test/support/a-purchase.ts';
import { as, organizations } from '../../../../test/support/people.ts';
import { outcome, play, playTo } from '../../../../test/support/play-to.ts';
import { consultationRules } from '../../policy/presets/competitive-consultation.ts';
import type { Application } from '../application.ts';

const sealed = playTo('sealed');
const confirm = (actor: typeof as.handler) =>
  ({ actor, command: { type: 'confirmOpening' } }) as const;
const openWith = (applications: Application[]) =>
  ({ actor: as.system, command: { type: 'openApplications', applications } }) as const;

describe('opening the applications', () => {
  test('needs two different officials, and no more', () => {
    expect(outcome(sealed, openWith([]))).toBe('opening-not-confirmed');
    const once = play(sealed, confirm(as.handler));
    expect(outcome(once, openWith([]))).toBe('opening-not-confirmed');
    expect(outcome(once, confirm(as.handler))).toBe('same-official');
    const twice = play(once, confirm(as.auditor));
    expect(outcome(twice, confirm(as.officeHead))).toBe('already-decided');
    expect(twice.purchase.openingConfirmedBy).toHaveLength(2);
  });

  test.each([
    { sent: 0, venture: 'failedCall', consultation: 'failedCall' },
    { sent: 1, venture: 'eligibilityCheck', consultation: 'failedCall' },
    { sent: 2, venture: 'eligibilityCheck', consultation: 'eligibilityCheck' },
  ])('with $sent applications: a venture call $venture, a consultation $consultation', (row) => {
    const applications = organizations.slice(0, row.sent).map((o) => anApplication(o));
    const opened = (start: Parameters<typeof playTo>[1]) =>
      outcome(
        play(play(playTo('sealed', start), confirm(as.handler)), confirm(as.officeHead)),
        openWith(applications),
      );
    expect(opened({})).toBe(row.venture);
    expect(opened({ rules: consultationRules, plan: aConsultationPlan() })).toBe(row.consultation);
  });

  test('notes which documents each application lacks', () => {
    const [first, second] = organizations;
    const { purchase } = playTo('eligibilityCheck', {
      sent: [anApplication(first), anApplication(second, {}, { documents: ['登记证书', '其他'] })],
    });
    expect(purchase.applications[first.id]?.missingDocuments).toEqual([]);
    expect(purchase.applications[second.id]?.missingDocuments).toEqual(['年度审计报告']);
  });
});

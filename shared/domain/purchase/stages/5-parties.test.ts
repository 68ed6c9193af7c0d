import { describe, expect, test } from 'vitest';
import { anApplication } from '../../../../test/support/a-purchase.ts';
import { as, holders, organizations, people } from '../../../../test/support/people.ts';
import { outcome, play, playTo } from '../../../../test/support/play-to.ts';
import type { Move } from '../../../../test/support/straight-line.ts';
import type { Actor } from '../../actor.ts';
import type { CreditCode } from '../../credit-code.ts';
import type { DocumentId } from '../../ids.ts';
import { PersonId } from '../../ids.ts';
import type { CommandOf } from '../commands.ts';
import { gradeOf } from '../consortium.ts';
import { waitingOn } from '../waiting.ts';

const [lead, second, third, partner] = organizations;
const consortium = {
  members: [{ name: partner.name, creditCode: partner.creditCode, part: '入户探访' }],
  agreement: 'd0000000000000000000000001' as DocumentId,
};
const joint = anApplication(lead, {}, { consortium });
const others = [anApplication(second), anApplication(third)];
const checking = playTo('eligibilityCheck', { sent: [joint, ...others] });

type Judgement = Partial<CommandOf<'judgeEligibility'>>;
const judging = (more: Judgement, actor: Actor = as.handler): Move => ({
  actor,
  command: {
    type: 'judgeEligibility',
    organizationId: lead.id,
    verdict: 'eligible',
    reason: '',
    missingDocuments: [],
    ...more,
  },
});
const met = (item: string, party: string) =>
  ({ item, party: party as CreditCode, outcome: 'met', reason: '', evidence: '登记证书' }) as const;

describe('[1-04] a consortium (LAW §24; REG §22)', () => {
  const items = ['依法登记', '具有良好的商业信誉'];
  const all = items.flatMap((item) => [met(item, lead.creditCode), met(item, partner.creditCode)]);

  test('every party is checked for every condition', () => {
    expect(outcome(checking, judging({}))).toBe('party-unchecked');
    expect(outcome(checking, judging({ checks: all.slice(0, 3) }))).toBe('party-unchecked');
    expect(outcome(checking, judging({ checks: all }))).toBe('eligibilityCheck');
    const [one] = all;
    const failing = [
      ...all.slice(0, 3),
      { ...one, party: partner.creditCode, item: items[1], outcome: 'notMet' },
    ];
    expect(outcome(checking, judging({ checks: failing as never }))).toBe('condition-unmet');
  });

  test('is graded by the lowest of them, and by nobody whose grade was not looked at', () => {
    const level = (party: string, n: number) => ({ party, level: n }) as never;
    const levels = [level(lead.creditCode, 5), level(partner.creditCode, 3)];
    const judged = play(checking, judging({ checks: all, levels }));
    const application = judged.purchase.applications[lead.id];
    expect(application && gradeOf(application)).toBe(3);
    expect(gradeOf({ ...joint, levels: [level(lead.creditCode, 5)] })).toBeUndefined();
  });
});

describe('[3-14] the bureau that registers organizations confirms their registration', () => {
  const registrar = PersonId.parse(`p${'0'.repeat(23)}41`);
  const bureau: Actor = { kind: 'official', personId: registrar, posts: ['registrar'] };
  const around = { holders: { ...holders, registrar: [registrar] } };
  const opened = play(
    playTo('sealed', { sent: others }),
    { actor: as.handler, command: { type: 'confirmOpening' } },
    around,
  );
  const both = play(opened, { actor: as.officeHead, command: { type: 'confirmOpening' } }, around);
  const asked = play(
    both,
    {
      actor: as.system,
      command: { type: 'openApplications', applications: [anApplication(lead), ...others] },
    },
    around,
  );
  const saying = (outcomeSaid: 'confirmed' | 'differs', note = '') =>
    ({
      actor: bureau,
      command: {
        type: 'confirmRegistration',
        organizationId: lead.id,
        outcome: outcomeSaid,
        note,
      },
    }) as const;

  test('it is asked about everybody who applied, where a tenant has it', () => {
    const turns = waitingOn(asked.purchase).filter(
      ({ command }) => command === 'confirmRegistration',
    );
    expect(turns.map(({ reference }) => reference)).toEqual([lead.id, second.id, third.id]);
    const without = waitingOn(checking.purchase).map(({ command }) => command);
    expect(without).not.toContain('confirmRegistration');
  });

  test('once, with a note where the facts differ; nobody else says so', () => {
    const told = play(asked, saying('confirmed'));
    expect(told.purchase.applications[lead.id]?.registration).toMatchObject({
      outcome: 'confirmed',
      by: registrar,
    });
    expect(outcome(told, saying('confirmed'))).toBe('already-decided');
    expect(outcome(asked, saying('differs'))).toBe('reason-missing');
    expect(outcome(asked, { ...saying('confirmed'), actor: as.handler })).toBe('not-permitted');
    expect(outcome(asked, { ...saying('confirmed'), actor: as.expert(people.author) })).toBe(
      'not-permitted',
    );
  });

  test('against what it says somebody is eligible only for a reason in writing', () => {
    const told = play(asked, saying('differs', '2025年度年检不合格'));
    expect(outcome(told, judging({}))).toBe('registration-doubted');
    expect(outcome(told, judging({ reason: '年检已于本月补办合格' }))).toBe('eligibilityCheck');
  });
});

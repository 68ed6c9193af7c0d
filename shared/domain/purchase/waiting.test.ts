import { describe, expect, test } from 'vitest';
import { anApplication } from '../../../test/support/a-purchase.ts';
import { as, organizations, people } from '../../../test/support/people.ts';
import { type Position, play, playTo } from '../../../test/support/play-to.ts';
import { approval, paying } from '../../../test/support/straight-line.ts';
import type { State } from './lifecycle.ts';
import { isAddressed, type Waiting, waitingOn } from './waiting.ts';

const [first, second, third] = organizations;
const asked = ({ purchase }: Position) =>
  waitingOn(purchase).map(({ who, command, reference }) =>
    [Object.values(who)[0], command, reference].filter(Boolean).join(' '),
  );
const short = (text: string) => text.replace(/0{10,}/, '');
const note = (position: Position, deadline: string) =>
  play(position, {
    actor: as.system,
    command: { type: 'noteOverdue', deadline },
    at: position.purchase.deadlines[deadline]?.at,
  });

describe('whom a purchase waits for', () => {
  test.each([
    ['drafting', ['handler submitPlan']],
    ['planApproval', ['p003 decideApproval plan-1']],
    ['noticePreparation', ['handler publishNotice']],
    ['noticePublished', []],
    ['biddingOpen', []],
    ['sealed', ['handler confirmOpening', 'officeHead confirmOpening']],
    ['panelForming', ['handler drawPanel']],
    ['ranked', ['handler recommendAward']],
    ['awardApproval', ['p003 decideApproval award-1']],
    ['awardNoticePreparation', ['handler publishAwardNotice']],
    ['standstill', []],
    ['objectionFrozen', ['officeHead answerObjection objection-1']],
    ['contractDrafting', ['handler draftContracts']],
    ['contractApproval', ['p003 decideApproval contract-1']],
    ['contractSigning', ['g001 signContract', 'g002 signContract']],
    ['implementing', ['g001 submitReport', 'g002 submitReport']],
    ['suspended', ['officeHead resume']],
    ['disclosed', []],
    ['failedCall', []],
    ['cancelled', []],
  ] as [State, string[]][])('in %s: %j', (state, expected) => {
    const found = asked(playTo(state)).map((text) =>
      text.replace(/([pg])0{20,}(\d+)/g, (_m, k, n) => `${k}${n.slice(-3).padStart(3, '0')}`),
    );
    expect(found).toEqual(expected);
  });

  test('in eligibility: the handler for the unjudged, the applicant for a correction, then to conclude', () => {
    const sent = [anApplication(first), anApplication(second, {}, { documents: [] })];
    const checking = playTo('eligibilityCheck', { sent });
    expect(asked(checking)).toEqual(
      [first, second].map(({ id }) => `handler judgeEligibility ${id}`),
    );
    const judge = (id: typeof first.id, verdict: 'eligible' | 'correctionRequested') =>
      ({
        actor: as.handler,
        command: {
          type: 'judgeEligibility',
          organizationId: id,
          verdict,
          reason: '请补交材料',
          missingDocuments: [],
        },
      }) as Parameters<typeof play>[1];
    const correcting = play(
      play(checking, judge(first.id, 'eligible')),
      judge(second.id, 'correctionRequested'),
    );
    expect(asked(correcting)).toEqual([`${second.id} submitCorrection`]);
    expect(waitingOn(correcting.purchase)[0]?.due).toBe(
      correcting.purchase.deadlines[`correction-${second.id}`]?.at,
    );
    const lapsed = play(correcting, {
      actor: as.system,
      command: { type: 'lapseCorrection', organizationId: second.id },
      at: correcting.purchase.deadlines[`correction-${second.id}`]?.at,
    });
    expect(asked(lapsed)).toEqual(['handler concludeEligibility']);
  });

  test('in review: each expert who owes something; past the date they can be replaced', () => {
    const declaring = playTo('conflictDeclaration');
    expect(asked(declaring)).toEqual(
      people.experts.slice(0, 5).map((id) => `${id} declareConflict`),
    );
    expect(asked(note(declaring, 'declaration'))).toContain('handler drawPanel');
    const scoring = playTo('scoring');
    expect(asked(scoring)).toHaveLength(5);
    expect(asked(note(scoring, 'scoring'))).toContain('handler drawPanel');
  });

  test('in signing: past the date somebody may pass over who stays silent', () => {
    const late = note(playTo('contractSigning'), 'signing');
    expect(asked(late)).toEqual([
      `${first.id} signContract`,
      `officeHead declineAward ${first.id}`,
      `${second.id} signContract`,
      `officeHead declineAward ${second.id}`,
    ]);
  });

  test('at work: the handler judges what was sent, and who was returned sends again', () => {
    const sent = play(playTo('implementing'), {
      actor: as.organization(first.id),
      command: { type: 'submitReport', delivered: {}, spentFen: 0, narrative: '略' },
    });
    expect(asked(sent)).toEqual([`handler judgeReport ${first.id}`, `${second.id} submitReport`]);
    const judge = (verdict: 'accepted' | 'returned') =>
      play(sent, {
        actor: as.handler,
        command: { type: 'judgeReport', organizationId: first.id, verdict, reason: '数据不全' },
      });
    expect(asked(judge('returned'))).toContain(`${first.id} submitReport`);
    expect(asked(judge('accepted'))).toEqual([
      `${second.id} submitReport`,
      `handler requestPayment ${first.id}.1`,
    ]);
  });

  test('in evaluation: the evaluator for each project, then the handler', () => {
    const evaluate = (position: Position, id: typeof first.id) =>
      play(position, {
        actor: as.evaluator,
        command: { type: 'submitEvaluation', organizationId: id, points: 80, findings: '良好' },
      });
    const midTerm = playTo('midTermEvaluation');
    expect(asked(midTerm)).toEqual(
      expect.arrayContaining([
        `evaluator submitEvaluation ${first.id}`,
        `evaluator submitEvaluation ${second.id}`,
      ]),
    );
    expect(asked(evaluate(evaluate(midTerm, first.id), second.id))).toContain(
      'handler concludeMidTerm',
    );
    const final = evaluate(evaluate(playTo('finalEvaluation'), first.id), second.id);
    expect(asked(final).map((text) => text.split(' ')[1])).toEqual([
      'requestPayment',
      'requestPayment',
    ]);
    const counted = play(final, {
      actor: as.system,
      command: { type: 'recordSurvey', responses: 9, meanScore: 4 },
      at: final.purchase.survey?.closesAt,
    });
    expect(asked(counted)).toContain('handler requestAcceptance');
  });

  test('for money: request, approval, record; then the file is closed', () => {
    let position = playTo('settlement', { sent: [anApplication(third)] });
    const turns: string[] = [];
    for (let move = paying(position.purchase); move; move = paying(position.purchase)) {
      turns.push(...asked(position).map((text) => short(text.split(' ').slice(0, 2).join(' '))));
      position = play(position, move);
    }
    expect(new Set(turns)).toEqual(
      new Set([
        'handler requestPayment',
        'p3 decideApproval',
        'p5 decideApproval',
        'financeOfficer recordPayment',
      ]),
    );
    expect(asked(position)).toEqual(['handler disclose']);
  });

  test('while acceptance is pending, also for a payment that is due', () => {
    const pending = playTo('acceptanceApproval');
    expect(asked(pending).map((text) => text.split(' ')[1])).toEqual(
      expect.arrayContaining(['decideApproval', 'requestPayment']),
    );
  });

  test('while everything stands still, for nothing but going on', () => {
    const asking = playTo('awardApproval');
    const still = play(asking, {
      actor: as.officeHead,
      command: { type: 'suspend', reason: '核查举报' },
    });
    expect(asked(still)).toEqual(['officeHead resume']);
    expect(approval(still.purchase).command.type).toBe('decideApproval');
  });

  test('puts what is due first on top', () => {
    const dates = waitingOn(playTo('acceptanceApproval').purchase).map(({ due }) => due ?? '9');
    expect(dates).toEqual([...dates].sort());
  });
});

describe('who is addressed', () => {
  const byPost: Waiting = { who: { post: 'officeHead' }, command: 'answerObjection' };
  const byPerson: Waiting = { who: { personId: people.officeHead }, command: 'decideApproval' };
  const byOrganization: Waiting = { who: { organizationId: first.id }, command: 'signContract' };
  test.each([
    [byPost, as.officeHead, true],
    [byPost, as.handler, false],
    [byPost, as.organization(first.id), false],
    [{ ...byPost, who: { post: 'auditor' } } as Waiting, as.auditor, false],
    [byPerson, as.officeHead, true],
    [byPerson, as.handler, false],
    [byPerson, as.system, false],
    [byOrganization, as.organization(first.id), true],
    [byOrganization, as.organization(second.id), false],
    [byOrganization, as.officeHead, false],
  ])('%j by %j: %s', (waiting, actor, isMeant) => {
    expect(isAddressed(waiting, actor)).toBe(isMeant);
  });
});

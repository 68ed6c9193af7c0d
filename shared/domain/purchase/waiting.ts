import type * as z from 'zod';
import type { Actor } from '../actor.ts';
import type { OrganizationId, PersonId } from '../ids.ts';
import { permissions } from '../policy/permissions.ts';
import type { Post } from '../policy/posts.ts';
import type { Instant } from '../time.ts';
import { openSteps, reminderOf } from './approval-rounds.ts';
import { eligible } from './eligible.ts';
import { forbidding, runsOn } from './frozen.ts';
import { type CommandType, type State, targets } from './lifecycle.ts';
import { isOpen, kindOf, type Objection } from './objection.ts';
import { acceptanceOf } from './project.ts';
import type { PanelSeat, Purchase } from './purchase.ts';
import { correctable, differences } from './score-faults.ts';
import { sheetKey } from './score-sheet.ts';
import { deadlineOf, openQuestions } from './stages/3-questions.ts';
import { pricesOpen } from './stages/6-price-review.ts';
import { unsigned } from './stages/6-report.ts';
import { signed } from './stages/9-signing.ts';
import { reportOwed, reportUnjudged } from './stages/10-implementation.ts';
import { sheetsOwed, sitting } from './stages/panel-seats.ts';

/** Somebody the purchase waits for, what they are asked to do and until when. */
export type Waiting = {
  who: { post: Post } | { personId: PersonId } | { organizationId: OrganizationId };
  command: CommandType;
  /** Which approval, application or payment. */
  reference?: string;
  due?: Instant;
  /** The reminder has passed: somebody is absent, and others are asked as well. */
  isOverdue?: boolean;
};

type Owes = (purchase: Purchase, seat: z.infer<typeof PanelSeat>) => boolean;

/** The one obvious act of the handler in states where nobody else must move first. */
const handlersTurn: Partial<Record<State, CommandType>> = {
  drafting: 'submitPlan',
  noticePreparation: 'publishNotice',
  panelForming: 'drawPanel',
  ranked: 'recommendAward',
  awardNoticePreparation: 'publishAwardNotice',
  contractDrafting: 'draftContracts',
};

/** Dates of the stage itself; those of a request that runs beside it are its own. */
const ofStage = ({ deadlines }: Purchase) => Object.keys(deadlines).filter((name) => !runsOn(name));

const due = (purchase: Purchase, ...names: string[]) => {
  const at = names.map((name) => purchase.deadlines[name]?.at).find(Boolean);
  return at ? { due: at } : {};
};

const post = (holder: Post, command: CommandType, rest: Partial<Waiting> = {}): Waiting => ({
  who: { post: holder },
  command,
  ...rest,
});

const approvals = (purchase: Purchase): Waiting[] =>
  Object.values(purchase.approvals)
    .filter(({ subject }) => purchase.state !== 'suspended' || subject === 'stop')
    .flatMap((approval) =>
      openSteps(approval).map((step): Waiting => {
        const name = reminderOf(approval, step);
        return {
          who: { personId: step.personId },
          command: 'decideApproval',
          reference: approval.id,
          ...due(purchase, name),
          ...(purchase.overdue.includes(name) && { isOverdue: true }),
        };
      }),
    );

const eligibilityTurn = (purchase: Purchase): Waiting[] => {
  const open = Object.values(purchase.applications).filter(
    (a) => a.eligibility !== 'eligible' && a.eligibility !== 'ineligible',
  );
  if (open.length === 0)
    return [post('handler', 'concludeEligibility', due(purchase, 'eligibility'))];
  return open.map((a): Waiting => {
    const { id } = a.organization;
    return a.eligibility === 'correctionRequested'
      ? {
          who: { organizationId: id },
          command: 'submitCorrection',
          ...due(purchase, `correction-${id}`),
        }
      : post('handler', 'judgeEligibility', { reference: id, ...due(purchase, 'eligibility') });
  });
};

/** Experts who have to declare or score; once the date has passed, they may be replaced as well. */
const reviewTurn =
  (command: 'declareConflict' | 'lockScoreSheet', reminder: string, owes: Owes) =>
  (purchase: Purchase): Waiting[] => {
    const late = sitting(purchase).filter((seat) => owes(purchase, seat));
    const turns = late.map(
      ({ personId }): Waiting => ({ who: { personId }, command, ...due(purchase, reminder) }),
    );
    return purchase.deadlines[reminder] ? turns : [...turns, post('handler', 'drawPanel')];
  };

/** Every eligible applicant may still better its offer: that one has, nobody sees. */
const offersTurn = (purchase: Purchase): Waiting[] =>
  eligible(purchase).map(({ organization }) => ({
    who: { organizationId: organization.id },
    command: 'submitFinalOffer',
    ...due(purchase, 'finalOffers'),
  }));

/** Applicants who explain a low price, and the panel that judges what was explained. */
const priceTurn = (purchase: Purchase): Waiting[] =>
  pricesOpen(purchase).flatMap(({ organization, priceReview }): Waiting[] => {
    const { id } = organization;
    if (!priceReview?.explanation)
      return [
        {
          who: { organizationId: id },
          command: 'explainPrice',
          ...due(purchase, `explanation-${id}`),
        },
      ];
    return sitting(purchase)
      .filter(({ personId }) => !priceReview.judgements.some((one) => one.expert === personId))
      .map(({ personId }) => ({
        who: { personId },
        command: 'judgePrice',
        reference: id,
        ...due(purchase, 'priceReview'),
      }));
  });

/** Experts who gave something else than most for an objective item put it right; then everybody signs. */
const reportTurnOf = (purchase: Purchase): Waiting[] => {
  const open = differences(purchase);
  if (open.length === 0)
    return unsigned(purchase).map(({ personId }) => ({
      who: { personId },
      command: 'signReport',
      ...due(purchase, 'report'),
    }));
  return sitting(purchase).flatMap(({ personId }): Waiting[] => {
    const wrong = open.find(({ organizationId }) => {
      const sheet = purchase.sheets[sheetKey(personId, organizationId)];
      return sheet && Object.keys(correctable(purchase, sheet, 'objectiveDiffers')).length > 0;
    });
    return wrong
      ? [
          {
            who: { personId },
            command: 'correctSheet',
            reference: wrong.organizationId,
            ...due(purchase, 'report'),
          },
        ]
      : [];
  });
};

/** Who owes a report, and which the handler has to judge: the running period's and any late one. */
const reportTurn = (purchase: Purchase): Waiting[] =>
  signed(purchase).flatMap((project): Waiting[] => {
    const { organizationId } = project;
    const turns: Waiting[] = [];
    if (reportUnjudged(purchase, project))
      turns.push(
        post('handler', 'judgeReport', { reference: organizationId, ...due(purchase, 'period') }),
      );
    if (reportOwed(purchase, project))
      turns.push({ who: { organizationId }, command: 'submitReport', ...due(purchase, 'period') });
    return turns;
  });

const evaluationTurn = (purchase: Purchase): Waiting[] => {
  const phase = purchase.state === 'midTermEvaluation' ? 'midTerm' : 'final';
  const open = signed(purchase).filter((p) => !p.evaluations.some((e) => e.phase === phase));
  if (open.length > 0)
    return open.map(({ organizationId }) =>
      post('evaluator', 'submitEvaluation', {
        reference: organizationId,
        ...due(purchase, 'evaluation'),
      }),
    );
  if (phase === 'midTerm') return [post('handler', 'concludeMidTerm', due(purchase, 'evaluation'))];
  return purchase.surveyResult ? [post('handler', 'requestAcceptance')] : [];
};

const paymentTurn = (purchase: Purchase): Waiting[] =>
  Object.values(purchase.projects).flatMap((project) =>
    project.payments.flatMap((payment): Waiting[] => {
      const reference = `${project.organizationId}.${payment.number}`;
      if (payment.status === 'approved')
        return [post('financeOfficer', 'recordPayment', { reference })];
      const isDue =
        payment.status === 'waiting' && project.acceptances.includes(acceptanceOf(payment));
      return isDue ? [post('handler', 'requestPayment', { reference })] : [];
    }),
  );

const openingTurn = (purchase: Purchase): Waiting[] =>
  purchase.openingConfirmedBy.length >= 2
    ? []
    : (['handler', 'officeHead'] as const).map((holder) =>
        post(holder, 'confirmOpening', due(purchase, 'opening')),
      );

/** Signatures of both sides, and once their date has passed, the winners whose silence somebody has to end. */
const contractTurn = (purchase: Purchase): Waiting[] =>
  Object.values(purchase.projects)
    .filter((p) => p.status === 'awarded')
    .flatMap(({ organizationId, signatures }): Waiting[] => {
      if (signatures?.provider)
        return [
          post('officeHead', 'signContract', {
            reference: organizationId,
            ...due(purchase, 'signing'),
          }),
        ];
      const signing: Waiting = {
        who: { organizationId },
        command: 'signContract',
        ...due(purchase, 'signing'),
      };
      return purchase.deadlines['signing']
        ? [signing]
        : [signing, post('officeHead', 'declineAward', { reference: organizationId })];
    });

/** What a contract in force asks for beside the work: its publication and filing, and bonds that go back. */
const contractDates = (purchase: Purchase): Waiting[] =>
  Object.keys(purchase.projects).flatMap((reference) =>
    (
      [
        ['recordContractPublication', `publication-${reference}`, 'handler'],
        ['recordContractFiling', `filing-${reference}`, 'handler'],
      ] as const
    ).flatMap(([command, name, holder]): Waiting[] => {
      const isOverdue = purchase.overdue.includes(name);
      const isDone =
        purchase.projects[reference]?.[
          command === 'recordContractFiling' ? 'filing' : 'publication'
        ];
      const isOpen = purchase.deadlines[name] !== undefined || (isOverdue && !isDone);
      return isOpen
        ? [
            post(holder, command, {
              reference,
              ...due(purchase, name),
              ...(isOverdue && { isOverdue }),
            }),
          ]
        : [];
    }),
  );

const bondDates = (purchase: Purchase): Waiting[] =>
  Object.entries(purchase.bonds ?? {}).flatMap(([key, { returnedAt }]): Waiting[] => {
    const [kind, reference = ''] = key.split('.');
    const name = `${kind}Bond-${reference}`;
    const isOverdue = purchase.overdue.includes(name);
    if (returnedAt || !(purchase.deadlines[name] || isOverdue)) return [];
    return [
      post('financeOfficer', 'returnBond', {
        reference: key,
        ...due(purchase, name),
        ...(isOverdue && { isOverdue }),
      }),
    ];
  });

/** Supplements that are approved and wait for a signature: the organization’s first. */
const supplementTurn = (purchase: Purchase): Waiting[] =>
  signed(purchase).flatMap(({ organizationId, supplements = [] }) =>
    supplements
      .filter(({ status }) => status === 'approved')
      .map(({ number, signatures }): Waiting => {
        const reference = `${organizationId}.s${number}`;
        return signatures.provider
          ? post('officeHead', 'signSupplement', { reference })
          : { who: { organizationId }, command: 'signSupplement', reference };
      }),
  );

const settlementTurn = (purchase: Purchase): Waiting[] => {
  const owed = [...paymentTurn(purchase), ...approvals(purchase)];
  return owed.length > 0 ? [] : [post('handler', 'disclose', due(purchase, 'settlement'))];
};

const questionTurn = (purchase: Purchase): Waiting[] =>
  openQuestions(purchase).map(({ id, lapsedAt }) =>
    post('handler', 'answerQuestion', {
      reference: id,
      ...due(purchase, deadlineOf(id)),
      ...(lapsedAt && { isOverdue: true }),
    }),
  );
/** Who answers, admits, defends or decides what is objected; whoever is late has the leading group beside them. */
const objectionTurn = (purchase: Purchase, objection: Objection): Waiting[] => {
  const { id } = objection;
  const reference = { reference: id };
  if (kindOf(objection) !== 'complaint') {
    const isLate = purchase.overdue.includes(id);
    const turn = {
      ...reference,
      ...due(purchase, id, `${id}.again`),
      ...(isLate && { isOverdue: true }),
    };
    const asked = [post('officeHead', 'answerObjection', turn)];
    return isLate ? [...asked, post('leadingGroupHead', 'answerObjection', turn)] : asked;
  }
  if (!objection.admission)
    return [
      post('financeSupervisor', 'judgeAdmission', {
        ...reference,
        ...due(purchase, `${id}.admission`),
      }),
    ];
  return [
    ...(objection.statement
      ? []
      : [
          post('officeHead', 'answerComplaint', {
            ...reference,
            ...due(purchase, `${id}.statement`),
          }),
        ]),
    post('financeSupervisor', 'decideComplaint', {
      ...reference,
      ...due(purchase, `${id}.decision`),
    }),
  ];
};

const objectionTurns = (purchase: Purchase): Waiting[] =>
  Object.values(purchase.objections)
    .filter(isOpen)
    .flatMap((objection) => objectionTurn(purchase, objection));

const byState: Partial<Record<State, (purchase: Purchase) => Waiting[]>> = {
  biddingOpen: questionTurn,
  sealed: openingTurn,
  eligibilityCheck: eligibilityTurn,
  conflictDeclaration: reviewTurn(
    'declareConflict',
    'declaration',
    (_purchase, { conflict }) => conflict === 'undeclared',
  ),
  scoring: reviewTurn(
    'lockScoreSheet',
    'scoring',
    (purchase, { personId }) => sheetsOwed(purchase, personId) > 0,
  ),
  finalOffers: offersTurn,
  priceReview: priceTurn,
  reportSigning: reportTurnOf,
  contractSigning: contractTurn,
  implementing: reportTurn,
  midTermEvaluation: (purchase) => [...reportTurn(purchase), ...evaluationTurn(purchase)],
  finalEvaluation: (purchase) => [...reportTurn(purchase), ...evaluationTurn(purchase)],
  settlement: settlementTurn,
  terminatedEarly: settlementTurn,
  suspended: () => [post('officeHead', 'resume')],
};

/** Whom the purchase waits for, most pressing first. Task lists and the next action of a page read it. */
export function waitingOn(purchase: Purchase): Waiting[] {
  const turn =
    purchase.scheduled && purchase.state === 'noticePreparation'
      ? undefined
      : handlersTurn[purchase.state];
  const waiting = [
    ...(turn ? [post('handler', turn, due(purchase, ...ofStage(purchase)))] : []),
    ...(byState[purchase.state]?.(purchase) ?? []),
    ...approvals(purchase),
    ...paymentTurn(purchase),
    ...contractDates(purchase),
    ...bondDates(purchase),
    ...supplementTurn(purchase),
    ...objectionTurns(purchase),
  ].filter(
    (waiting) =>
      targets(purchase.state, waiting.command).length > 0 &&
      !forbidding(purchase, {
        type: waiting.command,
        ...(waiting.reference && { approvalId: waiting.reference }),
      }),
  );
  return waiting.sort((a, b) => {
    const [first, second] = [a.due ?? '9', b.due ?? '9'];
    return first < second ? -1 : Number(first > second);
  });
}

/** Is it `actor` who is waited for? */
export function isAddressed(
  { who, command }: Pick<Waiting, 'who' | 'command'>,
  actor: Actor,
): boolean {
  if (actor.kind === 'system') return false;
  if ('organizationId' in who)
    return actor.kind === 'organization' && actor.organizationId === who.organizationId;
  if (actor.kind !== 'official' || actor.posts.length === 0) return false;
  if ('personId' in who) return actor.personId === who.personId;
  return (
    actor.posts.includes(who.post) && (permissions[command] as readonly string[]).includes(who.post)
  );
}

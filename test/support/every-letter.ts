import {
  decidedLetter,
  documentsChangedLetter,
  notYoursLetter,
} from '../../functions/letters/approval/closed.ts';
import { type ApprovalLetter, approvalLetter } from '../../functions/letters/approval/letter.ts';
import { attendEndLetter, attendLetter } from '../../functions/letters/attend.ts';
import { attendanceLetter } from '../../functions/letters/attendance.ts';
import { needLetter, needReceiptLetter, needStreetLetter } from '../../functions/letters/need.ts';
import { notFoundLetter, problemLetter } from '../../functions/letters/problem.ts';
import { registerLetter } from '../../functions/letters/register.ts';
import { secondStepLetter } from '../../functions/letters/second-step.ts';
import { signInCodeLetter, signInLetter } from '../../functions/letters/sign-in.ts';
import { surveyEndLetter, surveyLetter } from '../../functions/letters/survey.ts';
import { approvalSubjects } from '../../shared/domain/policy/rules.ts';
import { plainQuestionnaire } from '../../shared/domain/settings/presets/questionnaire.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { anAccessLetter } from './access-letter.ts';
import { aLetterInRounds, anApprovalLetter } from './approval-letters.ts';
import { elderCarePlan, wuxing } from './elder-care-call.ts';

const streets = [
  { code: '330502001', name: '月河街道' },
  { code: '330502002', name: '朝阳街道' },
];
const communities = [
  { code: '330502001005', name: '浮星桥社区居委会' },
  { code: '330502001006', name: '马军巷社区居委会' },
];

const frameIn = (language: Language) => ({
  language,
  here: './here',
  tenantName: language === 'en' ? wuxing.nameEn : wuxing.name,
});

function approvals(language: Language): Record<string, string> {
  const asked = (overrides: Partial<ApprovalLetter> = {}) =>
    anApprovalLetter('award', language, overrides);
  const decided = asked();
  const steps = decided.approval.steps.map((step, i) =>
    i === 0
      ? {
          ...step,
          decision: 'approve' as const,
          opinion: '同意推荐名单',
          decidedAt: '2026-05-06T02:10:00.000Z',
        }
      : step,
  );
  const closed = { ...decided, approval: { ...decided.approval, steps } };
  return {
    ...Object.fromEntries(
      approvalSubjects.map((subject) => [
        `approval-${subject}`,
        approvalLetter(anApprovalLetter(subject, language)),
      ]),
    ),
    'approval-access': approvalLetter(anAccessLetter(language)),
    'approval-access-over': notYoursLetter({
      ...anAccessLetter(language),
      why: 'link-over',
      work: '/work/access/?tenant=wuxing',
    }),
    'approval-code-sent': approvalLetter(asked({ isCodeSent: true })),
    'approval-signed-in': approvalLetter(asked({ identity: 'session', isOverdue: true })),
    'approval-faults': approvalLetter(
      asked({
        faults: [
          { field: 'decision', code: 'choose-decision' },
          { field: 'opinion', code: 'opinion-too-short' },
          { field: 'code', code: 'code-wrong' },
        ],
        typed: { decision: 'return', opinion: '补' },
      }),
    ),
    'approval-decided': decidedLetter(closed),
    'approval-already-decided': notYoursLetter({ ...closed, why: 'already-decided' }),
    'approval-not-your-turn': notYoursLetter({ ...decided, step: 1, why: 'not-your-turn' }),
    'approval-rounds': approvalLetter(aLetterInRounds('award', language)),
    'approval-on-behalf': approvalLetter(
      aLetterInRounds('award', language, {
        onBehalfOf: { name: '钱志远', until: '2026-05-20T16:00:00.000Z' },
      }),
    ),
    'approval-decided-in-round': decidedLetter(aLetterInRounds('award', language, { step: 1 })),
    'approval-decided-on-behalf': decidedLetter(aLetterInRounds('award', language, { step: 0 })),
    'approval-delegation-over': notYoursLetter({
      ...aLetterInRounds('award', language),
      why: 'delegation-over',
    }),
    'approval-cannot-stand-in': notYoursLetter({
      ...aLetterInRounds('award', language),
      why: 'cannot-stand-in',
    }),
    'approval-changed': documentsChangedLetter({
      ...decided,
      shownHash: '0'.repeat(64),
      typedOpinion: '金额请再核对',
    }),
  };
}

function residents(language: Language): Record<string, string> {
  const frame = frameIn(language);
  const attend = {
    ...frame,
    action: '/q/x',
    title: elderCarePlan.title,
    organization: '吴兴区银龄社会工作服务中心',
    once: 'a'.repeat(40),
  };
  const attendance = { standing: 'open', mayBeAsked: true, isTakenBack: false } as const;
  const survey = {
    ...frame,
    action: './answer',
    title: elderCarePlan.title,
    organization: '昆山市晨光社工服务中心',
    channel: 'phone' as const,
    questionnaire: plainQuestionnaire,
    closesAt: '2026-12-01T16:00:00.000Z',
  };
  const [street = { code: '', name: '' }] = streets;
  const need = { ...frame, action: './need', back: './need', street, communities };
  return {
    attend: attendLetter(attend),
    'attend-faults': attendLetter({
      ...attend,
      typed: { name: '王阿姨', phoneTail: '12', mayBeAsked: true },
      faults: [{ field: 'phoneTail', code: 'tail-to-be-asked' }],
    }),
    'attend-already': attendEndLetter({
      ...attend,
      outcome: 'already',
      mine: '/q/mine/x',
      another: '/q/x?another=yes',
    }),
    attendance: attendanceLetter({ ...attend, ...attendance }),
    'attendance-waiting': attendanceLetter({ ...attend, ...attendance, standing: 'waiting' }),
    'attendance-taken-back': attendanceLetter({
      ...attend,
      ...attendance,
      mayBeAsked: false,
      isTakenBack: true,
    }),
    survey: surveyLetter(survey),
    'survey-call-back': surveyLetter({ ...survey, channel: 'callBack' }),
    'survey-faults': surveyLetter({
      ...survey,
      faults: [{ field: 'score', code: 'choose-score' }],
      typed: { comment: '社工很耐心' },
    }),
    'survey-thanks': surveyEndLetter({ ...survey, outcome: 'thanks', publicPage: '/t/wuxing/' }),
    'survey-used': surveyEndLetter({ ...survey, outcome: 'used' }),
    'survey-closed': surveyEndLetter({ ...survey, outcome: 'closed' }),
    'need-street': needStreetLetter({ ...frame, next: './need', streets }),
    'need-form': needLetter(need),
    'need-faults': needLetter({
      ...need,
      typed: { category: 'elderly', regionCode: '330502001006', text: '缺' },
      faults: [{ field: 'text', code: 'need-too-short' }],
    }),
    'need-receipt': needReceiptLetter({
      ...frame,
      receipt: '7f3a9c0b2d4e6f80a1b2',
      at: '2026-05-06T02:10:00.000Z',
      place: '月河街道 · 马军巷社区居委会',
      category: 'elderly',
      text: '楼里有六位独居老人，\n希望有人帮忙送午饭。',
      portal: '/t/wuxing/',
      mine: './mine',
      neighbours: './needs',
    }),
  };
}

function everybody(language: Language): Record<string, string> {
  const { tenantName: _none, ...frame } = frameIn(language);
  return {
    'sign-in': signInLetter({ ...frame, action: './sign-in', register: './register' }),
    'sign-in-faults': signInLetter({
      ...frame,
      action: './sign-in',
      register: './register',
      typed: { email: 'shen@' },
      faults: [{ field: 'email', code: 'email' }],
    }),
    register: registerLetter({
      ...frame,
      action: './register',
      signIn: './sign-in',
      faults: [],
    }),
    'register-faults': registerLetter({
      ...frame,
      action: './register',
      signIn: './sign-in',
      typed: { name: '', email: 'shen@' },
      faults: [
        { field: 'name', code: 'name-length' },
        { field: 'email', code: 'email' },
      ],
    }),
    'second-step': secondStepLetter({
      ...frame,
      action: './factor',
      passkey: '/work/second-step/',
    }),
    'second-step-faults': secondStepLetter({
      ...frame,
      action: './factor',
      passkey: '/work/second-step/',
      faults: [{ field: 'code', code: 'factor-wrong' }],
    }),
    'sign-in-code': signInCodeLetter({
      ...frame,
      action: './sign-in/code',
      email: 'shen@wuxing.example',
      back: './sign-in',
    }),
    'sign-in-code-faults': signInCodeLetter({
      ...frame,
      action: './sign-in/code',
      email: 'shen@wuxing.example',
      back: './sign-in',
      faults: [{ field: 'code', code: 'code-expired' }],
    }),
    problem: problemLetter({
      ...frame,
      refusal: { code: 'internal' },
      faults: [{ pointer: '/plan/criteria', code: 'points-must-add-to-100' }],
      traceId: '9f86d081884c7d65',
      back: './here',
    }),
    'not-found': notFoundLetter(frame),
  };
}

/** Every letter in every state, by name. */
export const everyLetter = (language: Language): Record<string, string> => ({
  ...approvals(language),
  ...residents(language),
  ...everybody(language),
});

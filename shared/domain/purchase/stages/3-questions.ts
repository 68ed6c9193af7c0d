import { ok, refuse } from '../../result.ts';
import { later } from '../../time.ts';
import type { Question } from '../amendment.ts';
import type { Context, StageRules } from '../decision.ts';
import type { Purchase } from '../purchase.ts';
import type { StoredDeadline } from '../stored-deadline.ts';
import { amended, questionsClosing } from './3-editions.ts';
import { after, afterIfRuled, without } from './deadlines.ts';

/** More than so many from one organization, or in all, are no questions any more. */
const most = { each: 10, all: 200 };

export const deadlineOf = (id: string) => `question-${id}`;

/** When an answer is owed that is asked for now: three working days under the statute (REG §52). */
const replyDue = (purchase: Purchase, context: Context): StoredDeadline =>
  afterIfRuled(purchase, 'inquiryReply', context) ?? after(purchase, 'step', context);

export const openQuestions = ({ questions = {} }: Pick<Purchase, 'questions'>): Question[] =>
  Object.values(questions).filter(({ answer }) => !answer);

/** Unanswered, and their day has not passed: the window does not close over them. */
export const blockingQuestions = (purchase: Pick<Purchase, 'questions'>): Question[] =>
  openQuestions(purchase).filter(({ lapsedAt }) => !lapsedAt);

/**
 * Questions in public. A question is taken as long as its answer is owed before the closing, so it never blocks for
 * ever: when the day for the answer passes, the closing moves by the reply period, once for each question.
 */
export const questions: StageRules<'askQuestion' | 'answerQuestion' | 'lapseQuestion'> = {
  askQuestion: (purchase, { text }, context) => {
    const { actor, now } = context;
    if (actor.kind !== 'organization') return refuse({ code: 'not-permitted' });
    const asked = Object.values(purchase.questions ?? {});
    const own = asked.filter(({ organizationId }) => organizationId === actor.organizationId);
    if (own.length >= most.each || asked.length >= most.all)
      return refuse({ code: 'too-many-entries', detail: { most: most.each } });
    const closesAt = purchase.closesAt ?? now;
    const due = replyDue(purchase, context);
    const until = purchase.questionsCloseAt ?? questionsClosing(purchase.plan, closesAt);
    if (now >= until || due.at >= closesAt) return refuse({ code: 'questions-closed' });
    const id = `q${asked.length + 1}`;
    const { organizationId } = actor;
    return ok({
      state: 'biddingOpen',
      changes: {
        questions: {
          ...purchase.questions,
          [id]: { id, organizationId, askedAt: now, text },
        },
        deadlines: { ...purchase.deadlines, [deadlineOf(id)]: due },
      },
      events: [
        { type: 'mail', template: 'questionAsked', to: { post: 'handler' }, due: due.at },
        { type: 'pagePublished' },
      ],
    });
  },
  answerQuestion: (purchase, { questionId, answer }, { actor, now }) => {
    if (actor.kind !== 'official') return refuse({ code: 'not-permitted' });
    const question = purchase.questions?.[questionId];
    if (!question) return refuse({ code: 'question-unknown' });
    if (question.answer) return refuse({ code: 'already-decided' });
    return ok({
      state: 'biddingOpen',
      changes: {
        questions: {
          ...purchase.questions,
          [questionId]: { ...question, answer: { text: answer, at: now, by: actor.personId } },
        },
        deadlines: without(purchase.deadlines, deadlineOf(questionId)),
        untold: [...(purchase.untold ?? []), questionId],
      },
      events: [
        ...(question.organizationId
          ? [
              {
                type: 'mail' as const,
                template: 'questionAnswered' as const,
                to: { organizationId: question.organizationId },
                note: answer,
              },
            ]
          : []),
        { type: 'pagePublished' },
      ],
    });
  },
  lapseQuestion: (purchase, { questionId }, context) => {
    const question = purchase.questions?.[questionId];
    const due = purchase.deadlines[deadlineOf(questionId)];
    if (!question || !due || due.at > context.now)
      return refuse({
        code: 'illegal-move',
        detail: { state: purchase.state, command: 'lapseQuestion' },
      });
    const lapsed = {
      questions: { ...purchase.questions, [questionId]: { ...question, lapsedAt: context.now } },
      deadlines: without(purchase.deadlines, deadlineOf(questionId)),
    };
    const current = purchase.closesAt ?? context.now;
    // A window that has closed is not opened again: those who came too late were turned away.
    const closesAt =
      current <= context.now ? current : later(current, replyDue(purchase, context).at);
    const moved =
      closesAt > current
        ? amended(
            { ...purchase, ...lapsed },
            { kind: 'question', reason: question.text.slice(0, 200), closesAt },
            context,
          )
        : {};
    return ok({
      state: 'biddingOpen',
      changes: {
        overdue: [...purchase.overdue, deadlineOf(questionId)],
        ...lapsed,
        ...moved,
      },
      events: [
        { type: 'mail', template: 'questionLapsed', to: { post: 'handler' }, note: question.text },
        {
          type: 'mail',
          template: 'questionLapsed',
          to: { post: 'officeHead' },
          note: question.text,
        },
        { type: 'pagePublished' },
      ],
    });
  },
};

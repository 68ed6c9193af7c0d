import type { Post } from '../../../shared/domain/policy/posts.ts';
import type { ApprovalSubject, Method, Track } from '../../../shared/domain/policy/rules.ts';
import { instant, lastMinute } from '../../../shared/messages/format.ts';
import { letters } from '../../../shared/messages/letters.ts';
import { terms } from '../../../shared/messages/terms.ts';
import { html, type Markup, none } from '../../parts/markup.ts';
import { codeField, errorSummary, type Fault, longTextField, radioField } from '../form.ts';
import { type Frame, keeping, letter } from '../letter.ts';
import { acceptanceSubject } from './subject-acceptance.ts';
import { awardSubject } from './subject-award.ts';
import { contractSubject, paymentSubject } from './subject-contract.ts';
import { planSubject } from './subject-plan.ts';
import type { Summary } from './summary.ts';

export type Step = {
  post: Post;
  name: string;
  decision?: 'approve' | 'return';
  opinion?: string;
  decidedAt?: string;
};

/** One request for approval as its reader may see it. */
export type ApprovalFacts = {
  subject: ApprovalSubject;
  title: string;
  track: Track;
  method: Method;
  requestedBy: string;
  requestedAt: string;
  steps: readonly Step[];
  /** SHA-256 of what is to be approved. */
  documentsHash: string;
};

/** `decision` and `opinion` as typed before; there is no default decision. */
export type ApprovalLetter = Frame & {
  approval: ApprovalFacts;
  summary: Summary;
  /** The reader's place in `approval.steps`, from 0. */
  step: number;
  due?: string;
  workingDaysLeft?: number;
  isOverdue?: boolean;
  /** Relative addresses to post to. */
  actions: { code: string; decide: string };
  /** `session`: the reader is signed in as the person asked, no code is needed. */
  identity: 'code' | 'session';
  /** Where the code goes, masked (`z***@wuxing.example`). */
  maskedEmail: string;
  isCodeSent?: boolean;
  faults?: readonly Fault<'decision' | 'opinion' | 'code'>[];
  typed?: { decision?: string; opinion?: string };
};

function subject(frame: Frame, summary: Summary): Markup {
  switch (summary.subject) {
    case 'plan':
      return planSubject(frame.language, summary);
    case 'award':
      return awardSubject(frame.language, summary);
    case 'contract':
      return contractSubject(frame.language, summary);
    case 'payment':
      return paymentSubject(frame.language, summary);
    case 'acceptance':
      return acceptanceSubject(frame.language, summary);
  }
}

const statusOf = ({ decision }: Step, isYours: boolean) => {
  if (decision) return decision === 'approve' ? 'done' : 'stopped';
  return isYours ? 'current' : 'ahead';
};

function stepLine(frame: Frame, step: Step, isYours: boolean): Markup {
  const term = terms(frame.language);
  const { decision, opinion, decidedAt } = step;
  const status = statusOf(step, isYours);
  const said = decision
    ? term(`decision.${decision}`)
    : letters(frame.language)(isYours ? 'chain.yours' : 'chain.ahead');
  const when = decidedAt ? html` · ${instant(decidedAt)}` : none;
  const quoted = opinion ? html`<br><span lang="zh-CN">“${opinion}”</span>` : none;
  return html`<li class="step ${status}"${status === 'current' ? html` aria-current="step"` : ''}><span class="step-name">${step.name}</span> <span class="quiet">${term(`post.${step.post}`)}</span><span class="step-when">${said}${when}${quoted}</span></li>`;
}

/** Who asked and who has decided so far; `step` is the reader's place. */
export const chain = (frame: Frame, approval: ApprovalFacts, step: number): Markup => {
  const t = letters(frame.language);
  return html`<ol><li class="step done"><span class="step-name">${approval.requestedBy}</span> <span class="quiet">${t('chain.author')}</span><span class="step-when">${t('chain.asked')} · ${instant(approval.requestedAt)}</span></li>${approval.steps.map(
    (each, i) => stepLine(frame, each, i === step),
  )}</ol>`;
};

export const heading = (frame: Frame, approval: ApprovalFacts): Markup => {
  const term = terms(frame.language);
  return html`<p class="step-of">${term(`track.${approval.track}`)} · ${term(`method.${approval.method}`)}</p><h1>${letters(frame.language)('approval.title', { subject: term(`subject.${approval.subject}`) })}</h1><p class="lead" lang="zh-CN">${approval.title}</p>`;
};

function dueLine({ language, due, workingDaysLeft, isOverdue }: ApprovalLetter): Markup {
  const t = letters(language);
  if (!due) return none;
  if (isOverdue)
    return html`<div class="notice warn"><p>${t('approval.overdue', { due: lastMinute(due) })}</p></div>`;
  const left = workingDaysLeft === undefined ? '' : t('approval.left', { n: workingDaysLeft });
  return html`<div class="notice"><p>${t('approval.due', { due: lastMinute(due) })}${left}</p></div>`;
}

/** Whoever asked for a code comes back to the top of a long page: this leads on to the form. */
const codeSentLine = (props: ApprovalLetter): Markup => {
  const t = letters(props.language);
  return props.isCodeSent
    ? html`<div class="notice good" role="status"><p class="notice-title">${t('code.sent')}</p><p>${t('code.sent.to', { email: props.maskedEmail })}</p><p><a href="#decision-title">${t('code.sent.next')}</a></p></div>`
    : none;
};

function codeForm(props: ApprovalLetter): Markup {
  const t = letters(props.language);
  if (props.identity === 'session') return none;
  const why = t(props.isCodeSent ? 'code.why.again' : 'code.why', { email: props.maskedEmail });
  return html`<section class="card"><h2>${t('approval.step1')}</h2><p>${why}</p><form method="post" action="${keeping(props, props.actions.code)}"><p><button class="button">${t(props.isCodeSent ? 'code.again' : 'code.send')}</button></p></form></section>`;
}

function decisionForm(props: ApprovalLetter): Markup {
  const { language, faults, typed = {} } = props;
  const t = letters(language);
  const term = terms(language);
  const decision = radioField({
    language,
    faults,
    name: 'decision',
    label: t('approval.decision'),
    value: typed.decision ?? '',
    choices: [
      { value: 'approve', label: term('decision.approve'), hint: t('approval.approve.hint') },
      { value: 'return', label: term('decision.return'), hint: t('approval.return.hint') },
    ],
  });
  const opinion = longTextField({
    language,
    faults,
    name: 'opinion',
    label: t('approval.opinion'),
    hint: t('approval.opinion.hint'),
    value: typed.opinion ?? '',
    maximum: 1000,
  });
  const code =
    props.identity === 'session'
      ? none
      : codeField({ language, faults, name: 'code', label: t('code'), hint: t('code.hint') });
  const title = props.identity === 'session' ? 'approval.yours' : 'approval.step2';
  return html`<section class="card"><h2 id="decision-title">${t(title)}</h2><form method="post" action="${keeping(props, props.actions.decide)}" novalidate><input type="hidden" name="documentsHash" value="${props.approval.documentsHash}">${decision}${opinion}${code}<p><button class="button primary">${t('approval.submit')}</button></p></form></section>`;
}

/** What is to be approved, who asked and decided before, and the form to decide. Opening it decides nothing. */
export function approvalLetter(props: ApprovalLetter): string {
  const t = letters(props.language);
  const { approval } = props;
  const title = t('approval.title', {
    subject: terms(props.language)(`subject.${approval.subject}`),
  });
  const isWrong = (props.faults?.length ?? 0) > 0;
  return letter(
    props,
    isWrong ? t('title.wrong', { title }) : title,
    html`${errorSummary(props.language, props.faults)}
${heading(props, approval)}
${codeSentLine(props)}
${dueLine(props)}
<section class="card"><h2>${t('approval.what')}</h2>${subject(props, props.summary)}</section>
<section class="card"><h2>${t('chain')}</h2>${chain(props, approval, props.step)}</section>
${codeForm(props)}
${decisionForm(props)}
<p class="small quiet">${t('approval.hash')}<br><span class="code">${approval.documentsHash}</span></p>`,
  );
}

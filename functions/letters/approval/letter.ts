import { lastMinute } from '../../../shared/messages/format.ts';
import { letters } from '../../../shared/messages/letters.ts';
import { terms } from '../../../shared/messages/terms.ts';
import { html, type Markup, none } from '../../parts/markup.ts';
import { codeField, errorSummary, type Fault, longTextField, radioField } from '../form.ts';
import { type Frame, keeping, letter } from '../letter.ts';
import { chain } from './chain.ts';
import type { ApprovalFacts } from './facts.ts';
import { acceptanceSubject } from './subject-acceptance.ts';
import { accessAsked } from './subject-access.ts';
import { awardSubject } from './subject-award.ts';
import { consequenceSubject } from './subject-consequence.ts';
import { contractSubject } from './subject-contract.ts';
import { paymentSubject } from './subject-payment.ts';
import { planSubject } from './subject-plan.ts';
import { stopSubject } from './subject-stop.ts';
import { decisionName, subjectName } from './subject-words.ts';
import type { Summary } from './summary.ts';

/**
 * How the reader proves who they are. `session`: signed in as the person asked, no code is needed. Where the
 * tenant asks for a second factor: `sign-in` to begin with, `factor` when only that is missing.
 */
export type Identity = 'code' | 'session' | 'sign-in' | 'factor';

/** `decision` and `opinion` as typed before; there is no default decision. */
export type ApprovalLetter = Frame & {
  approval: ApprovalFacts;
  summary: Summary;
  /** The reader's place in `approval.steps`, from 0. */
  step: number;
  /** For a delegate: whose seat it is, and until when they may decide for them. */
  onBehalfOf?: { name: string; until: string };
  due?: string;
  workingDaysLeft?: number;
  isOverdue?: boolean;
  /** Where the documents lie that are to be approved: what they are called is added. */
  documents: string;
  /** Relative addresses to post to. */
  actions: { code: string; decide: string };
  identity: Identity;
  /** Where the code goes, masked (`z***@wuxing.example`). */
  maskedEmail: string;
  isCodeSent?: boolean;
  faults?: readonly Fault<'decision' | 'opinion' | 'code'>[];
  typed?: { decision?: string; opinion?: string };
};

function subject(frame: Frame & Pick<ApprovalLetter, 'documents'>, summary: Summary): Markup {
  switch (summary.subject) {
    case 'plan':
      return planSubject(frame.language, summary);
    case 'award':
      return awardSubject(frame.language, summary);
    case 'contract':
      return contractSubject(frame, summary);
    case 'payment':
      return paymentSubject(frame.language, summary);
    case 'stop':
      return stopSubject(frame.language, summary);
    case 'consequence':
      return consequenceSubject(frame.language, summary);
    case 'acceptance':
      return acceptanceSubject(frame.language, summary);
    case 'access':
      return accessAsked(frame.language, summary);
  }
}

export const heading = (frame: Frame, approval: ApprovalFacts): Markup => {
  const term = terms(frame.language);
  const { track, method, department, subject } = approval;
  const over =
    track && method
      ? html`${term(`track.${track}`)} · ${term(`method.${method}`)}`
      : html`<span lang="zh-CN">${department ?? ''}</span>`;
  return html`<p class="step-of">${over}</p><h1>${letters(frame.language)('approval.title', { subject: subjectName(frame.language, subject) })}</h1><p class="lead" lang="zh-CN">${approval.title}</p>`;
};

function dueLine({ language, due, workingDaysLeft, isOverdue }: ApprovalLetter): Markup {
  const t = letters(language);
  if (!due) return none;
  if (isOverdue)
    return html`<div class="notice warn"><p>${t('approval.overdue', { due: lastMinute(due) })}</p></div>`;
  const left = workingDaysLeft === undefined ? '' : t('approval.left', { n: workingDaysLeft });
  return html`<div class="notice"><p>${t('approval.due', { due: lastMinute(due) })}${left}</p></div>`;
}

/** Whoever decides for somebody else is told so before anything else. */
function behalfLine({ language, onBehalfOf }: ApprovalLetter): Markup {
  if (!onBehalfOf) return none;
  const t = letters(language);
  const { name, until } = onBehalfOf;
  return html`<div class="notice"><p class="notice-title">${t('behalf.title', { name })}</p><p>${t('behalf.what', { name, until: lastMinute(until) })}</p></div>`;
}

/** Whoever asked for a code comes back to the top of a long page: this leads on to the form. */
const codeSentLine = (props: ApprovalLetter): Markup => {
  const t = letters(props.language);
  return props.isCodeSent
    ? html`<div class="notice good" role="status"><p class="notice-title">${t('code.sent')}</p><p>${t('code.sent.to', { email: props.maskedEmail })}</p><p><a href="#decision-title">${t('code.sent.next')}</a></p></div>`
    : none;
};

/** The way to the second factor, and back to this letter. */
function factorNotice(props: ApprovalLetter, missing: 'sign-in' | 'factor'): Markup {
  const t = letters(props.language);
  const path = missing === 'factor' ? '/sign-in/factor' : '/sign-in';
  const address = `${path}?next=${encodeURIComponent(props.here)}`;
  return html`<section class="card"><h2>${t('approval.factor')}</h2><p>${t('approval.factor.text')}</p><p><a class="button" href="${address}">${t(missing === 'factor' ? 'approval.factor.prove' : 'approval.factor.signIn')}</a></p></section>`;
}

function codeForm(props: ApprovalLetter): Markup {
  const t = letters(props.language);
  if (props.identity === 'session') return none;
  if (props.identity !== 'code') return factorNotice(props, props.identity);
  const why = t(props.isCodeSent ? 'code.why.again' : 'code.why', { email: props.maskedEmail });
  return html`<section class="card"><h2>${t('approval.step1')}</h2><p>${why}</p><form method="post" action="${keeping(props, props.actions.code)}"><p><button class="button">${t(props.isCodeSent ? 'code.again' : 'code.send')}</button></p></form></section>`;
}

function decisionForm(props: ApprovalLetter): Markup {
  const { language, faults, typed = {} } = props;
  const t = letters(language);
  const { subject: about } = props.approval;
  const hints = about === 'access' ? 'access' : 'approval';
  const choice = (value: 'approve' | 'return') => ({
    value,
    label: decisionName(language, about, value),
    hint: t(`${hints}.${value}.hint`),
  });
  const decision = radioField({
    language,
    faults,
    name: 'decision',
    label: t('approval.decision'),
    value: typed.decision ?? '',
    choices: [choice('approve'), choice('return')],
  });
  const opinion = longTextField({
    language,
    faults,
    name: 'opinion',
    label: t('approval.opinion'),
    hint: t(`${hints}.opinion.hint`),
    value: typed.opinion ?? '',
    maximum: 1000,
  });
  const code =
    props.identity !== 'code'
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
    subject: subjectName(props.language, approval.subject),
  });
  const isWrong = (props.faults?.length ?? 0) > 0;
  return letter(
    props,
    isWrong ? t('title.wrong', { title }) : title,
    html`${errorSummary(props.language, props.faults)}
${heading(props, approval)}
${codeSentLine(props)}
${behalfLine(props)}
${dueLine(props)}
<section class="card"><h2>${t('approval.what')}</h2>${subject(props, props.summary)}</section>
<section class="card"><h2>${t('chain')}</h2>${chain(props, approval, props.step)}</section>
${codeForm(props)}
${decisionForm(props)}
<p class="small quiet">${t('approval.hash')}<br><span class="code">${approval.documentsHash}</span></p>`,
  );
}

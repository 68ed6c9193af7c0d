import type { ApprovalSubject } from '../../shared/domain/policy/rules.ts';
import { type MailTemplate, mailTemplates } from '../../shared/domain/purchase/events.ts';
import { lastMinute } from '../../shared/messages/format.ts';
import { mails } from '../../shared/messages/mails.ts';
import { terms } from '../../shared/messages/terms.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { composed, type Sheet, type WrittenMail } from './sheet.ts';

type ApprovalCode = {
  personName: string;
  code: string;
  tenantName: string;
  phrase?: string;
  title: string;
  /** What is decided, in words. */
  what: string;
};

/** `link` is an absolute address of the site. `due` is the first moment that is too late. */
type PurchaseMail = {
  personName: string;
  tenantName: string;
  phrase?: string;
  title: string;
  link: string;
  due?: string;
  /** The note of the event, as the domain left it: an opinion, a reason, or the name of a deadline. */
  note?: string;
};
type ApprovalRequest = PurchaseMail & {
  subject: ApprovalSubject;
  requestedBy: string;
  /** For a delegate: the name of whoever's seat it is. */
  onBehalfOf?: string;
};

/** What each mail needs to know. */
export type MailData = {
  [T in MailTemplate]: T extends 'approvalRequested' ? ApprovalRequest : PurchaseMail;
} & { approvalCode: ApprovalCode };

type Words = ReturnType<typeof mails>;

const approvalCodeSheet = (t: Words, data: ApprovalCode): Sheet => ({
  greeting: t('greeting', { name: data.personName }),
  subject: t('approvalCode.subject', { code: data.code }),
  lead: t('approvalCode.lead'),
  code: data.code,
  tenantName: data.tenantName,
  ...(data.phrase && { phrase: data.phrase }),
  facts: [
    [t('purchase'), data.title],
    [t('matter'), data.what],
  ],
});

const steps = [
  'notice',
  'opening',
  'eligibility',
  'recusal',
  'panel',
  'declaration',
  'scoring',
  'report',
  'contested',
  'priceReview',
  'recommendation',
  'reviewReport',
  'awardDecision',
  'awardNotice',
  'contracts',
  'signing',
  'publication',
  'filing',
  'bidBond',
  'evaluation',
  'settlement',
] as const;

const complaintClocks = ['admission', 'statement', 'decision'] as const;

/** `objection-2.decision` is a clock of a complaint, `objection-1` the answer to anything else. */
function objectionStep(t: Words, deadline: string): string {
  const clock = complaintClocks.find((one) => one === deadline.split('.')[1]);
  return t(clock ? `step.complaint-${clock}` : 'step.objection');
}

/** What the date in a letter about an objection is, where it is not its reader's own. */
const namedDates = [
  'objectionReceived',
  'objectionAnswered',
  'objectionLate',
  'complaintJudged',
  'complaintPaused',
  'complaintGoesOn',
  'suspensionOver',
] as const;

function dueName(t: Words, kind: Kind): string {
  const own = namedDates.find((one) => one === kind);
  return t(own ? `due.${own}` : 'due');
}

/** A deadline's name in words. Those of approvals end in the step (`award-1.0`). */
function stepName(t: Words, deadline: string): string {
  if (/\.\d+$/.test(deadline)) return t('step.approval');
  if (deadline.startsWith('objection-')) return objectionStep(t, deadline);
  const [kind] = deadline.split('-');
  return t(`step.${steps.find((step) => step === deadline || step === kind) ?? 'other'}`);
}

type Kind = MailTemplate | 'panelShort' | 'purchaseResumed';

/** Two templates say two things each; their note tells which. */
const kindOf = (template: MailTemplate, note: string | undefined): Kind => {
  if (template === 'stepOverdue' && note === 'panel') return 'panelShort';
  return template === 'purchaseStopped' && note === 'resume' ? 'purchaseResumed' : template;
};

const isMatter = (kind: Kind) => kind === 'stepOverdue' || kind === 'objectionLate';

function noteOf(t: Words, kind: Kind, note: string | undefined): string | undefined {
  if (isMatter(kind)) return stepName(t, note ?? '');
  return kind === 'panelShort' || kind === 'purchaseResumed' ? undefined : note;
}

function purchaseSheet(
  t: Words,
  language: Language,
  template: MailTemplate,
  data: PurchaseMail & Partial<ApprovalRequest>,
): Sheet {
  const { title, link, due } = data;
  const kind = kindOf(template, data.note);
  const note = noteOf(t, kind, data.note);
  const matter = data.subject && terms(language)(`subject.${data.subject}`);
  const facts: (readonly [string, string] | undefined)[] = [
    [t('purchase'), title],
    matter ? [t('matter'), matter] : undefined,
    data.requestedBy ? [t('requestedBy'), data.requestedBy] : undefined,
    data.onBehalfOf ? [t('onBehalfOf'), data.onBehalfOf] : undefined,
    due ? [dueName(t, kind), lastMinute(due)] : undefined,
    note ? [isMatter(kind) ? t('matter') : t('note'), note] : undefined,
  ];
  return {
    greeting: t('greeting', { name: data.personName }),
    subject: t(`${kind}.subject`, { title, matter: matter ?? '' }),
    lead: t(`${kind}.lead`),
    tenantName: data.tenantName,
    ...(data.phrase && { phrase: data.phrase }),
    facts: facts.filter((fact) => fact !== undefined),
    link: { address: link, words: t(kind === 'approvalRequested' ? 'open.approval' : 'open') },
  };
}

function sheetOf(template: string, data: MailData[keyof MailData], language: Language): Sheet {
  const t = mails(language);
  if ('code' in data) return approvalCodeSheet(t, data);
  const kind = mailTemplates.find((each) => each === template);
  if (!kind) throw new TypeError(`${template} is no mail of a purchase`);
  return purchaseSheet(t, language, kind, data);
}

/** Every mail the system sends, in the language of its reader. Links show; none of them decides anything. */
export const writeMail = <T extends keyof MailData>(
  template: T,
  data: MailData[T],
  language: Language,
): WrittenMail => composed(language, sheetOf(template, data, language));

import type { Approval } from '../../shared/domain/purchase/approval.ts';
import type { DomainEvent } from '../../shared/domain/purchase/events.ts';
import { failureKinds } from '../../shared/domain/purchase/failure.ts';
import { feedbackFor } from '../../shared/domain/purchase/feedback.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { failureWords } from '../../shared/messages/failures.ts';
import { feedbackLines } from '../../shared/messages/feedback-lines.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { isMailSent, markMailSent } from '../../shared/store/sent-mails.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import type { Outbox } from '../../shared/store/workflow-items.ts';
import { forensicFacts } from '../letters/forensics.ts';
import { approvalToken } from '../links.ts';
import { ownName, phraseOf, senderOf } from '../mails/tenant-identity.ts';
import { writeMail } from '../mails/write-mail.ts';
import type { Deps } from '../ports.ts';
import { type Addressee, addresseesOf } from './addressees.ts';

type MailEvent = Extract<DomainEvent, { type: 'mail' }>;
export type Delivery = { outbox: Outbox; purchase: Purchase; config: TenantConfig };

const expertsMails: readonly string[] = [
  'declareConflict',
  'priceJudgementDue',
  'scoringOpen',
  'reportToSign',
];

/** Letters about an objection lead to the page where it is followed, or dealt with. */
const aboutObjections = /^(objection|complaint|suspension)/;

const recusalMails: readonly string[] = ['recusalRequested', 'recusalDecided'];

const workPage = (purchase: Purchase, { to, template }: MailEvent) => {
  const query = `tenant=${purchase.tenantId}&purchase=${purchase.id}`;
  if (aboutObjections.test(template))
    return 'organizationId' in to
      ? `/work/objection/?organization=${to.organizationId}&${query}`
      : `/work/complaints/?${query}`;
  const whose = 'organizationId' in to ? `&organization=${to.organizationId}` : '';
  if (recusalMails.includes(template)) return `/work/recusal/?${query}${whose}`;
  if (template === 'registrationToConfirm') return `/work/eligibility/?${query}`;
  return 'organizationId' in to
    ? `/work/organization-purchase/?organization=${to.organizationId}&${query}`
    : `/work/purchase/?${query}`;
};

function linkOf({ settings, secrets }: Deps, { purchase }: Delivery, event: MailEvent): string {
  const { approval, to, template } = event;
  if (approval && 'personId' in to) {
    const token = approvalToken(secrets.linkKey, {
      tenant: purchase.tenantId,
      purchase: purchase.id,
      approvalId: approval.id,
      step: approval.step,
      personId: to.personId,
    });
    return `${settings.publicBaseUrl}/a/${token}`;
  }
  const isForExpert = expertsMails.includes(template);
  const page = isForExpert
    ? `/work/review/?tenant=${purchase.tenantId}&purchase=${purchase.id}`
    : workPage(purchase, event);
  return `${settings.publicBaseUrl}${page}`;
}

/** A call that failed by itself names its reason by a word of the process. */
function noteIn(language: Language, note: string): string {
  const kind = failureKinds.find((one) => one === note);
  return kind ? failureWords(language, kind) : note;
}

/** Whoever approves an award is told what the scores show: the first findings, the rest is in the letter. */
function scoresFound(purchase: Purchase, { subject }: Approval, language: Language) {
  if (subject !== 'award') return {};
  const { findings } = forensicFacts(purchase, language);
  return findings.length > 0 ? { note: findings.slice(0, 4).join(' ') } : {};
}

/** Whoever was not chosen is told how it did and why: of its own application, and of nobody else's. */
function ownResult(purchase: Purchase, { template, to }: MailEvent, language: Language) {
  if (template !== 'awardLost' || !('organizationId' in to)) return {};
  const feedback = feedbackFor(purchase, to.organizationId);
  return feedback ? { note: feedbackLines(language, feedback).join(' · ') } : {};
}

function textOf(deps: Deps, delivery: Delivery, event: MailEvent, reader: Addressee) {
  const { purchase, config } = delivery;
  const approval = event.approval && purchase.approvals[event.approval.id];
  const due = event.due ?? purchase.deadlines[`${event.approval?.id}.${event.approval?.step}`]?.at;
  const data = {
    personName: reader.name,
    tenantName: ownName(config, reader.language),
    ...phraseOf(config),
    title: purchase.plan.title,
    link: linkOf(deps, delivery, event),
    ...(due && { due }),
    ...(event.note && { note: noteIn(reader.language, event.note) }),
    ...ownResult(purchase, event, reader.language),
  };
  if (event.template !== 'approvalRequested')
    return writeMail(event.template, data, reader.language);
  if (!approval) throw new TypeError(`approval ${event.approval?.id} is not in the purchase`);
  const requestedBy = config.members.find((m) => m.personId === approval.author)?.name ?? '';
  const holder = config.members.find((m) => m.personId === event.approval?.onBehalfOf)?.name;
  const request = {
    ...data,
    subject: approval.subject,
    requestedBy,
    ...scoresFound(purchase, approval, reader.language),
    ...(holder && { onBehalfOf: holder }),
  };
  return writeMail(event.template, request, reader.language);
}

/**
 * Sends the mails of one event. The id of a mail follows from what it is about: after a crash between
 * sending and noting, the same mail goes out under the same Message-ID. Readers do not wait for each other.
 *
 * @param place - the event's place in its outbox
 */
export async function sendMails(
  deps: Deps,
  delivery: Delivery,
  event: MailEvent,
  place: number,
): Promise<void> {
  const { outbox, config } = delivery;
  const { tenant, purchase, version } = outbox;
  const send = async (reader: Addressee) => {
    const id = hashOf({ tenant, purchase, version, place, reader: reader.id }).slice(0, 32);
    if (await isMailSent(deps.table, outbox, id)) return;
    await deps.mailer.send({
      id,
      to: reader.email,
      language: reader.language,
      ...senderOf(config),
      ...textOf(deps, delivery, event, reader),
    });
    await markMailSent(deps.table, outbox, id, deps.clock.now());
  };
  const readers = await addresseesOf(deps, event.to, config);
  const outcomes = await Promise.allSettled(readers.map(send));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

import type { Purchase } from '../../../shared/domain/purchase/purchase.ts';
import type { CorrectionKind, Report } from '../../../shared/domain/purchase/review.ts';
import { forensicWords } from '../../../shared/messages/forensics.ts';
import { instant } from '../../../shared/messages/format.ts';
import { letters } from '../../../shared/messages/letters.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { html, type Markup, none } from '../../parts/markup.ts';

/** The review report without names: experts are numbered by their seats until the result names them. */
export type ReportFacts = {
  signedAt?: string;
  seats: number;
  signatures: { seat: number; verdict: 'agree' | 'dissent'; reason?: string }[];
  corrections: {
    seat: number;
    organization: string;
    kind: CorrectionKind;
    changes: { criterion: string; from: number; to: number }[];
  }[];
  orders: string[];
};

const seatsOf = ({ panel }: Purchase) => (panel?.seats ?? []).map(({ personId }) => personId);

function correctionsIn(purchase: Purchase): ReportFacts['corrections'] {
  const seats = seatsOf(purchase);
  const criteria = new Map(purchase.plan.criteria.map(({ id, name }) => [id, name]));
  return Object.values(purchase.sheets).flatMap(({ expert, organizationId, corrections = [] }) =>
    corrections.map(({ kind, changes }) => ({
      seat: seats.indexOf(expert) + 1,
      organization: purchase.applications[organizationId]?.organization.name ?? organizationId,
      kind,
      changes: changes.map(({ criterion, from, to }) => ({
        criterion: criteria.get(criterion) ?? criterion,
        from,
        to,
      })),
    })),
  );
}

const signaturesIn = (purchase: Purchase, { signatures, revision }: Report) =>
  signatures
    .filter((one) => one.revision === revision)
    .map(({ expert, verdict, reason }) => ({
      seat: seatsOf(purchase).indexOf(expert) + 1,
      verdict,
      ...(reason && { reason }),
    }));

/** @returns `undefined` in purchases from before panels signed a report */
export function reportFacts(purchase: Purchase): ReportFacts | undefined {
  const { report, panel } = purchase;
  if (!report) return undefined;
  return {
    ...(report.signedAt && { signedAt: report.signedAt }),
    seats: (panel?.seats ?? []).filter(({ conflict }) => conflict === 'none').length,
    signatures: signaturesIn(purchase, report),
    corrections: correctionsIn(purchase),
    orders: report.orders.map(({ reason }) => reason),
  };
}

const chinese = (text: string): Markup => html`<span lang="zh-CN">${text}</span>`;

/** The report once more for whoever decides on it: who agreed, who dissents and why, and what was put right. */
export function reviewReport(language: Language, facts: ReportFacts | undefined): Markup {
  if (!facts) return none;
  const t = letters(language);
  const expert = (nth: number) => forensicWords(language)('finding.expert', { nth });
  const { signedAt, seats, signatures, corrections, orders } = facts;
  const dissents = signatures.filter(({ verdict }) => verdict === 'dissent');
  const agreed = signatures.length - dissents.length;
  const silent = seats - signatures.length;
  const when = signedAt
    ? html`<p class="small quiet">${t('report.signedAt', { at: instant(signedAt) })}</p>`
    : none;
  const said = dissents.map(
    ({ seat, reason = '' }) =>
      html`<li>${t('report.dissents', { expert: expert(seat) })}${chinese(reason)}</li>`,
  );
  const mended = corrections.map(
    ({ seat, organization, kind, changes }) =>
      html`<li>${expert(seat)} · ${chinese(organization)} · ${t(`report.${kind}`)}: ${changes.map(({ criterion, from, to }) => html`${chinese(criterion)} ${from} → ${to} `)}</li>`,
  );
  const ordered = orders.map((reason) => html`<li>${t('report.order')}${chinese(reason)}</li>`);
  const lines = [...said, ...mended, ...ordered];
  return html`<h3>${t('report')}</h3>${when}<p>${t('report.signatures', { agreed, dissents: dissents.length, silent })}</p>${lines.length > 0 ? html`<ul>${lines}</ul>` : html`<p class="small quiet">${t('report.clean')}</p>`}`;
}

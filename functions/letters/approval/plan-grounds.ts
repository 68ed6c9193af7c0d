import type { Plan } from '../../../shared/domain/purchase/plan.ts';
import type { PriorNotices } from '../../../shared/domain/purchase/prior-notice.ts';
import { instant } from '../../../shared/messages/format.ts';
import { grounds as groundWords } from '../../../shared/messages/grounds.ts';
import { planLetter } from '../../../shared/messages/plan-letter.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { answers } from '../../parts/answers.ts';
import { html, type Markup, none } from '../../parts/markup.ts';

const chinese = (text: string): Markup => html`<span class="prose" lang="zh-CN">${text}</span>`;

type Row = [string, Markup | string];
type Shown = { plan: Plan; invitees: readonly string[]; prior: PriorNotices };

function approvalRow(language: Language, { methodApproval }: Plan): Row[] {
  if (!methodApproval) return [];
  const t = planLetter(language);
  const { authority, number, date, afterTwoValidBids } = methodApproval;
  const two = afterTwoValidBids ? ` · ${t('twoBids')}` : '';
  return [[t('approvedBy'), `${t('approvedBy.value', { authority, number, date })}${two}`]];
}

function singleRows(language: Language, { singleSource }: Plan): Row[] {
  if (!singleSource) return [];
  const t = planLetter(language);
  const g = groundWords(language);
  const { reason, explanation, experts = [] } = singleSource;
  return [
    [g('grounds.single'), html`${g(`grounds.single.${reason}`)}<br>${chinese(explanation)}`],
    ...(experts.length > 0
      ? [
          [
            t('experts'),
            html`${experts.map(({ name, employer, title, opinion }) => html`<span lang="zh-CN">${name}（${employer}，${title}）：${opinion}</span><br>`)}`,
          ] as Row,
        ]
      : []),
  ];
}

function publicRows(language: Language, { intention, singleSource }: PriorNotices): Row[] {
  const t = planLetter(language);
  const rows: Row[] = [];
  if (intention)
    rows.push([
      t('intention'),
      t('intention.value', {
        at: instant(intention.publication.publishedAt),
        month: intention.expected ?? '',
      }),
    ]);
  if (singleSource)
    rows.push([
      t('single'),
      t('single.value', { at: instant(singleSource.publication.publishedAt) }),
    ]);
  return rows;
}

/** Why the method is lawful, whom it asks and what was public before: with the law that asks for it. */
export function planGrounds(language: Language, { plan, invitees, prior }: Shown): Markup {
  const t = planLetter(language);
  const g = groundWords(language);
  const { methodReason, confirmedAssumptions = [], smallReservation: small } = plan;
  const rows: Row[] = [
    ...(methodReason
      ? [
          [
            g('grounds.reason'),
            html`${g(`grounds.reason.${methodReason.ground}`)}<br>${chinese(methodReason.explanation)}`,
          ] as Row,
        ]
      : []),
    ...approvalRow(language, plan),
    ...singleRows(language, plan),
    ...confirmedAssumptions.map((kind): Row => [t('assumed'), g(`grounds.confirm.${kind}`)]),
    ...(small
      ? [
          [
            g('grounds.reservation'),
            html`${g(small.isReserved ? 'grounds.reserved' : 'grounds.notReserved')}${small.reason ? html`<br>${chinese(small.reason)}` : none}`,
          ] as Row,
        ]
      : []),
    ...(invitees.length > 0 ? [[t('invitees'), chinese(invitees.join('、'))] as Row] : []),
    ...publicRows(language, prior),
  ];
  return rows.length > 0 ? html`<h3>${t('grounds')}</h3>${answers(rows)}` : none;
}

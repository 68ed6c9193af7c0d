import { contractLetter } from '../../../shared/messages/contract-letter.ts';
import { count, money } from '../../../shared/messages/format.ts';
import { letters } from '../../../shared/messages/letters.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { answers } from '../../parts/answers.ts';
import { html, type Markup, none } from '../../parts/markup.ts';
import { documentLine, type Reader } from './document-line.ts';
import type { SupplementFacts } from './summary-contract.ts';
import { dueAfter } from './tables.ts';

const signed = (language: Language, fen: number) =>
  `${fen < 0 ? '−' : '+'}${money(Math.abs(fen), language)}`;

function workTable(language: Language, { work }: SupplementFacts): Markup {
  const t = contractLetter(language);
  if (work.length === 0) return html`<p>${t('supplement.work.none')}</p>`;
  return html`<table><thead><tr><th scope="col">${letters(language)('deliverable')}</th><th scope="col" class="num">${t('supplement.before')}</th><th scope="col" class="num">${t('supplement.after')}</th></tr></thead><tbody>${work.map(
    ({ name, unit, before, after }) =>
      html`<tr><td lang="zh-CN">${name}</td><td class="num">${count(before)}</td><td class="num"><b>${count(after)}</b> <span lang="zh-CN">${unit}</span></td></tr>`,
  )}</tbody></table>`;
}

function paymentTable(language: Language, { payments }: SupplementFacts): Markup {
  const t = contractLetter(language);
  const letter = letters(language);
  return html`<table><thead><tr><th scope="col">${letter('payment')}</th><th scope="col" class="num">${t('supplement.before')}</th><th scope="col" class="num">${t('supplement.after')}</th></tr></thead><tbody>${payments.map(
    (payment) =>
      html`<tr><td>${letter('payment.number', { number: payment.number })} · ${payment.percent}%<br><span class="small quiet">${dueAfter(language, payment)}</span></td><td class="num">${money(payment.beforeFen, language)}</td><td class="num"><b>${money(payment.amountFen, language)}</b></td></tr>`,
  )}</tbody></table>`;
}

function earlier(language: Language, { earlier: returned }: SupplementFacts): Markup {
  if (!returned) return none;
  const t = contractLetter(language);
  return html`<h4>${t('supplement.earlier')}</h4><p>${signed(language, returned.changeFen)} · <span lang="zh-CN">${returned.text}</span></p>`;
}

/** A supplement: what becomes more or less, what it comes to, and that everything else stays. */
export function supplementSubject(reader: Reader, facts: SupplementFacts): Markup {
  const { language } = reader;
  const t = contractLetter(language);
  const { supplement, term, limit } = facts;
  const {
    changeFen,
    result,
    reason,
    text,
    number,
    settlement,
    successor,
    kind = 'change',
  } = supplement;
  const list = answers([
    [t('supplement.kind'), t(`kind.${kind}`), 'big'],
    kind === 'change' && [
      t('supplement.change'),
      t('supplement.change.value', {
        change: signed(language, changeFen),
        before: money(result.beforeFen, language),
        after: money(result.amountFen, language),
      }),
      'big',
    ],
    [t('number'), t('number.supplement', { number: facts.contractNumber, n: number })],
    [
      t('supplement.reason'),
      html`${t(`reason.${reason}`)}<br><span class="prose" lang="zh-CN">${text}</span>`,
    ],
    settlement !== undefined && [
      t('supplement.settlement'),
      t('supplement.settlement.value', {
        accepted: money(settlement.acceptedFen, language),
        owed: money(settlement.owedFen, language),
        due: money(settlement.dueFen, language),
        over: money(settlement.overpaidFen, language),
      }),
    ],
    successor !== undefined && [
      t('supplement.heir'),
      t('supplement.heir.value', {
        name: successor.contract?.provider.name ?? '',
        amount: money(successor.amountFen, language),
      }),
    ],
    term !== undefined && [t('term'), t('term.value', { from: term.startsOn, n: term.months })],
    limit !== undefined && [
      t('supplement.limit'),
      t('supplement.limit.value', { n: limit.percent, left: money(limit.leftFen, language) }),
    ],
  ]);
  return html`<h3 lang="zh-CN">${facts.organization}</h3>${list}${documentLine(reader, facts, 'document.open.supplement')}<p>${t('supplement.rest')}</p>${earlier(language, facts)}<h4>${t('supplement.work')}</h4>${workTable(language, facts)}<h4>${letters(language)('payments')}</h4>${paymentTable(language, facts)}`;
}

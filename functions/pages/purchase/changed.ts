import type { PublicPurchase } from '../../../shared/contracts/notices.ts';
import { count, money } from '../../../shared/messages/format.ts';
import { publicCall } from '../../../shared/messages/public-call.ts';
import { zh } from '../../../shared/messages/terms.zh.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { html, type Markup, none } from '../../parts/markup.ts';

type Change = NonNullable<PublicPurchase['amendments']>[number]['changes'][number];
type Row = Readonly<Record<string, unknown>>;

const known = [
  'goals',
  'requiredDocuments',
  'deliverables',
  'criteria',
  'priceWeight',
  'bonusItems',
  'ceilingFen',
  'tranches',
  'performanceGoals',
  'contractMonths',
  'questionsUntil',
] as const;

/** One row of a list in a few words: its name and what is counted. */
function rowInWords(row: unknown): string {
  if (typeof row !== 'object' || row === null) return String(row);
  const { name, indicator, target, quantity, unit, max, percent, amountFen, source } = row as Row;
  return [
    name ?? indicator ?? '',
    quantity !== undefined ? `${count(Number(quantity))}${String(unit ?? '')}` : '',
    max !== undefined ? `${String(max)}分` : '',
    percent !== undefined ? `${String(percent)}%` : '',
    amountFen !== undefined
      ? `${zh[`fundSource.${source as 'fiscal'}`]} ${money(Number(amountFen), 'zh-CN')}`
      : '',
    name !== undefined ? (indicator ?? '') : (target ?? ''),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function inWords(language: Language, field: string, value: unknown): string[] {
  if (value === undefined) return [];
  if (field === 'ceilingFen' || field === 'budgetFen') return [money(Number(value), language)];
  if (field === 'questionsUntil')
    return [String((value as { daysBeforeClosing?: number }).daysBeforeClosing ?? '')];
  if (Array.isArray(value)) return value.map(rowInWords);
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((part) => inWords(language, '', part))
    : [String(value)];
}

const lines = (all: readonly string[], other: readonly string[], tag: 'del' | 'ins'): Markup =>
  all.length === 0
    ? none
    : html`<ul class="plain">${all.map((line) => {
        if (other.includes(line)) return html`<li lang="zh-CN">${line}</li>`;
        return tag === 'del'
          ? html`<li lang="zh-CN"><del>${line}</del></li>`
          : html`<li lang="zh-CN"><ins>${line}</ins></li>`;
      })}</ul>`;

/** Before and after, field by field; what is the same in both is not marked. */
export function changed(
  language: Language,
  changes: readonly Change[],
  otherwise: (field: string) => string = (field) => field,
): Markup {
  const t = publicCall(language);
  if (changes.length === 0) return none;
  const rows = changes.map(({ field, before, after }) => {
    const name = known.find((one) => one === field);
    const [was, is] = [inWords(language, field, before), inWords(language, field, after)];
    return html`<tr><th scope="row">${name ? t(`field.${name}`) : otherwise(field)}</th><td>${lines(was, is, 'del')}</td><td>${lines(is, was, 'ins')}</td></tr>`;
  });
  return html`<div class="table-scroll" role="region" aria-label="${t('changes')}" tabindex="0"><table class="table"><thead><tr><th scope="col">${t('what')}</th><th scope="col">${t('before')}</th><th scope="col">${t('after')}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

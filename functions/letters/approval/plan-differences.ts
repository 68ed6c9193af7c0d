import type { Plan } from '../../../shared/domain/purchase/plan.ts';
import { planLetter } from '../../../shared/messages/plan-letter.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { changed } from '../../pages/purchase/changed.ts';
import { html, type Markup, none } from '../../parts/markup.ts';

/** Said by another field: the first of the funding, and the same for every plan of a purchase. */
const saidElsewhere = ['fundSource', 'track', 'method', 'call'];
const named = [
  'title',
  'need',
  'regionCodes',
  'categories',
  'funding',
  'budgetFen',
  'maximumAwards',
  'periods',
  'periodMonths',
  'midTermAfter',
  'survey',
  'methodReason',
  'methodApproval',
  'singleSource',
  'invitees',
  'splitting',
] as const;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What was changed since it was returned, field by field. */
export function planDifferences(
  language: Language,
  plan: Plan,
  before: Plan | undefined,
  nameOf: (id: string) => string,
): Markup {
  if (!before) return none;
  const t = planLetter(language);
  const all = [...new Set([...Object.keys(before), ...Object.keys(plan)])] as (keyof Plan)[];
  const found = all
    .filter((field) => !saidElsewhere.includes(field) && !same(before[field], plan[field]))
    .map((field) => ({
      field,
      before: withNames(before[field], field, nameOf),
      after: withNames(plan[field], field, nameOf),
    }));
  if (found.length === 0)
    return html`<h3>${t('differences')}</h3><p>${t('differences.none')}</p><h3>${t('plan')}</h3>`;
  const label = (field: string) => {
    const known = named.find((one) => one === field);
    return known ? t(`field.${known}`) : t('field.other');
  };
  return html`<h3>${t('differences')}</h3>${changed(language, found, label)}<h3>${t('plan')}</h3>`;
}

/** Places and organizations by their names. */
function withNames(value: unknown, field: string, nameOf: (id: string) => string): unknown {
  const isOfIds = field === 'regionCodes' || field === 'invitees';
  return isOfIds && Array.isArray(value) ? value.map((id) => nameOf(String(id))) : value;
}

import { useComputed } from '@preact/signals';
import type { PublicPurchase } from '../../../shared/contracts/notices.ts';
import type { Form } from '../../form/form.ts';
import { goToField } from '../../form/go-to-field.ts';
import { type FormValues, fieldId } from '../../form/path.ts';
import { type Key, t } from '../../i18n.ts';
import { applicationFaults, documentsOf } from './application-values.ts';
import { partnerFaults, unconfirmed } from './partners.ts';

type Props = { form: Form; call: PublicPurchase };

/** What each section asks for: the start of a field's path, and what the field is called. */
const sections: readonly { title: Key; asks: readonly (readonly [string, Key])[] }[] = [
  {
    title: 'application.section.basics',
    asks: [
      ['title', 'application.title'],
      ['category', 'application.category'],
      ['summary', 'application.summary'],
    ],
  },
  { title: 'application.section.plan', asks: [['approach', 'application.approach']] },
  { title: 'application.team', asks: [['team', 'application.team']] },
  { title: 'application.budget', asks: [['budget', 'application.budget']] },
  { title: 'application.documents', asks: [['documents', 'application.documents']] },
  {
    title: 'complete.together',
    asks: [
      ['consortium', 'consortium.members'],
      ['agreement', 'consortium.agreement'],
      ['idea', 'application.idea'],
    ],
  },
];

const isUnder = (path: string, start: string) => path === start || path.startsWith(`${start}.`);

/** Missing documents are asked for after the opening; what is wrong elsewhere keeps an application from going. */
function missingIn(values: FormValues, call: PublicPurchase): string[] {
  const given = documentsOf(values);
  const lacks = call.requiredDocuments.some((name) => !given.includes(name));
  const faults = { ...applicationFaults(values, call), ...partnerFaults(values) };
  return [...Object.keys(faults), ...(lacks ? ['documents'] : [])];
}

/** How far the application is, section by section: another thing than whether it is saved. */
export function Completeness({ form, call }: Props) {
  const missing = useComputed(() => missingIn(form.values.value, call)).value;
  const rows = sections
    .filter(({ title }) => title !== 'application.documents' || call.requiredDocuments.length > 0)
    .map(({ title, asks }) => ({
      title,
      lacks: asks.flatMap(([start, label]) => {
        const first = missing.find((path) => isUnder(path, start));
        return first ? [{ path: first, label }] : [];
      }),
    }));
  const names = useComputed(() => unconfirmed(form.values.value)).value;
  const done = rows.filter(({ lacks }) => lacks.length === 0).length;
  return (
    <section class="card" aria-labelledby="complete-title">
      <h2 id="complete-title">{t('complete.title', { done, all: rows.length })}</h2>
      <ul class="documents complete">
        {rows.map(({ title, lacks }) => (
          <li key={title}>
            <span class={`tag ${lacks.length === 0 ? 'done' : 'ahead'}`}>
              {lacks.length === 0 ? t('complete.done') : t('complete.open')}
            </span>
            <span>
              {t(title as 'application.team')}
              {lacks.map(({ path, label }) => (
                <a
                  key={path}
                  class="small block"
                  href={`#${fieldId(path)}`}
                  onClick={(event) => {
                    if (goToField(path)) event.preventDefault();
                  }}
                >
                  {t('complete.missing', { label: t(label as 'application.team') })}
                </a>
              ))}
              {title === 'complete.together' && names.length > 0 && (
                <span class="small block">
                  {t('complete.unconfirmed', { names: names.join(t('list.comma')) })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

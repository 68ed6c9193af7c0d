import { t } from '../i18n.ts';
import type { Form } from './form.ts';
import { goToField } from './go-to-field.ts';
import { fieldId } from './path.ts';

/** What is wrong, on top of the form, each line a link to its field. `createForm` moves the focus here. */
export function ErrorSummary({ form }: { form: Form }) {
  const problem = form.problem.value;
  if (!form.hasTried.value && !problem) return null;
  const faults = Object.entries(form.shown.value);
  if (faults.length === 0 && !problem) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} data-summary>
      <h2>{problem || t('fault.title')}</h2>
      {faults.length > 0 && (
        <ul>
          {faults.map(([path, fault]) => (
            <li key={path}>
              <a
                href={`#${fieldId(path)}`}
                onClick={(event) => {
                  if (goToField(path)) event.preventDefault();
                }}
              >
                {form.labels.has(path)
                  ? t('fault.at', { label: form.labels.get(path) ?? '', fault })
                  : fault}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

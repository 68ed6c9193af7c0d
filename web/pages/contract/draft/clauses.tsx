import { useComputed } from '@preact/signals';
import { Checkboxes } from '../../../form/choices.tsx';
import { Field } from '../../../form/field.tsx';
import { rowsAt } from '../../../form/path.ts';
import { t } from '../../../i18n.ts';
import { mostClauses, type Parts } from './values.ts';

const empty = { title: '', text: '' };

/** Clauses of the parties' own: they add to the law's and take nothing away from them. */
function OwnClauses({ form }: Parts) {
  const rows = useComputed(() => rowsAt(form.values.value, 'own').length).value;
  return (
    <fieldset class="field">
      <legend>{t('draft.own')}</legend>
      <p class="hint">{t('draft.own.hint')}</p>
      {Array.from({ length: rows }, (_, row) => {
        const path = `own.${row}`;
        return (
          <div class="own-clause" key={path}>
            <Field
              form={form}
              path={`${path}.title`}
              label={t('draft.own.title', { n: row + 1 })}
            />
            <Field
              form={form}
              path={`${path}.text`}
              kind="text"
              rows={3}
              label={t('draft.own.text', { n: row + 1 })}
            />
            <button
              type="button"
              class="button plain"
              aria-label={t('row.remove', { nth: row + 1 })}
              onClick={() => form.removeRow('own', row)}
            >
              {t('row.removeShort')}
            </button>
          </div>
        );
      })}
      {rows < mostClauses && (
        <p class="row-foot">
          <button type="button" class="button" onClick={() => form.addRow('own', empty)}>
            {t('draft.own.add')}
          </button>
        </p>
      )}
    </fieldset>
  );
}

export function Clauses(parts: Parts) {
  const { form, draft } = parts;
  const chosen = draft.clauses.filter(({ isMandatory }) => !isMandatory);
  const fixed = draft.clauses.filter(({ isMandatory }) => isMandatory);
  return (
    <>
      {chosen.length > 0 && (
        <Checkboxes
          form={form}
          path="clauses"
          legend={t('draft.clauses')}
          options={chosen.map(({ id, title }) => [id, title] as const)}
          notes={Object.fromEntries(chosen.map(({ id, text: says }) => [id, says]))}
        />
      )}
      <OwnClauses {...parts} />
      <details>
        <summary>
          {t('draft.clauses.law')} ({fixed.length})
        </summary>
        <dl class="answers" lang="zh-CN">
          {fixed.map(({ id, title, text: says, source }) => (
            <div key={id}>
              <dt>{title}</dt>
              <dd>
                {says}
                {source && <span class="small quiet block">{source}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

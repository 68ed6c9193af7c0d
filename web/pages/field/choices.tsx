import type { ActivityView } from '../../../shared/contracts/fieldwork.ts';
import type { ActivityFields } from '../../../shared/domain/fieldwork/activity.ts';
import { instant, named, t } from '../../i18n.ts';
import { change, kit } from './phone.ts';

const shown = (value: unknown): string => {
  if (value === null || value === '') return t('none');
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? instant(value) : value;
  if (Array.isArray(value))
    return value
      .map((id) => kit.value?.colleagues.find((one) => one.id === id)?.name ?? String(id))
      .join(t('list.comma'));
  return typeof value === 'object'
    ? JSON.stringify(value)
    : named(`fw.value.${value}`, String(value));
};

/** Two phones said different things: both stand here until somebody chooses. */
export function Choices({ one }: { one: ActivityView }) {
  return (
    <section class="card" aria-labelledby="choices" data-choices>
      <h2 id="choices">{t('fw.choices')}</h2>
      <p>{t('fw.choicesText')}</p>
      {Object.entries(one.conflicts).map(([field, versions]) => (
        <fieldset key={field} class="field">
          <legend>{named(`fw.of.${field}`, field)}</legend>
          {versions.map(({ value, by, at }, i) => (
            <p key={`${at}${i}`} class="actions">
              <button
                type="button"
                class="button"
                onClick={() =>
                  void change(one.id, { [field]: value } as Partial<ActivityFields>, [field])
                }
              >
                {t('fw.take')}
              </button>
              <span>
                <span class="prose">{shown(value)}</span>
                <span class="hint">
                  {' '}
                  {kit.value?.colleagues.find(({ id }) => id === by)?.name ?? ''} {instant(at)}
                </span>
              </span>
            </p>
          ))}
        </fieldset>
      ))}
    </section>
  );
}

import type { Rubric } from '../../../shared/domain/settings/rubrics.ts';
import type { TrancheScheme } from '../../../shared/domain/settings/tranche-schemes.ts';
import { getSetting } from '../../api/settings.ts';
import type { Form } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { parameter } from '../../here.ts';
import { language, t } from '../../i18n.ts';
import { trancheRows } from '../../parts/tranches.tsx';
import { query } from '../../query.ts';

const tenant = parameter('tenant');
const rubrics = query(() => getSetting({ tenant, key: 'rubrics' }));
const schemes = query(() => getSetting({ tenant, key: 'trancheSchemes' }));

const nameIn = (name: { zh: string; en: string }) => (language() === 'en' ? name.en : name.zh);

type PickProps = {
  id: string;
  label: string;
  entries: readonly { id: string; name: { zh: string; en: string } }[];
  take(id: string): void;
};

function Pick({ id, label, entries, take }: PickProps) {
  if (entries.length === 0) return null;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="input"
        value=""
        onChange={(event) => {
          take(event.currentTarget.value);
          event.currentTarget.value = '';
        }}
      >
        <option value="">{t('builder.keep')}</option>
        {entries.map((entry) => (
          <option key={entry.id} value={entry.id}>
            {nameIn(entry.name)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A rubric of the settings in place of the criteria written so far. */
export function RubricPick({ form }: { form: Form }) {
  const track = textAt(form.values.value, 'track');
  const all = ((rubrics.data.value?.value ?? []) as readonly Rubric[]).filter(
    (rubric) => rubric.use === 'selection' && rubric.track === track,
  );
  const take = (id: string) => {
    const rubric = all.find((one) => one.id === id);
    if (!rubric) return;
    form.set(
      'criteria',
      rubric.criteria.slice(0, 20).map(({ id: row, name, max, indicator }) => ({
        id: row.slice(0, 20),
        name: name.zh,
        max: String(max),
        indicator: indicator?.zh ?? '',
        isObjective: false,
      })),
    );
    form.set('priceWeight', String(rubric.pricePoints));
  };
  return <Pick id="pick-rubric" label={t('builder.rubric')} entries={all} take={take} />;
}

export function TranchePick({ form }: { form: Form }) {
  const all = (schemes.data.value?.value ?? []) as readonly TrancheScheme[];
  const take = (id: string) => {
    const scheme = all.find((one) => one.id === id);
    if (scheme) form.set('tranches', trancheRows(scheme.tranches));
  };
  return <Pick id="pick-tranches" label={t('builder.tranches')} entries={all} take={take} />;
}

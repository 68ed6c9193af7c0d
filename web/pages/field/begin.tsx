import { signal } from '@preact/signals';
import type { FieldKit } from '../../../shared/contracts/fieldwork.ts';
import { holdsIdentityNumber } from '../../../shared/domain/fieldwork/no-identity-number.ts';
import { goTo, hereWith } from '../../here.ts';
import { t } from '../../i18n.ts';
import { Line } from '../../parts/line.tsx';
import { activities, begin } from './phone.ts';

const deliverable = signal('');
const series = signal('');
const where = signal('');
const community = signal('');
const colleagues = signal<readonly string[]>([]);
const said = signal('');

const isInSeries = (kit: FieldKit, id: string) => {
  const line = kit.deliverables.find((one) => one.id === id);
  return line?.kind === 'case' || line?.kind === 'group' || line?.minimumSessions !== undefined;
};

async function start(kit: FieldKit): Promise<void> {
  const chosen = deliverable.value || (kit.deliverables[0]?.id ?? '');
  const named = isInSeries(kit, chosen) ? series.value.trim() : '';
  if (holdsIdentityNumber(`${named}\n${where.value}`)) {
    said.value = t('fw.noIdentityNumber');
    return;
  }
  said.value = '';
  const id = await begin({
    deliverableId: chosen,
    series: named,
    place: where.value.trim(),
    communityId: community.value,
    workerIds: [kit.person, ...(colleagues.value as FieldKit['person'][])],
  });
  series.value = '';
  colleagues.value = [];
  goTo(hereWith({ activity: id, begin: '' }));
}

function Colleagues({ kit }: { kit: FieldKit }) {
  const others = kit.colleagues.filter(({ id }) => id !== kit.person);
  if (others.length === 0) return null;
  return (
    <fieldset class="field">
      <legend>{t('fw.colleagues')}</legend>
      {others.map(({ id, name }) => (
        <label key={id} class="choice">
          <input
            type="checkbox"
            checked={colleagues.value.includes(id)}
            onChange={(event) => {
              const rest = colleagues.value.filter((one) => one !== id);
              colleagues.value = event.currentTarget.checked ? [...rest, id] : rest;
            }}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What is begun: three answers, most of them there from last time. */
export function Begin({ kit }: { kit: FieldKit }) {
  const known = [...new Set(activities.value.map(({ fields }) => fields.series).filter(Boolean))];
  const places = [...new Set(activities.value.map(({ fields }) => fields.place).filter(Boolean))];
  const chosen = deliverable.value || (kit.deliverables[0]?.id ?? '');
  return (
    <form
      noValidate
      class="card act"
      onSubmit={(event) => {
        event.preventDefault();
        void start(kit);
      }}
    >
      <h1>{t('fw.begin')}</h1>
      {said.value && (
        <p class="error" role="alert">
          {said.value}
        </p>
      )}
      <div class="field">
        <label for="deliverable">{t('fw.deliverable')}</label>
        <select
          id="deliverable"
          class="input"
          value={chosen}
          onChange={(event) => {
            deliverable.value = event.currentTarget.value;
          }}
        >
          {kit.deliverables.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {isInSeries(kit, chosen) && (
        <Line
          id="series"
          label={t('fw.series')}
          hint={t('fw.seriesHint')}
          value={series}
          list={known}
        />
      )}
      <Line id="place" label={t('fw.place')} value={where} list={places} />
      {kit.communities.length > 0 && (
        <div class="field">
          <label for="community">{t('fw.community')}</label>
          <select
            id="community"
            class="input"
            value={community.value}
            onChange={(event) => {
              community.value = event.currentTarget.value;
            }}
          >
            <option value="">{t('fw.noCommunity')}</option>
            {kit.communities.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <Colleagues kit={kit} />
      <p class="actions">
        <button type="submit" class="button primary">
          {t('fw.start')}
        </button>
      </p>
    </form>
  );
}

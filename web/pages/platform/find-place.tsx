import { type Signal, useSignal } from '@preact/signals';
import type { DivisionDetail, DivisionPlace } from '../../../shared/contracts/platform.ts';
import { findDivisions, getDivision } from '../../api/platform.ts';
import { count, t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import { Notice } from '../../shell/notice.tsx';

type Props = { chosen: Signal<DivisionDetail | undefined>; noCode(): void };

const facts = ({ streets, communities }: DivisionPlace) =>
  t('pf.places', { streets: count(streets), communities: count(communities) });

function Found({ place, choose }: { place: DivisionPlace; choose(): void }) {
  return (
    <li class="task">
      <div class="task-about">
        <h3>{place.name}</h3>
        <p class="small quiet">
          {[place.within.join(' '), place.code, facts(place)].filter(Boolean).join(' · ')}
        </p>
        {place.isZone && <p class="small">{t('pf.zone')}</p>}
      </div>
      <p class="actions">
        <button
          type="button"
          class="button"
          onClick={choose}
          aria-label={`${t('pf.choose')} ${place.name}`}
        >
          {t('pf.choose')}
        </button>
      </p>
    </li>
  );
}

/** What will be imported, to look through before it is. */
function Chosen({ detail }: { detail: DivisionDetail }) {
  const { place, districts, streets, holder } = detail;
  const groups = districts.length > 0 ? districts : [{ name: place.name, streets }];
  return (
    <>
      {holder && (
        <Notice kind="warn" title={t('pf.taken', { name: holder.name })}>
          <p>{t('pf.taken.text')}</p>
        </Notice>
      )}
      <p>
        <strong>{[...place.within, place.name].join(' ')}</strong> · {place.code} · {facts(place)}
      </p>
      {groups.map((group) => (
        <details key={group.name}>
          <summary>{t('pf.imports', { name: group.name, n: count(group.streets.length) })}</summary>
          <ul class="names">
            {group.streets.map((street) => (
              <li key={street.code}>
                {street.name}{' '}
                <span class="quiet small">
                  {t('pf.communities', { n: count(street.communities) })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

/** Looks a city or district up by name or code. */
export function FindPlace({ chosen, noCode }: Props) {
  const text = useSignal('');
  const found = useSignal<readonly DivisionPlace[] | undefined>(undefined);
  const problem = useSignal('');
  const trying = async (work: () => Promise<void>) => {
    problem.value = '';
    try {
      await work();
    } catch (cause) {
      problem.value = (cause instanceof ProblemError && cause.title) || t('problem.unreachable');
    }
  };
  const look = () =>
    trying(async () => {
      chosen.value = undefined;
      found.value = (await findDivisions(text.value)).items;
    });
  const choose = (code: string) =>
    trying(async () => {
      chosen.value = await getDivision(code);
      found.value = undefined;
    });
  return (
    <>
      <form
        noValidate
        class="filters"
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <div class="field">
          <label for="place">{t('pf.place')}</label>
          <p class="hint" id="place-hint">
            {t('pf.place.hint')}
          </p>
          <div class="input-row">
            <input
              class="input"
              id="place"
              type="search"
              autocomplete="off"
              aria-describedby="place-hint"
              value={text.value}
              onInput={(event) => {
                text.value = event.currentTarget.value;
              }}
            />
            <button type="submit" class="button nowrap">
              {t('pf.look')}
            </button>
          </div>
        </div>
      </form>
      <div role="status">
        {problem.value && <Notice kind="danger" title={problem.value} />}
        {found.value?.length === 0 && (
          <div class="empty">
            <p class="empty-title">{t('pf.place.none')}</p>
            <p>{t('pf.place.none.text')}</p>
          </div>
        )}
      </div>
      {found.value && found.value.length > 0 && (
        <ul class="tasks">
          {found.value.map((place) => (
            <Found key={place.code} place={place} choose={() => void choose(place.code)} />
          ))}
        </ul>
      )}
      {chosen.value && <Chosen detail={chosen.value} />}
      {!chosen.value && (
        <p>
          <button type="button" class="button plain" onClick={noCode}>
            {t('pf.noCode')}
          </button>
        </p>
      )}
    </>
  );
}

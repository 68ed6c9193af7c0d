import type {
  Erasure,
  PlatformTenants,
  TenantStanding,
} from '../../../shared/contracts/platform.ts';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { count, day, language, t } from '../../i18n.ts';

function Standing({ one }: { one: TenantStanding }) {
  if (one.isErasing) return <span class="tag stopped">{t('pf.erasing')}</span>;
  if (one.deletion)
    return <span class="tag stopped">{t('pf.deletedAfter', { day: one.deletion.keepUntil })}</span>;
  if (one.suspended) return <span class="tag warn">{t('pf.suspended')}</span>;
  return <span class="tag done">{t('pf.active')}</span>;
}

function Acts({ one }: { one: TenantStanding }) {
  if (one.isErasing) return null;
  const to = (act: string) => hereWith({ one: one.id, act });
  const acts = one.suspended ? (['resumption', 'deletion'] as const) : (['suspension'] as const);
  return (
    <>
      {acts.map((act) => (
        <a
          key={act}
          class="button"
          href={to(act)}
          onClick={stayHere}
          aria-label={`${t(`pf.${act}`)} · ${one.name}`}
        >
          {t(`pf.${act}`)}
        </a>
      ))}
    </>
  );
}

const named = ({ name, nameEn }: Pick<TenantStanding, 'name' | 'nameEn'>) =>
  language() === 'en' ? nameEn : name;

function Row({ one }: { one: TenantStanding }) {
  const { id, division, divisionCode, streets, communities, createdAt } = one;
  return (
    <li class="task">
      <div class="task-about">
        <h3>
          <a class="task-link" href={`/t/${id}/`}>
            {named(one)}
          </a>
        </h3>
        <p class="small quiet">
          {[
            `/t/${id}/`,
            divisionCode
              ? `${division?.scheme ?? 'GB/T 2260'} ${divisionCode}`
              : t('pf.noDivision'),
            ...(streets === undefined
              ? []
              : [
                  t('pf.places', { streets: count(streets), communities: count(communities ?? 0) }),
                ]),
            ...(createdAt ? [t('pf.since', { day: day(createdAt) })] : []),
          ].join(' · ')}
        </p>
        {one.suspended && <p class="small">{t('pf.because', { reason: one.suspended.reason })}</p>}
      </div>
      <div class="standing">
        <p>
          <Standing one={one} />
          {one.isSandbox && <span class="tag warn">{t('pf.sandbox')}</span>}
        </p>
        <p class="actions">
          <Acts one={one} />
        </p>
      </div>
    </li>
  );
}

/** What is known of tenants that are gone: that they were, who wanted it, and how much there was. */
function Erased({ items }: { items: readonly Erasure[] }) {
  const gone = items.filter(({ erasedAt }) => erasedAt);
  if (gone.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('pf.erased')}</h2>
      <ul class="tasks">
        {gone.map((one) => (
          <li key={one.id} class="task">
            <div class="task-about">
              <h3>{named(one)}</h3>
              <p class="small quiet">
                {t('pf.erased.what', {
                  id: one.id,
                  asked: day(one.requestedAt),
                  items: count(one.items),
                })}
              </p>
              <p class="small">{t('pf.erased.because', { reason: one.reason })}</p>
            </div>
            <p class="task-due">
              <span class="tag stopped">
                {t('pf.erasedOn', { day: day(one.erasedAt ?? one.begunAt) })}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const holds = (one: TenantStanding, text: string) =>
  [one.id, one.name, one.nameEn, one.divisionCode].some((part) =>
    part.toLowerCase().includes(text.toLowerCase()),
  );

/** Every tenant of the installation, with how it stands and what can be done about it. */
export function StandingList({ items, erasures }: Pick<PlatformTenants, 'items' | 'erasures'>) {
  const text = parameter('text');
  const shown = items.filter((one) => holds(one, text));
  const figures = [
    [t('pf.count.all'), items.length],
    [t('pf.active'), items.filter(({ suspended }) => !suspended).length],
    [t('pf.suspended'), items.filter(({ suspended }) => suspended).length],
    [t('pf.sandbox'), items.filter(({ isSandbox }) => isSandbox).length],
  ] as const;
  return (
    <>
      <dl class="standings">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count(value)}</dd>
          </div>
        ))}
      </dl>
      <section class="card">
        <h2>{t('pf.count.all')}</h2>
        <div class="field">
          <label for="text">{t('pf.find')}</label>
          <input
            class="input"
            id="text"
            type="search"
            autocomplete="off"
            value={text}
            onInput={(event) => goTo(hereWith({ text: event.currentTarget.value }), 'replace')}
          />
        </div>
        <p class="list-status" role="status">
          {t('pf.found', { n: count(shown.length) })}
        </p>
        {shown.length === 0 ? (
          <div class="empty">
            <p class="empty-title">{t(items.length === 0 ? 'pf.empty' : 'pf.noneFound')}</p>
          </div>
        ) : (
          <ul class="tasks">
            {shown.map((one) => (
              <Row key={one.id} one={one} />
            ))}
          </ul>
        )}
      </section>
      <Erased items={erasures} />
    </>
  );
}

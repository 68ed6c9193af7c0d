import type { AccessView } from '../../../shared/contracts/task-access.ts';
import { chosen, text } from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { Field, type Option } from '../../form/field.tsx';
import { t } from '../../i18n.ts';
import { Deed, type Shown, said } from './deed.tsx';

type Plaque = AccessView['plaques'][number];

const New = (shown: Shown) => (
  <Deed
    {...shown}
    isMain
    label={t('ac.plaque')}
    send={t('ac.plaque.send')}
    initial={{
      community: shown.view.mine[0]?.id ?? '',
      ...{ text: '', department: '', isThere: '' },
      hungOn: shown.view.day,
    }}
    checks={{
      ...{ community: chosen, text: text(60), department: text(60) },
      ...{ isThere: chosen, hungOn: chosen },
    }}
    command={(values) => ({
      type: 'notePlaque',
      community: said(values, 'community'),
      text: said(values, 'text'),
      department: said(values, 'department'),
      hungOn: said(values, 'hungOn'),
      isThere: said(values, 'isThere') === 'there',
    })}
    fields={(form) => (
      <>
        <Field
          form={form}
          path="community"
          kind="select"
          label={t('ac.community')}
          options={shown.view.mine.map(({ id, name }): Option => [id, name])}
        />
        <Field form={form} path="text" label={t('ac.plaque.text')} />
        <Field form={form} path="department" label={t('ac.department')} />
        <Radios
          form={form}
          path="isThere"
          legend={t('ac.plaque.isThere')}
          options={(['new', 'there'] as const).map((one): Option => [one, t(`ac.plaque.${one}`)])}
          isAcross
        />
        <Field form={form} path="hungOn" kind="date" label={t('ac.plaque.hungOn')} />
      </>
    )}
  />
);

const Remove = ({ plaque, ...shown }: Shown & { plaque: Plaque }) => (
  <Deed
    {...shown}
    label={t('ac.plaque.remove')}
    send={t('ac.plaque.remove.send')}
    initial={{ on: shown.view.day, reason: '' }}
    checks={{ on: chosen, reason: text(500, 2) }}
    command={(values) => ({
      type: 'removePlaque',
      plaque: plaque.id,
      on: said(values, 'on'),
      reason: said(values, 'reason'),
    })}
    fields={(form) => (
      <>
        <Field form={form} path="on" kind="date" label={t('ac.plaque.on')} />
        <Field form={form} path="reason" label={t('ac.reason')} />
      </>
    )}
  />
);

function OfCommunity({ community, ...shown }: Shown & { community: string }) {
  const { view } = shown;
  const own = view.plaques.filter((one) => one.community === community);
  const n = own.filter(({ removed }) => !removed).length;
  const most = view.rules?.plaques;
  const mayRemove =
    view.may.includes('removePlaque') && view.mine.some(({ id }) => id === community);
  return (
    <section class="card" aria-labelledby={`p-${community}`}>
      <h2 id={`p-${community}`}>{view.names[community] ?? community}</h2>
      <p>
        {most === undefined ? t('ac.plaques.free', { n }) : t('ac.plaques.count', { n, most })}{' '}
        {most !== undefined && n > most && (
          <span class="tag warn">{t('ac.plaques.over', { n: n - most })}</span>
        )}
      </p>
      <ul class="people-list">
        {own.map((plaque) => (
          <li class="row-line" key={plaque.id}>
            <div>
              <p class={plaque.removed ? 'quiet' : undefined}>{plaque.text}</p>
              <p class="small quiet">
                {plaque.department} ·{' '}
                {plaque.removed
                  ? t('ac.plaque.gone', {
                      on: plaque.removed.on,
                      reason: plaque.removed.reason,
                    })
                  : t('ac.plaque.hung', { on: plaque.hungOn })}
              </p>
            </div>
            {!plaque.removed && mayRemove && <Remove {...shown} plaque={plaque} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The register of plaques: what hangs at each community, against what may, and what was taken down. */
export function Plaques(shown: Shown) {
  const { view } = shown;
  const communities = [...new Set(view.plaques.map(({ community }) => community))];
  return (
    <>
      {view.may.includes('notePlaque') && view.mine.length > 0 && <New {...shown} />}
      {communities.length === 0 && (
        <section class="card">
          <div class="empty">
            <p class="empty-title">{t('ac.plaques.none')}</p>
          </div>
        </section>
      )}
      {communities.map((community) => (
        <OfCommunity key={community} {...shown} community={community} />
      ))}
    </>
  );
}

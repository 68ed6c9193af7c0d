import type { VolunteersOverview } from '../../../shared/contracts/volunteers.ts';
import { occupations } from '../../../shared/domain/volunteers/names.ts';
import { Bars } from '../../charts/bars.tsx';
import { named, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;
type Total = VolunteersOverview['total'];

function factsOf(total: Total): [string, string][] {
  const { registered, active, hours, times, hoursPerHead, share, trainingHours } = total;
  return [
    [t('vo.registered'), String(registered)],
    [t('vo.active'), String(active)],
    [t('vo.hours'), String(hours)],
    [t('vo.times'), String(times)],
    [t('vo.perHead'), hoursPerHead === undefined ? '—' : String(hoursPerHead)],
    [t('vo.training'), String(trainingHours)],
    [t('vo.share'), share === undefined ? t('vo.share.unknown') : percent(share)],
  ];
}

/** Whether volunteering lasts, and who they are: retirees and guards mainly, as the source found, or not. */
export function Figures({ view }: { view: VolunteersOverview }) {
  const { total } = view;
  if (total.registered === 0)
    return (
      <Notice kind="info" title={t('vo.none')}>
        <p>{t('vo.none.do')}</p>
      </Notice>
    );
  const shown = occupations.filter((one) => (total.byOccupation[one] ?? 0) > 0);
  const rows = shown.map((one): [string, string] => {
    const n = total.byOccupation[one] ?? 0;
    return [named(`vo.occupation.${one}`), `${n} · ${percent(n / total.registered)}`];
  });
  return (
    <section class="card">
      <h2>{t('vo.lasts')}</h2>
      <dl class="figures">
        {factsOf(total).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Bars
        title={t('vo.who')}
        finding={t('vo.who.finding', { share: percent(total.mainlyTwo ?? 0) })}
        whole={total.registered}
        heads={[t('vo.occupation'), t('vo.people')]}
        rows={rows}
        bars={shown.map((one, at) => ({
          label: rows[at]?.[0] ?? '',
          value: rows[at]?.[1] ?? '',
          parts: [{ amount: total.byOccupation[one] ?? 0 }],
        }))}
      />
    </section>
  );
}

const mostShown = 100;

/** Every community beside the others. */
export function Places({ view }: { view: VolunteersOverview }) {
  if (view.places.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('vo.places')}</h2>
      <TableFrame label={t('vo.places')}>
        <thead>
          <tr>
            <th scope="col">{t('vo.place')}</th>
            {(['registered', 'active', 'hours', 'perHead', 'share'] as const).map((name) => (
              <th scope="col" class="num" key={name}>
                {t(`vo.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.places.slice(0, mostShown).map((one) => (
            <tr key={one.community}>
              <th scope="row" class="long-name">
                {one.name}
              </th>
              <td class="num">{one.registered}</td>
              <td class="num">{one.active}</td>
              <td class="num">{one.hours}</td>
              <td class="num">{one.hoursPerHead ?? '—'}</td>
              <td class="num">{one.share === undefined ? '—' : percent(one.share)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}

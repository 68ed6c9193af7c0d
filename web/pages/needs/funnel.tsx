import { useMemo } from 'preact/hooks';
import type { NeedsOverview } from '../../../shared/contracts/needs.ts';
import { responseRate } from '../../../shared/domain/needs/funnel.ts';
import { getNeedsOverview } from '../../api/needs.ts';
import { type Bar, Bars } from '../../charts/bars.tsx';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { count, named, t } from '../../i18n.ts';
import { regionNames } from '../../parts/regions.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';

const percent = (share: number | undefined) =>
  share === undefined ? '—' : `${(share * 100).toFixed(1)} %`;

function Steps({ funnel }: Pick<NeedsOverview, 'funnel'>) {
  const { forms, needs, projects, inProjects, shares } = funnel;
  const steps = [
    ['forms', forms, ''],
    ['needs', needs, percent(shares.needs)],
    ['projects', projects, percent(shares.projects)],
  ] as const;
  return (
    <Bars
      title={t('needs.funnel')}
      finding={t('needs.funnel.finding', {
        forms: count(forms),
        needs: count(needs),
        projects: count(projects),
        a: percent(shares.needs),
        b: percent(shares.projects),
        inProjects: count(inProjects),
        rate: percent(responseRate(funnel)),
      })}
      whole={forms}
      bars={steps.map(
        ([name, amount, share]): Bar => ({
          label: named(`needs.funnel.${name}`),
          value: share ? `${count(amount)}（${share}）` : count(amount),
          parts: [{ amount }],
        }),
      )}
      heads={[t('needs.funnel.step'), t('needs.funnel.count')]}
      rows={steps.map(([name, amount]) => [named(`needs.funnel.${name}`), count(amount)])}
    />
  );
}

type Drops = NeedsOverview['funnel']['left']['forms'];

function Left({ title, drops, whole }: { title: string; drops: Drops; whole: number }) {
  const nameOf = (why: string) => named(`needs.why.${why}`, named(`needs.reason.${why}`));
  if (drops.length === 0) return null;
  return (
    <section class="card">
      <h2>{title}</h2>
      <ul class="bars">
        {drops.map(({ why, count: amount }) => (
          <li key={why}>
            <span class="bar-label">{nameOf(why)}</span>
            <span class="bar-value">
              {count(amount)}（{percent(whole > 0 ? amount / whole : undefined)}）
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reach({ reach, total }: NeedsOverview) {
  return (
    <section class="card">
      <Bars
        title={t('needs.reach')}
        finding={t('needs.reach.finding')}
        whole={Math.max(1, ...reach.map(({ forms }) => forms))}
        bars={reach.map(({ group, forms, share, wanted, isMissed }) => ({
          label: named(`needs.g.${group}`),
          value: isMissed
            ? `${percent(share)} · ${t('needs.reach.missed', { wanted: percent(wanted) })}`
            : `${count(forms)}（${percent(share)}）`,
          parts: [{ amount: forms, ...(isMissed && { look: 'c2' as const }) }],
        }))}
        heads={[t('needs.whom'), t('needs.funnel.count')]}
        rows={reach.map(({ group, forms }) => [
          named(`needs.g.${group}`),
          `${count(forms)} / ${count(total.forms)}`,
        ])}
      />
    </section>
  );
}

function Places({ places }: Pick<NeedsOverview, 'places'>) {
  const street = parameter('street');
  const leads = (place: string) =>
    street
      ? hereWith({ tab: 'list', town: street, community: place, street: '' })
      : hereWith({ street: place });
  return (
    <section class="card">
      <h2>{street ? t('needs.places.of') : t('needs.places')}</h2>
      <p class="quiet">{t('needs.places.finding')}</p>
      {street && (
        <p>
          <a href={hereWith({ street: '' })} onClick={stayHere}>
            {t('needs.places.up')}
          </a>
        </p>
      )}
      <TableFrame label={t('needs.places')}>
        <thead>
          <tr>
            <th scope="col">{street ? t('needs.community') : t('needs.street')}</th>
            <th scope="col" class="num">
              {t('needs.funnel.forms')}
            </th>
            <th scope="col" class="num">
              {t('needs.waiting')}
            </th>
            <th scope="col" class="num">
              {named('need.listed')}
            </th>
            <th scope="col" class="num">
              {named('need.planned')}
            </th>
            <th scope="col" class="num">
              {named('need.delivered')}
            </th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ place, forms, waiting, listed, planned, delivered }) => (
            <tr key={place}>
              <th scope="row" lang="zh-CN">
                <a href={leads(place)} onClick={stayHere}>
                  {regionNames([place])}
                </a>
              </th>
              {[forms, waiting, listed, planned, delivered].map((figure, at) => (
                <td key={String(at)} class="num">
                  {count(figure)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}

/** The funnel with what stays behind and why, whom it reaches, and where it comes from. */
export function Funnel({ tenant }: { tenant: string }) {
  const asked = useMemo(() => query(() => getNeedsOverview(tenant, parameter('street'))), []);
  const all = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!all) return <Loading />;
  const { funnel, total, clock } = all;
  return (
    <>
      <section class="card">
        <Steps funnel={funnel} />
        <p class="quiet">
          {clock
            ? t('needs.clock', { ...clock, inTime: count(total.inTime), late: count(total.late) })
            : t('needs.clock.none')}
        </p>
      </section>
      <Left title={t('needs.left.forms')} drops={funnel.left.forms} whole={funnel.forms} />
      <Left title={t('needs.left.needs')} drops={funnel.left.needs} whole={funnel.needs} />
      <Reach {...all} />
      <Places places={all.places} />
    </>
  );
}

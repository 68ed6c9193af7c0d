import { useMemo } from 'preact/hooks';
import type {
  HotlineDesk,
  HotlineOverview,
  TicketsPage,
} from '../../../shared/contracts/hotline.ts';
import { getHotlineOverview, getLane } from '../../api/hotline.ts';
import { Bars } from '../../charts/bars.tsx';
import { type Estimate, Intervals } from '../../charts/intervals.tsx';
import { count, instant, named, t } from '../../i18n.ts';
import { regionNames } from '../../parts/regions.ts';
import { saveXlsx } from '../../parts/save-xlsx.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { matterCalled } from './matters.ts';
import { nameOf } from './queue.tsx';

type Figures = HotlineOverview['total'];
type Share = NonNullable<Figures['satisfied']>;

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const inWords = (share: Share | undefined) =>
  share
    ? `${percent(share.share)}（${percent(share.interval.from)}–${percent(share.interval.to)}）`
    : '—';
const restsOn = (share: Share | undefined) => t('hot.ov.n', { n: share?.n ?? 0 });

function Head({ total }: { total: Figures }) {
  const { received, handled, unmet, needs, emergencies, satisfied } = total;
  const figures: readonly (readonly [string, string])[] = [
    [t('hot.ov.received'), count(received)],
    [t('hot.ov.handled'), count(handled)],
    [t('hot.ov.emergencies'), count(emergencies)],
    [t('hot.ov.unmet'), count(unmet)],
    [t('hot.ov.needs'), count(needs)],
    [`${t('hot.ov.satisfied')} · ${restsOn(satisfied)}`, inWords(satisfied)],
  ];
  return (
    <dl class="figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const rates = [
  ['response', 'hot.ov.response', 'hot.ov.response.is'],
  ['solved', 'hot.ov.solved', 'hot.ov.solved.is'],
  ['satisfied', 'hot.ov.satisfied', 'hot.ov.satisfied.is'],
] as const;

function Rates({ overview: { parties } }: { overview: HotlineOverview }) {
  if (parties.length === 0) return <Notice kind="info" title={t('hot.ov.noParty')} />;
  return (
    <>
      {rates.map(([rate, title, finding]) => (
        <Intervals
          key={rate}
          title={t(title)}
          finding={t(finding)}
          scale={[0, 1]}
          ends={['0 %', '100 %']}
          heads={[t('hot.ov.party'), t('hot.ov.value'), t('hot.ov.answers')]}
          estimates={parties.map(({ name, figures }): Estimate => {
            const share = figures[rate];
            return {
              label: name,
              value: inWords(share),
              n: rate === 'response' ? t('hot.ov.sent', { n: figures.dispatched }) : restsOn(share),
              ...(share && { at: { mean: share.share, ...share.interval } }),
            };
          })}
        />
      ))}
    </>
  );
}

function Months({ overview: { months, total } }: { overview: HotlineOverview }) {
  return (
    <Bars
      title={t('hot.ov.months')}
      finding={t('hot.ov.months.is', { n: total.received, m: total.handled })}
      whole={Math.max(1, ...months.map(({ figures }) => figures.received))}
      bars={months.map(({ month, figures: { received, handled } }) => ({
        label: month,
        value: `${count(handled)} / ${count(received)}`,
        parts: [
          { amount: handled, look: 'good' },
          { amount: Math.max(0, received - handled), look: 'rest' },
        ],
      }))}
      heads={[t('hot.ov.month'), t('hot.ov.received'), t('hot.ov.handled'), t('hot.ov.unmet')]}
      rows={months.map(({ month, figures }) => [
        month,
        count(figures.received),
        count(figures.handled),
        count(figures.unmet),
      ])}
    />
  );
}

function Gaps({ overview: { gaps } }: { overview: HotlineOverview }) {
  const [widest] = gaps;
  return (
    <Bars
      title={t('hot.ov.gaps')}
      finding={
        widest && widest.unmet > 0
          ? t('hot.ov.gap.is', { name: matterCalled(widest.category), n: widest.unmet })
          : t('hot.ov.gap.none')
      }
      whole={Math.max(1, ...gaps.map(({ calls }) => calls))}
      bars={gaps.map(({ category, calls, unmet }) => ({
        label: matterCalled(category),
        value: `${count(unmet)} / ${count(calls)}`,
        parts: [
          { amount: unmet, look: 'c2' },
          { amount: Math.max(0, calls - unmet), look: 'rest' },
        ],
      }))}
      heads={[t('hot.ov.gap'), t('hot.ov.received'), t('hot.ov.unmet'), t('hot.ov.needs')]}
      rows={gaps.map(({ category, calls, unmet, needs }) => [
        matterCalled(category),
        count(calls),
        count(unmet),
        count(needs),
      ])}
    />
  );
}

const share = (one: Share | undefined): (string | number)[] =>
  one ? [one.share, one.n, one.interval.from, one.interval.to] : ['', 0, '', ''];

function saveFigures({ parties, from, to }: HotlineOverview): void {
  const heads = rates.flatMap(([, title]) => [t(title), 'n', '95 % ≥', '95 % ≤']);
  saveXlsx(`${t('hot.title')} ${from}–${to}`, [
    [t('hot.ov.party'), t('hot.do.dispatch'), t('hot.ov.unmet'), ...heads],
    ...parties.map(({ name, figures }) => [
      name,
      figures.dispatched,
      figures.unmet,
      ...rates.flatMap(([rate]) => share(figures[rate])),
    ]),
  ]);
}

/** As many pages of ended tickets are taken into one table. */
const mostPages = 25;

async function saveRows(tenant: string): Promise<void> {
  const rows: TicketsPage['items'] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const found = await getLane(tenant, { lane: 'done', limit: 200, ...(cursor && { cursor }) });
    rows.push(...found.items);
    cursor = found.next;
    if (!cursor) break;
  }
  saveXlsx(t('hot.l.done'), [
    ['col.text', 'col.place', 'kind', 'category', 'source', 'with', 'outcome', 'satisfaction'].map(
      (name) => named(`hot.${name}`),
    ),
    ...rows.map((row) => [
      `${instant(row.at)} ${row.text}`,
      regionNames([row.community]),
      named(`hot.k.${row.kind}`),
      matterCalled(row.category),
      named(`hot.q.${row.source}`),
      row.party ? nameOf(row.party) : '',
      row.outcome ? named(`hot.out.${row.outcome}`) : '',
      row.satisfaction ?? '',
    ]),
  ]);
}

function Clocks({ desk: { clocks } }: { desk: HotlineDesk }) {
  if (clocks.length === 0) return <p class="quiet">{t('hot.clocks.none')}</p>;
  return (
    <details>
      <summary>{t('hot.clocks')}</summary>
      <ul>
        {clocks.map(({ step, priority, hours, source }) => (
          <li key={`${step}${priority}`} class="small">
            {t('hot.clock.is', {
              step: `${named(`hot.p.${priority}`)} ${named(`hot.step.${step}`)}`,
              hours,
              source,
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the line did, with what each figure rests on. */
export function Overview({ tenant, desk }: { tenant: string; desk: HotlineDesk }) {
  const asked = useMemo(() => query(() => getHotlineOverview(tenant)), []);
  const overview = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!overview) return <Loading />;
  return (
    <>
      <section class="card">
        <p class="quiet">{t('hot.ov.lead')}</p>
        <Head total={overview.total} />
        <Clocks desk={desk} />
        <p class="actions">
          <button type="button" class="button" onClick={() => saveFigures(overview)}>
            {t('hot.ov.save')}
          </button>
          {desk.readsAll && (
            <button type="button" class="button" onClick={() => void saveRows(tenant)}>
              {t('hot.ov.rows')}
            </button>
          )}
        </p>
      </section>
      <section class="card" aria-labelledby="rates">
        <h2 id="rates">{t('hot.ov.rates')}</h2>
        <Rates overview={overview} />
      </section>
      <section class="card">
        <Months overview={overview} />
      </section>
      <section class="card">
        <Gaps overview={overview} />
      </section>
    </>
  );
}

import type { LinkageView } from '../../../shared/contracts/linkage.ts';
import { getLinkage } from '../../api/linkage.ts';
import { Bars } from '../../charts/bars.tsx';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { t, wan } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { share, where } from './acting.ts';
import { Filter } from './filter.tsx';
import { Over } from './over.tsx';
import { Rows } from './rows.tsx';
import { StrategiesAndSegments } from './strategies.tsx';

const LimitForm = lazily(async () => (await import('./limit.tsx')).LimitForm);
const EarlierForm = lazily(async () => (await import('./earlier.tsx')).EarlierForm);

const asked = query(() => getLinkage(where));
type Of = Pick<LinkageView, 'shares' | 'before' | 'year'>;

function Warning({ view }: { view: LinkageView }) {
  const { warning, may } = view;
  const set = may.includes('limit') && (
    <p class="actions">
      <a class="button" href={hereWith({ act: 'limit' })} onClick={stayHere}>
        {t('lk.setLimit')}
      </a>
    </p>
  );
  if (warning.is === 'notSet')
    return (
      <Notice kind="info" title={t('lk.warn.notSet')}>
        {set || <p>{t('lk.warn.notSet.who')}</p>}
      </Notice>
    );
  const { percent, basis, by } = warning.limit;
  const limit = `${percent}%（${t(`lk.by.${by}`)}）`;
  if (warning.is === 'noData')
    return (
      <Notice kind="info" title={t('lk.warn.noData', { limit })}>
        {set}
      </Notice>
    );
  const said = { share: share(warning.share), limit };
  return warning.is === 'over' ? (
    <Notice kind="warn" title={t('lk.warn.over', said)}>
      <p>{t('lk.warn.over.do', { basis })}</p>
      {set}
    </Notice>
  ) : (
    <Notice kind="good" title={t('lk.warn.within', { ...said, basis })}>
      {set}
    </Notice>
  );
}

const first = (
  modes: LinkageView['shares']['modes'],
  of: 'shareN' | 'shareFen',
): LinkageView['shares']['modes'][number] | undefined =>
  [...modes].sort((a, b) => b[of] - a[of])[0];

function Modes({ shares, before, year }: Of) {
  const { modes, all, undecided } = shares;
  const n = all.n - undecided.n;
  const most = first(modes, 'shareN');
  const dearest = first(modes, 'shareFen');
  if (n === 0 || !most || !dearest)
    return (
      <section class="card">
        <h2>{t('lk.shares')}</h2>
        <p class="quiet">{t('lk.shares.none', { year })}</p>
      </section>
    );
  const rows = modes.map(({ is, n: count, fen, shareN, shareFen }) => [
    t(`lk.mode.${is}`),
    String(count),
    share(shareN),
    before ? share(before.modes.find((one) => one.is === is)?.shareN ?? 0) : '—',
    wan(fen),
    share(shareFen),
  ]);
  const heads = [
    t('lk.col.mode'),
    t('lk.col.n'),
    t('lk.col.share'),
    t('lk.col.before'),
    t('lk.col.sum'),
    t('lk.col.shareSum'),
  ];
  const bars = (of: 'shareN' | 'shareFen', value: (at: number) => string) =>
    modes.map((one, at) => ({
      label: t(`lk.mode.${one.is}`),
      value: value(at),
      parts: [{ amount: one[of], ...(one.is === 'governmentLed' && { look: 'c2' as const }) }],
    }));
  return (
    <section class="card">
      <h2>{t('lk.shares')}</h2>
      <div class="two-up">
        <Bars
          title={t('lk.by.number')}
          finding={t('lk.shares.finding', {
            year,
            n,
            open: undecided.n,
            mode: t(`lk.mode.${most.is}`),
            share: share(most.shareN),
          })}
          bars={bars('shareN', (at) => `${rows[at]?.[1]} · ${rows[at]?.[2]}`)}
          whole={1000}
          heads={heads}
          rows={rows}
        />
        <Bars
          title={t('lk.by.money')}
          finding={t('lk.shares.money.finding', {
            sum: wan(all.fen - undecided.fen),
            mode: t(`lk.mode.${dearest.is}`),
            share: share(dearest.shareFen),
          })}
          bars={bars('shareFen', (at) => `${rows[at]?.[4]} · ${rows[at]?.[5]}`)}
          whole={1000}
          heads={heads}
          rows={rows}
        />
      </div>
    </section>
  );
}

function Streets({ view }: { view: LinkageView }) {
  if (view.streets.length === 0) return null;
  const of = (shares: LinkageView['shares'], mode: string) =>
    shares.all.n > shares.undecided.n
      ? share(shares.modes.find(({ is }) => is === mode)?.shareN ?? 0)
      : '—';
  return (
    <section class="card">
      <h2>{t('lk.streets')}</h2>
      <p class="hint">{t('lk.streets.hint')}</p>
      <TableFrame label={t('lk.streets')}>
        <thead>
          <tr>
            <th scope="col">{t('lk.col.place')}</th>
            <th scope="col" class="num">
              {t('lk.col.n')}
            </th>
            <th scope="col" class="num">
              {t('lk.col.decided')}
            </th>
            <th scope="col" class="num">
              {t('lk.col.led')}
            </th>
            <th scope="col" class="num">
              {t('lk.col.demand')}
            </th>
            <th scope="col" class="num">
              {t('lk.col.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.streets.map(({ code, name, shares }) => (
            <tr key={code}>
              <th scope="row" class="long-name">
                <a href={hereWith({ place: code })}>{name}</a>
              </th>
              <td class="num">{shares.all.n}</td>
              <td class="num">{shares.all.n - shares.undecided.n}</td>
              <td class="num">{of(shares, 'governmentLed')}</td>
              <td class="num">{of(shares, 'demandDriven')}</td>
              <td class="num">{wan(shares.all.fen)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}

function Shown({ view }: { view: LinkageView }) {
  const act = parameter('act');
  const reload = () => void asked.load();
  return (
    <>
      <Filter year={view.year} years={view.years} places={view.places} place={view.place} />
      {act === 'limit' && view.may.includes('limit') ? (
        <LimitForm warning={view.warning} onDone={reload} />
      ) : (
        <Warning view={view} />
      )}
      {act === 'earlier' && view.may.includes('attribute') && (
        <EarlierForm year={view.year - 1} onDone={reload} />
      )}
      <Modes shares={view.shares} before={view.before} year={view.year} />
      <Over over={view.over} />
      <Rows view={view} onDone={reload} />
      <StrategiesAndSegments shares={view.shares} />
      <Streets view={view} />
    </>
  );
}

/** The share of each mode and strategy, and the warning. */
export function Shares() {
  const view = asked.data.value;
  const failed = asked.problem.value;
  if (view) return <Shown view={view} />;
  return failed ? <Failure problem={failed} again={() => void asked.load()} /> : <Loading />;
}

import { useMemo } from 'preact/hooks';
import type { GivingView } from '../../../shared/contracts/giving.ts';
import { donorKinds, purposeKinds } from '../../../shared/domain/giving/names.ts';
import { getGiving } from '../../api/giving.ts';
import { Bars } from '../../charts/bars.tsx';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { count, money, named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { Open } from '../facilities/deed.tsx';
import { received } from './received.ts';
import { amountOf, purposeOf } from './shown.ts';

const Receive = lazily(async () => (await import('./receive.tsx')).Receive);

function Receipt() {
  const made = received.value;
  if (!made?.receipt) return null;
  return (
    <Notice kind="good" title={t('gv.receipt', { number: made.receiptNumber ?? '' })}>
      <p>
        {t('gv.receipt.code')} <b class="code">{made.receipt}</b>
      </p>
      <p>{t('gv.receipt.once')}</p>
      {made.addedFen !== undefined && (
        <p>{t('gv.receipt.added', { amount: money(made.addedFen) })}</p>
      )}
    </Notice>
  );
}

function Year({ view }: { view: GivingView }) {
  const [year] = view.years;
  if (!year) return null;
  const { byKind, byDonor, byPurpose } = year;
  const total = (of: 'received' | 'used' | 'returned' | 'balance') =>
    byKind.money[of] + byKind.goods[of];
  const figures = [
    [t('gv.f.gifts', { year: year.year }), count(year.gifts)],
    [t('gv.f.received'), money(total('received'))],
    [t('gv.f.used'), money(total('used'))],
    [t('gv.f.returned'), money(total('returned'))],
    [t('gv.f.balance'), money(total('balance'))],
    [t('gv.f.hours'), amountOf('hours', byKind.hours.received)],
  ] as const;
  const charts = [
    [t('gv.byPurpose'), purposeKinds, byPurpose, 'purpose'],
    [t('gv.byDonor'), donorKinds, byDonor, 'donor'],
  ] as const;
  return (
    <>
      <dl class="figures">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section class="card">
        {charts.map(([title, names, values, area]) => {
          const shown = names.map(
            (name) =>
              [named(`gv.${area}.${name}`), (values as Record<string, number>)[name] ?? 0] as const,
          );
          return (
            <Bars
              key={area}
              title={title}
              finding={t('gv.finding', { year: year.year, amount: money(total('received')) })}
              whole={Math.max(1, total('received'))}
              bars={shown.map(([label, fen]) => ({
                label,
                value: money(fen),
                parts: [{ amount: fen }],
              }))}
              heads={[title, t('gv.f.received')]}
              rows={shown.map(([label, fen]) => [label, money(fen)])}
            />
          );
        })}
      </section>
    </>
  );
}

function Rows({ view }: { view: GivingView }) {
  return (
    <section class="card">
      <h2>{t('gv.list')}</h2>
      <TableFrame label={t('gv.list')} isWide>
        <thead>
          <tr>
            <th scope="col">{t('gv.number')}</th>
            <th scope="col">{t('gv.from')}</th>
            <th scope="col">{t('gv.for')}</th>
            <th scope="col" class="num">
              {t('gv.amount')}
            </th>
            <th scope="col" class="num">
              {t('gv.f.used')}
            </th>
            <th scope="col" class="num">
              {t('gv.f.balance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.items.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <a href={hereWith({ donation: one.id, done: '' })} onClick={stayHere}>
                  {one.receiptNumber}
                </a>
                <span class="block small quiet">
                  {one.on} · {named(`gv.gift.${one.gift.kind}`)}
                  {one.gift.what && <span lang="zh-CN"> {one.gift.what}</span>}
                </span>
                {one.isOverdue && <span class="tag stopped">{t('gv.overdue')}</span>}
              </th>
              <td>
                <span lang="zh-CN">{one.publicName ?? t('gv.anonymous')}</span>
                <span class="block small quiet">
                  {one.matches ? t('gv.matching') : named(`gv.donor.${one.donor.kind}`)}
                </span>
              </td>
              <td lang="zh-CN">{purposeOf(one)}</td>
              <td class="num">{amountOf(one.gift.kind, one.account.received)}</td>
              <td class="num">{amountOf(one.gift.kind, one.account.used)}</td>
              <td class="num">{amountOf(one.gift.kind, one.account.balance)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {view.next && (
        <p class="actions">
          <a class="button" href={hereWith({ cursor: view.next })} onClick={stayHere}>
            {t('gv.older')}
          </a>
        </p>
      )}
    </section>
  );
}

/** What was given, the latest first, and what the year came to. */
export function List({ tenant, cursor }: { tenant: string; cursor: string }) {
  const asked = useMemo(() => query(() => getGiving(tenant, cursor)), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  const isReceiving = view.mayKeep && parameter('act') === 'receive';
  return (
    <>
      <Receipt />
      {view.mayKeep && !isReceiving && (
        <p class="actions">
          <Open act="receive" label={t('gv.receive')} />
        </p>
      )}
      {isReceiving && <Receive tenant={tenant} view={view} reload={() => void asked.load()} />}
      {view.items.length === 0 ? (
        <Notice kind="info" title={t('gv.none')}>
          <p>{t('gv.none.do')}</p>
        </Notice>
      ) : (
        <>
          <Year view={view} />
          <Rows view={view} />
        </>
      )}
      <p class="small quiet">{t('gv.law')}</p>
    </>
  );
}

import { useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Payments } from '../../../shared/contracts/paying.ts';
import { getPayments } from '../../api/payments.ts';
import { Bars } from '../../charts/bars.tsx';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { count, money, named, t, wan } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { Batches, saveBatch } from './batches.tsx';
import { canSend, List } from './list.tsx';
import { keyOf, nextOf, type Row, states, sumOf } from './looks.ts';
import { SendBar, Sent, sending } from './send-bar.tsx';

const Import = lazily(async () => (await import('./import.tsx')).Import);

const isIn = (row: Row, filter: string) =>
  filter === 'all' || (filter === 'mine' ? nextOf(row) !== undefined : row.standing === filter);

/** Money by where it stands: what is paid, what is on its way, what still waits. */
function Drawn({ items }: { items: readonly Row[] }) {
  const found = states
    .map((state) => [state, items.filter(({ standing }) => standing === state)] as const)
    .filter(([, rows]) => rows.length > 0);
  const mine = items.filter((row) => nextOf(row) !== undefined).length;
  const paid = items.filter(({ standing }) => standing === 'paid' || standing === 'clawedBack');
  return (
    <Bars
      title={t('pay.drawn')}
      finding={t('pay.drawn.finding', {
        n: count(items.length),
        all: wan(sumOf(items)),
        paid: wan(sumOf(paid)),
        mine: mine > 0 ? t('pay.drawn.mine', { n: count(mine) }) : t('pay.drawn.mineNone'),
      })}
      whole={Math.max(1, ...found.map(([, rows]) => sumOf(rows)))}
      bars={found.map(([state, rows]) => ({
        label: t(`pay.${state}`),
        value: t('pay.sumOf', { sum: money(sumOf(rows)), n: count(rows.length) }),
        parts: [
          {
            amount: sumOf(rows),
            ...(state === 'paid' && { look: 'good' as const }),
            ...(state === 'waiting' && { look: 'rest' as const }),
          },
        ],
      }))}
      heads={[t('pay.state'), t('pay.count'), t('pay.amount')]}
      rows={found.map(([state, rows]) => [
        t(`pay.${state}`),
        count(rows.length),
        money(sumOf(rows)),
      ])}
    />
  );
}

function Filter({ items, here }: { items: readonly Row[]; here: string }) {
  const names = ['mine', 'all', ...states].filter(
    (name) => name === here || name === 'all' || items.some((row) => isIn(row, name)),
  );
  return (
    <nav class="tabs" aria-label={t('pay.show')}>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a
              href={hereWith({ state: name })}
              aria-current={name === here ? 'page' : undefined}
              onClick={stayHere}
            >
              {t('pay.filter.n', {
                name:
                  name === 'mine' || name === 'all'
                    ? t(`pay.filter.${name}`)
                    : named(`pay.${name}`),
                n: count(items.filter((row) => isIn(row, name)).length),
              })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type FoundProps = { tenant: string; view: Payments; reload(): Promise<void> };

function Found({ tenant, view, reload }: FoundProps) {
  const { items, batches } = view;
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const made = useSignal<Sent | undefined>(undefined);
  const asked = parameter('state');
  const here = asked || (items.some((row) => nextOf(row) !== undefined) ? 'mine' : 'all');
  const rows = items.filter((row) => isIn(row, here));
  const picked = useComputed(() => items.filter((row) => chosen.value.has(keyOf(row)))).value;
  const { mayPay } = view;
  const send = useMemo(() => sending(tenant), [tenant]);
  if (items.length === 0)
    return (
      <Notice kind="info" title={t('pay.none')}>
        <p>{t('pay.noneText')}</p>
      </Notice>
    );
  return (
    <>
      <section class="card">
        <Drawn items={items} />
      </section>
      {made.value && (
        <Sent sent={made.value} items={items} save={(id, kind) => saveBatch(tenant, id, kind)} />
      )}
      <section class="card">
        <h2 class="unseen">{t('pay.list')}</h2>
        <Filter items={items} here={here} />
        {rows.length === 0 ? (
          <p class="quiet">{t('pay.noneHere')}</p>
        ) : (
          <List
            rows={rows}
            {...(mayPay && {
              chosen: chosen.value,
              choose: (next: ReadonlySet<string>) => {
                chosen.value = next;
              },
            })}
          />
        )}
        {mayPay && items.some(canSend) && (
          <SendBar
            picked={picked}
            send={async () => {
              made.value = await send(picked);
              chosen.value = new Set();
              await reload();
              window.scrollTo(0, 0);
              document.getElementById('sent')?.focus();
            }}
          />
        )}
      </section>
      {mayPay && <Import tenant={tenant} onKept={() => void reload()} />}
      {batches.length > 0 && <Batches tenant={tenant} batches={batches} maySave={mayPay} />}
    </>
  );
}

/** What the office has to do with money: nothing is hidden, what is the reader's comes first. */
export function Office({ tenant }: { tenant: string }) {
  const asked = useMemo(() => query(() => getPayments(tenant)), [tenant]);
  const view = asked.data.value;
  const problem = asked.problem.value;
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('pay.title')}</h1>
        <p class="lead">{t('pay.lead')}</p>
      </header>
      {view && <Found tenant={tenant} view={view} reload={() => asked.load()} />}
      {!view && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!view && !problem && <Loading />}
    </div>
  );
}

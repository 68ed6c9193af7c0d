import { useMemo } from 'preact/hooks';
import type { GatheringRow } from '../../../shared/contracts/meetings.ts';
import { getGatherings } from '../../api/deliberation.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { instant, named, t } from '../../i18n.ts';
import { regionNames } from '../../parts/regions.ts';
import { Tabs } from '../../parts/tabs.tsx';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';

/** Where it stands as people say it: announced is to come, and later waits for what was done there. */
function stateOf(row: GatheringRow, now: string): string {
  if (row.is === 'meeting') return row.status === 'announced' && row.at < now ? 'due' : row.status;
  if (row.status !== 'announced') return row.status;
  if (now < row.opensAt) return 'soon';
  return now < row.closesAt ? 'running' : 'over';
}

const looks: Readonly<Record<string, string>> = {
  running: 'current',
  due: 'warn',
  over: 'warn',
  held: 'warn',
  counted: 'done',
  concluded: 'done',
  cancelled: 'stopped',
};

function nextOf(row: GatheringRow, now: string): string {
  if (row.is === 'meeting') return t('dl.next.meets', { at: instant(row.at) });
  return now < row.opensAt
    ? t('dl.next.opens', { at: instant(row.opensAt) })
    : t('dl.next.closes', { at: instant(row.closesAt) });
}

function Row({ row, now }: { row: GatheringRow; now: string }) {
  const state = stateOf(row, now);
  const kind = row.is === 'vote' ? 'vote' : row.kind;
  return (
    <li>
      <p>
        <a href={hereWith({ [row.is]: row.id, tab: '', done: '' })} onClick={stayHere} lang="zh-CN">
          {row.title}
        </a>{' '}
        <span class={`tag ${looks[state] ?? ''}`}>{named(`dl.status.${state}`)}</span>
      </p>
      <p class="small quiet">
        {named(`dl.kind.${kind}`)} · <span lang="zh-CN">{regionNames([row.region])}</span> ·{' '}
        {nextOf(row, now)}
      </p>
    </li>
  );
}

function Rows({ tenant, tab }: { tenant: string; tab: string }) {
  const asked = useMemo(() => query(() => getGatherings(tenant, tab)), []);
  const page = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!page) return <Loading />;
  if (page.items.length === 0)
    return (
      <section class="card">
        <p>{named(`dl.none.${tab}`)}</p>
      </section>
    );
  return (
    <section class="card">
      <ul class="plain-list">
        {page.items.map((row) => (
          <Row key={row.id} row={row} now={page.now} />
        ))}
      </ul>
    </section>
  );
}

const tabs = ['next', 'over'] as const;

/** Meetings and votes by what happens with them next. */
export function List({ tenant, mayAct }: { tenant: string; mayAct: boolean }) {
  const tab = tabs.find((name) => name === parameter('tab')) ?? 'next';
  return (
    <>
      {mayAct && (
        <p class="actions">
          <a
            class="button primary"
            href={hereWith({ act: 'meeting', done: '' })}
            onClick={stayHere}
          >
            {t('dl.new.meeting')}
          </a>
          <a class="button" href={hereWith({ act: 'vote', done: '' })} onClick={stayHere}>
            {t('dl.new.vote')}
          </a>
        </p>
      )}
      <Tabs
        label={t('dl.tabs')}
        here={tab}
        tabs={tabs.map((name) => [name, named(`dl.tab.${name}`)])}
      />
      <Rows key={tab} tenant={tenant} tab={tab} />
    </>
  );
}

import { useMemo } from 'preact/hooks';
import type { HotlineDesk } from '../../../shared/contracts/hotline.ts';
import { type Lane, lanes } from '../../../shared/domain/hotline/names.ts';
import type { Party, TicketRow } from '../../../shared/domain/hotline/ticket.ts';
import { getLane, getOwnTickets } from '../../api/hotline.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { instant, named, t } from '../../i18n.ts';
import { regionNames } from '../../parts/regions.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { matterCalled, nowHere } from './matters.ts';

export const nameOf = (party: Party): string => (party.kind === 'unit' ? party.unit : party.name);

/** By when it is to be done, and whether anybody above has been told that it was not. */
export function Due({ row }: { row: Pick<TicketRow, 'due' | 'escalatedAt' | 'state'> }) {
  if (row.state === 'final') return null;
  if (!row.due) return <span class="quiet">{t('hot.noClock')}</span>;
  const isLate = row.due < nowHere() && row.state !== 'calledBack';
  return (
    <>
      <span class={isLate ? 'tag stopped' : ''}>
        {isLate && `${t('hot.late')} `}
        {instant(row.due)}
      </span>
      {row.escalatedAt && <span class="tag warn">{t('hot.up')}</span>}
    </>
  );
}

export function Priority({ row }: { row: Pick<TicketRow, 'priority' | 'isHandedOver'> }) {
  if (row.priority === 'normal') return null;
  return (
    <>
      <span class={row.priority === 'emergency' ? 'tag stopped' : 'tag warn'}>
        {named(`hot.p.${row.priority}`)}
      </span>{' '}
      {row.isHandedOver && <span class="tag done">{t('hot.handed')}</span>}{' '}
    </>
  );
}

export function TicketLink({ row }: { row: TicketRow }) {
  return (
    <>
      <Priority row={row} />
      <a
        href={hereWith({ ticket: row.id, take: '', act: '', done: '' })}
        lang="zh-CN"
        onClick={stayHere}
      >
        {row.text}
      </a>
      <span class="block small quiet">
        {[named(`hot.k.${row.kind}`), matterCalled(row.category), instant(row.at)].join(' · ')}
        {row.reopened > 0 && ` · ${t('hot.reopened', { n: row.reopened })}`}
      </span>
    </>
  );
}

function Rows({ rows }: { rows: readonly TicketRow[] }) {
  return (
    <TableFrame label={t('hot.title')}>
      <thead>
        <tr>
          <th scope="col">{t('hot.col.text')}</th>
          <th scope="col">{t('hot.col.place')}</th>
          <th scope="col">{t('hot.col.state')}</th>
          <th scope="col">{t('hot.col.party')}</th>
          <th scope="col">{t('hot.col.due')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <TicketLink row={row} />
            </th>
            <td lang="zh-CN">{regionNames([row.community])}</td>
            <td>{row.outcome ? named(`hot.out.${row.outcome}`) : named(`hot.s.${row.state}`)}</td>
            <td lang="zh-CN">{row.party && nameOf(row.party)}</td>
            <td>
              <Due row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function LaneLinks({ desk, lane }: { desk: HotlineDesk; lane: Lane }) {
  return (
    <nav aria-label={t('hot.lanes')} class="actions">
      {lanes.map((one) => (
        <a
          key={one}
          class={one === lane ? 'button primary' : 'button'}
          aria-current={one === lane ? 'true' : undefined}
          href={hereWith({ lane: one === 'desk' ? '' : one, done: '' })}
          onClick={stayHere}
        >
          {named(`hot.l.${one}`)}
          {one !== 'done' && ` ${desk.standing.lanes[one] ?? 0}`}
        </a>
      ))}
    </nav>
  );
}

type Props = { tenant: string; desk: HotlineDesk; isOwn?: true };

/** Tickets in one lane, or sent to the reader: what hurries first. */
export function Queue({ tenant, desk, isOwn }: Props) {
  const lane = lanes.find((one) => one === parameter('lane')) ?? 'desk';
  const ask = (cursor?: string) => {
    const more = cursor ? { cursor } : {};
    return isOwn ? getOwnTickets(tenant, more) : getLane(tenant, { lane, ...more });
  };
  const asked = useMemo(() => query(() => ask()), []);
  const page = asked.data.value;
  const problem = asked.problem.value;
  const { next } = page ?? {};
  const more = async (cursor: string) => {
    const found = await ask(cursor);
    asked.put({ ...found, items: [...(page?.items ?? []), ...found.items] });
  };
  return (
    <section class="card">
      {!isOwn && <LaneLinks desk={desk} lane={lane} />}
      {problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!page && !problem && <Loading />}
      {page?.items.length === 0 && (
        <Notice kind="info" title={t(isOwn ? 'hot.own.none' : 'hot.none')}>
          <p>{t(isOwn ? 'hot.own.none.do' : 'hot.none.do')}</p>
        </Notice>
      )}
      {page && page.items.length > 0 && <Rows rows={page.items} />}
      {next && (
        <p>
          <button type="button" class="button" onClick={() => void more(next)}>
            {t('hot.more')}
          </button>
        </p>
      )}
    </section>
  );
}

import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { GatheringRow } from '../contracts/meetings.ts';
import type { TenantId } from '../domain/ids.ts';
import { Meeting } from '../domain/meeting/meeting.ts';
import type { Instant } from '../domain/time.ts';
import { Vote } from '../domain/vote/vote.ts';
import { isNew, put, query, read } from './items.ts';
import { indexKeys, keys, type Subject } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

export const meetingRow = (meeting: Meeting): GatheringRow => {
  const { id, region, title, kind, status, at, place } = meeting;
  return { is: 'meeting', id, region, title, kind, status, at, place };
};

export const voteRow = (vote: Vote): GatheringRow => {
  const { id, region, title, method, status, opensAt, closesAt, budgetFen, choices, result } = vote;
  return {
    is: 'vote',
    id,
    region,
    title,
    method,
    status,
    opensAt,
    closesAt,
    budgetFen,
    choices: choices.length,
    ...(result && { taken: result.outcome.lines.filter(({ isTaken }) => isTaken).length }),
  };
};

/** Where it stands in lists: still drawn up, to come, or over. */
type State = 'draft' | 'open' | 'over';

const stateOf = (row: GatheringRow): State => {
  if (row.status === 'drafting') return 'draft';
  return row.status === 'announced' || row.status === 'held' ? 'open' : 'over';
};

const dayOf = (row: GatheringRow): Instant => (row.is === 'meeting' ? row.at : row.closesAt);

const listedAs = (tenant: TenantId, row: GatheringRow) => ({
  ...indexKeys.deliberation(tenant, {
    state: stateOf(row),
    on: dayOf(row),
    id: row.id,
    region: row.region,
  }),
  sum: row,
});

const overItself = (version: number) =>
  version === 1 ? isNew : { expression: 'v = :before', values: { ':before': version - 1 } };

/** A meeting over the version it had. */
export const meetingWrite = (table: Table, tenant: TenantId, meeting: Meeting): Write => ({
  item: put(
    table,
    {
      ...keys.meeting(tenant, meeting.id),
      ...listedAs(tenant, meetingRow(meeting)),
      et: 'meeting',
      v: meeting.version,
      data: meeting,
    },
    overItself(meeting.version),
  ),
  otherwise: { code: 'version-conflict' },
});

/** A vote over the version it had; `st` is what answers to papers are held against. */
export const voteWrite = (table: Table, tenant: TenantId, vote: Vote): Write => ({
  item: put(
    table,
    {
      ...keys.residentsVote(tenant, vote.id),
      ...listedAs(tenant, voteRow(vote)),
      et: 'vote',
      v: vote.version,
      st: vote.status,
      data: vote,
    },
    overItself(vote.version),
  ),
  otherwise: { code: 'version-conflict' },
});

export const meetingSubject = (tenant: TenantId, id: string): Subject => ({
  tenant,
  kind: 'meeting',
  id,
});
export const voteSubject = (tenant: TenantId, id: string): Subject => ({
  tenant,
  kind: 'vote',
  id,
});

export async function readMeeting(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<Meeting | undefined> {
  const item = await read(table, keys.meeting(tenant, id));
  return item && Meeting.parse(item['data']);
}

export async function readVote(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<Vote | undefined> {
  const item = await read(table, keys.residentsVote(tenant, id));
  return item && Vote.parse(item['data']);
}

type Asked = {
  region?: string | undefined;
  limit: number;
  start?: Record<string, AttributeValue> | undefined;
};
export type RowsPage = { rows: GatheringRow[]; last?: Record<string, AttributeValue> };

/** One page of what stands at `state`: what comes next first, of what is over the latest. One query. */
export async function listGatherings(
  table: Table,
  tenant: TenantId,
  state: State,
  { region, limit, start }: Asked,
): Promise<RowsPage> {
  const range = region
    ? ({
        pk: indexKeys.deliberationsIn(tenant, region),
        index: 'GSI2',
        begins: `${state}#`,
      } as const)
    : ({ pk: indexKeys.deliberations(tenant, state), index: 'GSI1' } as const);
  const { items, last } = await query(table, {
    ...range,
    limit,
    ...(state === 'over' && { isBackward: true }),
    ...(start && { start }),
  });
  return {
    rows: items.map((item) => GatheringRow.parse(item['sum'])),
    ...(last && { last }),
  };
}

import { BoardRecord, BoardState } from '../contracts/boards.ts';
import type { TenantId } from '../domain/ids.ts';
import { isNew, put, queryAll } from './items.ts';
import { indexKeys, keys, partitions } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/** What a community has published itself, the latest day first. */
export async function readBoard(
  table: Table,
  tenant: TenantId,
  community: string,
): Promise<BoardRecord[]> {
  const range = { ...partitions.board(tenant, community), isBackward: true };
  return (await queryAll(table, range)).map((item) => BoardRecord.parse(item['data']));
}

/** How far every community that has published anything has come. */
export async function readBoards(table: Table, tenant: TenantId): Promise<BoardState[]> {
  const items = await queryAll(table, partitions.boards(tenant));
  return items.map((item) => BoardState.parse(item['data']));
}

const later = (one: string | undefined, other: string) => (one && one > other ? one : other);

/** A record, for good, and how far its community has come with it. */
export function boardWrites(
  table: Table,
  tenant: TenantId,
  entry: BoardRecord,
  { community, latest }: BoardState,
): Write[] {
  const { kind, on, id } = entry;
  const state = { community, latest: { ...latest, [kind]: later(latest[kind], on) } };
  const lies = {
    ...keys.boardRecord(tenant, community, on, id),
    ...indexKeys.boardRecord(tenant, community, id),
  };
  return [
    {
      item: put(table, { ...lies, et: 'board', data: entry }, isNew),
      otherwise: { code: 'version-conflict' },
    },
    {
      item: put(table, {
        ...keys.boardState(tenant, community),
        et: 'boardState',
        data: state,
      }),
    },
  ];
}

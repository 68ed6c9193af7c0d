import type { BoardRecord, BoardState } from '../../shared/contracts/boards.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { plusDays, startOfDay } from '../../shared/domain/time.ts';
import { boardWrites } from '../../shared/store/boards.ts';
import { transact } from '../../shared/store/items.ts';
import type { Table } from '../../shared/store/table.ts';
import { yuan } from './plans/yuan.ts';

type Example = Pick<BoardRecord, 'kind' | 'title' | 'text' | 'on'> & Partial<BoardRecord>;

/** What a community publishes in a year's beginning. Events and figures are examples. */
const examples: readonly Example[] = [
  {
    kind: 'affairs',
    title: '居民代表会议：电动自行车充电棚选址',
    text: '1月8日召开居民代表会议，到会 41 人，赞成 36 人，反对 3 人，弃权 2 人。\n充电棚设在 3 号楼东侧空地，由物业负责施工和日常管理。',
    on: '2026-01-08',
  },
  {
    kind: 'finance',
    title: '2025年第四季度居务经费收支',
    text: '收入：街道拨付工作经费 30,000 元，党组织为民服务经费 20,000 元。\n支出：办公 9,600 元，居民活动 18,450 元，楼道维修 15,200 元。\n余额结转下季度。',
    on: '2025-12-31',
    incomeFen: yuan(50_000),
    spentFen: yuan(43_250),
  },
  {
    kind: 'finance',
    title: '2025年第三季度居务经费收支',
    text: '收入：街道拨付工作经费 30,000 元。\n支出：办公 8,900 元，居民活动 12,300 元，重阳节慰问 6,000 元。',
    on: '2025-09-30',
    incomeFen: yuan(30_000),
    spentFen: yuan(27_200),
  },
];

/** @param by - who published it */
export async function addBoard(
  table: Table,
  tenant: TenantId,
  community: string,
  by: string,
): Promise<void> {
  let state: BoardState = { community, latest: {} };
  for (const [at, example] of examples.entries()) {
    const id = at.toString(16).padStart(20, '0');
    const entry = { ...example, community, id, by, at: startOfDay(plusDays(example.on, 5)) };
    const writes = boardWrites(table, tenant, entry, state);
    await transact(
      table,
      writes.map(({ item }) => item),
    );
    const { kind, on } = example;
    state = { community, latest: { [kind]: on, ...state.latest } };
  }
}

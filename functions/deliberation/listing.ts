import type { GatheringRow, GatheringsPage } from '../../shared/contracts/meetings.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { listGatherings } from '../../shared/store/gatherings.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import type { Deps } from '../ports.ts';

/** When something happens with it next; what should have happened comes first. */
const nextOf = (row: GatheringRow, now: Instant): Instant => {
  if (row.is === 'meeting') return row.at;
  return now < row.opensAt ? row.opensAt : row.closesAt;
};

type Asked = {
  tenant: TenantId;
  person: string;
  state: 'next' | 'over';
  region?: string | undefined;
  cursor?: string | undefined;
  limit: number;
  now: Instant;
};

/** As many drafts are shown beside what is announced. */
const mostDrafts = 50;

/** What comes with what is drawn up, or what is over: two queries at most, however many there are. */
export async function gatheringsPage(
  { table, secrets }: Deps,
  { tenant, person, state, region, cursor, limit, now }: Asked,
): Promise<GatheringsPage> {
  const scope = `deliberation~${tenant}~${person}~${state}~${region ?? ''}`;
  const start = readCursor(secrets.cursorKey, scope, cursor);
  const asked = { region, limit, start };
  const [{ rows, last }, drafts] = await Promise.all([
    listGatherings(table, tenant, state === 'next' ? 'open' : 'over', asked),
    state === 'next' && !start
      ? listGatherings(table, tenant, 'draft', { region, limit: mostDrafts })
      : undefined,
  ]);
  const next = writeCursor(secrets.cursorKey, scope, last);
  const items =
    state === 'next'
      ? [...rows, ...(drafts?.rows ?? [])].sort((a, b) =>
          nextOf(a, now) < nextOf(b, now) ? -1 : 1,
        )
      : rows;
  return { items, now, ...(next && { next }) };
}

import type { ImportCommunities, ImportedCommunities } from '../../shared/contracts/communities.ts';
import { type KnownCommunity, readCommunities } from '../../shared/domain/communities/sheet.ts';
import type { Stated } from '../../shared/domain/communities/statement.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { RegionId } from '../../shared/domain/region/tree.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { readRows } from '../../shared/store/communities.ts';
import { type Reply, readReply } from '../../shared/store/replies.ts';
import { invalid } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { readTable } from '../spreadsheets/read-table.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { communitiesIn, mayState, type Official, treeIn } from './places.ts';
import { keepStatements } from './state.ts';

type Asked = { tenant: TenantId; actor: Official; body: ImportCommunities; repeat: Reply };

async function rowsOf(content: string): Promise<string[][]> {
  try {
    return await readTable(Buffer.from(content, 'base64'));
  } catch {
    throw invalid([{ pointer: '/content', code: 'not-a-list' }]);
  }
}

/** Every community with its street's name, and until when anything was stated of it: two queries. */
async function known(deps: Deps, { tenant, actor }: Asked): Promise<KnownCommunity[]> {
  const [tree, rows] = await Promise.all([
    treeIn(deps.table, tenant),
    readRows(deps.table, tenant),
  ]);
  const days = new Map(rows.map(({ community, on }) => [community, on]));
  return communitiesIn(tree).map(({ id, name, parent }) => ({
    id,
    name,
    street: tree.nodes.get(parent ?? '')?.name ?? '',
    isTheirs: mayState(tree, actor, id),
    on: days.get(id),
  }));
}

type Row = Asked & { community: RegionId; stated: readonly Stated[] };

/** @returns false when somebody else stated something of it meanwhile */
async function kept(deps: Deps, { body, ...row }: Row): Promise<boolean> {
  try {
    await keepStatements(deps, { ...row, on: body.on, command: 'importCommunity' });
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.name === 'version-conflict') return false;
    throw error;
  }
}

/**
 * A list of communities, looked at row by row; with `lines` those good rows are kept, each whole or not at all. Sent
 * again under its key, a row is kept once.
 *
 * @throws {DomainError} `invalid-request` where the file is no list, or the day is to come
 */
export async function importCommunities(deps: Deps, asked: Asked): Promise<ImportedCommunities> {
  const { tenant, body, repeat } = asked;
  const now = await tenantNow(deps, await tenantConfig(deps, tenant));
  if (body.on > dayOf(now)) throw invalid([{ pointer: '/on', code: 'date-in-future' }]);
  const read = readCommunities(await rowsOf(body.content), await known(deps, asked), body.on);
  if ('lacks' in read) return { lacks: read.lacks, rows: [] };
  const rows: ImportedCommunities['rows'] = [];
  for (const { line, name, faults, community, stated } of read.rows) {
    const isWanted = body.lines?.includes(line) ?? false;
    const once = { ...repeat, key: `${repeat.key.slice(0, 70)}-${line}` };
    if (isWanted && (await readReply(deps.table, { tenant }, once)) !== undefined)
      rows.push({ line, name, faults: [], isKept: true });
    else
      rows.push({
        line,
        name,
        faults,
        isKept:
          isWanted &&
          community !== undefined &&
          (await kept(deps, { ...asked, community, stated, repeat: once })),
      });
  }
  return { lacks: [], rows };
}

import type { TenantId } from '../domain/ids.ts';
import { PaperProposals } from '../domain/vote/proposal.ts';
import { isNew, put, query, read, write } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

const row = (tenant: TenantId, vote: string, made: PaperProposals) => ({
  ...keys.voteProposals(tenant, vote, made.paper),
  et: 'voteProposals',
  v: made.version,
  data: made,
});
const overItself = ({ version }: PaperProposals) =>
  version === 1 ? isNew : { expression: 'v = :before', values: { ':before': version - 1 } };

/** @returns false when the same paper proposed something meanwhile */
export const putProposals = (
  table: Table,
  tenant: TenantId,
  vote: string,
  made: PaperProposals,
): Promise<boolean> => write(table, row(tenant, vote, made), overItself(made));

export const proposalsWrite = (
  table: Table,
  tenant: TenantId,
  vote: string,
  made: PaperProposals,
): Write => ({
  item: put(table, row(tenant, vote, made), overItself(made)),
  otherwise: { code: 'version-conflict' },
});

export async function readProposals(
  table: Table,
  tenant: TenantId,
  vote: string,
  paper: string,
): Promise<PaperProposals | undefined> {
  const item = await read(table, keys.voteProposals(tenant, vote, paper));
  return item && PaperProposals.parse(item['data']);
}

const mostListed = 500;

/** What up to five hundred papers proposed, in no order that says who came first: one query. */
export async function listProposals(
  table: Table,
  tenant: TenantId,
  vote: string,
): Promise<PaperProposals[]> {
  const { items } = await query(table, {
    ...partitions.voteProposals(tenant, vote),
    limit: mostListed,
  });
  return items.map((item) => PaperProposals.parse(item['data']));
}

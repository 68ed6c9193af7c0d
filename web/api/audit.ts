import type {
  AuditDay,
  AuditRows,
  ChainView,
  InclusionProof,
} from '../../shared/contracts/audit.ts';
import type { TenantExport } from '../../shared/contracts/exports.ts';
import { ask, type Wish } from './ask.ts';

export type { AuditDay, AuditRows, ChainView, InclusionProof, TenantExport };
export type Filters = { month?: string; actor?: string; command?: string; chain?: string };

export const getRows = (tenant: string, query: Filters & { cursor?: string }) =>
  ask('$get', '/api/t/:tenant/audit', { param: { tenant }, query }) as Promise<AuditRows>;

export const getChain = (tenant: string, chain: string, from: number) => {
  const [kind = '', id = ''] = chain.split('/');
  const taken = { param: { tenant, kind, id }, query: { from: String(from) } };
  return ask('$get', '/api/t/:tenant/audit/chains/:kind/:id', taken) as Promise<ChainView>;
};

export const getProof = (tenant: string, chain: string) => {
  const [kind = '', id = ''] = chain.split('/');
  const taken = { param: { tenant, kind, id } };
  return ask(
    '$get',
    '/api/t/:tenant/audit/chains/:kind/:id/proof',
    taken,
  ) as Promise<InclusionProof>;
};

export const getDays = (tenant: string, month: string) =>
  ask('$get', '/api/t/:tenant/audit/days', {
    param: { tenant },
    query: month ? { month } : {},
  }) as Promise<{ items: AuditDay[]; month: string }>;

export type Exports = { items: TenantExport[]; names: Record<string, string> };
export const getExports = (tenant: string) =>
  ask('$get', '/api/t/:tenant/exports', { param: { tenant } }) as Promise<Exports>;

export const requestExport = (tenant: string, reason: string, wish: Wish) =>
  ask(
    '$post',
    '/api/t/:tenant/exports',
    { param: { tenant }, json: { reason } },
    wish({ reason }),
  ) as Promise<TenantExport>;

export const confirmExport = (tenant: string, id: string, wish: Wish) =>
  ask(
    '$post',
    '/api/t/:tenant/exports/:export/confirmation',
    { param: { tenant, export: id }, json: {} },
    wish({ id }),
  ) as Promise<TenantExport>;

export type Links = { validUntil: string; items: { name: string; href: string }[] };
export const takeExport = (tenant: string, id: string, wish: Wish) =>
  ask(
    '$post',
    '/api/t/:tenant/exports/:export/links',
    { param: { tenant, export: id }, json: {} },
    wish({ id, at: Date.now() }),
  ) as Promise<Links>;

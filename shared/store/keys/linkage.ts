import type { PurchaseId, TenantId } from '../../domain/ids.ts';
import { key, padded } from './spelling.ts';

const at = (t: TenantId) => `T#${t}#LINK`;

/** Where the items of linkage lie. Part of the one key design in `keys.ts`, in a file of its own: one unit loads it. */
export const linkageKeys = {
  /** A purchase as statistics see it, or what was stated of before the platform. */
  row: (t: TenantId, year: number, id: string) => key(at(t), `A#${year}#${id}`),
  facts: (t: TenantId, p: PurchaseId) => key(at(t), `F#${p}`),
  decided: (t: TenantId, p: PurchaseId, version: number) => key(at(t), `D#${p}#${padded(version)}`),
  /** What a tenant holds of government-led purchases lies where its years do. */
  limit: (t: TenantId) => key(at(t), 'Y##LIMIT'),
  year: (t: TenantId, year: number) => key(at(t), `Y#${year}`),
  street: (t: TenantId, street: string, year: number) => key(at(t), `Z#${street}#${year}`),
  goal: (t: TenantId, id: string) => key(at(t), `G#${id}`),
  goalVersion: (t: TenantId, id: string, version: number) =>
    key(at(t), `H#${id}#${padded(version)}`),
};

export const linkagePartitions = {
  /** Purchases of the years from one to another, both included; `~` comes after every sign of a key. */
  rows: (t: TenantId, from: number, to: number) => ({
    pk: at(t),
    between: [`A#${from}#`, `A#${to}#~~`] as const,
  }),
  facts: (t: TenantId) => ({ pk: at(t), begins: 'F#' }),
  decided: (t: TenantId, p: PurchaseId) => ({ pk: at(t), begins: `D#${p}#` }),
  years: (t: TenantId) => ({ pk: at(t), begins: 'Y#' }),
  street: (t: TenantId, street: string) => ({ pk: at(t), begins: `Z#${street}#` }),
  goals: (t: TenantId) => ({ pk: at(t), begins: 'G#' }),
  goalVersions: (t: TenantId, id: string) => ({ pk: at(t), begins: `H#${id}#` }),
};

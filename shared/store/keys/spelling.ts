import type { OrganizationId, PersonId, PurchaseId, TenantId } from '../../domain/ids.ts';

/** The table as it is created, in the cloud and on one machine. */
export const tableShape = {
  pk: 'PK',
  sk: 'SK',
  ttl: 'ttl',
  indexes: [
    { name: 'GSI1', pk: 'GSI1PK', sk: 'GSI1SK', projection: ['et', 'v', 'sum'] },
    { name: 'GSI2', pk: 'GSI2PK', sk: 'GSI2SK', projection: ['et', 'v', 'sum'] },
    { name: 'GSI3', pk: 'GSI3PK', sk: 'GSI3SK', projection: [] },
  ],
} as const;

export type Key = { PK: string; SK: string };
export const key = (PK: string, SK: string): Key => ({ PK, SK });
/** Every letter an id begins with. */
export const spread = [...'0123456789abcdefghjkmnpqrstvwxyz'];
/** One of them for a name of any kind: what lies under names is spread over partitions that can be listed. */
export const letterOf = (name: string): string =>
  spread[
    [...name].reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) % 8_191, 7) % spread.length
  ] ?? '0';
export const padded = (n: number) => String(n).padStart(10, '0');

export const tenant = (t: TenantId) => `T#${t}`;
export const purchase = (t: TenantId, p: PurchaseId) => `T#${t}#P#${p}`;
export const organization = (o: OrganizationId) => `O#${o}`;
export const drafting = (o: OrganizationId, t: TenantId, p: PurchaseId) => `O#${o}#D#${t}#${p}`;
export const person = (u: PersonId) => `U#${u}`;

/** Whose something is. */
export type Owner =
  | { tenant: TenantId }
  | { organization: OrganizationId }
  | { person: PersonId }
  | { platform: true };

/** Something that is changed by audited commands and is not a purchase: a setting, a member, a passport … */
export type Subject = Owner & { kind: string; id: string };

export function owner(of: Owner): string {
  if ('tenant' in of) return tenant(of.tenant);
  if ('organization' in of) return organization(of.organization);
  return 'person' in of ? person(of.person) : 'PLATFORM';
}

/** Each subject has a chain of its own: a chain for all would make every writer wait for every other. */
export const chain = (of: Subject) =>
  'tenant' in of ? `A#${of.tenant}#${of.kind}#${of.id}` : `${owner(of)}#A#${of.kind}#${of.id}`;

/** `purchase/<id>` and `setting/rules` as partitions: what `chainName` of `record.ts` and `commit.ts` call them. */
export function chainNamed(t: TenantId, name: string): string {
  const at = name.indexOf('/');
  const [kind, id] = [name.slice(0, at), name.slice(at + 1)];
  return kind === 'purchase' ? `A#${t}#P#${id}` : `A#${t}#${kind}#${id}`;
}

import * as z from 'zod';
import { JointRow, joiningStates } from '../contracts/joint.ts';
import { CreditCode } from '../domain/credit-code.ts';
import { OrganizationId, type PurchaseId, type TenantId } from '../domain/ids.ts';
import { Instant } from '../domain/time.ts';
import type { Place } from './application-place.ts';
import { bare, isNew, put, queryAll, read, remove, update } from './items.ts';
import { indexKeys, keys, partitions } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/** Whose application, and which partner is asked to join it. */
export type JointPlace = Place & { partner: OrganizationId };

/** What a leader asked a partner. Its text is locked as a draft is, and goes when the application is sealed. */
const Joining = z.object({
  leader: z.object({ id: OrganizationId, name: z.string(), creditCode: CreditCode }),
  partner: z.object({ id: OrganizationId, creditCode: CreditCode, name: z.string().optional() }),
  title: z.string(),
  state: z.enum(joiningStates),
  text: z.string().optional(),
  salt: z.string().optional(),
  /** Of the terms with `nonce`. */
  termsHash: z.string(),
  nonce: z.string(),
  askedAt: Instant,
  askedBy: z.string(),
  answeredAt: Instant.optional(),
  answeredBy: z.string().optional(),
  reason: z.string().optional(),
  sealedAt: Instant.optional(),
});
export type Joining = z.infer<typeof Joining>;
export type StoredJoining = { joining: Joining; version: number };

const keyOf = ({ organization, tenant, purchase, partner }: JointPlace) =>
  keys.joining(tenant, purchase, organization, partner);

export async function readJoining(
  table: Table,
  place: JointPlace,
): Promise<StoredJoining | undefined> {
  const item = await read(table, keyOf(place));
  return item && { joining: Joining.parse(bare(item)), version: Number(item['v']) };
}

/** Writes over `version`, 0 for what is asked anew: a leader and a partner never write over each other. */
export const joiningWrite = (
  table: Table,
  { tenant, purchase }: Pick<JointPlace, 'tenant' | 'purchase'>,
  { joining, version }: StoredJoining,
): Write => {
  const { leader, partner, state, askedAt, title } = joining;
  const row: JointRow = {
    tenant,
    purchase,
    leader: { id: leader.id, name: leader.name },
    state,
    askedAt,
    title,
  };
  return {
    item: put(
      table,
      {
        ...keys.joining(tenant, purchase, leader.id, partner.id),
        ...indexKeys.joining(partner.id, { tenant, purchase, leader: leader.id }),
        et: 'joining',
        ...joining,
        v: version + 1,
        sum: row,
      },
      version === 0 ? isNew : { expression: 'v = :before', values: { ':before': version } },
    ),
    otherwise: { code: 'version-conflict' },
  };
};

/** Notes with the draft whom its leader asked, so that the leader finds them again. */
export const askedWrite = (
  table: Table,
  { organization, tenant, purchase, partner }: JointPlace,
): Write => ({
  item: put(table, {
    ...keys.draftPartner(organization, tenant, purchase, partner),
    et: 'partner',
  }),
});

export const withoutJoining = (table: Table, place: JointPlace): Write[] => [
  {
    item: remove(table, keyOf(place), {
      expression: 'attribute_exists(PK) AND attribute_not_exists(sealedAt)',
    }),
    otherwise: { code: 'partner-sealed' },
  },
  {
    item: remove(
      table,
      keys.draftPartner(place.organization, place.tenant, place.purchase, place.partner),
    ),
  },
];

/** Whom the leader of an application has asked. */
export async function partnersAsked(
  table: Table,
  { organization, tenant, purchase }: Place,
): Promise<OrganizationId[]> {
  const items = await queryAll(table, partitions.draftPartners(organization, tenant, purchase));
  return items.map((item) => String(item['SK']).slice('PARTNER#'.length) as OrganizationId);
}

/** What an organization was asked to join; of one call, or of all. */
export async function joiningsFor(
  table: Table,
  organization: OrganizationId,
  call?: { tenant: TenantId; purchase: PurchaseId },
): Promise<JointRow[]> {
  const items = await queryAll(table, {
    pk: indexKeys.withTenants(organization),
    index: 'GSI2',
    begins: call ? `J#${call.tenant}#${call.purchase}#` : 'J#',
  });
  return items.map((item) => JointRow.parse(item['sum']));
}

export async function organizationWithCode(
  table: Table,
  creditCode: CreditCode,
): Promise<OrganizationId | undefined> {
  const item = await read(table, keys.creditCode(creditCode));
  return item && OrganizationId.parse(item['organizationId']);
}

/** Goes with the seal: it holds only while the partner stands by these terms, and their text goes. */
export const sealedWith = (table: Table, place: JointPlace, termsHash: string, now: Instant) =>
  update(table, keyOf(place), {
    expression: 'SET sealedAt = :now, v = v + :one REMOVE #text, salt',
    names: { '#text': 'text', '#state': 'state' },
    values: { ':now': now, ':one': 1 },
    condition: {
      expression: '#state = :confirmed AND termsHash = :terms',
      values: { ':confirmed': 'confirmed', ':terms': termsHash },
    },
  });

/** The application was taken back: its partners may answer otherwise again. */
export const unsealedWith = (table: Table, place: JointPlace) =>
  update(table, keyOf(place), {
    expression: 'SET v = v + :one REMOVE sealedAt',
    values: { ':one': 1 },
    condition: { expression: 'attribute_exists(PK)' },
  });

import { createHmac, timingSafeEqual } from 'node:crypto';
import { PersonId, PurchaseId, TenantId } from '../shared/domain/ids.ts';
import type { VoiceKind } from '../shared/domain/purchase/review.ts';

/**
 * Links of letters. A token names what it is for and proves it by a keyed hash (HMAC-SHA-256): nothing
 * secret is stored, and the outbox, delivered twice, writes the same mail twice.
 */
const mac = (key: string, name: string) =>
  createHmac('sha256', key).update(name).digest('base64url');

const tokenOf = (key: string, kind: string, parts: readonly string[]) => {
  const name = Buffer.from(parts.join('~')).toString('base64url');
  return `${name}.${mac(key, `${kind}~${name}`)}`;
};

function partsOf(key: string, kind: string, token: string): string[] | undefined {
  const [name = '', proof = ''] = token.split('.');
  const expected = Buffer.from(mac(key, `${kind}~${name}`));
  const given = Buffer.from(proof);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return Buffer.from(name, 'base64url').toString().split('~');
}

export type ApprovalLink = {
  tenant: TenantId;
  purchase: PurchaseId;
  approvalId: string;
  step: number;
  personId: PersonId;
};

export const approvalToken = (key: string, link: ApprovalLink): string =>
  tokenOf(key, 'approval', [
    link.tenant,
    link.purchase,
    link.approvalId,
    String(link.step),
    link.personId,
  ]);

/** @returns nothing for a token we did not write */
export function readApprovalToken(key: string, token: string): ApprovalLink | undefined {
  const parts = partsOf(key, 'approval', token);
  if (!parts) return undefined;
  const [tenant, purchase, approvalId = '', step, personId] = parts;
  return {
    tenant: TenantId.parse(tenant),
    purchase: PurchaseId.parse(purchase),
    approvalId,
    step: Number(step),
    personId: PersonId.parse(personId),
  };
}

/** One-time access to the survey of a purchase; `number` only makes links differ. */
export type Ballot = { tenant: TenantId; purchase: PurchaseId; number: string };

export const ballotToken = (key: string, { tenant, purchase, number }: Ballot): string =>
  tokenOf(key, 'ballot', [tenant, purchase, number]);

export function readBallotToken(key: string, token: string): Ballot | undefined {
  const parts = partsOf(key, 'ballot', token);
  if (!parts) return undefined;
  const [tenant, purchase, number = ''] = parts;
  return { tenant: TenantId.parse(tenant), purchase: PurchaseId.parse(purchase), number };
}

/** One-time access to the jury of a call, for one of its voices; `number` only makes links differ. */
export type JuryBallot = Ballot & { voice: VoiceKind };

export const juryToken = (key: string, { tenant, purchase, voice, number }: JuryBallot): string =>
  tokenOf(key, 'jury', [tenant, purchase, voice, number]);

export function readJuryToken(key: string, token: string): JuryBallot | undefined {
  const parts = partsOf(key, 'jury', token);
  if (!parts) return undefined;
  const [tenant, purchase, voice, number = ''] = parts;
  return {
    tenant: TenantId.parse(tenant),
    purchase: PurchaseId.parse(purchase),
    voice: voice === 'organizations' ? 'organizations' : 'residents',
    number,
  };
}

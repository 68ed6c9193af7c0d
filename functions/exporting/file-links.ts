import { createHmac, timingSafeEqual } from 'node:crypto';
import type { TenantId } from '../../shared/domain/ids.ts';
import { type Instant, plusMillis } from '../../shared/domain/time.ts';

/** Long enough to fetch the files, short enough that a link left lying about is worth nothing. */
const validMillis = 15 * 60_000;

type File = { tenant: TenantId; id: string; number: number; until: Instant };

const proofOf = (key: string, { tenant, id, number, until }: File) =>
  createHmac('sha256', key).update(`export~${tenant}~${id}~${number}~${until}`).digest('base64url');

export const validUntil = (now: Instant): Instant => plusMillis(now, validMillis);

/** Where a file of an export lies in the archive. */
export const exportFile = (tenant: TenantId, id: string, number: number) =>
  `exports/${tenant}/${id}/${String(number).padStart(4, '0')}.jsonl`;

/** The address of a file of an export, for whoever holds it, until then. */
export function fileLink(key: string, file: File): string {
  const { tenant, id, number, until } = file;
  const query = new URLSearchParams({ until, proof: proofOf(key, file) });
  return `/api/t/${tenant}/exports/${id}/files/${number}?${query}`;
}

export function isFileLink(key: string, file: File & { proof: string }, now: Instant): boolean {
  const [expected, given] = [proofOf(key, file), file.proof].map((text) => Buffer.from(text));
  return (
    file.until > now &&
    expected?.length === given?.length &&
    timingSafeEqual(expected as Buffer, given as Buffer)
  );
}

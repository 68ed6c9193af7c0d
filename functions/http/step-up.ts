import type { Session } from '../../shared/contracts/sessions.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { type Instant, plusMillis } from '../../shared/domain/time.ts';

/** A proof counts for this long; after it the next weighty step asks again. */
const provedMillis = 15 * 60_000;

/** Whether `session` proved a second factor a short while ago. */
export const isProved = ({ provedAt }: Session, now: Instant): boolean =>
  provedAt !== undefined && plusMillis(provedAt, provedMillis) > now;

/** @throws {DomainError} `second-factor-required` */
export function demandProof(session: Session, now: Instant): void {
  if (!isProved(session, now)) throw new DomainError({ code: 'second-factor-required' });
}

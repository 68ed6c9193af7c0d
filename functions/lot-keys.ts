import { createHmac } from 'node:crypto';
import type { LotKeys } from '../shared/domain/draw/conduct.ts';
import type { PurchaseId, TenantId } from '../shared/domain/ids.ts';

/**
 * What the lots of a purchase are cast with. Nothing of it is stored: it follows from the installation's key, so
 * that no dump of the table tells a draw beforehand. A key that was changed meanwhile no longer answers the
 * commitment, and the draw is refused.
 */
export function lotKeysOf(key: string, tenant: TenantId, purchase: PurchaseId): LotKeys {
  const derived = (purpose: string) =>
    createHmac('sha256', key).update(`lot~${purpose}~${tenant}~${purchase}`).digest('hex');
  return { secret: derived('secret'), salt: derived('salt') };
}

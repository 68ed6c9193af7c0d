import { createHash, createHmac } from 'node:crypto';
import type { TenantId } from '../shared/domain/ids.ts';
import { plainReceipt } from './need-receipts.ts';

const ids = '0123456789abcdefghjkmnpqrstvwxyz';
const doorCodes = 1_000_000;

/** Under which a booking lies: its receipt leads there, and nothing leads back to the receipt. */
export const bookingIdOf = (receipt: string): string =>
  [
    ...createHash('sha256')
      .update(`booking:${plainReceipt(receipt)}`)
      .digest()
      .subarray(0, 26),
  ]
    .map((byte) => ids.charAt(byte % 32))
    .join('');

/** What is kept of who booked: the same for the same telephone or organization of one tenant, and nothing else. */
export const markOfBooker = (key: string, tenant: TenantId, who: string): string =>
  createHmac('sha256', key).update(`booker:${tenant}:${who}`).digest('hex').slice(0, 40);

/** Six digits the phone shows at the door; they follow from the booking and are kept nowhere. */
export const doorCodeOf = (key: string, booking: string): string => {
  const mac = createHmac('sha256', key).update(`door:${booking}`).digest();
  return String(mac.readUInt32BE(0) % doorCodes).padStart(6, '0');
};

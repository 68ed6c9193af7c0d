import { idOf, receiptOfRow } from './need-receipts.ts';

/** Under which a ticket lies: its receipt leads there, and nothing leads back to the receipt. */
export const ticketIdOf = (receipt: string): string => idOf('ticket', receipt);

/** The receipt of a call: the same when what was sent is sent again. */
export const receiptOfCall = (
  linkKey: string,
  tenant: string,
  { principal, key }: { principal: string; key: string },
): string => receiptOfRow(linkKey, tenant, `ticket~${principal}~${key}`, 0);

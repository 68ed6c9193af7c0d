import type { TenantId } from '../shared/domain/ids.ts';
import { idOf, receiptOf } from './need-receipts.ts';

/** The code of a letter to a unit. It follows from what asked for it and is kept nowhere. */
export const unitLetterCode = (key: string, tenant: TenantId, asked: string): string =>
  receiptOf(key, `unit-letter:${tenant}:${asked}`);

/** Under which a letter lies: its code leads there, and nothing leads back to the code. */
export const unitLetterId = (code: string): string => idOf('unit-letter', code);

export const unitLetterAddress = (base: string, tenant: TenantId, code: string): string =>
  `${base}/t/${tenant}/unit?code=${code}`;

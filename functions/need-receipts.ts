import { createHash, createHmac, randomBytes } from 'node:crypto';

/** Without letters and digits that are taken for each other when read out; a receipt is told by telephone, too. */
const letters = '23456789abcdefghjkmnpqrstvwxyz';
const ids = '0123456789abcdefghjkmnpqrstvwxyz';

/** Twelve letters in three groups, some 58 bits: with a limit on look-ups nobody tries them through. */
const codeOf = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, 12)]
    .map((byte) => letters.charAt(byte % letters.length))
    .join('')
    .replace(/(.{4})(.{4})(.{4})/, '$1-$2-$3');

/** Bytes past the last whole round of letters would make the first ones likelier. */
const even = (bytes: Uint8Array) => bytes.filter((byte) => byte < 240);

/** The code of a new receipt. */
export function newReceipt(): string {
  const bytes = even(randomBytes(64));
  return bytes.length >= 12 ? codeOf(bytes) : newReceipt();
}

/** The code that follows from a name and only with `key`: the same whenever it is asked for. */
export const receiptOf = (key: string, name: string): string =>
  codeOf(even(createHmac('sha512', key).update(name).digest()));

/** The code of a row of a list: a row sent again is the same need. */
export const receiptOfRow = (key: string, tenant: string, list: string, row: number): string =>
  receiptOf(key, `need-row:${tenant}:${list}:${row}`);

/** What people type: any case, with or without the strokes. */
export const plainReceipt = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Under which a need lies: its receipt leads there, and nothing leads back to the receipt. */
export const needIdOf = (receipt: string): string => idOf('need', receipt);

/** The same for anything else a receipt leads to. */
export const idOf = (kind: string, receipt: string): string =>
  [
    ...createHash('sha256')
      .update(`${kind}:${plainReceipt(receipt)}`)
      .digest()
      .subarray(0, 26),
  ]
    .map((byte) => ids.charAt(byte % 32))
    .join('');

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { TenantId } from '../shared/domain/ids.ts';
import { plainReceipt } from './need-receipts.ts';

/** As receipts have them: nothing that is taken for another when it is read out or copied from paper. */
const letters = '23456789abcdefghjkmnpqrstvwxyz';
const numberLetters = 4;
const proofLetters = 8;

/** The most papers one community can print: four letters. */
export const mostNumbered = letters.length ** numberLetters;

type Place = { tenant: TenantId; vote: string; community: string };

const numbered = (number: number): string =>
  Array.from({ length: numberLetters }, (_, at) =>
    letters.charAt(
      Math.floor(number / letters.length ** (numberLetters - 1 - at)) % letters.length,
    ),
  ).join('');

/** Eight letters, some 39 bits: with the limit on tries nobody finds another paper. */
function proofOf(key: string, { tenant, vote, community }: Place, number: number): string {
  const mac = createHmac('sha512', key)
    .update(`vote-paper~${tenant}~${vote}~${community}~${number}`)
    .digest();
  return [...mac.filter((byte) => byte < 240).subarray(0, proofLetters)]
    .map((byte) => letters.charAt(byte % letters.length))
    .join('');
}

/**
 * The code of a paper: its number, and letters that prove it. It is kept nowhere; whoever reads the table finds marks
 * of papers that were answered, and cannot make a code of them.
 *
 * @example paperCode(key, place, 0) // '2222-k7mq-x3ra'
 */
export const paperCode = (key: string, place: Place, number: number): string =>
  `${numbered(number)}${proofOf(key, place, number)}`.replace(/(.{4})(.{4})(.{4})/, '$1-$2-$3');

/** Which paper a code is of, by the communities that gave papers out; `undefined` for a code of none. */
export function paperOf(
  key: string,
  { tenant, vote, communities }: { tenant: TenantId; vote: string; communities: readonly string[] },
  typed: string,
): { community: string; number: number } | undefined {
  const code = plainReceipt(typed);
  if (code.length !== numberLetters + proofLetters) return undefined;
  const number = [...code.slice(0, numberLetters)].reduce(
    (sum, letter) => sum * letters.length + letters.indexOf(letter),
    0,
  );
  if (![...code].every((letter) => letters.includes(letter))) return undefined;
  const given = Buffer.from(code.slice(numberLetters));
  const community = communities.find((one) =>
    timingSafeEqual(Buffer.from(proofOf(key, { tenant, vote, community: one }, number)), given),
  );
  return community === undefined ? undefined : { community, number };
}

/** Under which a paper's proposals lie: of another kind than its mark, so that the two cannot be laid side by side. */
export const proposerOfPaper = (
  key: string,
  { tenant, vote, community }: Place,
  number: number,
): string =>
  createHmac('sha256', key)
    .update(`vote-proposal~${tenant}~${vote}~${community}~${number}`)
    .digest('hex')
    .slice(0, 40);

/** What is kept of a paper that was answered. */
export const markOfPaper = (
  key: string,
  { tenant, vote, community }: Place,
  number: number,
): string =>
  createHmac('sha256', key)
    .update(`vote-mark~${tenant}~${vote}~${community}~${number}`)
    .digest('hex')
    .slice(0, 40);

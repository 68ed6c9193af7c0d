import { createHash } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** 26 letters of the alphabet of ids, 130 bits, that follow from `text` and tell nothing of it. */
export const letters = (text: string): string =>
  [...createHash('sha256').update(text).digest().subarray(0, 26)]
    .map((byte) => alphabet.charAt(byte % 32))
    .join('');

import { createHmac, randomInt } from 'node:crypto';
import type { Deps } from '../../ports.ts';

/** Without letters and digits that are taken for each other. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const codeCount = 10;

const word = (length: number) =>
  Array.from({ length }, () => letters[randomInt(letters.length)]).join('');

/** Ten codes of 49 bits, to be kept on paper. Each opens once. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: codeCount }, () => `${word(5)}-${word(5)}`);

/** However somebody writes it: capitals, blanks, without the hyphen. */
export const recoveryHash = ({ secrets }: Deps, person: string, code: string): string =>
  createHmac('sha256', secrets.codePepper)
    .update(`recovery|${person}|${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
    .digest('hex');

import type { Scanner } from '../ports.ts';

/** The EICAR test file, in two halves so that no scanner takes this file for one. */
const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

/** Where no scanner is set up, the agreed test file alone is found, so that the way there can be tried. */
export const eicarScanner: Scanner = {
  scan: async (content) => (Buffer.from(content).includes(eicar) ? 'infected' : 'clean'),
};

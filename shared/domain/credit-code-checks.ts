const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights18 = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const alphabet9 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const weights9 = [3, 7, 9, 10, 5, 8, 4, 2];

const weighted = (text: string, letters: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, i) => sum + weight * letters.indexOf(text.charAt(i)), 0);

/** The ninth character of an organization code (GB 11714-1997): 10 is written X, 11 is written 0. */
export function organizationCodeCheck(eight: string): string {
  const check = 11 - (weighted(eight, alphabet9, weights9) % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** The last character of a unified social credit code (GB 32100-2015). */
export const creditCodeCheck = (seventeen: string): string =>
  alphabet.charAt((31 - (weighted(seventeen, alphabet, weights18) % 31)) % 31);

/** True when both check digits fit: the organization code inside it and the code as a whole. */
export const isCreditCode = (code: string): boolean =>
  /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code) &&
  organizationCodeCheck(code.slice(8, 16)) === code.charAt(16) &&
  creditCodeCheck(code.slice(0, 17)) === code.charAt(17);

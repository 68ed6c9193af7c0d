import type * as z from 'zod';

/** Eighteen digits, or seventeen and an X, in whatever width and however spaced: the shape of GB 11643. */
const shape = /(?<!\d)(?:\d[\s-]?){17}[\dx](?!\d)/i;

/** Full-width digits and letters as people's keyboards give them. */
const narrow = (text: string) => text.normalize('NFKC');

/** Whether `text` holds what may be the number of an identity card. */
export const holdsIdentityNumber = (text: string): boolean => shape.test(narrow(text));

/** Text that no identity number may stand in: attendance needs none (PIPL §6, no more than the purpose needs). */
export const NoIdentityNumber = <T extends z.ZodType<string>>(schema: T) =>
  schema.refine((text) => !holdsIdentityNumber(text), 'identity-number');

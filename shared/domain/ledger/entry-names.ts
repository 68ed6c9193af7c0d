/*
 * The names that pages choose from, apart from the library that checks messages.
 */

export const incomeKinds = ['paidService', 'donation', 'interest', 'other'] as const;

/** What a surplus goes into: welfare work, a new project, or running the work (seed 4-67, 4-73). */
export const surplusUses = ['welfare', 'newProject', 'operation'] as const;

/** What becomes of an expense that goes over a line, a source or a ceiling. */
export const excessRules = ['freeze', 'refuse'] as const;

/** The three opennesses (seed 4-09): affairs, finance, and what is done for the community. */
export const boardKinds = ['affairs', 'finance', 'projects'] as const;
export type BoardKind = (typeof boardKinds)[number];

/* The words of giving, apart from the parts that check messages: pages read them too. */

export const donorKinds = ['enterprise', 'organization', 'person'] as const;

/** Money and goods are counted in fen, hours of work in minutes. */
export const giftKinds = ['money', 'goods', 'hours'] as const;

/** What it is given for; `any` leaves it to the receiver. */
export const purposeKinds = ['any', 'community', 'category', 'need', 'purchase'] as const;

/** What it was used for: a need, a purchase, a line of the budget, or directly in a community. */
export const targetKinds = ['need', 'purchase', 'budgetLine', 'community'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** Kinds of money of the budget that are given: only lines and purchases of these show where donations went. */
export const givenSources = ['donation', 'namedFund'] as const;

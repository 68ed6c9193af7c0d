/** Whole yuan as fen. */
export const yuan = (amount: number): number => amount * 100;

/** What a column of the file for the finance bureau can hold. `fixed`: the same words in every row. */
export const fileFields = [
  'row',
  'payee',
  'creditCode',
  'bank',
  'account',
  'amount',
  'purpose',
  'title',
  'tranche',
  'contractNumber',
  'fundSource',
  'madeOn',
  'reference',
  'fixed',
] as const;
export type FileField = (typeof fileFields)[number];

/** Without these nothing can be paid, or not be found again when it is confirmed. */
export const neededFields = [
  'payee',
  'account',
  'amount',
  'reference',
] as const satisfies FileField[];

/** `1234567.50`, `1,234,567.50`, or whole fen. */
export const amountForms = ['yuan', 'grouped', 'fen'] as const;
/** `2026-03-05`, `20260305`, `2026年3月5日`. */
export const dateForms = ['dashed', 'compact', 'chinese'] as const;

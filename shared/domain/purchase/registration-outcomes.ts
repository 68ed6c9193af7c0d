/** What the bureau that registers organizations may find of the facts an applicant gave. */
export const registrationOutcomes = ['confirmed', 'differs', 'unknown'] as const;

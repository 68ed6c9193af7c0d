import type { Application } from './application.ts';
import type { Purchase } from './purchase.ts';

/** The applications that are judged by their quality. */
export const eligible = ({ applications }: Pick<Purchase, 'applications'>): Application[] =>
  Object.values(applications).filter((one) => one.eligibility === 'eligible');

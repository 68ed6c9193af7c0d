import { decide } from '../shared/domain/purchase/decide.ts';
import { acting, type Request as Requested } from './acting.ts';
import { buyingCircumstances } from './circumstances.ts';

export type Request = Requested;

/** Carries out any command there is; see `acting`. Units that take only some of them load only those rules. */
export const act = acting({ decide, gather: buyingCircumstances });

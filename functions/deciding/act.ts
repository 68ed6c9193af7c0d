import { decideBuying } from '../../shared/domain/purchase/decide-buying.ts';
import { acting } from '../acting.ts';
import { buyingCircumstances } from '../circumstances.ts';

/** Carries out a command of buying; see `acting`. */
export const act = acting({ decide: decideBuying, gather: buyingCircumstances });

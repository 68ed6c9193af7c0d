import * as z from 'zod';
import { isCreditCode } from './credit-code-checks.ts';

/** Unified social credit code (统一社会信用代码), 18 characters. */
export const CreditCode = z.string().refine(isCreditCode, 'credit-code').brand<'CreditCode'>();
export type CreditCode = z.infer<typeof CreditCode>;

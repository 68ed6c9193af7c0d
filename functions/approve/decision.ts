import * as z from 'zod';
import { DomainError, type ProblemCode } from '../../shared/domain/errors.ts';
import { checkCode } from '../http/codes.ts';
import type { Identity } from '../letters/approval/letter.ts';
import type { Fault } from '../letters/form.ts';
import type { Matter } from './matter.ts';

/** What the form sends. Nothing in it has a default that decides. */
export const DecisionForm = z.object({
  decision: z.string().default(''),
  opinion: z.string().trim().default(''),
  code: z.string().trim().default(''),
  documentsHash: z.string().default(''),
});
type DecisionForm = z.infer<typeof DecisionForm>;

type Field = 'decision' | 'opinion' | 'code';

const isDecision = (text: string) => text === 'approve' || text === 'return';

/** What is missing or wrong in the form; who somebody is, is not judged here. */
export function faultsOf(form: DecisionForm, identity: Identity): Fault<Field>[] {
  const faults: Fault<Field>[] = [];
  if (!isDecision(form.decision)) faults.push({ field: 'decision', code: 'choose-decision' });
  if (form.decision === 'return' && form.opinion.length < 4)
    faults.push({ field: 'opinion', code: 'opinion-too-short' });
  if (form.opinion.length > 1000) faults.push({ field: 'opinion', code: 'too_big' });
  if (identity === 'sign-in' || identity === 'factor')
    faults.push({ field: 'decision', code: 'second-factor-required' });
  if (identity === 'code' && !/^\d{6}$/.test(form.code.replace(/\s/g, '')))
    faults.push({ field: 'code', code: 'code-format' });
  return faults;
}

/** A code that does not fit is the reader's to correct, like any field. */
export const codeFault = (error: unknown): Fault<Field> | undefined => {
  const codes: ProblemCode[] = ['code-wrong', 'code-expired'];
  return error instanceof DomainError && codes.includes(error.name)
    ? { field: 'code', code: error.name }
    : undefined;
};

/**
 * Records the decision of the person the link is for. The code goes with it, in the same transaction.
 *
 * @throws {DomainError} `code-wrong`, `code-expired`, or what the matter itself is refused with
 */
export async function recordDecision(
  { code, deps, decide }: Matter,
  form: DecisionForm,
  identity: Identity,
): Promise<void> {
  if (identity !== 'code') return decide(form, { key: code.key });
  const stored = await code.stored();
  await checkCode(deps, code.key, { stored, typed: form.code.replace(/\s/g, '') });
  return decide(form, { key: code.key, ...(stored && { code: stored }) });
}

import * as z from 'zod';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError, type ProblemCode } from '../../shared/domain/errors.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { keys } from '../../shared/store/keys.ts';
import type { TypedCode } from '../../shared/store/sign-in-codes.ts';
import { act } from '../act.ts';
import { checkCode } from '../http/codes.ts';
import type { Identity } from '../letters/approval/letter.ts';
import type { Fault } from '../letters/form.ts';
import { type OpenedLink, seatName } from './opened-link.ts';

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

const storedCode = ({ loaded, ...opened }: OpenedLink): TypedCode | undefined => {
  const item = loaded.codes[`${opened.link.approvalId}#${seatName(opened)}`];
  return (
    item && {
      codeHash: String(item['codeHash']),
      expiresAt: item['expiresAt'] as Instant,
      attempts: Number(item['attempts']),
    }
  );
};

/**
 * Records the decision of the person the link is for. The code goes with it, in the same transaction; posts
 * are read again, so that somebody who lost theirs decides nothing.
 *
 * @throws {DomainError} `code-wrong`, `code-expired`, or what `decide` refuses
 */
export async function recordDecision(
  opened: OpenedLink,
  form: DecisionForm,
  identity: Identity,
): Promise<void> {
  const { link, deps, loaded, config } = opened;
  const key = keys.approvalCode(link.tenant, link.purchase, link.approvalId, seatName(opened));
  const code = identity === 'code' ? storedCode(opened) : undefined;
  if (identity === 'code')
    await checkCode(deps, key, { stored: code, typed: form.code.replace(/\s/g, '') });
  const { posts = [], scopes } = config.members.find((m) => m.personId === link.personId) ?? {};
  const actor: Actor = {
    kind: 'official',
    personId: link.personId,
    posts,
    ...(scopes && Object.keys(scopes).length > 0 && { scopes }),
    ...(opened.delegation && { onBehalfOf: opened.seat.personId }),
  };
  await act(deps, {
    tenant: link.tenant,
    purchase: link.purchase,
    actor,
    loaded,
    burns: { key, ...(code && { code }) },
    command: {
      type: 'decideApproval',
      approvalId: link.approvalId,
      decision: form.decision === 'approve' ? 'approve' : 'return',
      opinion: form.opinion,
      documentsHash: form.documentsHash,
    },
  });
}

import type { Actor } from '../actor.ts';
import type { PersonId } from '../ids.ts';
import { type Delegation, inForce } from '../policy/delegation.ts';
import { ApprovalSubject } from '../policy/rules.ts';
import type { Instant } from '../time.ts';
import { openSteps } from './approval-rounds.ts';
import type { Context } from './decision.ts';
import type { Purchase } from './purchase.ts';
import { delegateFault } from './stages/approval-seats.ts';
import type { Waiting } from './waiting.ts';

/** `award-1`: what a request for approval is about, from the name it goes by. */
export const subjectOf = (reference = ''): ApprovalSubject | undefined =>
  ApprovalSubject.safeParse(reference.split('-')[0]).data;

type Powers = { delegations: readonly Delegation[]; now: Instant };

/** What a list or a purchase says of somebody it waits for. */
type Turn = Pick<Waiting, 'who' | 'command'> & { reference?: string | undefined };

/** A turn of somebody else, that `onBehalfOf` put in the reader's hands. */
export type DelegatedTurn<W> = W & { onBehalfOf: PersonId };

/** Approvals that wait for others and that `actor` may decide in their place, as far as a list can tell. */
export const turnsInHand = <W extends Turn>(
  purchase: string,
  waiting: readonly W[],
  actor: Actor,
  { delegations, now }: Powers,
): DelegatedTurn<W>[] => {
  if (actor.kind !== 'official') return [];
  return waiting.flatMap((one) => {
    const subject = one.command === 'decideApproval' ? subjectOf(one.reference) : undefined;
    if (!subject || !('personId' in one.who)) return [];
    const from = one.who.personId;
    const given = inForce(delegations, { from, asked: { purchase, subject }, now });
    return given.some(({ to }) => to === actor.personId) ? [{ ...one, onBehalfOf: from }] : [];
  });
};

/** Those of them that nothing in the request itself forbids: not as its author, another signer, the recorder. */
export const permittedTurns = <W extends Pick<Turn, 'reference'>>(
  purchase: Purchase,
  turns: readonly DelegatedTurn<W>[],
  actor: Actor & { kind: 'official' },
  around: Pick<Context, 'holders'>,
): DelegatedTurn<W>[] =>
  turns.filter(({ reference = '', onBehalfOf }) => {
    const approval = purchase.approvals[reference];
    const step = approval && openSteps(approval).find((s) => s.personId === onBehalfOf);
    if (!approval || !step) return false;
    return !delegateFault(purchase, approval, { step, person: actor.personId }, around);
  });

import type { Actor } from '../../shared/domain/actor.ts';
import type { ApprovalSubject } from '../../shared/domain/policy/rules.ts';
import { currentStep } from '../../shared/domain/purchase/approval-rounds.ts';
import type { Command } from '../../shared/domain/purchase/commands.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { asPerson } from './people.ts';

export const hour = 3_600_000;

export const day = 24 * hour;

/** Somebody asks for something, not before `at`. */
export type Move = { actor: Actor; command: Command; at?: Instant | undefined };

/** The move of whoever's turn it is in the one open approval. */
export function approval(
  purchase: Purchase,
  decision: 'approve' | 'return' = 'approve',
  subject?: ApprovalSubject,
): Move & { command: Command & { type: 'decideApproval' } } {
  const open = Object.values(purchase.approvals).find(
    (a) => a.status === 'open' && (!subject || a.subject === subject),
  );
  const step = open && currentStep(open);
  if (!open || !step) throw new Error(`no open approval in ${purchase.state}`);
  return {
    actor: asPerson(step.personId),
    command: {
      type: 'decideApproval',
      approvalId: open.id,
      decision,
      opinion: decision === 'return' ? '金额需核实' : '',
      documentsHash: open.documentsHash,
    },
  };
}

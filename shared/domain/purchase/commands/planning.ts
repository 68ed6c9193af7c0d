import * as z from 'zod';
import { Plan } from '../plan.ts';
import { command, opinion, text } from './command.ts';

/** Planning, and every approval. */
export const planningCommands = [
  command('revisePlan', { plan: Plan }),
  command('submitPlan', {}),
  command('decideApproval', {
    approvalId: text(40),
    decision: z.enum(['approve', 'return']),
    opinion,
    documentsHash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
] as const;

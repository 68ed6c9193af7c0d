import * as z from 'zod';
import { stops } from '../approval.ts';
import { command, text } from './command.ts';

/** Standing still and ending early. */
export const stoppingCommands = [
  /** Nobody ends a purchase alone: the chain for stops decides, and the reason is made public. */
  command('requestStop', { kind: z.enum(stops), reason: text(500) }),
  command('suspend', { reason: text(500) }),
  command('resume', {}),
] as const;

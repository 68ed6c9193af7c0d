import * as z from 'zod';
import { awardCommands } from './commands/award.ts';
import { systemCommands } from './commands/by-the-clock.ts';
import { callCommands } from './commands/call.ts';
import { contractCommands } from './commands/contract.ts';
import { eligibilityCommands } from './commands/eligibility.ts';
import { planningCommands } from './commands/planning.ts';
import { reviewCommands } from './commands/review.ts';
import { stoppingCommands } from './commands/stopping.ts';
import { workCommands } from './commands/work.ts';
import type { CommandType } from './lifecycle.ts';

/** What people ask for, stage by stage. Each is one message of the API. */
export const humanCommands = [
  ...planningCommands,
  ...callCommands,
  ...eligibilityCommands,
  ...reviewCommands,
  ...awardCommands,
  ...contractCommands,
  ...workCommands,
  ...stoppingCommands,
] as const;

export const HumanCommand = z
  .discriminatedUnion('type', humanCommands)
  .meta({ id: 'Command', description: 'What somebody asks of a purchase.' });
export type HumanCommand = z.infer<typeof HumanCommand>;

export const Command = z.discriminatedUnion('type', [...humanCommands, ...systemCommands]);
export type Command = z.infer<typeof Command>;
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

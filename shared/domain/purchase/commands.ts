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

/** What people ask for until a contract is in force, stage by stage. Each is one message of the API. */
const buyingCommands = [
  ...planningCommands,
  ...callCommands,
  ...eligibilityCommands,
  ...reviewCommands,
  ...awardCommands,
  ...contractCommands,
  ...stoppingCommands,
] as const;
export const humanCommands = [...buyingCommands, ...workCommands] as const;

export const BuyingCommand = z
  .discriminatedUnion('type', buyingCommands)
  .meta({ id: 'BuyingCommand', description: 'What somebody asks of a purchase.' });
export type BuyingCommand = z.infer<typeof BuyingCommand>;

export const WorkCommand = z.discriminatedUnion('type', workCommands).meta({
  id: 'WorkCommand',
  description: 'What somebody asks of a purchase about the work under contract.',
});
export type WorkCommand = z.infer<typeof WorkCommand>;

export const HumanCommand = z.discriminatedUnion('type', humanCommands);
export type HumanCommand = z.infer<typeof HumanCommand>;

export const Command = z.discriminatedUnion('type', [...humanCommands, ...systemCommands]);
export type Command = z.infer<typeof Command>;
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

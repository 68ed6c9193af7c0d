import { decideBy } from './decide-by.ts';
import { whileAtWork } from './stages/9-paused.ts';
import { supplements } from './stages/9-supplements.ts';
import { implementation } from './stages/10-implementation.ts';
import { evaluation } from './stages/11-evaluation.ts';
import { settlement } from './stages/13-settlement.ts';
import { consequences } from './stages/consequences.ts';

/** The rules of the work under contract: changed, reported, paid, evaluated, settled. */
export const workRules = {
  ...supplements,
  ...implementation,
  submitReport: whileAtWork(implementation.submitReport),
  ...evaluation,
  ...consequences,
  ...settlement,
};

/** Decides what people ask of a purchase whose contracts are in force. */
export const decideWork = decideBy(workRules);

import { stepFunctions } from '../adapters/step-functions.ts';
import { eventHandler } from '../event-handler.ts';
import { live } from '../live.ts';
import { setting } from '../settings.ts';
import { tasks } from './tasks.ts';

const deps = await live({ workflow: stepFunctions({}) });
const task = tasks[setting('TASK')];

/** Deployed once for each task of the machines; `TASK` says which this one is. */
export const handler = eventHandler((event: unknown) => task(event, deps));

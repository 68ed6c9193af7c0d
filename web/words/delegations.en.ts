import { en } from '../../shared/messages/work-delegations.en.ts';

/** What only the page of delegations says. */
export const words = en;

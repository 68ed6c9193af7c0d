import { zh } from '../../shared/messages/work-delegations.zh.ts';

/** What only the page of delegations says. */
export const words = zh;

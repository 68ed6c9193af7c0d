import { en } from '../../shared/messages/work-satisfaction.en.ts';

/** What the page of residents' answers says. */
export const words = en;

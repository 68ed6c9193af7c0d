import { en } from '../../shared/messages/work-clock.en.ts';

/** What the page says that moves the time of a rehearsal. */
export const words = en;

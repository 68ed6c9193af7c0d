import { en } from '../../shared/messages/work-road-show.en.ts';

/** What only the page of the presentations says. */
export const words = en;

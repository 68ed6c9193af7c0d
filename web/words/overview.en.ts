import { en } from '../../shared/messages/work-overview.en.ts';

/** What the overview of projects says. */
export const words = en;

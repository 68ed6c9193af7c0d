import { en as commands } from '../../shared/messages/command-names.en.ts';
import { en as payments } from '../../shared/messages/work-payments.en.ts';

/** What the pages of payments say. */
export const words = { ...commands, ...payments };

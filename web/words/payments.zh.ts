import { zh as commands } from '../../shared/messages/command-names.zh.ts';
import { zh as payments } from '../../shared/messages/work-payments.zh.ts';

/** What the pages of payments say. */
export const words = { ...commands, ...payments };

import { zh as commands } from '../../shared/messages/command-names.zh.ts';
import { zh } from '../../shared/messages/work-offer.zh.ts';

/** What only the page of an applicant's price says. */
export const words = { ...commands, ...zh };

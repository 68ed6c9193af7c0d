import { en as commands } from '../../shared/messages/command-names.en.ts';
import { en } from '../../shared/messages/work-offer.en.ts';

/** What only the page of an applicant's price says. */
export const words = { ...commands, ...en };

import { en as commands } from '../../shared/messages/command-names.en.ts';
import { en as objections } from '../../shared/messages/objection-terms.en.ts';
import { en as files } from '../../shared/messages/work-contract-acts.en.ts';
import { en as hearing } from '../../shared/messages/work-hearing.en.ts';

/** What the pages of inquiries, challenges and complaints say. */
export const words = { ...commands, ...objections, ...files, ...hearing };

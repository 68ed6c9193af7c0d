import { zh as commands } from '../../shared/messages/command-names.zh.ts';
import { zh as objections } from '../../shared/messages/objection-terms.zh.ts';
import { zh as files } from '../../shared/messages/work-contract-acts.zh.ts';
import { zh as hearing } from '../../shared/messages/work-hearing.zh.ts';

/** What the pages of inquiries, challenges and complaints say. */
export const words = { ...commands, ...objections, ...files, ...hearing };

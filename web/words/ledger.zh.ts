import { zh as commands } from '../../shared/messages/command-names.zh.ts';
import { zh as files } from '../../shared/messages/work-contract-acts.zh.ts';
import { zh as ledger } from '../../shared/messages/work-ledger.zh.ts';

/** What the ledger of a project says, and what is said of a file on its way. */
export const words = { ...commands, ...files, ...ledger };

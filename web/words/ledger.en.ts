import { en as commands } from '../../shared/messages/command-names.en.ts';
import { en as files } from '../../shared/messages/work-contract-acts.en.ts';
import { en as ledger } from '../../shared/messages/work-ledger.en.ts';

/** What the ledger of a project says, and what is said of a file on its way. */
export const words = { ...commands, ...files, ...ledger };

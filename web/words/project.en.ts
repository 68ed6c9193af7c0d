import { en as commands } from '../../shared/messages/command-names.en.ts';
import { en as own } from '../../shared/messages/work-project.en.ts';

export const words = { ...commands, ...own };

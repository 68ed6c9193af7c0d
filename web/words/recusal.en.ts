import { en as commands } from '../../shared/messages/command-names.en.ts';
import { en as own } from '../../shared/messages/work-recusal.en.ts';

export const words = { ...commands, ...own };

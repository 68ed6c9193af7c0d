import { en as commands } from '../../shared/messages/command-names.en.ts';
import { en as own } from '../../shared/messages/work-draw.en.ts';

export const words = { ...commands, ...own };

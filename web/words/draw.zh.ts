import { zh as commands } from '../../shared/messages/command-names.zh.ts';
import { zh as own } from '../../shared/messages/work-draw.zh.ts';

export const words = { ...commands, ...own };

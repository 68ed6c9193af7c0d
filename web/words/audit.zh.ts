import { zh as commands } from '../../shared/messages/command-names.zh.ts';
import { zh as own } from '../../shared/messages/work-audit.zh.ts';

export const words = { ...commands, ...own };

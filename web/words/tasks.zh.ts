import { zh as commands } from '../../shared/messages/command-names.zh.ts';
import { zh as duties } from '../../shared/messages/work-duties.zh.ts';
import { zh as tasks } from '../../shared/messages/work-tasks.zh.ts';

/** What the list of tasks says. */
export const words = { ...commands, ...duties, ...tasks };

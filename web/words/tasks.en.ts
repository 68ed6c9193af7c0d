import { en as commands } from '../../shared/messages/command-names.en.ts';
import { en as duties } from '../../shared/messages/work-duties.en.ts';
import { en as tasks } from '../../shared/messages/work-tasks.en.ts';

/** What the list of tasks says. */
export const words = { ...commands, ...duties, ...tasks };

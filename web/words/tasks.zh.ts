import { zh as commands } from '../../shared/messages/command-names.zh.ts';

/** What the list of tasks says beside what every page may. */
export const words = commands;

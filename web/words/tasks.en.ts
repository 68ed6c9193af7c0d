import { en as commands } from '../../shared/messages/command-names.en.ts';

/** What the list of tasks says beside what every page may. */
export const words = commands;

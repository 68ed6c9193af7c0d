import { displaySwitches } from './display.ts';
import { filterList } from './filter-list.ts';
import { timeLeft } from './time-left.ts';

/** The one script of published pages. They can be read without it. */
displaySwitches();
filterList();
timeLeft();

import type { Cell } from './cell.ts';
import { figureCells } from './cells/figures.ts';
import { periodCells } from './cells/periods.ts';
import { switchCells } from './cells/switches.ts';

/** THE table of the rules a purchase is judged by (domain.md 1.1 to 1.6 and 2). */
export const ruleTable: readonly Cell[] = [...periodCells, ...figureCells, ...switchCells];

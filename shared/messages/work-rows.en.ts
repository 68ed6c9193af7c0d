import type { English } from './translate.ts';
import type { zh } from './work-rows.zh.ts';

/** Taking in lists, whatever they are of. */
export const en = {
  'rows.file': 'The list',
  'rows.bad': 'No table can be read from this file. Save it as CSV or .xlsx and try again.',
  'rows.checked': '{done} of {rows} rows checked',
  'rows.result': '{rows} rows: {good} can be taken in, {bad} have faults.',
  'rows.row': 'Row',
  'rows.column': 'Column',
  'rows.what': 'What is wrong',
  'rows.shown': 'The first {n} faults; download the rest.',
  'rows.save': 'Download all faults',
  'rows.go': 'Take in the {good} good rows',
  'rows.stop': 'Pause',
  'rows.resume': 'Go on from row {next}',
  'rows.earlier': 'Earlier lists',
  'rows.where': 'Choose the same file again to go on where it stopped.',
} satisfies English<typeof zh>;

import type { English } from './translate.ts';
import type { zh } from './work-bonus.zh.ts';

export const en = {
  'page.back': 'Back to the purchase',
  'bonus.page': 'Bonus and deduction items',
  'bonus.lead':
    'These items rest on facts, not on opinion: say what is the case and add the file that proves it. Experts do not see what was found while they score; the report and the ranking follow when both are done.',
  'bonus.left': {
    one: '{n} application is still to be judged',
    other: '{n} applications are still to be judged',
  },
  'bonus.none': 'The office judges no items in this purchase',
  'bonus.noneText': 'The plan has no bonus or deduction item that is judged from evidence.',
  'bonus.open': 'to be judged',
  'bonus.total': '{points} points in all',
  'bonus.judge': 'Judge',
  'bonus.change': 'Change what was found',
  'bonus.intro':
    'Item by item. Points given or taken need a file that proves them; where none are given, say what was looked at.',
  'bonus.about': 'Applicant',
  'bonus.gives': 'gives at most {max}',
  'bonus.takes': 'takes at most {max}',
  'bonus.points': 'Points (0 to {max})',
  'bonus.fact': 'Fact',
  'bonus.factHint': 'For example: graded 4A in 2025, the certificate is valid until 2029',
  'bonus.file': 'File that proves it',
  'bonus.fileHint': 'PDF, OFD, Word, Excel or a picture, at most 50 MB',
  'bonus.fileMissing': 'Points given or taken need a file that proves them.',
  'bonus.evidence': 'Evidence: {name} (checksum {hash})',
  'bonus.by': 'Judged by {by} on {at}',
} satisfies English<typeof zh>;

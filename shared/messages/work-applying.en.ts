import type { English } from './translate.ts';
import type { zh } from './work-applying.zh.ts';

export const en: English<typeof zh> = {
  'files.title': 'Files',
  'attached.answers': 'for: {name}',
  'attached.state.pending': 'Not opened yet',
  'attached.state.scanning': 'Being checked',
  'attached.state.clean': 'Checked',
  'attached.state.refused': 'Not taken',
  'attached.refusal.empty': 'The file is empty',
  'attached.refusal.too-large': 'The file is too large',
  'attached.refusal.changed-on-the-way': 'It is not what was handed in',
  'attached.refusal.kind-not-taken': 'This format is not taken',
  'attached.refusal.content-differs': 'Its content is not what its name says',
  'attached.refusal.macros': 'It brings macros or scripts',
  'attached.refusal.encrypted': 'It asks for a password',
  'attached.refusal.archive-in-archive': 'There is an archive in the archive',
  'attached.refusal.archive-too-large': 'Too large once unpacked',
  'attached.refusal.broken': 'The file is damaged',
  'attached.refusal.infected': 'A virus was found',
  'consortium.members': 'Members of the consortium',
  'consortium.member': '{name} ({creditCode}): {part}',
  'conditions.declared': 'Conditions, as declared',
  'conditions.met': 'Met',
  'conditions.notMet': 'Not met',
};

import type { English } from './translate.ts';
import type { zh } from './work-duties.zh.ts';

export const en: English<typeof zh> = {
  'duty.emergency': 'Emergency',
  'duty.wentUp': 'Overdue: see that it is done',
  'duty.send': 'Send on or answer',
  'duty.unmet': 'Cannot be met: make a need of it',
  'duty.callBack': 'Call the caller back',
  'duty.accept': 'Accept',
  'duty.visit': 'Visit',
  'duty.close': 'Close',
};

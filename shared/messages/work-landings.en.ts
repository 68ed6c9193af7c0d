import type { English } from './translate.ts';
import type { zh } from './work-landings.zh.ts';

export const en: English<typeof zh> = {
  'landing.title': 'Place in the communities',
  'landing.lead':
    'A street or residents’ committee confirms that there are rooms and a contact. It does not move the purchase on.',
  'landing.by': '{name}, {at}',
  'landing.open': 'To be confirmed',
  'landing.none': 'No community is known where the work is done.',
  'landing.confirm': 'Confirm',
  'landing.confirmIn': 'Confirm for {name}',
  'landing.reason': 'How it has its place',
  'landing.reasonHint': 'Such as rooms, times, the contact. It goes into the record.',
};

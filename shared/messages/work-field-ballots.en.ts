import type { English } from './translate.ts';
import type { zh } from './work-field-ballots.zh.ts';

export const en = {
  'fb.lead':
    'For residents on the list: one code each, good once, to be scanned with their own or a relative’s phone. Please do not fill it in for them.',
  'fb.none': 'No sign-in of the list has arrived yet. Add residents, send, then hand out codes.',
  'fb.count': '{onList} on the list, {printed} codes handed out.',
  'fb.closed': 'No ratings are taken for this project now.',
  'fb.show': 'Hand out one code',
  'fb.next': 'Next person',
  'fb.alt': 'QR code for rating the service',
  'fb.hint':
    'The resident scans this code; then press “Next person”. It is anonymous: the organization cannot see who answered.',
  'fb.print': 'Print codes on paper',
  'fb.offline': 'No connection now. Hand out codes once you are connected.',
} satisfies English<typeof zh>;

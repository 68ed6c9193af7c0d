import type { English } from './translate.ts';
import type { zh } from './work-offer.zh.ts';

export const en = {
  'offer.page': 'Price',
  'offer.back': 'Back to the purchase',
  'offer.none': 'Nothing is asked of your price at the moment',
  'offer.noneText': 'We write to you when final offers are taken or a price has to be explained.',
  'offer.title': 'Final offer',
  'offer.lead':
    'The panel has talked with every applicant. Final offers are kept sealed and opened together; nobody sees them before.',
  'offer.former': 'First price',
  'offer.ceiling': 'Ceiling',
  'offer.silence':
    'Without a final offer your first price stands. An offer above the ceiling is void.',
  'offer.price': 'Final offer',
  'offer.priceHint':
    'In yuan, with up to two decimals. You may send it again before the deadline; the last one counts.',
  'offer.send': 'Seal and send',
  'offer.sent': 'Your final offer is in, under seal',
  'offer.sentText': 'Sent {at}. Receipt: {receipt}',
  'offer.leave': 'Leave the talks',
  'offer.leaveText': 'You take no further part in this purchase. This cannot be undone.',
  'offer.leaveReason': 'Why you leave',
  'offer.left': 'Your organization has left the talks',
  'explain.title': 'Explain your price',
  'explain.lead':
    'Your price is strikingly low, and the panel asks you to explain it. A price that is not proved makes the offer invalid.',
  'explain.why': 'Why it is asked',
  'explain.sign.mean': 'Below the set share of the mean of all valid prices',
  'explain.sign.secondLowest': 'Below the set share of the second lowest price',
  'explain.sign.ceiling': 'Below the set share of the ceiling',
  'explain.text': 'What it costs, and why',
  'explain.textHint':
    'Say what staff, material, rooms and taxes cost, and why your price can be low. At most 3000 characters.',
  'explain.evidence': 'Evidence',
  'explain.evidenceHint': 'One a line, for instance: payroll, agreement on free rooms.',
  'explain.send': 'Send the explanation',
  'explain.sent': 'Your explanation is in',
  'explain.sentText': 'The panel judges each price; the result will be shown here.',
  'explain.outcome.valid': 'The panel finds the price proved; the review goes on',
  'explain.outcome.invalid': 'The panel finds the price not proved; the offer is invalid',
  'explain.outcome.unexplained': 'Nothing came in time; the offer is invalid',
  'show.title': 'Presentation',
  'show.when': 'When you present',
  'show.place': 'Place',
  'show.minutes': '{n} minutes each',
} as const satisfies English<typeof zh>;

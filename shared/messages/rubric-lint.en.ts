import type { zh } from './rubric-lint.zh.ts';
import type { English } from './translate.ts';

export const en: English<typeof zh> = {
  'lint.title': 'About the way of judging',
  'lint.points-not-hundred': 'The points do not add up to 100.',
  'lint.refuse': 'Not lawful',
  'lint.warn': 'Note',
  'lint.qualification-scored':
    'What qualifies an applicant cannot earn points. Score something that can be compared.',
  'lint.scale-scored': 'Size may be neither a condition nor scored.',
  'lint.local-scored':
    'Being registered, based or known locally may be neither a condition nor scored.',
  'lint.regional-award-scored': 'Awards or contracts of one region or trade may not earn points.',
  'lint.ownership-scored': 'Ownership or legal form may not be limited.',
  'lint.supplier-named': 'No brand and no supplier may be named, the last contractor included.',
  'lint.library-required': 'Nobody may be asked to join a supplier list beforehand.',
  'lint.indicator-missing': 'Say how points are earned.',
  'lint.indicator-vague': 'Nothing here can be counted or compared. Say the points for each step.',
  'lint.too-many-similar-contracts': 'No more than 2 similar contracts may be asked for.',
  'lint.price-outside-range': 'The points of the price are outside what is allowed.',
  'lint.price-scored-though-fixed': 'A fixed price is not scored: set it to 0.',
  'lint.bonus-beyond-hundred': 'Points beyond the hundred are unusual in a statutory purchase.',
};

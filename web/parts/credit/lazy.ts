import { moreWords } from '../../i18n.ts';
import { lazily } from '../lazily.tsx';

const words = () =>
  moreWords({
    'zh-CN': () => import('../../words/credit.zh.ts'),
    en: () => import('../../words/credit.en.ts'),
  });

/** The record of one organization, whole. */
export const CreditOf = lazily(async () => {
  const [part] = await Promise.all([import('./record.tsx'), words()]);
  return part.CreditOf;
});

/** The records of several, beside each other. */
export const CreditsOf = lazily(async () => {
  const [part] = await Promise.all([import('./applicants.tsx'), words()]);
  return part.CreditsOf;
});

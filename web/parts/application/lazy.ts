import { moreWords } from '../../i18n.ts';
import { lazily } from '../lazily.tsx';

const words = {
  'zh-CN': () => import('../../words/applying.zh.ts'),
  en: () => import('../../words/applying.en.ts'),
};

/** An application as a file to read, fetched when somebody comes to it: a list of bids has none of their texts. */
export const WholeApplication = lazily(async () => {
  const [part] = await Promise.all([import('./whole.tsx'), moreWords(words)]);
  return part.WholeApplication;
});

export const ApplicationView = lazily(async () => {
  const [part] = await Promise.all([import('./view.tsx'), moreWords(words)]);
  return part.ApplicationView;
});

export const OpeningMinutes = lazily(async () => {
  const [part] = await Promise.all([import('./minutes.tsx'), moreWords(words)]);
  return part.OpeningMinutes;
});

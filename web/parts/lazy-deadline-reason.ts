import { moreWords } from '../i18n.ts';
import { lazily } from './lazily.tsx';

/** `DeadlineReason` with its words, fetched when a page first shows a date that was counted. */
export const DeadlineReason = lazily(async () => {
  const [part] = await Promise.all([
    import('./deadline-reason.tsx'),
    moreWords({
      'zh-CN': () => import('../words/deadline.zh.ts'),
      en: () => import('../words/deadline.en.ts'),
    }),
  ]);
  return part.DeadlineReason;
});

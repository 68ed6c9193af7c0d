import { moreWords } from '../../i18n.ts';
import { lazily } from '../lazily.tsx';

/** The papers in an application, with their words: most visits to a purchase never come to them. */
export const SnapshotView = lazily(async () => {
  const [part] = await Promise.all([
    import('./snapshot-view.tsx'),
    moreWords({
      'zh-CN': () => import('../../words/snapshot.zh.ts'),
      en: () => import('../../words/snapshot.en.ts'),
    }),
  ]);
  return part.SnapshotView;
});

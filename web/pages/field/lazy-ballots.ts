import { moreWords } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';

/** Handing out ballots needs a connection anyway: fetched when somebody first does. */
export const Ballots = lazily(async () => {
  const [part] = await Promise.all([
    import('./ballots.tsx'),
    moreWords({
      'zh-CN': () => import('../../words/field-ballots.zh.ts'),
      en: () => import('../../words/field-ballots.en.ts'),
    }),
  ]);
  return part.Ballots;
});

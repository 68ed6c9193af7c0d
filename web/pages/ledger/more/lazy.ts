import { moreWords } from '../../../i18n.ts';
import { lazily } from '../../../parts/lazily.tsx';

const words = {
  'zh-CN': () => import('../../../words/ledger-more.zh.ts'),
  en: () => import('../../../words/ledger-more.en.ts'),
};
const loaded = async () => (await Promise.all([import('./more.tsx'), moreWords(words)]))[0];

/** Forms that are seldom opened, and lists below the expenses: fetched after the figures stand. */
export const MoreForm = lazily(async () => (await loaded()).MoreForm);
export const MoreEntries = lazily(async () => (await loaded()).MoreEntries);

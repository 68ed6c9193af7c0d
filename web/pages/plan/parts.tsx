import type { Form } from '../../form/form.ts';
import { moreWords } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';

const withWords =
  <T,>(load: () => Promise<T>) =>
  async () => {
    await moreWords({
      'zh-CN': () => import('../../words/builder.zh.ts'),
      en: () => import('../../words/builder.en.ts'),
    });
    return load();
  };

/** Parts of the plan that are fetched when somebody opens them. */
export const CataloguePicker = lazily<{ form: Form }>(
  withWords(async () => (await import('./catalogue-picker.tsx')).CataloguePicker),
);
export const DeliverableMore = lazily<{ form: Form; row: number }>(
  withWords(async () => (await import('./deliverable-more.tsx')).DeliverableMore),
);
export const Further = lazily<{ form: Form }>(
  withWords(async () => (await import('./further.tsx')).Further),
);
export const RubricPick = lazily<{ form: Form }>(
  withWords(async () => (await import('./ready-made.tsx')).RubricPick),
);
export const TranchePick = lazily<{ form: Form }>(
  withWords(async () => (await import('./ready-made.tsx')).TranchePick),
);
export const CopyEarlier = lazily<{ form: Form }>(
  withWords(async () => (await import('./copy-earlier.tsx')).CopyEarlier),
);

import * as z from 'zod';

export const offeredLanguages = ['zh-CN', 'en'] as const;

/** Chinese is the language of the procedure; others may stand beside it. */
export const LanguagesSetting = z
  .object({
    offered: z.array(z.enum(offeredLanguages)).min(1).max(2),
    first: z.enum(offeredLanguages),
  })
  .superRefine(({ offered, first }, context) => {
    if (!offered.includes('zh-CN'))
      context.addIssue({ code: 'custom', path: ['offered'], message: 'chinese-is-required' });
    if (!offered.includes(first))
      context.addIssue({ code: 'custom', path: ['first'], message: 'language-not-offered' });
  });

import { mails } from '../../../shared/messages/mails.ts';
import { en } from '../../../shared/messages/mails-comments.en.ts';
import { zh } from '../../../shared/messages/mails-comments.zh.ts';
import { bilingual } from '../../../shared/messages/translate.ts';
import type { ErrandSheet } from '../sheet.ts';

const words = bilingual(zh, en);
const facts = ['title', 'department', 'reason', 'due'] as const;

const about =
  (kind: 'commentAsked' | 'commentAnswered' | 'commentOverdue'): ErrandSheet =>
  (data, language) => {
    const t = words(language);
    const place = `tenant=${data['tenant']}&window=${data['window']}`;
    return {
      tenantName: String(data['tenantName']),
      greeting: mails(language)('greeting', { name: data.personName }),
      subject: t(`${kind}.subject`, { title: String(data['title']) }),
      lead: t(`${kind}.lead`),
      facts: facts.flatMap((name) => {
        const value = String(data[name] ?? '');
        return value ? [[t(name), value] as const] : [];
      }),
      link: { address: `${data.publicBaseUrl}/work/rights/?${place}`, words: t('open') },
    };
  };

/** Mails about what communities have a say in. */
export const commentErrands = {
  commentAsked: about('commentAsked'),
  commentAnswered: about('commentAnswered'),
  commentOverdue: about('commentOverdue'),
} as const satisfies Record<string, ErrandSheet>;

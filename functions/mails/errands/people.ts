import { mails } from '../../../shared/messages/mails.ts';
import { peopleMails } from '../../../shared/messages/people-mails.ts';
import { term } from '../../../shared/messages/terms.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import type { ErrandSheet } from '../sheet.ts';

/** Posts by their ids, as an errand carries them, in words. */
const inWords = (posts: string, language: Language) =>
  posts
    .split(',')
    .filter(Boolean)
    .map((post) => term(language, `post.${post}`))
    .join(language === 'en' ? ', ' : '、');

type Kind = 'invited' | 'postsChanged' | 'postsWithdrawn';

const sheetOf =
  (kindOf: (posts: string) => Kind): ErrandSheet =>
  (data, language) => {
    const t = peopleMails(language);
    const tenantName = String(data['tenantName']);
    const posts = String(data['posts'] ?? '');
    const kind = kindOf(posts);
    return {
      tenantName,
      greeting: mails(language)('greeting', { name: data.personName }),
      subject: t(`${kind}.subject`, { tenant: tenantName }),
      lead: t(`${kind}.lead`, { tenant: tenantName }),
      facts: [
        ...(posts ? [[t('posts'), inWords(posts, language)] as const] : []),
        [t('reason'), String(data['reason'] ?? '')],
      ],
      link: { address: `${data.publicBaseUrl}/work/`, words: t(`${kind}.open`) },
    };
  };

/** Mails about posts. */
export const peopleErrands = {
  invited: sheetOf(() => 'invited'),
  postsChanged: sheetOf((posts) => (posts ? 'postsChanged' : 'postsWithdrawn')),
} as const satisfies Record<string, ErrandSheet>;

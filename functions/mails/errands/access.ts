import { mails } from '../../../shared/messages/mails.ts';
import { en } from '../../../shared/messages/mails-access.en.ts';
import { zh } from '../../../shared/messages/mails-access.zh.ts';
import { bilingual } from '../../../shared/messages/translate.ts';
import type { ErrandData, ErrandSheet } from '../sheet.ts';

const words = bilingual(zh, en);
const text = (data: ErrandData, name: string) => String(data[name] ?? '');

type Kind = 'accessApplied' | 'accessDecided' | 'accessOverdue' | 'accessDeclined';
type State = 'applied' | 'admitted' | 'refused' | 'withdrawn' | 'revoked';

const facts = ['department', 'community', 'reason', 'due', 'on', 'receipt'] as const;

const about =
  (kind: Kind): ErrandSheet =>
  (data, language) => {
    const t = words(language);
    const application = text(data, 'application');
    const place = `tenant=${text(data, 'tenant')}${application && `&application=${application}`}`;
    const isDecided = kind === 'accessDecided';
    return {
      tenantName: text(data, 'tenantName'),
      greeting: mails(language)('greeting', { name: data.personName }),
      subject: t(`${kind}.subject`, { title: text(data, 'title') }),
      lead: t(`${kind}.lead`),
      facts: [
        [t('title'), text(data, 'title')],
        ...(isDecided
          ? [[t('stateLabel'), t(`state.${text(data, 'state') as State}`)] as const]
          : []),
        ...facts
          .filter((name) => !(isDecided && name === 'due'))
          .flatMap((name) => {
            const value = text(data, name);
            return value ? [[t(name), value] as const] : [];
          }),
      ],
      link: { address: `${data.publicBaseUrl}/work/access/?${place}`, words: t('open') },
    };
  };

/** Mails about what departments ask of communities. */
export const accessErrands = {
  accessApplied: about('accessApplied'),
  accessDecided: about('accessDecided'),
  accessOverdue: about('accessOverdue'),
  accessDeclined: about('accessDeclined'),
} as const satisfies Record<string, ErrandSheet>;

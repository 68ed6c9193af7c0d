import type { payWays } from '../../../shared/domain/access/lists.ts';
import { lastMinute, money } from '../../../shared/messages/format.ts';
import { mails } from '../../../shared/messages/mails.ts';
import { en } from '../../../shared/messages/mails-access.en.ts';
import { zh } from '../../../shared/messages/mails-access.zh.ts';
import { bilingual, type Language } from '../../../shared/messages/translate.ts';
import type { ErrandData, ErrandSheet } from '../sheet.ts';

const words = bilingual(zh, en);
const text = (data: ErrandData, name: string) => String(data[name] ?? '');

type Kind = 'accessApplied' | 'accessDecided' | 'accessOverdue' | 'accessDeclined';
type PayWay = (typeof payWays)[number];
type State = 'applied' | 'admitted' | 'refused' | 'withdrawn' | 'revoked';

const facts = ['department', 'community', 'basis', 'reason', 'due', 'on', 'receipt'] as const;

/** What goes with the task, and what it would ask of the communities: for whoever decides. */
function groundsOf(data: ErrandData, language: Language): [string, string][] {
  const t = words(language);
  const { amountFen, communities } = data;
  if (amountFen === undefined || communities === undefined) return [];
  const way = t(`way.${text(data, 'way') as PayWay}`);
  const amount = money(Number(amountFen), language);
  const figures = {
    n: Number(communities),
    hours: text(data, 'hours'),
    community: text(data, 'heaviest'),
    with: text(data, 'heaviestHours'),
  };
  const over = Number(data['over']);
  return [
    [t('money'), t('money.value', { way, amount, source: text(data, 'source') })],
    [t('load'), `${t('load.value', figures)}${over > 0 ? t('load.over', { n: over }) : ''}`],
  ];
}

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
        ...groundsOf(data, language),
        ...(data['until'] ? [[t('until'), lastMinute(text(data, 'until'))] as const] : []),
      ],
      link: data['link']
        ? { address: text(data, 'link'), words: t('decide') }
        : { address: `${data.publicBaseUrl}/work/access/?${place}`, words: t('open') },
    };
  };

/** Mails about what departments ask of communities. */
export const accessErrands = {
  accessApplied: about('accessApplied'),
  accessDecided: about('accessDecided'),
  accessOverdue: about('accessOverdue'),
  accessDeclined: about('accessDeclined'),
} as const satisfies Record<string, ErrandSheet>;

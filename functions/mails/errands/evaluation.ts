import { Instant } from '../../../shared/domain/time.ts';
import { evaluationMails } from '../../../shared/messages/evaluation-mails.ts';
import { lastMinute } from '../../../shared/messages/format.ts';
import { mails } from '../../../shared/messages/mails.ts';
import type { ErrandSheet } from '../sheet.ts';

type Kind = 'roundOpened' | 'ratingOpened' | 'resultNoticed' | 'evaluationAppealDecided';

const about =
  (kind: Kind): ErrandSheet =>
  (data, language) => {
    const t = evaluationMails(language);
    const text = (name: string) => String(data[name] ?? '');
    const title = text('title');
    const until = Instant.safeParse(data['until']).data;
    const forOrganization = kind !== 'ratingOpened';
    const query = new URLSearchParams({
      tenant: text('tenant'),
      purchase: text('purchase'),
      project: text('organization'),
      ...(forOrganization && { organization: text('organization') }),
    });
    return {
      tenantName: text('tenantName'),
      greeting: mails(language)('greeting', { name: data.personName }),
      subject: t(`${kind}.subject`, { title }),
      lead: t(`${kind}.lead`),
      facts: [[t('project'), title], ...(until ? [[t('until'), lastMinute(until)] as const] : [])],
      link: { address: `${data.publicBaseUrl}/work/evaluation/?${query}`, words: t('open') },
    };
  };

/** Mails about rounds of evaluation, to the organization and to raters. */
export const evaluationErrands = {
  roundOpened: about('roundOpened'),
  ratingOpened: about('ratingOpened'),
  resultNoticed: about('resultNoticed'),
  evaluationAppealDecided: about('evaluationAppealDecided'),
} as const satisfies Record<string, ErrandSheet>;

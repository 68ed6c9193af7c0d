import type { PurchaseView } from '../../../../shared/contracts/purchases.ts';
import type { PriorNotice } from '../../../../shared/domain/purchase/prior-notice.ts';
import { type Fact, Facts } from '../../../form/facts.tsx';
import { instant, lastMinute, t } from '../../../i18n.ts';
import { DeadlineReason } from '../../../parts/lazy-deadline-reason.ts';

type Props = { view: PurchaseView };

const where = ({ publication: { medium, url, publishedAt, contentHash } }: PriorNotice) => (
  <>
    <a href={url} rel="noreferrer noopener" target="_blank">
      {t('publication.link', { medium })}
    </a>
    <span class="quiet num"> {instant(publishedAt)}</span>
    {contentHash && <span class="quiet code"> {contentHash.slice(0, 16)}…</span>}
  </>
);

const ending = ({ ends: { at } }: PriorNotice, { now, reasons = {} }: PurchaseView) => {
  const reason = Object.values(reasons).find((one) => one.at === at && one.kind !== 'named');
  return (
    <>
      <span class="num">{lastMinute(at)}</span>{' '}
      <span class={at > now ? 'tag current' : 'tag done'}>
        {t(at > now ? 'prior.runs' : 'prior.served')}
      </span>
      {reason && <DeadlineReason reason={reason} />}
    </>
  );
};

const objectionFacts = ({ objections = [] }: PriorNotice): Fact[] =>
  objections.map(({ from, text, finding }) => [
    t('prior.objectionOf', { from }),
    <>
      <span class="prose">{text}</span>
      <br />
      {finding ? (
        <>
          <span class={finding.isUpheld ? 'tag stopped' : 'tag done'}>
            {t(finding.isUpheld ? 'prior.upheld' : 'prior.dismissed')}
          </span>{' '}
          <span class="prose">{finding.reason}</span>
        </>
      ) : (
        <span class="tag warn">{t('prior.open')}</span>
      )}
    </>,
  ]);

/** What was public before the purchase began, until when it runs and why, and what was held against it. */
export function PriorNotices({ view }: Props) {
  const { intention, singleSource } = view.purchase.priorNotices ?? {};
  return (
    <section class="card">
      <h2>{t('prior.title')}</h2>
      {intention && (
        <>
          <h3>{t('prior.intention')}</h3>
          <Facts
            facts={[
              [t('prior.where'), where(intention)],
              [t('prior.expected'), intention.expected ?? ''],
              [t('prior.until'), ending(intention, view)],
            ]}
          />
        </>
      )}
      {singleSource && (
        <>
          <h3>{t('prior.singleSource')}</h3>
          <Facts
            facts={[
              [t('prior.supplier'), singleSource.supplier ?? ''],
              [t('prior.where'), where(singleSource)],
              [t('prior.until'), ending(singleSource, view)],
              ...objectionFacts(singleSource),
            ]}
          />
        </>
      )}
    </section>
  );
}

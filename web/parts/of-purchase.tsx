import type { ComponentChildren } from 'preact';
import type { PurchaseView } from '../../shared/contracts/purchases.ts';
import { Done } from '../acts/done.tsx';
import { workPage } from '../here.ts';
import { t } from '../i18n.ts';
import { StateTag } from '../progress/state-tag.tsx';

type Props = {
  view: PurchaseView;
  /** What this page is about. */
  page: string;
  /** For whom the reader acts; empty for an official. */
  organization: string;
  children: ComponentChildren;
};

/** A page about one part of a purchase: the way back, what it is of, and where that stands. */
export function OfPurchase({ view: { purchase }, page, organization, children }: Props) {
  const place = { tenant: purchase.tenantId, purchase: purchase.id };
  const back = organization
    ? workPage('organization-purchase', { organization, ...place })
    : workPage('purchase', place);
  return (
    <div class="stack">
      <Done />
      <header class="card purchase-head">
        <nav class="small" aria-label={t('crumbs')}>
          <a href={back}>{t('page.back')}</a>
        </nav>
        <h1>{purchase.plan.title}</h1>
        <p class="purchase-facts">
          <StateTag state={purchase.state} />
          <span>{page}</span>
        </p>
      </header>
      {children}
    </div>
  );
}

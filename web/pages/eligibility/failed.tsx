import type { PurchaseView } from '../../../shared/contracts/purchases.ts';
import { waysAfter } from '../../../shared/domain/purchase/ways-after.ts';
import { workPage } from '../../here.ts';
import { count, named, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';

/** Why there was no result, and the lawful ways on: to hold it again, or another method somebody approves first. */
export function Failed({ view: { purchase } }: { view: PurchaseView }) {
  const { failure, followedBy, tenantId: tenant, id } = purchase;
  const ways = waysAfter(purchase);
  return (
    <Notice kind="warn" title={t('failed.title')}>
      {failure && (
        <p>
          {named(`failure.${failure.kind}`)}
          {' · '}
          {t('failed.counts', { received: count(failure.received), valid: count(failure.valid) })}
        </p>
      )}
      {followedBy ? (
        <p>
          <a href={workPage('purchase', { tenant, purchase: followedBy })}>
            {t('failed.followed')}
          </a>
        </p>
      ) : (
        <>
          <h2>{t('failed.ways')}</h2>
          <ul class="tasks">
            {ways.map(({ method, needsApproval, minimum, source }) => (
              <li class="task" key={method}>
                <div>
                  <p>
                    <strong>
                      {method === purchase.plan.method
                        ? t('failed.again')
                        : t('failed.other', { method: named(`method.${method}`) })}
                    </strong>
                  </p>
                  <p class="small">
                    {t(needsApproval ? 'failed.approval' : 'failed.noApproval')}
                    {minimum !== undefined && t('failed.minimum', { n: minimum })}
                  </p>
                  <p class="small quiet">{source}</p>
                </div>
                <a class="button" href={workPage('plan', { tenant, follows: id, method })}>
                  {t('failed.begin')}
                  <span class="unseen">{named(`method.${method}`)}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

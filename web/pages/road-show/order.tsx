import type { PurchaseView } from '../../../shared/contracts/purchases.ts';
import { nextToPresent, presenting } from '../../../shared/domain/purchase/road-show.ts';
import { instant, points, t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';
import { nameOf, titleOf } from './now.tsx';

type Slot = NonNullable<PurchaseView['purchase']['roadShow']>['slots'][number];

function Status({ view, slot }: { view: PurchaseView; slot: Slot }) {
  const { roadShow } = view.purchase;
  if (!roadShow) return null;
  if (slot.isAbsent) return <span class="tag warn">{t('roadShow.absent')}</span>;
  if (slot.endedAt) return <span class="tag done">{t('roadShow.done')}</span>;
  if (slot === presenting(roadShow)) return <span class="tag current">{t('roadShow.now')}</span>;
  if (slot === nextToPresent(roadShow)) return <span class="tag ahead">{t('roadShow.next')}</span>;
  return null;
}

/** Everybody in the drawn order; points only where the call shows them on the spot and every expert has locked. */
export function Order({ view }: { view: PurchaseView }) {
  const { roadShow, plan } = view.purchase;
  if (!roadShow) return null;
  const { show } = view;
  const isLive = plan.areScoresShownLive === true;
  return (
    <section class="card">
      <h2>{t('roadShow.order')}</h2>
      <TableFrame label={t('roadShow.order')}>
        <thead>
          <tr>
            <th scope="col" class="num">
              {t('roadShow.nth')}
            </th>
            <th scope="col">{t('organization')}</th>
            <th scope="col">{t('roadShow.at')}</th>
            <th scope="col" class="num">
              {t(isLive ? 'roadShow.points' : 'roadShow.sheets')}
            </th>
          </tr>
        </thead>
        <tbody>
          {roadShow.slots.map((slot, i) => {
            const score = show?.scores[slot.organizationId];
            return (
              <tr key={slot.organizationId}>
                <td class="num">{i + 1}</td>
                <th scope="row">
                  {nameOf(view, slot.organizationId)} <Status view={view} slot={slot} />
                  <span class="small quiet block">{titleOf(view, slot.organizationId)}</span>
                </th>
                <td>{instant(slot.startedAt ?? slot.at)}</td>
                <td class="num">
                  {score ? (
                    <>
                      <b>{points(score.meanPoints)}</b>
                      <span class="small quiet block">{score.marks.join(' · ')}</span>
                    </>
                  ) : (
                    t('roadShow.locked', {
                      n: show?.locked[slot.organizationId] ?? 0,
                      of: show?.owed ?? 0,
                    })
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </TableFrame>
      <p class="hint">{t(isLive ? 'roadShow.liveNote' : 'roadShow.hiddenNote')}</p>
    </section>
  );
}

import type { PurchaseView } from '../../../../shared/contracts/purchases.ts';
import { nameOf } from '../../../acts/act.ts';
import { type Bar, Bars } from '../../../charts/bars.tsx';
import { workPage } from '../../../here.ts';
import { count, money, points, t } from '../../../i18n.ts';
import { Notice } from '../../../shell/notice.tsx';
import { TableFrame } from '../../../table/table.tsx';

type Props = { view: PurchaseView };

function Ranking({ view }: Props) {
  const { ranking, plan, awards } = view.purchase;
  const [first] = ranking;
  const isPriced = plan.priceWeight > 0;
  const bars = ranking.map(
    ({ organizationId, panelPoints, pricePoints, totalPoints, rank }): Bar => ({
      label: `${rank}. ${nameOf({ view }, organizationId)}`,
      value: t('unit.points', { points: points(totalPoints) }),
      parts: [
        { amount: panelPoints },
        ...(isPriced ? [{ amount: pricePoints, look: 'c2' as const }] : []),
      ],
    }),
  );
  const awardOf = (id: string) => awards.find((a) => a.organizationId === id)?.amountFen;
  return (
    <Bars
      title={t('ranking')}
      finding={t(isPriced ? 'ranking.findingPriced' : 'ranking.finding', {
        name: first ? nameOf({ view }, first.organizationId) : '',
        total: points(first?.totalPoints ?? 0),
      })}
      bars={bars}
      whole={100_00}
      heads={[
        t('organization'),
        t('points.panel'),
        t('points.price'),
        t('points.total'),
        t('award.amount'),
      ]}
      rows={ranking.map(({ organizationId, panelPoints, pricePoints, totalPoints }) => {
        const award = awardOf(organizationId);
        return [
          nameOf({ view }, organizationId),
          points(panelPoints),
          points(pricePoints),
          points(totalPoints),
          award === undefined ? '–' : money(award),
        ];
      })}
    />
  );
}

/** One application's sheets: every expert's points by criterion, all of which count. */
function Sheets({ view, organizationId }: Props & { organizationId: string }) {
  const { criteria } = view.purchase.plan;
  const sheets = Object.values(view.purchase.sheets).filter(
    (sheet) => sheet.organizationId === organizationId,
  );
  const isPublic = view.purchase.awardNotice !== undefined;
  const label = (expert: string, i: number) =>
    isPublic ? nameOf({ view }, expert) : t('sheets.expert', { nth: i + 1 });
  return (
    <details class="card">
      <summary>{t('sheets.of', { name: nameOf({ view }, organizationId) })}</summary>
      <TableFrame label={t('sheets.of', { name: nameOf({ view }, organizationId) })}>
        <thead>
          <tr>
            <th scope="col">{t('post.expert')}</th>
            {criteria.map(({ id, name, max }) => (
              <th scope="col" class="num" key={id}>
                {t('sheets.criterion', { name, max })}
              </th>
            ))}
            <th scope="col" class="num">
              {t('sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sheets.map((sheet, i) => (
            <tr key={sheet.expert}>
              <th scope="row">
                {label(sheet.expert, i)}
                <span class="small quiet block">{sheet.comment}</span>
              </th>
              {criteria.map(({ id }) => (
                <td class="num" key={id}>
                  {sheet.points[id]}
                </td>
              ))}
              <td class="num">
                {criteria.reduce((sum, { id }) => sum + (sheet.points[id] ?? 0), 0)}
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </details>
  );
}

/** How many, and the way to the page where they are answered and decided. */
function Objections({ view: { purchase } }: Props) {
  const n = Object.keys(purchase.objections).length;
  if (n === 0) return null;
  return (
    <section class="card">
      <h2>{t('objections')}</h2>
      <p>
        <a href={workPage('complaints', { tenant: purchase.tenantId, purchase: purchase.id })}>
          {t('own.objectionsFollow', { n })}
        </a>
      </p>
    </section>
  );
}

function Panel({ view: { purchase, names } }: Props) {
  if (!purchase.panel || !purchase.awardNotice) return null;
  const sitting = purchase.panel.seats.filter(({ conflict }) => conflict !== 'conflict');
  return (
    <section class="card">
      <h2>{t('panel')}</h2>
      <p>{sitting.map(({ personId }) => names[personId] ?? personId).join(t('list.comma'))}</p>
    </section>
  );
}

export function Review({ view }: Props) {
  const { ranking, rules, tenantId: tenant, id: purchase } = view.purchase;
  if (ranking.length === 0)
    return (
      <Notice kind="info" title={t('review.closed')}>
        <p>{t('review.closedText', { n: count(rules.panel.size.value) })}</p>
        {(view.purchase.roadShow ?? view.purchase.plan.voices) && (
          <p>
            <a class="button" href={workPage('road-show', { tenant, purchase })}>
              {t('review.hall')}
            </a>
          </p>
        )}
      </Notice>
    );
  return (
    <div class="stack">
      <section class="card">
        <Ranking view={view} />
        <p class="actions">
          <a class="button" href={workPage('review-report', { tenant, purchase })}>
            {t('ranking.forensics')}
          </a>
        </p>
      </section>
      {ranking.map(({ organizationId }) => (
        <Sheets key={organizationId} view={view} organizationId={organizationId} />
      ))}
      <Objections view={view} />
      <Panel view={view} />
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import type { PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { OfficeSheet } from '../../../shared/domain/purchase/application.ts';
import { factualItems, judgedItems } from '../../../shared/domain/purchase/office-sheet.ts';
import { meanPoints } from '../../../shared/domain/purchase/points.ts';
import type { Labels } from '../../../shared/messages/forensic-words.ts';
import { money, named, points, t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';

type Props = { view: PurchaseView; labels: Labels };
const foundOf = (sheet: OfficeSheet | undefined, item: string) =>
  sheet?.items.find(({ id }) => id === item);

type Row = readonly [label: string, cellOf: (organizationId: string) => ComponentChildren];

function rowsOf({ purchase }: PurchaseView): Row[] {
  const { plan, applications, sheets, rules, tenantId } = purchase;
  const ranked = new Map(purchase.ranking.map((one) => [one.organizationId as string, one]));
  const given = (organizationId: string, id: string) => {
    const all = Object.values(sheets).filter((one) => one.organizationId === organizationId);
    return all.length ? points(meanPoints(all.map((sheet) => sheet.points[id] ?? 0))) : '–';
  };
  /** What it stands on, with the way to where that was noticed. */
  const priorityOf = (organizationId: string): ComponentChildren => {
    const earned = applications[organizationId]?.priority;
    if (!earned) return t('forensics.priority.none');
    const more = ranked.get(organizationId)?.priorityPoints;
    const place = `/t/${tenantId}/purchases/${earned.purchase}/`;
    const notice = earned.round ? `${place}results/${organizationId}/${earned.round}/` : place;
    return (
      <>
        {more !== undefined && `+${points(more)} `}
        {earned.title} <a href={notice}>{t('forensics.priority.notice')}</a>
      </>
    );
  };
  const hasFormer = Object.values(applications).some((one) => one.finalOffer?.formerFen);
  return [
    [t('forensics.price'), (id) => money(applications[id]?.body.requestedFen ?? 0)],
    ...(hasFormer
      ? [
          [
            t('forensics.former'),
            (id) => money(applications[id]?.finalOffer?.formerFen ?? 0),
          ] as Row,
        ]
      : []),
    ...plan.criteria.map(
      ({ id: criterion, name, max }): Row => [
        t('sheets.criterion', { name, max }),
        (id) => given(id, criterion),
      ],
    ),
    ...judgedItems(plan).map(
      ({ id: item, name, max }): Row => [
        t('sheets.criterion', { name, max }),
        (id) => given(id, item),
      ],
    ),
    ...factualItems(plan).map(
      ({ id: item, name, max }): Row => [
        t('sheets.criterion', { name, max }),
        (id) => String(foundOf(applications[id]?.officeSheet, item)?.points ?? '–'),
      ],
    ),
    [t('points.panel'), (id) => points(ranked.get(id)?.panelPoints ?? 0)],
    [t('points.price'), (id) => points(ranked.get(id)?.pricePoints ?? 0)],
    ...(rules.priority
      ? [[t('forensics.priority', { name: rules.priority.source }), priorityOf] as Row]
      : []),
    ...(plan.voices
      ? (['residents', 'organizations'] as const).map(
          (voice): Row => [
            t(`forensics.votes.${voice}`),
            (id) => points(ranked.get(id)?.votePoints?.[voice] ?? 0),
          ],
        )
      : []),
    [t('points.total'), (id) => points(ranked.get(id)?.totalPoints ?? 0)],
  ];
}

/** Applications side by side, best first: on paper as on the screen. */
export function Compare({ view, labels }: Props) {
  const { ranking } = view.purchase;
  return (
    <section class="card">
      <h2>{t('forensics.compare')}</h2>
      <TableFrame label={t('forensics.compare')}>
        <thead>
          <tr>
            <th scope="col">{t('forensics.item')}</th>
            {ranking.map(({ organizationId, rank, tiedBy }) => (
              <th scope="col" class="num" key={organizationId}>
                {`${rank}. ${labels.organization(organizationId)}`}
                {tiedBy && (
                  <span class="small quiet block">{named(`forensics.tied.${tiedBy}`)}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(view).map(([label, cellOf]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {ranking.map(({ organizationId }) => (
                <td class="num" key={organizationId}>
                  {cellOf(organizationId)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}

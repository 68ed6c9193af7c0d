import { useMemo } from 'preact/hooks';
import type { Feedback } from '../../../shared/domain/purchase/feedback.ts';
import { getFeedback } from '../../api/files.ts';
import { Facts } from '../../form/facts.tsx';
import { named, points, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { TableFrame } from '../../table/table.tsx';

function Points({ feedback: { criteria, price, bonusPoints } }: { feedback: Feedback }) {
  if (criteria.length === 0) return <p class="quiet">{t('feedback.none')}</p>;
  const rows = [...criteria, ...(price ? [{ name: t('feedback.price'), ...price }] : [])];
  return (
    <>
      <h3>{t('feedback.scores')}</h3>
      <TableFrame label={t('feedback.given')}>
        <thead>
          <tr>
            <th scope="col">{t('feedback.criterion')}</th>
            <th scope="col" class="num">
              {t('feedback.given')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, points: made, max }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="num">{t('feedback.of', { points: points(made), max })}</td>
            </tr>
          ))}
          {bonusPoints !== undefined && (
            <tr>
              <th scope="row">{t('feedback.bonus')}</th>
              <td class="num">{points(bonusPoints)}</td>
            </tr>
          )}
        </tbody>
      </TableFrame>
    </>
  );
}

const Comments = ({ comments }: Pick<Feedback, 'comments'>) => (
  <details>
    <summary>{t('feedback.comments')}</summary>
    {comments.map((comment, i) => (
      <blockquote class="quote prose" key={i} lang="zh-CN">
        {comment}
      </blockquote>
    ))}
  </details>
);

function Told({ feedback }: { feedback: Feedback }) {
  const { rank, ranked, chosen, totalPoints, reason, text, comments } = feedback;
  return (
    <section class="card">
      <h2>{t('feedback.title')}</h2>
      <p class="card-lead">{t('feedback.lead')}</p>
      <Facts
        isTwo
        facts={[
          ...(rank === undefined
            ? []
            : ([
                [t('feedback.rank'), t('feedback.rank.value', { rank, ranked, chosen })],
              ] as const)),
          ...(totalPoints === undefined
            ? []
            : ([
                [
                  t('feedback.total'),
                  <span class="big">{t('feedback.points', { points: points(totalPoints) })}</span>,
                ],
              ] as const)),
          ...(reason
            ? ([
                [
                  t('feedback.why'),
                  <>
                    {named(`feedback.reason.${reason}`)}
                    {text && <span class="block quiet">{text}</span>}
                  </>,
                ],
              ] as const)
            : []),
        ]}
      />
      {feedback.isChosen && <p>{t('feedback.chosen')}</p>}
      <Points feedback={feedback} />
      {comments.length > 0 && <Comments comments={comments} />}
      {reason && <p class="small quiet">{t('feedback.challenge')}</p>}
    </section>
  );
}

type Props = { tenant: string; purchase: string; organization: string };

/** How the own application did; nothing while no result stands. */
export function OwnFeedback({ tenant, purchase, organization }: Props) {
  const asked = useMemo(
    () => query(() => getFeedback({ tenant, purchase, actingFor: organization })),
    [tenant, purchase, organization],
  );
  const feedback = asked.data.value;
  return feedback ? <Told feedback={feedback} /> : null;
}

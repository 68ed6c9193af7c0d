import { Bars } from '../../charts/bars.tsx';
import { instant, language, named, t } from '../../i18n.ts';
import { type Here, inLanguage, type Round } from './place.ts';

const tenth = (points: number) => String(Math.round(points * 10) / 10);

/** The page on which everybody reads the result. */
const noticeOf = ({ id }: Round, { of }: Here) =>
  `${language() === 'en' ? '/en' : ''}/t/${of.tenant}/purchases/${of.purchase}/results/${of.project}/${id}/`;

/** What the round came to: points, grade, each item, and who counted for how much. */
export function Result({ round, here }: { round: Round; here: Here }) {
  const { result, rubric, appealUntil, state } = round;
  if (!result) return null;
  const nameOf = (id: string) => {
    const found = rubric.criteria.find((item) => item.id === id);
    return found ? inLanguage(found.name) : id;
  };
  const own = rubric.grades?.find(({ id }) => id === result.grade)?.name;
  const grade = own ? inLanguage(own) : named(`eval.grade.${result.grade}`, result.grade);
  const passed = t(result.isPass ? 'eval.pass' : 'eval.fail');
  return (
    <section class="card" aria-labelledby={`result-${round.id}`}>
      <h2 id={`result-${round.id}`}>{t('eval.result')}</h2>
      <p class="lead">
        <strong>
          {[t('eval.points', { points: tenth(result.points) }), grade !== passed && grade]
            .filter(Boolean)
            .join(' · ')}
        </strong>{' '}
        <span class={result.isPass ? 'tag done' : 'tag stopped'}>{passed}</span>
      </p>
      {(result.bonus > 0 || result.deduction > 0) && (
        <p>
          {t('eval.madeOf', {
            base: tenth(result.base),
            bonus: tenth(result.bonus),
            deduction: tenth(result.deduction),
          })}
        </p>
      )}
      {round.isLate && !round.excuse && <p>{t('eval.wasLate')}</p>}
      {appealUntil && state === 'noticed' && (
        <p>{t('eval.appealUntil', { at: instant(appealUntil) })}</p>
      )}
      {result.items.length > 0 && (
        <Bars
          title={t('eval.items')}
          finding={t('eval.itemsFinding', { n: result.items.length })}
          whole={100}
          bars={result.items.map(({ id, max, points }) => ({
            label: nameOf(id),
            value: points === undefined ? '–' : `${tenth(points)} / ${max}`,
            parts: [{ amount: points === undefined ? 0 : (points / max) * 100 }],
          }))}
          heads={[t('eval.item'), t('eval.pointsHead'), t('eval.from')]}
          rows={result.items.map(({ id, max, points, from }) => [
            nameOf(id),
            points === undefined ? '–' : `${tenth(points)} / ${max}`,
            named(`eval.from.${from}`),
          ])}
        />
      )}
      {result.raters.length > 0 && (
        <p class="small quiet">
          {result.raters
            .map(({ kind, weight, effective }) =>
              t('eval.weighed', {
                rater: named(`eval.rater.${kind}`),
                weight,
                effective: tenth(effective),
              }),
            )
            .join(t('list.comma'))}
        </p>
      )}
      <p class="small quiet">{t('eval.hash', { hash: result.hash.slice(0, 16) })}</p>
      <p>
        <a href={noticeOf(round, here)}>{t('eval.notice')}</a>
      </p>
    </section>
  );
}

import type { SatisfactionView } from '../../../shared/contracts/satisfaction.ts';
import { Intervals } from '../../charts/intervals.tsx';
import { figure, language, percent, t } from '../../i18n.ts';
import { estimateOf, meanInWords } from '../../parts/heard.ts';
import { Notice } from '../../shell/notice.tsx';

type Props = { view: SatisfactionView };

const heads = () => [t('say.results'), t('say.value'), t('say.count')] as const;
const ends = () => [t('say.low'), t('say.high')] as const;
const tenth = (value: number) => figure(Math.round(value * 10) / 10);

function Questions({ view: { all, questions, periods } }: Props) {
  const answered = questions.filter(({ id }) => all?.items[id]);
  if (!all || answered.length === 0) return null;
  return (
    <Intervals
      title={t('say.questions', { n: periods.length })}
      finding={t('say.questionsFound')}
      scale={[1, 5]}
      ends={ends()}
      heads={heads()}
      estimates={answered.flatMap(({ id, name }) => {
        const found = all.items[id];
        return found
          ? [
              {
                label: language() === 'en' ? name.en : name.zh,
                value: meanInWords(found.mean, found.interval),
                n: t('say.n', { n: found.n }),
                at: { mean: found.mean, ...found.interval },
              },
            ]
          : [];
      })}
    />
  );
}

/** Satisfaction period by period, with what is not shown said in words. */
export function Results({ view }: Props) {
  const { all, periods, running, runningAnswers, smallest, isHeard } = view;
  if (!all)
    return (
      <section class="card">
        <h2>{t('say.results')}</h2>
        <Notice kind="info" title={t('say.notYet', { n: runningAnswers })} />
      </section>
    );
  const { ballots, again } = all;
  const estimates = periods.map(({ period, ballots: own }) =>
    estimateOf(t('say.period', { n: period ?? 0 }), own),
  );
  return (
    <section class="card">
      <h2>{t('say.results')}</h2>
      <Intervals
        title={t('say.value')}
        finding={
          ballots.suppressed
            ? t('say.few')
            : t('say.found', {
                mean: tenth(ballots.mean),
                from: tenth(ballots.interval.from),
                to: tenth(ballots.interval.to),
                n: ballots.n,
              })
        }
        scale={[1, 5]}
        ends={ends()}
        heads={heads()}
        estimates={
          periods.length > 1 ? [...estimates, estimateOf(t('say.all'), ballots)] : estimates
        }
      />
      {again && (
        <p>
          {t('say.again', {
            share: percent(again.share),
            from: percent(again.interval.from),
            to: percent(again.interval.to),
            n: again.n,
          })}
        </p>
      )}
      {isHeard && <p class="quiet">{t('say.running', { period: running, n: runningAnswers })}</p>}
      <Questions view={view} />
      <p class="small quiet">{t('say.fewHere', { k: smallest })}</p>
      <p class="small quiet">{t('say.method')}</p>
    </section>
  );
}

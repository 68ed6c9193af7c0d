import { instant, named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Acts, TakeOver } from './acts.tsx';
import { FactBars } from './facts.tsx';
import { type Here, inLanguage, type Round } from './place.ts';
import { Result } from './result.tsx';

const Moderation = lazily(async () => (await import('./moderation.tsx')).Moderation);
const Rate = lazily(async () => (await import('./rate.tsx')).Rate);
const Grounds = lazily(async () => (await import('./grounds.tsx')).Grounds);
const SelfReportForm = lazily(async () => (await import('./self-report.tsx')).SelfReportForm);

const steps = [
  'scheduled',
  'selfReport',
  'frozen',
  'rating',
  'closed',
  'noticed',
  'final',
] as const;

/** Where the round stands, and who has handed in. */
function Head({ round }: { round: Round }) {
  const { state, seats, rubric, phase, attempt } = round;
  const at = steps.indexOf(state === 'appealed' ? 'noticed' : state);
  return (
    <section class="card" aria-labelledby={`round-${round.id}`}>
      <h2 id={`round-${round.id}`}>
        {named(`eval.phase.${phase}`)}
        {attempt > 1 && ` · ${t('eval.attempt', { n: attempt })}`}
      </h2>
      <p class="purchase-facts">
        {steps.map((step, i) => (
          <span
            key={step}
            class={i === at ? 'tag current' : 'tag'}
            aria-current={i === at ? 'step' : undefined}
          >
            {named(`eval.state.${step}`)}
          </span>
        ))}
      </p>
      {state === 'appealed' && <p class="notice warn">{t('eval.state.appealed')}</p>}
      <dl class="answers">
        <div>
          <dt>{t('eval.rubric')}</dt>
          <dd>{inLanguage(rubric.name)}</dd>
        </div>
        <div>
          <dt>{t('eval.selfReportDue')}</dt>
          <dd>
            {instant(round.selfReportDue)}
            {round.isLate && ` · ${t(round.excuse ? 'eval.excused' : 'eval.late')}`}
          </dd>
        </div>
        {round.ratingDue && (
          <div>
            <dt>{t('eval.ratingDue')}</dt>
            <dd>{instant(round.ratingDue)}</dd>
          </div>
        )}
        <div>
          <dt>{t('eval.raters')}</dt>
          <dd>
            {seats
              .map(({ kind, name, isIn }) =>
                t(isIn ? 'eval.seatIn' : 'eval.seatOut', {
                  rater: named(`eval.rater.${kind}`),
                  name: name ?? '',
                }),
              )
              .join(t('list.comma'))}
          </dd>
        </div>
      </dl>
      <p class="small quiet">{rubric.source}</p>
    </section>
  );
}

function SelfReportShown({ round }: { round: Round }) {
  const { selfReport, terms } = round;
  if (!selfReport) return null;
  const { purchaser } = selfReport;
  return (
    <section class="card" aria-label={t('eval.selfReport')}>
      <h2>{t('eval.selfReport')}</h2>
      <p lang="zh-CN">{selfReport.reflection}</p>
      {purchaser && (
        <>
          <h3>{t('eval.purchaser')}</h3>
          <ul>
            {terms.purchaserItems
              .filter(({ id }) => purchaser.marks[id])
              .map(({ id, name }) => (
                <li key={id}>
                  {inLanguage(name)}：{t('eval.mark', { mark: purchaser.marks[id] ?? 0 })}
                </li>
              ))}
          </ul>
          {purchaser.note && <p lang="zh-CN">{purchaser.note}</p>}
        </>
      )}
    </section>
  );
}

type Props = { round: Round; here: Here; isLast: boolean; onTaken(): void };

/** One round with what the reader can do in it first. */
export function RoundOf({ round, here, isLast, onTaken }: Props) {
  const isEvaluator = round.seats.some(({ kind, isMine }) => isMine && kind === 'evaluator');
  return (
    <>
      <Head round={round} />
      {round.may.includes('lockSheet') && <Rate round={round} here={here} />}
      {round.may.includes('handInSelfReport') && <SelfReportForm round={round} here={here} />}
      <Result round={round} here={here} />
      <Moderation round={round} here={here} />
      <Acts round={round} here={here} />
      {round.state === 'final' && isLast && isEvaluator && (
        <TakeOver here={here} onTaken={onTaken} />
      )}
      <Grounds round={round} />
      <SelfReportShown round={round} />
      {round.frozen && !round.may.includes('lockSheet') && (
        <section class="card" aria-label={t('eval.facts')}>
          <h2>{t('eval.factsOf', { at: instant(round.frozen.at) })}</h2>
          <FactBars facts={round.frozen.facts} finding={t('eval.frozenFinding')} />
        </section>
      )}
    </>
  );
}

import type { HearingView } from '../../../shared/contracts/hearing.ts';
import { objectionKinds } from '../../../shared/domain/purchase/objection-standing.ts';
import { hereWith, stayHere } from '../../here.ts';
import { instant, isPressing, lastMinute, named, remaining, t } from '../../i18n.ts';
import { DeadlineReason } from '../../parts/lazy-deadline-reason.ts';
import { nameOfPossible } from './possible.ts';

type Possible = HearingView['possible'][number];
type Props = { hearing: HearingView; raisedAt(id: string): string };

function spanOf({ count, unit }: NonNullable<Possible['answer']>) {
  return t(`hear.days.${unit}`, { n: count });
}

const whatOf = ({ step, of, kind }: Possible, raisedAt: Props['raisedAt']) => {
  if (of) return t('hear.onReply', { at: instant(raisedAt(of)) });
  return kind === 'inquiry' || !step
    ? t('hear.anytime')
    : t('hear.onStep', { step: named(`objectionStep.${step}`) });
};

function Window({ possible: { until, refusal }, now }: { possible: Possible; now: string }) {
  if (!until || refusal === 'challenged-before') return null;
  return (
    <>
      <p class="due">
        {t('hear.until', { at: lastMinute(until.at) })}{' '}
        {until.at > now && (
          <span class={isPressing(now, until.at) ? 'tag warn' : 'tag ahead'}>
            {remaining(now, until.at)}
          </span>
        )}
      </p>
      {until.kind !== 'named' && <DeadlineReason reason={until} />}
    </>
  );
}

function One({ possible, hearing, raisedAt }: Props & { possible: Possible }) {
  const { kind, refusal } = possible;
  return (
    <li class="task">
      <div>
        <p>
          <strong>{whatOf(possible, raisedAt)}</strong>
        </p>
        {refusal && <p class="quiet">{named(`refusal.${refusal}`)}</p>}
        <Window possible={possible} now={hearing.now} />
      </div>
      {!refusal && (
        <a
          class="button"
          href={hereWith({
            act: 'raiseObjection',
            reference: nameOfPossible(possible),
            done: '',
            state: '',
          })}
          onClick={stayHere}
        >
          {t(`hear.raise.${kind}`)}
        </a>
      )}
    </li>
  );
}

/** What may be raised now, kind by kind, with its clock; what may not, with the reason. */
export function Options({ hearing, raisedAt }: Props) {
  const shown = objectionKinds.filter((kind) =>
    hearing.possible.some((possible) => possible.kind === kind),
  );
  return (
    <section class="stack" aria-labelledby="can-title">
      <h2 id="can-title">{t('hear.can')}</h2>
      {shown.map((kind) => {
        const some = hearing.possible.filter((possible) => possible.kind === kind);
        const answer = some[0]?.answer;
        return (
          <section class="card" key={kind}>
            <h3>{named(`objectionKind.${kind}`)}</h3>
            <p>{t(`hear.about.${kind}`)}</p>
            {answer && (
              <p class="small quiet">
                {t(kind === 'complaint' ? 'hear.decided' : 'hear.answered', {
                  span: spanOf(answer),
                })}
                {' · '}
                {t('hear.source', { source: answer.source })}
              </p>
            )}
            <ul class="tasks">
              {some.map((possible) => (
                <One
                  key={nameOfPossible(possible)}
                  possible={possible}
                  hearing={hearing}
                  raisedAt={raisedAt}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

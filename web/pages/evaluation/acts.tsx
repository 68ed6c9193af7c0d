import { useMemo } from 'preact/hooks';
import { intention } from '../../api/ask.ts';
import { type Command, takeOver } from '../../api/evaluation.ts';
import { faultsOf, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { named, t } from '../../i18n.ts';
import { commandForm, type Here, type Round } from './place.ts';

const plain = ['freeze', 'openRating', 'close', 'notice', 'finish'] as const;
const reasoned = ['excuse', 'appeal', 'decideAppeal'] as const;

type Props<M extends string> = { round: Round; here: Here; move: M };

/** One press and no question: what it does stands beside it. */
function PlainAct({ round, here, move }: Props<(typeof plain)[number]>) {
  const { form, send } = useMemo(
    () =>
      commandForm(here, {
        initial: {},
        faultsOf: () => ({}),
        said: move,
        command: (): Command => ({ type: move, round: round.id }),
      }),
    [round.id, round.state, move],
  );
  return (
    <PlainForm form={form} send={send}>
      <p>{named(`eval.does.${move}`)}</p>
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {form.isBusy.value ? t('act.busy') : named(`eval.do.${move}`)}
        </button>
      </p>
    </PlainForm>
  );
}

function ReasonedAct({ round, here, move }: Props<(typeof reasoned)[number]>) {
  const { form, send } = useMemo(
    () =>
      commandForm(here, {
        initial: { reason: '', outcome: 'dismissed' },
        faultsOf: (values) => faultsOf(values, { reason: text(2000, 4) }),
        said: move,
        command: (values): Command => {
          const reason = textAt(values, 'reason').trim();
          if (move === 'appeal') return { type: move, round: round.id, grounds: reason };
          if (move === 'excuse') return { type: move, round: round.id, reason };
          const outcome = textAt(values, 'outcome') === 'upheld' ? 'upheld' : 'dismissed';
          return { type: move, round: round.id, outcome, reason };
        },
      }),
    [round.id, move],
  );
  return (
    <PlainForm form={form} send={send}>
      <p>{named(`eval.does.${move}`)}</p>
      {move === 'decideAppeal' && (
        <>
          <blockquote class="quote">{round.appeal?.grounds}</blockquote>
          <Field
            form={form}
            path="outcome"
            kind="select"
            label={t('eval.outcome')}
            options={[
              ['dismissed', t('eval.dismissed')],
              ['upheld', t('eval.upheld')],
            ]}
          />
        </>
      )}
      <Field form={form} path="reason" kind="text" rows={3} label={named(`eval.reason.${move}`)} />
      <p class="actions">
        <button type="submit" class="button" disabled={form.isBusy.value}>
          {form.isBusy.value ? t('act.busy') : named(`eval.do.${move}`)}
        </button>
      </p>
    </PlainForm>
  );
}

/** The result of a round that is over becomes that of the purchase. */
export function TakeOver({ here, onTaken }: { here: Here; onTaken(): void }) {
  const { form, send } = useMemo(() => {
    const made = createForm({
      initial: { findings: '' },
      faultsOf: (values) => faultsOf(values, { findings: text(3000, 4) }),
    });
    const wish = intention();
    return {
      form: made,
      send: () =>
        made.submit(async (values) => {
          await takeOver(here.of, textAt(values, 'findings').trim(), wish);
          onTaken();
        }),
    };
  }, []);
  return (
    <section class="card act" aria-labelledby="take-over">
      <h2 id="take-over">{t('eval.takeOver')}</h2>
      <p class="lead">{t('eval.takeOverLead')}</p>
      <PlainForm form={form} send={send}>
        <Field form={form} path="findings" kind="text" label={t('eval.findings')} />
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {form.isBusy.value ? t('act.busy') : t('eval.takeOverDo')}
          </button>
        </p>
      </PlainForm>
    </section>
  );
}

/** What the reader can do with the round now, one card each. */
export function Acts({ round, here }: { round: Round; here: Here }) {
  return (
    <>
      {plain
        .filter((move) => round.may.includes(move))
        .filter((move) => move !== 'notice' || (round.toTalkOver ?? []).length === 0)
        .map((move) => (
          <section class="card act" key={move} aria-label={named(`eval.do.${move}`)}>
            <PlainAct round={round} here={here} move={move} />
          </section>
        ))}
      {reasoned
        .filter((move) => round.may.includes(move))
        .map((move) => (
          <section class="card" key={move} aria-labelledby={`${move}-${round.id}`}>
            <h2 id={`${move}-${round.id}`}>{named(`eval.do.${move}`)}</h2>
            <ReasonedAct round={round} here={here} move={move} />
          </section>
        ))}
    </>
  );
}

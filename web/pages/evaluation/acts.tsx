import { useMemo } from 'preact/hooks';
import { type Command, takeOver } from '../../api/evaluation.ts';
import { faultsOf, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { named, t } from '../../i18n.ts';
import { Answer, type Said, Submit } from './answer.tsx';
import { askingForm, commandForm, type Here, type Round } from './place.ts';

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
      <Submit form={form} label={named(`eval.do.${move}`)} isMain />
    </PlainForm>
  );
}

const reasonedCommand =
  (round: string) =>
  (move: (typeof reasoned)[number], { reason, outcome }: Said): Command => {
    if (move === 'appeal') return { type: move, round, grounds: reason };
    if (move === 'excuse') return { type: move, round, reason };
    return { type: move, round, outcome, reason };
  };

function ReasonedAct({ round, here, move }: Props<(typeof reasoned)[number]>) {
  const isDecision = move === 'decideAppeal';
  return (
    <Answer
      here={here}
      move={move}
      does={named(`eval.does.${move}`)}
      about={isDecision ? round.appeal?.grounds : undefined}
      outcomes={
        isDecision ? { dismissed: t('eval.dismissed'), upheld: t('eval.upheld') } : undefined
      }
      command={reasonedCommand(round.id)}
    />
  );
}

/** The result of a round that is over becomes that of the purchase. */
export function TakeOver({ here, onTaken }: { here: Here; onTaken(): void }) {
  const { form, send } = useMemo(
    () =>
      askingForm({
        initial: { findings: '' },
        faultsOf: (values) => faultsOf(values, { findings: text(3000, 4) }),
        ask: (values, wish) => takeOver(here.of, textAt(values, 'findings').trim(), wish),
        onDone: onTaken,
      }),
    [],
  );
  return (
    <section class="card act" aria-labelledby="take-over">
      <h2 id="take-over">{t('eval.takeOver')}</h2>
      <p class="lead">{t('eval.takeOverLead')}</p>
      <PlainForm form={form} send={send}>
        <Field form={form} path="findings" kind="text" label={t('eval.findings')} />
        <Submit form={form} label={t('eval.takeOverDo')} isMain />
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

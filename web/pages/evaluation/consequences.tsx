import { useMemo } from 'preact/hooks';
import type { EvaluationView } from '../../../shared/contracts/evaluation.ts';
import { askConsequence, type Command, enforceConsequence } from '../../api/evaluation.ts';
import { faultsOf, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { instant, money, named, t } from '../../i18n.ts';
import { Answer, type Said, Submit } from './answer.tsx';
import { askingForm, type Here, inLanguage } from './place.ts';

type Shown = EvaluationView['consequences'][number];
type Rule = EvaluationView['applicable'][number];

/** What is asked for goes to two people by mail where money or a bar follows. */
function AskFor({
  rules,
  here,
  onAsked,
}: {
  rules: readonly Rule[];
  here: Here;
  onAsked(what: string): void;
}) {
  const { form, send } = useMemo(
    () =>
      askingForm({
        initial: { rule: rules[0]?.id ?? '', reason: '', percent: '' },
        faultsOf: (values) => faultsOf(values, { reason: text(1000, 4) }),
        ask: (values, wish) => {
          const percent = Number(textAt(values, 'percent'));
          const asked = {
            rule: textAt(values, 'rule'),
            reason: textAt(values, 'reason').trim(),
            ...(percent > 0 && { percent }),
          };
          return askConsequence(here.of, asked, wish);
        },
        onDone: () => onAsked('askConsequence'),
      }),
    [],
  );
  const chosen = rules.find(({ id }) => id === textAt(form.values.value, 'rule'));
  return (
    <PlainForm form={form} send={send} class="set-group">
      <h3>{t('eval.askFor')}</h3>
      <Field
        form={form}
        path="rule"
        kind="select"
        label={t('eval.rule')}
        hint={chosen?.source}
        options={rules.map(({ id, name }) => [id, inLanguage(name)] as const)}
      />
      {chosen?.follows === 'clawBack' && chosen.percent === undefined && (
        <Field form={form} path="percent" kind="number" label={t('eval.percent')} unit="%" />
      )}
      <Field form={form} path="reason" kind="text" rows={3} label={t('eval.askReason')} />
      <Submit form={form} label={t('eval.askDo')} />
    </PlainForm>
  );
}

type Move = 'enforce' | 'appealConsequence' | 'decideConsequence';

const commandOf =
  (consequence: string) =>
  (move: Move, { reason, outcome }: Said): Command => {
    if (move === 'enforce') return { type: move, consequence };
    if (move === 'appealConsequence') return { type: move, consequence, grounds: reason };
    return { type: move, consequence, outcome, reason };
  };

type OneProps = { one: Shown; here: Here; onAsked(what: string): void };

/** Money is ordered back by the process, not typed in anew: one press, and once. */
function OrderBack({ one, here, onAsked }: OneProps) {
  const { form, send } = useMemo(
    () =>
      askingForm({
        initial: {},
        faultsOf: () => ({}),
        ask: (_values, wish) => enforceConsequence(here.of, one.id, wish),
        onDone: () => onAsked('orderBack'),
      }),
    [one.id],
  );
  const isLifted = one.appeal?.outcome === 'upheld';
  return (
    <PlainForm form={form} send={send}>
      <p class="actions">
        <button type="submit" class="button" disabled={form.isBusy.value}>
          {form.isBusy.value
            ? t('act.busy')
            : t(isLifted ? 'eval.do.orderBack.lifted' : 'eval.do.orderBack')}
        </button>
      </p>
    </PlainForm>
  );
}

function One({ one, here, onAsked }: OneProps) {
  return (
    <li>
      <p>
        <strong>{inLanguage(one.name)}</strong>{' '}
        <span class={one.status === 'approved' ? 'tag stopped' : 'tag'}>
          {named(`eval.consequence.${one.status}`)}
        </span>
      </p>
      <p lang="zh-CN">{one.reason}</p>
      {one.amountFen !== undefined && <p>{t('eval.back', { amount: money(one.amountFen) })}</p>}
      {one.enforcedAt && (
        <p>
          {t('eval.orderedBack', {
            at: instant(one.enforcedAt),
            amount: money(one.orderedFen ?? 0),
          })}
        </p>
      )}
      {one.liftedAt && <p>{t('eval.liftedAt', { at: instant(one.liftedAt) })}</p>}
      {one.barredUntil && <p>{t('eval.barredUntil', { day: one.barredUntil })}</p>}
      {one.appealUntil && !one.appeal && (
        <p>{t('eval.appealBefore', { at: instant(one.appealUntil) })}</p>
      )}
      {one.appeal && (
        <p>
          {t('eval.appealed', { grounds: one.appeal.grounds })}
          {one.appeal.outcome &&
            ` ${t(one.appeal.outcome === 'upheld' ? 'eval.lifted' : 'eval.stands')}：${one.appeal.reason ?? ''}`}
        </p>
      )}
      <p class="small quiet">{one.source}</p>
      {one.may.includes('orderBack') && <OrderBack one={one} here={here} onAsked={onAsked} />}
      {one.may
        .filter((move) => move !== 'orderBack')
        .map((move) => (
          <Answer
            key={move}
            here={here}
            move={move as Move}
            hasReason={move !== 'enforce'}
            outcomes={
              move === 'decideConsequence'
                ? { dismissed: t('eval.stands'), upheld: t('eval.lifted') }
                : undefined
            }
            command={commandOf(one.id)}
          />
        ))}
    </li>
  );
}

/** What follows from the evaluations, and what can be asked for by the tenant's rules. */
export function Consequences({
  view,
  here,
  onAsked,
}: {
  view: EvaluationView;
  here: Here;
  onAsked(what: string): void;
}) {
  if (view.consequences.length + view.applicable.length === 0) return null;
  return (
    <section class="card" aria-labelledby="consequences">
      <h2 id="consequences">{t('eval.consequences')}</h2>
      <p class="lead">{t('eval.consequencesLead')}</p>
      {view.consequences.length > 0 && (
        <ul class="purchase-cards">
          {view.consequences.map((one) => (
            <One key={one.id} one={one} here={here} onAsked={onAsked} />
          ))}
        </ul>
      )}
      {view.applicable.length > 0 &&
        (view.rounds.length > 0 ? (
          <AskFor rules={view.applicable} here={here} onAsked={onAsked} />
        ) : (
          <details>
            <summary>{t('eval.askFor')}</summary>
            <AskFor rules={view.applicable} here={here} onAsked={onAsked} />
          </details>
        ))}
    </section>
  );
}

import { useMemo } from 'preact/hooks';
import type { LedgerView } from '../../../../shared/contracts/ledger.ts';
import { intention } from '../../../api/ask.ts';
import { changeLedger } from '../../../api/ledger.ts';
import { faultsOf, text } from '../../../form/checks.ts';
import { Field } from '../../../form/field.tsx';
import { createForm } from '../../../form/form.ts';
import { textAt } from '../../../form/path.ts';
import { PlainForm } from '../../../form/plain-form.tsx';
import { goTo, hereWith } from '../../../here.ts';
import { instant, money, named, t } from '../../../i18n.ts';
import { at, lineName, type Shown } from '../situation.ts';

type Shift = LedgerView['shifts'][number];

const nameIn = ({ figures }: LedgerView, id: string) => {
  const line = figures.lines.find((one) => one.id === id);
  return line ? lineName(line) : id;
};

/** The office says yes or no; a no says why. */
function Judge({ shift, reload }: { shift: Shift } & Pick<Shown, 'reload'>) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { decision: '', opinion: '' },
        faultsOf: (values) => ({
          ...faultsOf(values, { opinion: text(300, 0) }),
          ...(textAt(values, 'decision') === '' && { decision: t('fault.choose') }),
          ...(textAt(values, 'decision') === 'refused' &&
            textAt(values, 'opinion').trim().length < 4 && { opinion: t('lm.shift.why') }),
        }),
      }),
      wish: intention(),
    }),
    [shift.id],
  );
  const send = () =>
    form.submit(async (values) => {
      const decision = textAt(values, 'decision') as 'approved' | 'refused';
      const opinion = textAt(values, 'opinion').trim();
      await changeLedger(at, { type: 'decideShift', shift: shift.id, decision, opinion }, wish);
      await reload();
      goTo(hereWith({ done: decision }));
    });
  return (
    <PlainForm form={form} send={send}>
      <Field
        form={form}
        path="decision"
        kind="select"
        label={t('lm.shift.decision')}
        options={[
          ['', t('choose')],
          ['approved', t('lm.shift.approve')],
          ['refused', t('lm.shift.refuse')],
        ]}
      />
      <Field form={form} path="opinion" label={t('lm.shift.opinion')} isOptional />
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {t('lm.shift.decide')}
        </button>
      </p>
    </PlainForm>
  );
}

const looks = { approved: 'done', refused: 'stopped', waiting: 'current' } as const;

function Row({ shift, view, reload }: { shift: Shift } & Shown) {
  const state = shift.decision ?? 'waiting';
  const said = shift.decidedAt && [instant(shift.decidedAt), shift.opinion].filter(Boolean);
  return (
    <li class="stack" data-shift={state}>
      <p>
        <strong>
          {nameIn(view, shift.from)} → {nameIn(view, shift.to)} · {money(shift.amountFen)}
        </strong>{' '}
        <span class={`tag ${looks[state]}`}>{named(`lm.shift.is.${state}`)}</span>
      </p>
      <p class="prose">{shift.reason}</p>
      {said && <p class="small quiet">{said.join(' · ')}</p>}
      {state === 'waiting' && view.may.decide && <Judge shift={shift} reload={reload} />}
    </li>
  );
}

/** Requests to move money between lines, those that wait first. */
export function Shifts({ view, reload }: Shown) {
  const shifts = [...view.shifts].sort(
    (a, b) =>
      Number(a.decision !== undefined) - Number(b.decision !== undefined) ||
      (a.recordedAt < b.recordedAt ? 1 : -1),
  );
  return (
    <section class="card" aria-labelledby="shifts">
      <h2 id="shifts">{t('lm.shifts')}</h2>
      {shifts.length === 0 ? (
        <p class="quiet">{t('lm.shifts.none')}</p>
      ) : (
        <ul class="stack">
          {shifts.map((shift) => (
            <Row key={shift.id} shift={shift} view={view} reload={reload} />
          ))}
        </ul>
      )}
    </section>
  );
}

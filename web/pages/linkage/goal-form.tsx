import { useMemo } from 'preact/hooks';
import type { GoalsView } from '../../../shared/contracts/linkage.ts';
import type { PurchaseId } from '../../../shared/domain/ids.ts';
import type { Goal } from '../../../shared/domain/linkage/goal.ts';
import { chosen, faultsOf, readYuan, text, writeYuan, yuanAmount } from '../../form/checks.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { goTo, hereWith } from '../../here.ts';
import { t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import { carryOut } from './acting.ts';
import { PlaceField } from './place-field.tsx';

/** A number as people type it; `undefined` when it is none. */
export const readNumber = (value: string): number | undefined => {
  const plain = value.replace(/[,，\s]/g, '');
  return /^-?\d{1,9}(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined;
};

const isNumber = (value: string) =>
  readNumber(value) === undefined ? t('lk.fault.number') : undefined;

function checks(values: FormValues) {
  const cost = textAt(values, 'goal.costFen').trim();
  const from = readNumber(textAt(values, 'goal.from'));
  return {
    ...faultsOf(values, {
      'goal.place': chosen,
      'goal.title': text(80),
      'goal.measure': text(80),
      'goal.unit': text(12),
      'goal.from': isNumber,
      'goal.target': (value) =>
        isNumber(value) ?? (readNumber(value) === from ? t('lk.goal.fault') : undefined),
      'goal.due': chosen,
      because: text(300),
      ...(cost && { 'goal.costFen': yuanAmount() }),
    }),
  };
}

const initialOf = (goal: Goal | undefined): FormValues => {
  const before = goal?.text;
  return {
    goal: {
      place: before?.place ?? '',
      title: before?.title ?? '',
      measure: before?.measure ?? '',
      unit: before?.unit ?? '',
      from: before ? String(before.from) : '',
      target: before ? String(before.target) : '',
      due: before?.due ?? '',
      costFen: before?.costFen ? writeYuan(before.costFen) : '',
      purchases: before?.purchases ?? [],
    },
    because: '',
  };
};

function goalIn(values: FormValues) {
  const at = (name: string) => textAt(values, `goal.${name}`).trim();
  const costFen = readYuan(at('costFen'));
  return {
    place: at('place'),
    title: at('title'),
    measure: at('measure'),
    unit: at('unit'),
    from: readNumber(at('from')) ?? 0,
    target: readNumber(at('target')) ?? 0,
    due: at('due'),
    ...(costFen && { costFen }),
    purchases: rowsAt(values, 'goal.purchases').map(String) as PurchaseId[],
  };
}

type Props = { view: GoalsView; goal?: Goal; onDone(): void };

/** A goal that is set, or one that is adjusted with the reason. */
export function GoalForm({ view, goal, onDone }: Props) {
  const form = useMemo(() => createForm({ initial: initialOf(goal), faultsOf: checks }), []);
  const send = () =>
    form.submit(async (values) => {
      const because = textAt(values, 'because').trim();
      const text = goalIn(values);
      await carryOut(
        goal
          ? { type: 'adjustGoal', id: goal.id, version: goal.version, goal: text, because }
          : { type: 'setGoal', goal: text, because },
      );
      onDone();
      goTo(hereWith({ act: '', goal: '' }));
    });
  return (
    <ActCard
      id="act-goal"
      title={t(goal ? 'lk.goal.adjust' : 'lk.goal.set')}
      form={form}
      send={send}
      label={t('lk.goal.save')}
      leaving={{ goal: '' }}
    >
      {!goal && <PlaceField form={form} path="goal.place" label={t('lk.goal.place')} />}
      <Field form={form} path="goal.title" label={t('lk.goal.title')} />
      <Field
        form={form}
        path="goal.measure"
        label={t('lk.goal.measure')}
        hint={t('lk.goal.measure.hint')}
      />
      <Field form={form} path="goal.unit" isShort label={t('lk.goal.unit')} />
      <Field form={form} path="goal.from" kind="number" isShort label={t('lk.goal.from')} />
      <Field form={form} path="goal.target" kind="number" isShort label={t('lk.goal.target')} />
      <Field form={form} path="goal.due" kind="date" label={t('lk.goal.due')} />
      <Field form={form} path="goal.costFen" kind="money" isOptional label={t('lk.goal.cost')} />
      {view.purchases.length > 0 && (
        <Checkboxes
          form={form}
          path="goal.purchases"
          legend={t('lk.goal.purchases')}
          options={view.purchases.slice(0, 40).map(({ id, title }) => [id, title] as const)}
        />
      )}
      <Field form={form} path="because" label={t('lk.because')} />
    </ActCard>
  );
}

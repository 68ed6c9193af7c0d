import { useMemo } from 'preact/hooks';
import type { Goal } from '../../../shared/domain/linkage/goal.ts';
import { chosen, faultsOf, readYuan, text, yuanAmount } from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { goTo, hereWith } from '../../here.ts';
import { t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import { carryOut } from './acting.ts';
import { readNumber } from './goal-form.tsx';

type Props = { goal: Goal; onDone(): void };

const seenFaults = (values: FormValues) =>
  faultsOf(values, {
    'seen.on': chosen,
    'seen.value': (value) => (readNumber(value) === undefined ? t('lk.fault.number') : undefined),
    ...(textAt(values, 'seen.otherFen').trim() && {
      'seen.otherFen': yuanAmount(Number.MAX_SAFE_INTEGER, 0),
    }),
  });

/** How far a goal is on a day, and what was spent for it besides its projects. */
export function ProgressForm({ goal, onDone }: Props) {
  const form = useMemo(
    () =>
      createForm({
        initial: { seen: { on: '', value: '', otherFen: '', note: '' } },
        faultsOf: seenFaults,
      }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const at = (name: string) => textAt(values, `seen.${name}`).trim();
      await carryOut({
        type: 'seeGoal',
        id: goal.id,
        version: goal.version,
        seen: {
          on: at('on'),
          value: readNumber(at('value')) ?? 0,
          otherFen: readYuan(at('otherFen')) ?? 0,
          note: at('note'),
        },
      });
      onDone();
      goTo(hereWith({ act: '', goal: '' }));
    });
  return (
    <ActCard
      id="act-see"
      title={t('lk.goal.see')}
      form={form}
      send={send}
      label={t('lk.goal.save')}
      leaving={{ goal: '' }}
    >
      <Field form={form} path="seen.on" kind="date" label={t('lk.goal.on')} />
      <Field
        form={form}
        path="seen.value"
        kind="number"
        isShort
        unit={goal.text.unit}
        label={t('lk.goal.value')}
      />
      <Field form={form} path="seen.otherFen" kind="money" isOptional label={t('lk.goal.other')} />
      <Field form={form} path="seen.note" isOptional label={t('lk.goal.note')} />
    </ActCard>
  );
}

/** Reached, or given up, with why. */
export function EndForm({ goal, onDone }: Props) {
  const form = useMemo(
    () =>
      createForm({
        initial: { as: '', because: '' },
        faultsOf: (values) => faultsOf(values, { as: chosen, because: text(300) }),
      }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      await carryOut({
        type: 'endGoal',
        id: goal.id,
        version: goal.version,
        as: textAt(values, 'as') === 'reached' ? 'reached' : 'givenUp',
        because: textAt(values, 'because').trim(),
      });
      onDone();
      goTo(hereWith({ act: '', goal: '' }));
    });
  return (
    <ActCard
      id="act-end"
      title={t('lk.goal.end')}
      form={form}
      send={send}
      label={t('lk.goal.save')}
      leaving={{ goal: '' }}
    >
      <Radios
        form={form}
        path="as"
        legend={t('lk.goal.as')}
        options={(['reached', 'givenUp'] as const).map(
          (one) => [one, t(`lk.goal.${one}`)] as const,
        )}
      />
      <Field form={form} path="because" label={t('lk.because')} />
    </ActCard>
  );
}

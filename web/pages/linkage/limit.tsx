import { useMemo } from 'preact/hooks';
import type { LinkageView } from '../../../shared/contracts/linkage.ts';
import { readWhole, text } from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { goTo, hereWith } from '../../here.ts';
import { t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import { carryOut } from './acting.ts';

function faultsOf(values: FormValues): Record<string, string> {
  const faults: Record<string, string> = {};
  const because = text(300, 1)(textAt(values, 'because'));
  if (because) faults['because'] = because;
  const percent = textAt(values, 'limit.percent').trim();
  if (percent === '') return faults;
  const n = readWhole(percent);
  if (n === undefined || n < 1 || n > 99) faults['limit.percent'] = t('lk.fault.number');
  const basis = text(200, 1)(textAt(values, 'limit.basis'));
  if (basis) faults['limit.basis'] = basis;
  return faults;
}

/** The share the tenant does not want to pass, with where that is written; empty, none. */
export function LimitForm({
  warning,
  onDone,
}: {
  warning: LinkageView['warning'];
  onDone(): void;
}) {
  const before = warning.is === 'notSet' ? undefined : warning.limit;
  const form = useMemo(
    () =>
      createForm({
        initial: {
          limit: {
            percent: before ? String(before.percent) : '',
            by: before?.by ?? 'number',
            basis: before?.basis ?? '',
          },
          because: '',
        },
        faultsOf,
      }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const percent = readWhole(textAt(values, 'limit.percent').trim());
      await carryOut({
        type: 'setLimit',
        ...(percent !== undefined && {
          limit: {
            percent,
            by: textAt(values, 'limit.by') === 'money' ? 'money' : 'number',
            basis: textAt(values, 'limit.basis').trim(),
          },
        }),
        because: textAt(values, 'because').trim(),
      });
      onDone();
      goTo(hereWith({ act: '' }));
    });
  return (
    <ActCard
      id="act-limit"
      title={t('lk.setLimit')}
      form={form}
      send={send}
      label={t('lk.limit.save')}
    >
      <Field
        form={form}
        path="limit.percent"
        kind="number"
        unit="%"
        isShort
        label={t('lk.limit.percent')}
        hint={before ? t('lk.limit.none.hint') : undefined}
      />
      <Radios
        form={form}
        path="limit.by"
        legend={t('lk.limit.by')}
        isAcross
        options={[
          ['number', t('lk.by.number')],
          ['money', t('lk.by.money')],
        ]}
      />
      <Field
        form={form}
        path="limit.basis"
        label={t('lk.limit.basis')}
        hint={t('lk.limit.basis.hint')}
      />
      <Field form={form} path="because" label={t('lk.because')} />
    </ActCard>
  );
}

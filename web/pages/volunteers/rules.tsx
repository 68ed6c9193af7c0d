import { useMemo } from 'preact/hooks';
import type { VolunteersOverview } from '../../../shared/contracts/volunteers.ts';
import { type ExportField, exportFields } from '../../../shared/domain/volunteers/names.ts';
import { text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { goTo, hereWith } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import { carryOut } from './acting.ts';

const linesOf = (values: FormValues, path: string) =>
  textAt(values, path)
    .split('\n')
    .map((line) => line.split(/[|｜=]/).map((part) => part.trim()))
    .filter(([name]) => name);

const fieldNamed = (name: string | undefined): ExportField | undefined =>
  exportFields.find((one) => name === one || name === named(`vo.field.${one}`));

function faultsOf(values: FormValues): Record<string, string> {
  const faults: Record<string, string> = {};
  const source = text(300, 2)(textAt(values, 'source'));
  if (source) faults['source'] = source;
  if (linesOf(values, 'honours').some(([, hours]) => !(Number(hours) > 0)))
    faults['honours'] = t('vo.honours.fault');
  const wrong = linesOf(values, 'columns').find(([, field]) => !fieldNamed(field));
  if (wrong) faults['columns'] = t('vo.columns.fault', { name: wrong[0] ?? '' });
  return faults;
}

/** Honours by hours, and the columns of the national system's sheet: the tenant's own, with where they come from. */
export function Rules({ view, onDone }: { view: VolunteersOverview; onDone(): void }) {
  const { rules } = view;
  const form = useMemo(
    () =>
      createForm({
        initial: {
          honours: (rules?.honours ?? []).map(({ name, hours }) => `${name}｜${hours}`).join('\n'),
          columns: (rules?.columns ?? [])
            .map(({ heading, field }) => `${heading}｜${named(`vo.field.${field}`)}`)
            .join('\n'),
          source: rules?.source ?? '',
        },
        faultsOf,
      }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const done = await carryOut({
        type: 'setRules',
        rules: {
          honours: linesOf(values, 'honours').map(([name = '', hours], at) => ({
            id: `h${at + 1}`,
            name,
            hours: Number(hours),
          })),
          columns: linesOf(values, 'columns').map(([heading = '', field]) => ({
            heading,
            field: fieldNamed(field) ?? 'empty',
          })),
          source: textAt(values, 'source').trim(),
        },
      });
      if (!done) return;
      onDone();
      goTo(hereWith({ act: '' }));
    });
  return (
    <ActCard
      id="act-rules"
      title={t('vo.rules')}
      form={form}
      send={send}
      label={t('vo.rules.keep')}
    >
      <Field
        form={form}
        path="honours"
        kind="text"
        label={t('vo.honours')}
        hint={t('vo.honours.hint')}
      />
      <Field
        form={form}
        path="columns"
        kind="text"
        rows={8}
        label={t('vo.columns')}
        hint={t('vo.columns.hint', {
          fields: exportFields.map((one) => named(`vo.field.${one}`)).join('、'),
        })}
      />
      <Field form={form} path="source" label={t('vo.source')} hint={t('vo.source.hint')} />
    </ActCard>
  );
}

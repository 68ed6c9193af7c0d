import { useComputed } from '@preact/signals';
import { orderKinds, supplementReasons } from '../../../../shared/domain/contract/term-names.ts';
import type { Act, Situation } from '../../../acts/act.ts';
import { chosen, readWhole, readYuan, text, whole } from '../../../form/checks.ts';
import { Field } from '../../../form/field.tsx';
import type { Form } from '../../../form/form.ts';
import { textAt } from '../../../form/path.ts';
import { money, named, t } from '../../../i18n.ts';
import { at, idOf, options, projectOf } from './about.ts';

/** Fen of an amount that may be a reduction. */
const readChange = (value: string): number | undefined => {
  const isLess = /^[-−]/.test(value.trim());
  const fen = readYuan(value.trim().replace(/^[-−]/, ''));
  return fen === undefined ? undefined : isLess ? -fen : fen;
};

/** Quantities and money, where the change is one of them. */
function Work({ form, situation }: { form: Form; situation: Situation }) {
  const isChange = useComputed(() => textAt(form.values.value, 'kind') === 'change').value;
  if (!isChange) return null;
  return (
    <>
      {(projectOf(situation)?.deliverables ?? []).map(({ id, name, unit }) => (
        <Field
          key={id}
          form={form}
          path={`quantities.${id}`}
          kind="number"
          label={t('supplement.quantity', { name, unit })}
        />
      ))}
      <Field
        form={form}
        path="change"
        kind="money"
        label={t('supplement.change')}
        hint={t('supplement.change.hint')}
      />
    </>
  );
}

const kindIn = (values: Parameters<typeof at>[0]) =>
  orderKinds.find((one) => one === at(values, 'kind')) ?? 'change';

export const proposeSupplement: Act = {
  isLong: true,
  intro: () => t('supplement.intro'),
  initial: (situation) => ({
    kind: projectOf(situation)?.status === 'terminated' ? 'handOver' : 'change',
    reason: '',
    text: '',
    change: '',
    quantities: Object.fromEntries(
      (projectOf(situation)?.deliverables ?? []).map(({ id, quantity }) => [id, String(quantity)]),
    ),
  }),
  checks: (situation) => ({
    reason: chosen,
    text: text(2000),
    change: (value) =>
      value.trim() !== '' && readChange(value) === undefined ? t('fault.change') : undefined,
    ...Object.fromEntries(
      (projectOf(situation)?.deliverables ?? []).map(({ id }) => [
        `quantities.${id}`,
        whole(1, 1_000_000),
      ]),
    ),
  }),
  Fields: ({ form, situation }) => (
    <>
      <Field
        form={form}
        path="kind"
        kind="select"
        label={t('supplement.kind')}
        hint={t('supplement.kind.hint')}
        options={orderKinds.map((one) => [one, named(`supplement.kind.${one}`)])}
      />
      <Field
        form={form}
        path="reason"
        kind="select"
        label={t('supplement.reason')}
        options={options(supplementReasons, 'supplement.reason')}
      />
      <Field form={form} path="text" kind="text" label={t('supplement.text')} />
      <Work form={form} situation={situation} />
    </>
  ),
  facts: (values, situation) => [
    [t('supplement.kind'), named(`supplement.kind.${kindIn(values)}`)],
    [t('supplement.reason'), named(`supplement.reason.${at(values, 'reason')}`)],
    [t('supplement.text'), at(values, 'text')],
    ...(kindIn(values) === 'change'
      ? [[t('supplement.change'), money(readChange(at(values, 'change')) ?? 0)] as const]
      : []),
    ...(kindIn(values) === 'change' ? (projectOf(situation)?.deliverables ?? []) : []).map(
      ({ id, name, unit, quantity }) =>
        [name, `${quantity} → ${at(values, `quantities.${id}`)} ${unit}`] as const,
    ),
  ],
  build: (values, situation) => ({
    type: 'proposeSupplement',
    organizationId: idOf(situation.reference),
    ...(kindIn(values) !== 'change' && { kind: kindIn(values) }),
    reason: supplementReasons.find((one) => one === at(values, 'reason')) ?? 'moreOfTheSame',
    text: at(values, 'text'),
    quantities: Object.fromEntries(
      (kindIn(values) === 'change' ? (projectOf(situation)?.deliverables ?? []) : []).flatMap(
        ({ id, quantity }) => {
          const next = readWhole(at(values, `quantities.${id}`));
          return next && next !== quantity ? [[id, next]] : [];
        },
      ),
    ),
    changeFen: kindIn(values) === 'change' ? (readChange(at(values, 'change')) ?? 0) : 0,
  }),
};

import type { ContractDraft } from '../../../../shared/contracts/contract-documents.ts';
import { acceptanceParts } from '../../../../shared/domain/contract/term-names.ts';
import { type Act, nameOf, type Situation } from '../../../acts/act.ts';
import { readWhole } from '../../../form/checks.ts';
import type { Fact } from '../../../form/facts.tsx';
import { Field } from '../../../form/field.tsx';
import { type FormValues, rowsAt, textAt } from '../../../form/path.ts';
import { count, money, named, t } from '../../../i18n.ts';
import { tranchesOf } from '../../../parts/tranches.tsx';
import { checks, faults } from './checks.ts';
import { Clauses } from './clauses.tsx';
import { Money } from './money.tsx';
import { Preview } from './preview.tsx';
import { Contacts, Roles } from './sides.tsx';
import { initialOf, type Parts, termsOf } from './values.ts';
import { Acceptance, Work } from './work.tsx';

function Fields(parts: Parts) {
  const { form, draft } = parts;
  const { months } = draft.limits;
  return (
    <>
      <Field form={form} path="subject" label={t('draft.subject')} />
      <Field form={form} path="place" label={t('draft.place')} />
      <Field form={form} path="startsOn" kind="date" label={t('draft.startsOn')} />
      <Field
        form={form}
        path="months"
        kind="number"
        label={t('draft.months')}
        {...(months && { hint: t('draft.months.most', { n: months }) })}
      />
      <Contacts {...parts} />
      <Work {...parts} />
      <Money {...parts} />
      <Field form={form} path="quality" kind="text" label={t('draft.quality')} />
      <Field form={form} path="performance" kind="text" label={t('draft.performance')} />
      <Acceptance {...parts} />
      <Roles {...parts} />
      <Field form={form} path="breach" kind="text" rows={5} label={t('draft.breach')} />
      <Field form={form} path="hours" kind="number" label={t('draft.support')} isOptional />
      <Field form={form} path="support" label={t('draft.support.what')} isOptional />
      <Clauses {...parts} />
      <Preview {...parts} />
    </>
  );
}

function factsOf(values: FormValues, situation: Situation): Fact[] {
  const { awards, plan } = situation.view.purchase;
  return [
    ...awards.map(
      ({ organizationId, amountFen }) =>
        [nameOf(situation, organizationId), <span class="big">{money(amountFen)}</span>] as const,
    ),
    [t('draft.months'), textAt(values, 'months')],
    [
      t('tranches'),
      rowsAt(values, 'tranches')
        .map((row) => `${textAt(row, 'percent')}%`)
        .join(' · '),
    ],
    ...plan.deliverables.map(
      ({ name, unit }, i) =>
        [name, `${count(readWhole(textAt(values, `work.${i}.quantity`)) ?? 0)} ${unit}`] as const,
    ),
    [t('draft.charging'), named(`charging.${textAt(values, 'charging')}`)],
    ...rowsAt(values, 'own').map((row) => [textAt(row, 'title'), textAt(row, 'text')] as const),
    ...acceptanceParts.map(
      (part) => [named(`acceptance.${part}`), textAt(values, `acceptance.${part}`)] as const,
    ),
  ];
}

/** Drafting: the terms as the plan has them, to be changed where the parties agreed otherwise. */
export const draftAct = (draft: ContractDraft): Act => ({
  isLong: true,
  intro: () => t('draft.intro'),
  initial: (situation) => initialOf(draft, situation),
  checks: () => checks(draft),
  faults: (values, { view }) => faults(values, draft, view.purchase.plan.periods),
  Fields: ({ form, situation }) => <Fields form={form} draft={draft} situation={situation} />,
  facts: factsOf,
  build: (values, situation) => ({
    type: 'draftContracts',
    tranches: tranchesOf(values),
    terms: termsOf(values, situation),
  }),
});

import { useComputed, useSignal } from '@preact/signals';
import type { ContractDraft } from '../../../shared/contracts/contract-documents.ts';
import { acceptanceParts, bondForms, charges } from '../../../shared/domain/contract/term-names.ts';
import type { ContractTerms } from '../../../shared/domain/contract/terms.ts';
import { type Act, nameOf, type Situation } from '../../acts/act.ts';
import { previewContract } from '../../api/contracts.ts';
import { type Checks, type Faults, readWhole, readYuan, text, whole } from '../../form/checks.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { type FormValues, rowsAt, textAt, valueAt } from '../../form/path.ts';
import { count, money, named, t } from '../../i18n.ts';
import {
  TrancheRows,
  trancheChecks,
  trancheFaults,
  trancheRows,
  tranchesOf,
} from '../../parts/tranches.tsx';
import { ProblemError } from '../../problem.ts';

const long = ['quality', 'performance', 'breach'] as const;

const initialOf = (draft: ContractDraft, { view }: Situation): FormValues => {
  const { terms } = draft;
  return {
    subject: terms.subject,
    place: terms.place,
    startsOn: terms.startsOn,
    months: String(terms.months),
    quality: terms.quality,
    performance: terms.performance,
    breach: terms.breach,
    acceptance: { ...terms.acceptance },
    bondForm: terms.performanceBond?.form ?? '',
    bondPercent: terms.performanceBond ? String(terms.performanceBond.percent) : '',
    charging: terms.charging.mode,
    surplus: terms.charging.surplus ?? '',
    hours: terms.support ? String(terms.support.hours) : '',
    support: terms.support?.what ?? '',
    clauses: [...terms.clauses],
    tranches: trancheRows(draft.tranches),
    work: view.purchase.plan.deliverables.map(({ id, quantity }) => ({
      quantity: String(terms.deliverables?.find((one) => one.id === id)?.quantity ?? quantity),
      price: '',
    })),
  };
};

const checks = ({ limits }: ContractDraft): Checks => ({
  subject: text(300),
  place: text(300),
  months: whole(1, limits.months ?? 60),
  ...Object.fromEntries(long.map((name) => [name, text(2000)])),
  'acceptance.body': text(300),
  'acceptance.time': text(300),
  'acceptance.method': text(500),
  'acceptance.content': text(500),
  'acceptance.standard': text(500),
  'work.*.quantity': whole(1, 1_000_000),
  ...trancheChecks,
});

function faults(values: FormValues, { limits }: ContractDraft, periods: number): Faults {
  const most = limits.performanceBondPercent ?? 100;
  const percent = readWhole(textAt(values, 'bondPercent'));
  const isBondWrong = textAt(values, 'bondForm') && !(percent && percent >= 1 && percent <= most);
  const isPaid = textAt(values, 'charging') !== 'free';
  return {
    ...trancheFaults(values, periods),
    ...(isBondWrong && { bondPercent: t('fault.bondPercent', { n: most }) }),
    ...(isPaid && !textAt(values, 'surplus').trim() && { surplus: t('fault.surplus') }),
    ...(textAt(values, 'hours').trim() &&
      !textAt(values, 'support').trim() && { support: t('fault.supportWhat') }),
  };
}

const at = (values: FormValues, name: string) => textAt(values, name).trim();

function workOf(values: FormValues, { view }: Situation): ContractTerms['deliverables'] {
  return view.purchase.plan.deliverables.map(({ id, quantity }, i) => {
    const unitFen = readYuan(at(values, `work.${i}.price`));
    return {
      id,
      quantity: readWhole(at(values, `work.${i}.quantity`)) ?? quantity,
      ...(unitFen && { unitFen }),
    };
  });
}

/** What is filled in, as the terms of the contract. Roles stay as the draft had them. */
function termsOf(values: FormValues, draft: ContractDraft, situation: Situation): ContractTerms {
  const form = bondForms.find((one) => one === at(values, 'bondForm'));
  const hours = readWhole(at(values, 'hours'));
  const surplus = at(values, 'surplus');
  const mode = charges.find((one) => one === at(values, 'charging')) ?? 'free';
  const chosen = valueAt(values, 'clauses');
  return {
    subject: at(values, 'subject'),
    deliverables: workOf(values, situation),
    quality: at(values, 'quality'),
    place: at(values, 'place'),
    startsOn: at(values, 'startsOn'),
    months: readWhole(at(values, 'months')) ?? 1,
    acceptance: {
      body: at(values, 'acceptance.body'),
      time: at(values, 'acceptance.time'),
      method: at(values, 'acceptance.method'),
      content: at(values, 'acceptance.content'),
      standard: at(values, 'acceptance.standard'),
    },
    performance: at(values, 'performance'),
    breach: at(values, 'breach'),
    ...(form && {
      performanceBond: { percent: readWhole(at(values, 'bondPercent')) ?? 1, form },
    }),
    clauses: Array.isArray(chosen) ? chosen.map(String) : [],
    ownClauses: draft.terms.ownClauses,
    charging: mode === 'free' ? { mode } : { mode, surplus },
    ...(hours && { support: { hours, what: at(values, 'support') } }),
    roles: draft.terms.roles,
  };
}

type Parts = { form: Form; draft: ContractDraft; situation: Situation };

/** Sets the contract with the first winner as it stands in the form; nothing is kept. */
function Preview({ form, draft, situation }: Parts) {
  const href = useSignal('');
  const isBusy = useSignal(false);
  const problem = useSignal('');
  const { purchase } = situation.view;
  const set = async () => {
    isBusy.value = true;
    problem.value = '';
    try {
      const [first] = purchase.awards;
      const values = form.values.value;
      const blob = await previewContract(
        { tenant: purchase.tenantId, purchase: purchase.id },
        {
          organizationId: first?.organizationId ?? '',
          tranches: tranchesOf(values),
          terms: termsOf(values, draft, situation),
        },
      );
      href.value = URL.createObjectURL(blob);
    } catch (cause) {
      if (!(cause instanceof ProblemError)) throw cause;
      problem.value = cause.message;
    } finally {
      isBusy.value = false;
    }
  };
  return (
    <div>
      <p class="actions">
        <button
          type="button"
          class="button"
          disabled={isBusy.value}
          onClick={() => {
            if (form.check()) {
              form.back();
              void set();
            }
          }}
        >
          {isBusy.value ? t('draft.preview.busy') : t('draft.preview')}
        </button>
        {href.value && (
          <a class="button plain" href={href.value} target="_blank" rel="noopener">
            {t('draft.preview.open')}
          </a>
        )}
      </p>
      <p role="status" class={problem.value ? 'error' : 'unseen'}>
        {problem.value}
      </p>
    </div>
  );
}

function Work({ form, situation }: Parts) {
  return (
    <fieldset class="field">
      <legend>{t('draft.work')}</legend>
      {situation.view.purchase.plan.deliverables.map(({ id, name, unit }, i) => (
        <div class="line" key={id}>
          <span class="line-name">{name}</span>
          <Field
            form={form}
            path={`work.${i}.quantity`}
            kind="number"
            label={t('draft.quantity', { unit })}
          />
          <Field
            form={form}
            path={`work.${i}.price`}
            kind="money"
            label={t('draft.unitPrice')}
            isOptional
          />
        </div>
      ))}
    </fieldset>
  );
}

function Money({ form, draft, situation }: Parts) {
  const { limits } = draft;
  const hasBond = useComputed(() => textAt(form.values.value, 'bondForm') !== '').value;
  const isPaid = useComputed(() => textAt(form.values.value, 'charging') !== 'free').value;
  return (
    <>
      <TrancheRows form={form} periods={situation.view.purchase.plan.periods} />
      <Field
        form={form}
        path="bondForm"
        kind="select"
        label={t('draft.bond')}
        hint={t('draft.bond.hint', { n: limits.performanceBondPercent ?? 100 })}
        options={[
          ['', t('draft.bond.none')],
          ...bondForms.map((one) => [one, named(`bond.form.${one}`)] as const),
        ]}
      />
      {hasBond && (
        <Field
          form={form}
          path="bondPercent"
          kind="number"
          label={t('draft.bond.percent')}
          unit="%"
        />
      )}
      <Field
        form={form}
        path="charging"
        kind="select"
        label={t('draft.charging')}
        options={charges.map((one) => [one, named(`charging.${one}`)] as const)}
      />
      {isPaid && <Field form={form} path="surplus" label={t('draft.surplus')} />}
    </>
  );
}

function Clauses({ form, draft }: Parts) {
  const chosen = draft.clauses.filter(({ isMandatory }) => !isMandatory);
  const fixed = draft.clauses.filter(({ isMandatory }) => isMandatory);
  return (
    <>
      {chosen.length > 0 && (
        <Checkboxes
          form={form}
          path="clauses"
          legend={t('draft.clauses')}
          options={chosen.map(({ id, title }) => [id, title] as const)}
          notes={Object.fromEntries(chosen.map(({ id, text: says }) => [id, says]))}
        />
      )}
      <details>
        <summary>
          {t('draft.clauses.law')} ({fixed.length})
        </summary>
        <dl class="answers" lang="zh-CN">
          {fixed.map(({ id, title, text: says, source }) => (
            <div key={id}>
              <dt>{title}</dt>
              <dd>
                {says}
                {source && <span class="small quiet block">{source}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

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
      <Work {...parts} />
      <Money {...parts} />
      <Field form={form} path="quality" kind="text" label={t('draft.quality')} />
      <Field form={form} path="performance" kind="text" label={t('draft.performance')} />
      <fieldset class="field">
        <legend>{t('draft.acceptance')}</legend>
        <p class="hint">{t('draft.acceptance.hint')}</p>
        {acceptanceParts.map((part) => (
          <Field
            key={part}
            form={form}
            path={`acceptance.${part}`}
            kind="text"
            rows={2}
            label={named(`acceptance.${part}`)}
          />
        ))}
      </fieldset>
      <Field form={form} path="breach" kind="text" rows={5} label={t('draft.breach')} />
      <Field form={form} path="hours" kind="number" label={t('draft.support')} isOptional />
      <Field form={form} path="support" label={t('draft.support.what')} isOptional />
      <Clauses {...parts} />
      <Preview {...parts} />
    </>
  );
}

/** Drafting: the terms as the plan has them, to be changed where the parties agreed otherwise. */
export const draftAct = (draft: ContractDraft): Act => ({
  isLong: true,
  intro: () => t('draft.intro'),
  initial: (situation) => initialOf(draft, situation),
  checks: () => checks(draft),
  faults: (values, { view }) => faults(values, draft, view.purchase.plan.periods),
  Fields: ({ form, situation }) => <Fields form={form} draft={draft} situation={situation} />,
  facts: (values, situation) => [
    ...situation.view.purchase.awards.map(
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
    ...situation.view.purchase.plan.deliverables.map(
      ({ name, unit }, i) =>
        [name, `${count(readWhole(textAt(values, `work.${i}.quantity`)) ?? 0)} ${unit}`] as const,
    ),
    ...acceptanceParts.map(
      (part) => [named(`acceptance.${part}`), textAt(values, `acceptance.${part}`)] as const,
    ),
  ],
  build: (values, situation) => ({
    type: 'draftContracts',
    tranches: tranchesOf(values),
    terms: termsOf(values, draft, situation),
  }),
});

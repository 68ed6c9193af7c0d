import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { ApprovalSubject } from '../../../shared/domain/policy/rules.ts';
import { intention } from '../../api/ask.ts';
import { type Delegations, giveDelegation, type Proposal } from '../../api/delegations.ts';
import { chosen, type Faults, faultsOf, text } from '../../form/checks.ts';
import { Checkboxes, Radios } from '../../form/choices.tsx';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { Field, type Option } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { named, t } from '../../i18n.ts';

/** In the order in which a purchase meets them. */
const subjects = [
  'plan',
  'award',
  'contract',
  'payment',
  'acceptance',
] as const satisfies readonly ApprovalSubject[];

type Props = { tenant: string; view: Delegations; absent: string; onGiven(): Promise<void> };

const firstValues = (view: Delegations, absent: string): FormValues => ({
  from: view.mayGiveForOthers ? absent : '',
  to: '',
  kind: 'all',
  subjects: [],
  purchase: '',
  firstDay: view.today,
  lastDay: '',
  reason: '',
});

/** An administrator who approves nothing gives only for others: their own name is no choice. */
const isApprover = ({ people, me }: Delegations) => people.some(({ personId }) => personId === me);

function checked(values: FormValues, view: Delegations): Faults {
  const kind = textAt(values, 'kind');
  const isOthers = !isApprover(view);
  return {
    ...faultsOf(values, {
      to: chosen,
      firstDay: chosen,
      lastDay: chosen,
      reason: text(300, 4),
      ...(isOthers && { from: chosen }),
      ...(kind === 'purchase' && { purchase: chosen }),
    }),
    ...(kind === 'subjects' &&
      rowsAt(values, 'subjects').length === 0 && { subjects: t('fault.choose') }),
  };
}

function scopeOf(values: FormValues): Proposal['scope'] {
  const kind = textAt(values, 'kind');
  if (kind === 'purchase')
    return { kind, purchase: textAt(values, 'purchase') } as Proposal['scope'];
  if (kind !== 'subjects') return { kind: 'all' };
  return { kind, subjects: rowsAt(values, 'subjects') } as Proposal['scope'];
}

const proposalOf = (values: FormValues): Proposal =>
  ({
    ...(textAt(values, 'from') && { from: textAt(values, 'from') }),
    to: textAt(values, 'to'),
    scope: scopeOf(values),
    firstDay: textAt(values, 'firstDay'),
    lastDay: textAt(values, 'lastDay'),
    reason: textAt(values, 'reason').trim(),
  }) as Proposal;

function Who({ form, view }: { form: Form; view: Delegations }) {
  const from = useComputed(() => textAt(form.values.value, 'from')).value || view.me;
  const people = view.people.map(
    ({ personId, name, posts }): Option => [
      personId,
      `${name}（${posts.map((post) => named(`post.${post}`)).join(t('list.comma'))}）`,
    ],
  );
  const own: Option = ['', t(isApprover(view) ? 'give.from.me' : 'give.to.choose')];
  return (
    <>
      {view.mayGiveForOthers && (
        <Field
          form={form}
          path="from"
          kind="select"
          label={t('give.from')}
          hint={t('give.from.hint')}
          options={[own, ...people.filter(([id]) => id !== view.me)]}
        />
      )}
      <Field
        form={form}
        path="to"
        kind="select"
        label={t('give.to')}
        hint={t('give.to.hint')}
        options={[
          ['', t('give.to.choose')],
          ...people.filter(([id]) => id !== from && id !== view.me),
        ]}
      />
    </>
  );
}

function Scope({ form, view }: { form: Form; view: Delegations }) {
  const kind = useComputed(() => textAt(form.values.value, 'kind')).value;
  const kinds = view.purchases.length > 0 ? ['all', 'subjects', 'purchase'] : ['all', 'subjects'];
  return (
    <>
      <Radios
        form={form}
        path="kind"
        legend={t('give.scope')}
        options={kinds.map((one): Option => [one, named(`give.scope.${one}`)])}
      />
      {kind === 'subjects' && (
        <Checkboxes
          form={form}
          path="subjects"
          legend={t('give.subjects')}
          options={subjects.map((one): Option => [one, named(`subject.${one}`)])}
          isAcross
        />
      )}
      {kind === 'purchase' && (
        <Field
          form={form}
          path="purchase"
          kind="select"
          label={t('give.purchase')}
          options={[
            ['', t('give.to.choose')],
            ...view.purchases.map(({ id, title }): Option => [id, title]),
          ]}
        />
      )}
    </>
  );
}

/** Gives a delegation. What is typed stays until it is given. */
export function Give({ tenant, view, absent, onGiven }: Props) {
  const wish = useMemo(intention, []);
  const form = useMemo(
    () =>
      createForm({
        initial: firstValues(view, absent),
        faultsOf: (values) => checked(values, view),
        prefix: '',
      }),
    [],
  );
  const { maximumDays: n, isSet } = view.limit;
  const send = () =>
    form.submit(async (values) => {
      await giveDelegation(tenant, proposalOf(values), wish);
      await onGiven();
    });
  return (
    <section class="card" id="give">
      <h2>{t('give.title')}</h2>
      <ErrorSummary form={form} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (form.check()) void send();
        }}
      >
        <Who form={form} view={view} />
        <Scope form={form} view={view} />
        <Field form={form} path="firstDay" kind="date" label={t('give.firstDay')} />
        <Field
          form={form}
          path="lastDay"
          kind="date"
          label={t('give.lastDay')}
          hint={t(isSet ? 'give.limit.set' : 'give.limit.ours', { n })}
        />
        <Field
          form={form}
          path="reason"
          kind="text"
          rows={2}
          label={t('give.reason')}
          hint={t('give.reason.hint')}
        />
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {t('give.do')}
          </button>
        </p>
      </form>
    </section>
  );
}

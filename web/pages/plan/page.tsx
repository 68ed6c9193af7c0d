import { useMemo } from 'preact/hooks';
import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { Plan } from '../../../shared/domain/purchase/plan.ts';
import { intention } from '../../api/ask.ts';
import { createPurchase, getPurchase, send } from '../../api/purchasing.ts';
import type { Autosave, Kept } from '../../form/autosave.ts';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { Field } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { type FormValues, textAt, withValue } from '../../form/path.ts';
import { SavedLine } from '../../form/saved-line.tsx';
import { parameter, workPage } from '../../here.ts';
import { t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { keepAs, WithDraft } from '../../parts/with-draft.tsx';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { PlanFields } from './fields.tsx';
import { planFaults } from './plan-checks.ts';
import { planOf, valuesOf } from './plan-values.ts';
import { Starter } from './starter.tsx';
import { templates } from './templates.ts';

const tenant = parameter('tenant');
const revised = parameter('purchase');
/** The failed call whose plan is the beginning of this one. */
const follows = revised ? '' : parameter('follows');
const known = revised || follows;
const draftName = revised ? `plan.${revised}` : `plan.new.${follows || tenant}`;
const asked = known ? query(() => getPurchase(tenant, known)) : undefined;

const Check = lazily(async () => (await import('./check.tsx')).Check);

function Write({ form, saving, hasDraft }: { form: Form; saving: Autosave; hasDraft: boolean }) {
  return (
    <form
      noValidate
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        form.check();
      }}
    >
      <ErrorSummary form={form} />
      {!known && <Starter form={form} hasDraft={hasDraft} />}
      {follows && (
        <section class="card">
          <Field
            form={form}
            path="approval"
            label={t('plan.approval')}
            hint={t('plan.approvalHint')}
          />
        </section>
      )}
      <PlanFields form={form} />
      <div class="sticky-foot">
        <SavedLine saving={saving} />
        <button type="submit" class="button primary">
          {t('act.check')}
        </button>
      </div>
    </form>
  );
}

function firstValues(view: PurchaseView | undefined): FormValues {
  if (view) return valuesOf(view.purchase.plan);
  return valuesOf({ ...templates.venture, regionCodes: [] });
}

/** Needs that somebody wants to plan come with the address, whatever was written before. */
function withNeeds(values: FormValues): FormValues {
  const lines = new Set([
    ...textAt(values, 'needIds').split('\n'),
    ...parameter('needs').split(','),
  ]);
  return withCase({ ...values, needIds: [...lines].filter(Boolean).join('\n') });
}

/** A case of the library somebody plans after: one line that says where it is, once. */
function withCase(values: FormValues): FormValues {
  const line = parameter('after').slice(0, 300);
  const summary = textAt(values, 'need.summary');
  return !line || summary.includes(line)
    ? values
    : (withValue(values, 'need.summary', [summary, line].filter(Boolean).join('\n')) as FormValues);
}

const followed = (values: FormValues) => {
  const approval = textAt(values, 'approval').trim();
  return follows ? { purchaseId: follows, ...(approval && { approval }) } : undefined;
};

function PlanForm({ view, kept }: { view: PurchaseView | undefined; kept: Kept }) {
  const { form, saving, wish } = useMemo(() => {
    const made = createForm({
      initial: withNeeds(kept.values ?? firstValues(view)),
      faultsOf: planFaults,
      prefix: '/plan',
    });
    return { form: made, saving: keepAs(made, draftName, kept), wish: intention() };
  }, []);
  const open = async ({ id }: CommandDone, { needIds }: Plan) => {
    saving.spend();
    if (needIds)
      await import('./plan-needs.ts').then(
        ({ planNeeds }) => planNeeds(tenant, id, needIds),
        () => undefined,
      );
    window.location.assign(workPage('purchase', { tenant, purchase: id }));
  };
  const sendNow = () =>
    form.submit(async (values) => {
      const plan = planOf(values, view?.purchase.plan);
      if (!view || follows)
        return open(await createPurchase(tenant, plan, wish, followed(values)), plan);
      const { id, version } = view.purchase;
      await open(await send({ tenant, id, version }, { type: 'revisePlan', plan }, wish), plan);
    });
  return form.isChecking.value ? (
    <Check form={form} before={view?.purchase.plan} sendNow={() => void sendNow()} />
  ) : (
    <Write form={form} saving={saving} hasDraft={kept.values !== undefined} />
  );
}

function PlanPage() {
  const view = asked?.data.value;
  const problem = asked?.problem.value;
  return (
    <div class="stack plan">
      <header class="page-title">
        <h1>{t(revised ? 'plan.revise' : 'plan.new')}</h1>
        <p class="lead">{t('plan.lead')}</p>
      </header>
      {problem && <Failure problem={problem} again={() => void asked?.load()} />}
      {known && !view && !problem && <Loading />}
      {(!known || view) && (
        <WithDraft name={draftName}>{(kept) => <PlanForm view={view} kept={kept} />}</WithDraft>
      )}
    </div>
  );
}

void startPage('plan.new', PlanPage, {
  'zh-CN': () => import('../../words/plan.zh.ts'),
  en: () => import('../../words/plan.en.ts'),
});

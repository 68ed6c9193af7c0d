import type { Plan } from '../../../shared/domain/purchase/plan.ts';
import { ErrorSummary } from '../../form/error-summary.tsx';
import type { Form } from '../../form/form.ts';
import { parameter } from '../../here.ts';
import { t } from '../../i18n.ts';
import { PlanFacts, PlanJudging } from '../../parts/plan-view.tsx';
import { planOf } from './plan-values.ts';

const revised = parameter('purchase');

type Checking = { form: Form; before: Plan | undefined; sendNow(): void };

/** The plan once more, as it will be read, before it is sent. */
export function Check({ form, before, sendNow }: Checking) {
  const plan = planOf(form.values.value, before);
  return (
    <>
      <ErrorSummary form={form} />
      <p class="lead">{t('plan.checkLead')}</p>
      <section class="card">
        <h2 class="plan-name">{plan.title}</h2>
        <PlanFacts plan={plan} />
      </section>
      <section class="card">
        <h2>{t('plan.section.judging')}</h2>
        <PlanJudging plan={plan} />
      </section>
      <p class="actions">
        <button type="button" class="button primary" disabled={form.isBusy.value} onClick={sendNow}>
          {t(revised ? 'plan.save' : 'plan.create')}
        </button>
        <button type="button" class="button" onClick={form.back}>
          {t('act.change')}
        </button>
      </p>
    </>
  );
}

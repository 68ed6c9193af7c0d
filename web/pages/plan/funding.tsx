import { useComputed } from '@preact/signals';
import type { BudgetView } from '../../../shared/contracts/budget.ts';
import { suspectedSplits } from '../../../shared/domain/budget/splitting.ts';
import { getBudget } from '../../api/budget.ts';
import { readYuan } from '../../form/checks.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { Field, type Option } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { rowsAt, textAt } from '../../form/path.ts';
import { parameter, workPage } from '../../here.ts';
import { money, moreWords, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { fundingRows, hasSurvey } from './funding-values.ts';
import { planOf } from './plan-values.ts';

const tenant = parameter('tenant');
const asked = query(async () => {
  await moreWords({
    'zh-CN': () => import('../../words/funding.zh.ts'),
    en: () => import('../../words/funding.en.ts'),
  });
  return getBudget(tenant, '');
});

type Props = { form: Form };
type Known = Props & { view: BudgetView };

const surveyMethods = ['consultation', 'argument', 'questionnaire', 'network'] as const;

/** Lines a purchase of services can be paid from. */
const linesOf = ({ inForce }: BudgetView) =>
  (inForce?.lines ?? []).filter(({ kind }) => kind === 'services');

function LineRows({ form, view }: Known) {
  const rows = useComputed(() => rowsAt(form.values.value, 'funding').length).value;
  const sums = useComputed(() => {
    const chosen = fundingRows(form.values.value);
    return {
      sum: chosen.reduce((total, { amountFen }) => total + amountFen, 0),
      budget: readYuan(textAt(form.values.value, 'budgetFen')) ?? 0,
    };
  }).value;
  const options = linesOf(view).map(
    ({ id, name, source }): Option => [
      `${source}:${id}`,
      t('funding.lineOption', {
        name,
        source: named(`fundSource.${source}`),
        left: money(view.figures[id]?.leftFen ?? 0),
      }),
    ],
  );
  return (
    <>
      {Array.from({ length: rows }, (_, at) => (
        <div class="line" key={at}>
          <Field
            form={form}
            path={`funding.${at}.budgetLineId`}
            kind="select"
            label={t('funding.line')}
            options={[['', t('choose')], ...options]}
          />
          <Field
            form={form}
            path={`funding.${at}.amountFen`}
            kind="money"
            label={t('funding.amount')}
            unit={t('yuan')}
          />
          <button type="button" class="button plain" onClick={() => form.removeRow('funding', at)}>
            {t('funding.removeLine')}
          </button>
        </div>
      ))}
      <p class="actions">
        <button
          type="button"
          class="button"
          onClick={() =>
            form.addRow('funding', {
              budgetLineId: '',
              amountFen: rows === 0 ? textAt(form.values.value, 'budgetFen') : '',
            })
          }
        >
          {t('funding.addLine')}
        </button>
      </p>
      {rows > 0 && (
        <output class="sum">
          {t('funding.sum', { sum: money(sums.sum), budget: money(sums.budget) })}
        </output>
      )}
    </>
  );
}

/** Said while the plan is written: what the check against splitting will find. */
function Splits({ form, view }: Known) {
  const found = useComputed(() => {
    const { track, method, categories, funding = [] } = planOf(form.values.value);
    return funding.flatMap(({ budgetLineId = '', amountFen }) => {
      const own = parameter('purchase');
      const earlier = view.uses.filter(
        ({ lineId, purchaseId }) => lineId === budgetLineId && purchaseId !== own,
      );
      const limits = {
        ...(view.limits.openTender !== undefined && { openTender: view.limits.openTender }),
        ...(view.limits.procurementLimit !== undefined && {
          procurementLimit: view.limits.procurementLimit,
        }),
      };
      const name = linesOf(view).find(({ id }) => id === budgetLineId)?.name ?? '';
      return suspectedSplits({ track, method, categories, amountFen }, earlier, limits).map(
        (one) => ({ ...one, name }),
      );
    });
  }).value;
  if (found.length === 0) return null;
  return (
    <>
      {found.map(({ name, category, count, sumFen, limitFen, kind }) => (
        <Notice
          key={`${name}${category}${kind}`}
          kind="warn"
          title={t('funding.split', {
            line: name,
            category: named(`category.${category}`),
            count,
            sum: money(sumFen),
            limit: money(limitFen),
          })}
        />
      ))}
      <Field
        form={form}
        path="splitting.reason"
        kind="text"
        rows={2}
        label={t('funding.splitReason')}
      />
      <Field form={form} path="splitting.reference" label={t('funding.splitReference')} />
    </>
  );
}

function SurveyPart({ form, view }: Known) {
  const isHeld = useComputed(() => hasSurvey(form.values.value)).value;
  const ofLine = useComputed(() => {
    const chosen = fundingRows(form.values.value).map(({ budgetLineId }) => budgetLineId);
    return linesOf(view).find(({ id, survey }) => survey && chosen.includes(id))?.survey;
  }).value;
  const take = () => {
    if (!ofLine) return;
    form.set('survey', { ...ofLine, respondents: String(ofLine.respondents) });
    form.set('hasSurvey', ['yes']);
  };
  return (
    <>
      <Checkboxes
        form={form}
        path="hasSurvey"
        legend={t('funding.survey')}
        hint={t('funding.surveyHint')}
        options={[['yes', t('funding.surveyHas')]]}
      />
      {ofLine && (
        <p class="actions">
          <button type="button" class="button" onClick={take}>
            {t('funding.surveyFromLine')}
          </button>
        </p>
      )}
      {isHeld && (
        <>
          <div class="line">
            <Field
              form={form}
              path="survey.method"
              kind="select"
              label={t('funding.method')}
              options={surveyMethods.map((one) => [one, t(`funding.method.${one}`)])}
            />
            <Field form={form} path="survey.heldFrom" kind="date" label={t('funding.heldFrom')} />
            <Field form={form} path="survey.heldTo" kind="date" label={t('funding.heldTo')} />
            <Field
              form={form}
              path="survey.respondents"
              kind="number"
              label={t('funding.respondents')}
            />
          </div>
          <Field
            form={form}
            path="survey.summary"
            kind="text"
            rows={3}
            label={t('funding.summary')}
          />
          <Field form={form} path="survey.documentName" label={t('funding.documentName')} />
        </>
      )}
    </>
  );
}

/** Which budget lines pay for it, whether it looks split, and the survey it rests on. */
export function FundingPart({ form }: Props) {
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (!view)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  const { year } = view;
  return (
    <section class="card">
      <h2>{t('funding.title')}</h2>
      <p class="hint">{t('funding.lead', { year })}</p>
      {linesOf(view).length === 0 ? (
        <p>
          {t('funding.none', { year })}{' '}
          <a href={workPage('budget', { tenant })}>{t('funding.open')}</a>
        </p>
      ) : (
        <LineRows form={form} view={view} />
      )}
      <Splits form={form} view={view} />
      <SurveyPart form={form} view={view} />
    </section>
  );
}

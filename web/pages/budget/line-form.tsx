import { useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { BudgetView } from '../../../shared/contracts/budget.ts';
import { fundSources } from '../../../shared/domain/budget/fund-source-names.ts';
import { lineGoals, lineKinds, lineLevels } from '../../../shared/domain/budget/line-names.ts';
import { intention } from '../../api/ask.ts';
import { dropLine, keepLine } from '../../api/budget.ts';
import { Checkboxes, Radios } from '../../form/choices.tsx';
import { Field, type Option } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { hereWith, stayHere } from '../../here.ts';
import { language, named, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';
import { hasSurvey, lineFaults, lineOf, valuesOf } from './line-values.ts';

type Line = BudgetView['lines'][number];
type Props = {
  tenant: string;
  view: BudgetView;
  line: Line | undefined;
  onDone(said: string): void;
};

const categories = ['elderly', 'disabled', 'youth', 'relief', 'other'] as const;
const methods = ['consultation', 'argument', 'questionnaire', 'network'] as const;
const options = (prefix: string, keys: readonly string[]): Option[] =>
  keys.map((key) => [key, named(`${prefix}.${key}`)]);

/** A new line is called by its year and a number that no line of the plan has. */
function freshId({ year, lines }: BudgetView): string {
  for (let n = lines.length + 1; ; n += 1) {
    const id = `${year}-l${n}-${Date.now().toString(36)}`;
    if (!lines.some((line) => line.id === id)) return id;
  }
}

function Basics({ form, view }: { form: Form; view: BudgetView }) {
  const source = useComputed(() => textAt(form.values.value, 'source')).value;
  const funds = view.funds.filter(({ kind }) => kind === source);
  const fundName = (name: { zh: string; en: string }) => (language() === 'en' ? name.en : name.zh);
  return (
    <>
      <Field form={form} path="name" label={t('line.name')} />
      <div class="line">
        <Field form={form} path="department" label={t('line.department')} />
        <Field
          form={form}
          path="level"
          kind="select"
          label={t('line.level')}
          options={options('line.level', lineLevels)}
        />
      </div>
      <Radios
        form={form}
        path="kind"
        legend={t('line.kind')}
        options={options('line.kind', lineKinds)}
      />
      <div class="line">
        <Field
          form={form}
          path="source"
          kind="select"
          label={t('line.source')}
          options={[['', t('choose')], ...options('fundSource', fundSources)]}
        />
        {funds.length > 0 && (
          <Field
            form={form}
            path="fundId"
            kind="select"
            label={t('line.fund')}
            options={[
              ['', t('line.fundAny')],
              ...funds.map(({ id, name }): Option => [id, fundName(name)]),
            ]}
          />
        )}
        <Field
          form={form}
          path="amountFen"
          kind="money"
          label={t('line.amount')}
          unit={t('yuan')}
        />
      </div>
      <Checkboxes
        form={form}
        path="categories"
        legend={t('line.categories')}
        isAcross
        options={options('category', categories)}
      />
      <Field form={form} path="uses" kind="text" rows={2} label={t('line.uses')} />
      <Field
        form={form}
        path="catalogueItem"
        isOptional
        label={t('line.catalogueItem')}
        hint={t('line.catalogueHint')}
      />
      <Field
        form={form}
        path="matter"
        isOptional
        label={t('line.matter')}
        hint={t('line.matterHint')}
      />
    </>
  );
}

function SurveyFields({ form }: { form: Form }) {
  const isHeld = useComputed(() => hasSurvey(form.values.value)).value;
  return (
    <>
      <Checkboxes
        form={form}
        path="hasSurvey"
        legend={t('line.survey')}
        hint={t('line.surveyHint')}
        options={[['yes', t('line.survey.has')]]}
      />
      {isHeld && (
        <>
          <Field
            form={form}
            path="survey.method"
            kind="select"
            label={t('line.survey.method')}
            options={options('line.survey.method', methods)}
          />
          <div class="line">
            <Field
              form={form}
              path="survey.heldFrom"
              kind="date"
              label={t('line.survey.heldFrom')}
            />
            <Field form={form} path="survey.heldTo" kind="date" label={t('line.survey.heldTo')} />
            <Field
              form={form}
              path="survey.respondents"
              kind="number"
              label={t('line.survey.respondents')}
            />
          </div>
          <Field
            form={form}
            path="survey.summary"
            kind="text"
            rows={3}
            label={t('line.survey.summary')}
          />
          <Field form={form} path="survey.documentName" label={t('line.survey.documentName')} />
        </>
      )}
    </>
  );
}

function Drop({ send, isBusy }: { send(): void; isBusy: boolean }) {
  const isAsked = useSignal(false);
  if (!isAsked.value)
    return (
      <p class="actions">
        <button
          type="button"
          class="button plain"
          onClick={() => {
            isAsked.value = true;
          }}
        >
          {t('line.drop')}
        </button>
      </p>
    );
  return (
    <Notice kind="warn" title={t('line.drop')}>
      <p>{t('line.dropText')}</p>
      <p class="actions">
        <button type="button" class="button danger" disabled={isBusy} onClick={send}>
          {t('line.dropSure')}
        </button>
      </p>
    </Notice>
  );
}

/** One line of the plan, new or changed. */
export function LineForm({ tenant, view, line, onDone }: Props) {
  const { form, wish, id } = useMemo(
    () => ({
      form: createForm({ initial: valuesOf(line), faultsOf: lineFaults, prefix: '/line' }),
      wish: intention(),
      id: line?.id ?? freshId(view),
    }),
    [],
  );
  const seen = { tenant, year: view.year, version: view.version };
  const save = () =>
    form.submit(async (values) => {
      await keepLine(seen, id, lineOf(values), wish);
      onDone('kept');
    });
  const drop = () =>
    form.submit(async () => {
      await dropLine(seen, id, wish);
      onDone('dropped');
    });
  return (
    <section class="card act" aria-labelledby="line-title">
      <h2 id="line-title">{t(line ? 'line.change' : 'line.new')}</h2>
      <PlainForm form={form} send={save}>
        <Basics form={form} view={view} />
        <h3>{t('line.goals')}</h3>
        {lineGoals.map((goal) => (
          <Field key={goal} form={form} path={`goals.${goal}`} label={t(`line.goals.${goal}`)} />
        ))}
        <SurveyFields form={form} />
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {form.isBusy.value ? t('act.busy') : t('line.save')}
          </button>
          <a class="button plain" href={hereWith({ act: '' })} onClick={stayHere}>
            {t('act.leave')}
          </a>
        </p>
      </PlainForm>
      {line && <Drop send={() => void drop()} isBusy={form.isBusy.value} />}
    </section>
  );
}

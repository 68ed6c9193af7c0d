import { useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fundSources } from '../../../shared/domain/budget/fund-source-names.ts';
import { readWhole } from '../../form/checks.ts';
import { Checkboxes, Radios } from '../../form/choices.tsx';
import { Field, type Option } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { moreWords, named, percent, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { TrancheRows } from '../../parts/tranches.tsx';
import { Findings } from './findings.tsx';
import { methodFor, methodsByTrack } from './methods.ts';
import { Opened } from './opened.tsx';
import { Further, TranchePick } from './parts.tsx';
import { documentsOf } from './plan-values.ts';
import { CriterionRows, DeliverableRows } from './rows.tsx';

const RegionPicker = lazily(
  async () => (await import('../../parts/region-picker.tsx')).RegionPicker,
);

const categories = ['elderly', 'disabled', 'youth', 'relief', 'other'] as const;

const FundingPart = lazily(async () => (await import('./funding.tsx')).FundingPart);
const BasisPart = lazily(async () => (await import('./basis-part.tsx')).BasisPart);

const CallField = lazily(async () => (await import('./call-field.tsx')).CallField);
const Grounds = lazily(async () => (await import('./grounds.tsx')).Grounds);

const CiteNeeds = lazily(async () => {
  const [part] = await Promise.all([
    import('./cite-needs.tsx'),
    moreWords({
      'zh-CN': () => import('../../words/cite.zh.ts'),
      en: () => import('../../words/cite.en.ts'),
    }),
  ]);
  return part.CiteNeeds;
});

const options = (kind: string, values: readonly string[]): Option[] =>
  values.map((value) => [value, named(`${kind}.${value}`)]);

type Props = { form: Form };

/** How the supplier is found, where the track leaves a choice. */
function MethodField({ form }: Props) {
  const track = useComputed(() => textAt(form.values.value, 'track')).value;
  const methods = methodsByTrack[track as keyof typeof methodsByTrack] ?? [];
  const method = useComputed(() => textAt(form.values.value, 'method')).value;
  useEffect(() => {
    const fitting = methodFor(track, method);
    if (fitting !== method) form.set('method', fitting);
  }, [track, method]);
  if (methods.length < 2) return null;
  return (
    <Field
      form={form}
      path="method"
      kind="select"
      label={t('plan.method')}
      options={options('method', methods)}
    />
  );
}

function Basics({ form }: Props) {
  return (
    <section class="card">
      <h2>{t('plan.section.basics')}</h2>
      <Field form={form} path="title" label={t('plan.title')} hint={t('plan.titleHint')} />
      <Radios
        form={form}
        path="track"
        legend={t('plan.track')}
        isAcross
        options={options('track', ['VENTURE', 'PROCUREMENT', 'BELOW_LIMIT'])}
        notes={{
          VENTURE: t('plan.ventureNote'),
          PROCUREMENT: t('plan.procurementNote'),
          BELOW_LIMIT: t('plan.belowLimitNote'),
        }}
      />
      <MethodField form={form} />
      <CallField form={form} />
      <Checkboxes
        form={form}
        path="categories"
        legend={t('plan.categories')}
        isAcross
        options={options('category', categories)}
      />
      <RegionPicker form={form} path="regionCodes" />
    </section>
  );
}

/** The breadth of the need: how many of all residents it concerns (Weinan plan, requirement 1). */
function Breadth({ form }: Props) {
  const share = useComputed(() => {
    const affected = readWhole(textAt(form.values.value, 'need.affectedResidents')) ?? 0;
    const residents = readWhole(textAt(form.values.value, 'need.residents')) ?? 0;
    return residents > 0 && affected <= residents ? affected / residents : undefined;
  }).value;
  return (
    <output class="sum">
      {share === undefined
        ? t('plan.breadthOpen')
        : t('plan.breadthShare', { share: percent(share) })}
    </output>
  );
}

function Need({ form }: Props) {
  return (
    <section class="card">
      <h2>{t('plan.section.need')}</h2>
      <Field
        form={form}
        path="need.summary"
        kind="text"
        rows={5}
        label={t('plan.need.summary')}
        hint={t('plan.needHint')}
      />
      <div class="line">
        <Field
          form={form}
          path="need.affectedResidents"
          kind="number"
          label={t('plan.affected')}
          unit={t('people')}
        />
        <Field
          form={form}
          path="need.residents"
          kind="number"
          label={t('plan.residents')}
          unit={t('people')}
        />
      </div>
      <Breadth form={form} />
      <Field
        form={form}
        path="goals"
        kind="text"
        rows={4}
        label={t('plan.goals')}
        hint={t('plan.goalsHint')}
      />
      <CiteNeeds form={form} />
    </section>
  );
}

function Money({ form }: Props) {
  return (
    <section class="card">
      <h2>{t('plan.section.money')}</h2>
      <Radios
        form={form}
        path="fundSource"
        legend={t('plan.fundSource')}
        isAcross
        options={options('fundSource', fundSources)}
      />
      <div class="line">
        <Field
          form={form}
          path="budgetFen"
          kind="money"
          label={t('plan.budgetFen')}
          unit={t('yuan')}
        />
        <Field
          form={form}
          path="ceilingFen"
          kind="money"
          label={t('plan.ceilingFen')}
          unit={t('yuan')}
        />
        <Field form={form} path="maximumAwards" kind="number" label={t('plan.maximumAwards')} />
      </div>
    </section>
  );
}

/** Papers are written line by line; what is wrong with one of them is said below all. */
function PaperFindings({ form }: Props) {
  const lines = useComputed(() => documentsOf(form.values.value).length).value;
  return (
    <>
      {Array.from({ length: lines }, (_, at) => (
        <Findings key={at} form={form} pointer={`/requiredDocuments/${at}`} />
      ))}
    </>
  );
}

function Judging({ form }: Props) {
  return (
    <section class="card">
      <h2>{t('plan.section.judging')}</h2>
      <CriterionRows form={form} />
      <Field
        form={form}
        path="requiredDocuments"
        kind="text"
        rows={4}
        label={t('plan.requiredDocuments')}
        hint={t('plan.documentsHint')}
      />
      <PaperFindings form={form} />
    </section>
  );
}

function Work({ form }: Props) {
  const periods = useComputed(() => readWhole(textAt(form.values.value, 'periods')) ?? 1).value;
  return (
    <section class="card">
      <h2>{t('plan.section.work')}</h2>
      <DeliverableRows form={form} />
      <div class="line">
        <Field form={form} path="periods" kind="number" label={t('plan.periods')} />
        <Field
          form={form}
          path="periodMonths"
          kind="number"
          label={t('plan.periodMonths')}
          unit={t('months')}
        />
        <Field form={form} path="midTermAfter" kind="number" label={t('plan.midTermAfter')} />
      </div>
      <Opened summary={t('builder.open.tranches')}>{() => <TranchePick form={form} />}</Opened>
      <TrancheRows form={form} periods={periods} />
    </section>
  );
}

export function PlanFields({ form }: Props) {
  return (
    <>
      <Basics form={form} />
      <Need form={form} />
      <Money form={form} />
      <Grounds form={form} />
      <FundingPart form={form} />
      <BasisPart form={form} />
      <Work form={form} />
      <Judging form={form} />
      <section class="card">
        <Opened summary={t('builder.open.further')}>{() => <Further form={form} />}</Opened>
      </section>
    </>
  );
}

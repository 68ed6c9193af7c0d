import { useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Call } from '../../../shared/domain/settings/calls.ts';
import { demandFaults } from '../../../shared/domain/settings/plan-demands.ts';
import type { PlansSetting } from '../../../shared/domain/settings/plans.ts';
import { getPurchase } from '../../api/purchasing.ts';
import { getSetting } from '../../api/settings.ts';
import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { parameter } from '../../here.ts';
import { moreWords, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Notice } from '../../shell/notice.tsx';
import { basisOf, basisValues } from './basis-values.ts';
import { Flag } from './flag.tsx';
import { planOf, writers } from './plan-values.ts';

const tenant = parameter('tenant');
const known = parameter('purchase') || parameter('follows');
const asked = query(async () => {
  const [plans, calls, before] = await Promise.all([
    getSetting({ tenant, key: 'plans' }),
    getSetting({ tenant, key: 'calls' }),
    known ? getPurchase(tenant, known) : undefined,
    moreWords({
      'zh-CN': () => import('../../words/basis.zh.ts'),
      en: () => import('../../words/basis.en.ts'),
    }),
  ]);
  return {
    plans: plans.value as PlansSetting | undefined,
    calls: (calls.value ?? []) as Call[],
    before: before?.purchase.plan,
  };
});

type Props = { form: Form };

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** What the tenant asks of this plan and it does not say yet. */
function Missing({ form }: Props) {
  const codes = useComputed(() => {
    const { plans, calls } = asked.data.value ?? {};
    const plan = planOf(form.values.value);
    const settings = { ...(plans && { plans }), ...(calls && { calls }) };
    return demandFaults(settings, plan, today() as never).map(({ code }) => code);
  }).value;
  if (codes.length === 0) return null;
  return (
    <Notice kind="warn" title={t('basis.asked')}>
      <ul class="points">
        {codes.map((code) => (
          <li key={code}>{named(`basis.${code}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Proposal({ form }: Props) {
  return (
    <fieldset class="field">
      <legend>{t('basis.proposal')}</legend>
      <p class="hint">{t('basis.proposalHint')}</p>
      <Field form={form} path="proposal.by" label={t('basis.by')} isOptional />
      <div class="line">
        <Field
          form={form}
          path="proposal.funnel.forms"
          kind="number"
          label={t('basis.forms')}
          isOptional
        />
        <Field
          form={form}
          path="proposal.funnel.needs"
          kind="number"
          label={t('basis.needs')}
          isOptional
        />
        <Field
          form={form}
          path="proposal.funnel.projects"
          kind="number"
          label={t('basis.projects')}
          isOptional
        />
      </div>
    </fieldset>
  );
}

const conclusions = ['supported', 'supportedWithChanges', 'opposed'];

function Hearing({ form }: Props) {
  return (
    <fieldset class="field">
      <legend>{t('basis.hearing')}</legend>
      <p class="hint">{t('basis.hearingHint')}</p>
      <div class="line">
        <Field
          form={form}
          path="hearing.noticedOn"
          kind="date"
          label={t('basis.noticedOn')}
          isOptional
        />
        <Field form={form} path="hearing.heldOn" kind="date" label={t('basis.heldOn')} isOptional />
        <Field
          form={form}
          path="hearing.attendees"
          kind="number"
          label={t('basis.attendees')}
          unit={t('people')}
          isOptional
        />
      </div>
      <Field form={form} path="hearing.place" label={t('basis.place')} isOptional />
      <div class="line">
        <Field form={form} path="hearing.minutesName" label={t('basis.minutes')} isOptional />
        <Field
          form={form}
          path="hearing.minutesSha256"
          label={t('basis.minutesHash')}
          hint={t('basis.minutesHashHint')}
          isOptional
        />
      </div>
      <Field
        form={form}
        path="hearing.conclusion"
        kind="select"
        label={t('basis.conclusion')}
        options={[
          ['', t('choose')],
          ...conclusions.map((one) => [one, named(`basis.${one}`)] as const),
        ]}
        isOptional
      />
      <Field
        form={form}
        path="hearing.opinions"
        kind="text"
        rows={3}
        label={t('basis.opinions')}
        isOptional
      />
    </fieldset>
  );
}

/** What the plan rests on: who brought it forward, whether residents were heard, who must take part. */
export function BasisPart({ form }: Props) {
  const found = asked.data.value;
  useEffect(() => {
    if (!found || writers.includes(basisOf)) return;
    const { proposal: hasDraft } = form.values.value;
    if (found.before && hasDraft === undefined)
      for (const [path, value] of Object.entries(basisValues(found.before))) form.set(path, value);
    writers.push(basisOf);
  }, [found]);
  if (!found) return null;
  return (
    <section class="card">
      <h2>{t('basis.title')}</h2>
      <Missing form={form} />
      <Proposal form={form} />
      <Hearing form={form} />
      <Field
        form={form}
        path="needReason"
        kind="text"
        rows={2}
        label={t('basis.needReason')}
        hint={t('basis.needReasonHint')}
        isOptional
      />
      <Flag form={form} path="namesSocialWorkers" label={t('basis.socialWorkers')} />
    </section>
  );
}

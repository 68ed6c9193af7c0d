import { type Signal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type {
  DivisionDetail,
  PlatformTenants,
  TenantCreated,
} from '../../../shared/contracts/platform.ts';
import { intention } from '../../api/ask.ts';
import { createTenant } from '../../api/platform.ts';
import { Checkboxes, Radios } from '../../form/choices.tsx';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { Facts } from '../../form/facts.tsx';
import { Field } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { rowsAt, textAt } from '../../form/path.ts';
import { hereWith, stayHere } from '../../here.ts';
import { count, language, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';
import { FindPlace } from './find-place.tsx';
import { streetsIn, tenantOf, wizardFaults } from './wizard-values.ts';

type Props = { known: PlatformTenants; created(): void };
type Chosen = Signal<DivisionDetail | undefined>;

const steps = ['place', 'details', 'check', 'done'] as const;
type Step = (typeof steps)[number];

function Steps({ here }: { here: Step }) {
  const at = steps.indexOf(here);
  return (
    <ol class="stepper">
      {steps.map((step, i) => (
        <li
          key={step}
          class={i < at ? 'done' : undefined}
          aria-current={i === at ? 'step' : undefined}
        >
          {t(`pf.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}

const templateName = ({ name }: PlatformTenants['templates'][number]) =>
  language() === 'en' ? name.en : name.zh;

function Details({
  form,
  known,
  isTyped,
}: {
  form: Form;
  known: PlatformTenants;
  isTyped: boolean;
}) {
  const notes = Object.fromEntries(
    known.templates.map(({ id, summary }) => [id, language() === 'en' ? summary.en : summary.zh]),
  );
  return (
    <>
      <Field form={form} path="name" label={t('pf.name')} hint={t('pf.name.hint')} />
      <Field form={form} path="nameEn" label={t('pf.nameEn')} hint={t('pf.nameEn.hint')} />
      <Field form={form} path="id" label={t('pf.slug')} hint={t('pf.slug.hint')} isShort />
      {isTyped && (
        <Field
          form={form}
          path="streets"
          kind="text"
          rows={6}
          label={t('pf.streets')}
          hint={t('pf.streets.hint')}
        />
      )}
      <Checkboxes
        form={form}
        path="templates"
        legend={t('pf.templates')}
        hint={t('pf.templates.hint')}
        options={known.templates.map((one) => [one.id, templateName(one)] as const)}
        notes={notes}
      />
      <Field form={form} path="admin.name" label={t('pf.admin')} hint={t('pf.admin.hint')} />
      <Field form={form} path="admin.email" label={t('pf.email')} hint={t('pf.email.hint')} />
      {known.isSandboxAllowed && (
        <Radios
          form={form}
          path="isSandbox"
          legend={t('pf.use')}
          options={[
            ['no', t('pf.use.earnest')],
            ['yes', t('pf.use.sandbox')],
          ]}
          notes={{ no: t('pf.use.earnest.text'), yes: t('pf.use.sandbox.text') }}
        />
      )}
    </>
  );
}

function CheckFacts({
  form,
  known,
  chosen,
}: {
  form: Form;
  known: PlatformTenants;
  chosen: Chosen;
}) {
  const values = form.values.value;
  const place = chosen.value?.place;
  const typed = streetsIn(textAt(values, 'streets'));
  const streets = place?.streets ?? typed.length;
  const communities =
    place?.communities ?? typed.reduce((sum, one) => sum + one.communities.length, 0);
  const templates = known.templates.filter(({ id }) => rowsAt(values, 'templates').includes(id));
  return (
    <Facts
      facts={[
        [t('pf.name'), `${textAt(values, 'name')} · ${textAt(values, 'nameEn')}`],
        [t('pf.slug'), `/t/${textAt(values, 'id')}/`],
        [
          t('pf.division'),
          place ? `${[...place.within, place.name].join(' ')} ${place.code}` : t('pf.noDivision'),
        ],
        [
          t('pf.import'),
          t('pf.places', { streets: count(streets), communities: count(communities) }),
        ],
        [t('pf.templates'), templates.map(templateName).join(t('list.comma'))],
        [t('pf.admin'), `${textAt(values, 'admin.name')} · ${textAt(values, 'admin.email')}`],
        [
          t('pf.use'),
          t(textAt(values, 'isSandbox') === 'yes' ? 'pf.use.sandbox' : 'pf.use.earnest'),
        ],
      ]}
    />
  );
}

function Done({ done, admin }: { done: TenantCreated; admin: string }) {
  return (
    <section class="card">
      <div role="status">
        <Notice kind="good" title={t('pf.done', { name: done.name })}>
          <p>
            {t('pf.done.text', {
              streets: count(done.streets),
              communities: count(done.communities),
              email: admin,
            })}
          </p>
        </Notice>
      </div>
      <p class="actions">
        <a class="button primary" href={done.portal}>
          {t('pf.done.open')}
        </a>
        <a class="button" href={hereWith({ new: '' })} onClick={stayHere}>
          {t('pf.back')}
        </a>
      </p>
    </section>
  );
}

function useWizard({ known, created }: Props) {
  const chosen: Chosen = useSignal<DivisionDetail | undefined>(undefined);
  const isTyped = useSignal(false);
  const isPlaced = useSignal(false);
  const done = useSignal<TenantCreated | undefined>(undefined);
  const wish = useMemo(intention, []);
  const form = useMemo(
    () =>
      createForm({
        initial: {
          name: '',
          nameEn: '',
          id: '',
          streets: '',
          templates: ['statutory', 'venture'],
          admin: { name: '', email: '' },
          isSandbox: known.isSandboxAllowed ? '' : 'no',
        },
        faultsOf: (values) => wizardFaults(values, isTyped.value),
      }),
    [],
  );
  const place = (typed: boolean) => {
    isTyped.value = typed;
    if (typed) chosen.value = undefined;
    const found = chosen.value?.place;
    if (found && textAt(form.values.value, 'name') === '') form.set('name', found.name);
    isPlaced.value = true;
    window.scrollTo(0, 0);
  };
  const send = () =>
    form.submit(async (values) => {
      done.value = await createTenant(tenantOf(values, chosen.value?.place.code), wish);
      window.scrollTo(0, 0);
      created();
    });
  return { form, chosen, isTyped, isPlaced, done, place, send };
}

function stepOf({ done, form, isPlaced }: ReturnType<typeof useWizard>): Step {
  if (done.value) return 'done';
  if (form.isChecking.value) return 'check';
  return isPlaced.value ? 'details' : 'place';
}

function PlaceStep({ wizard }: { wizard: ReturnType<typeof useWizard> }) {
  const { chosen, place } = wizard;
  return (
    <section class="card">
      <h2>{t('pf.step.place')}</h2>
      <FindPlace chosen={chosen} noCode={() => place(true)} />
      {chosen.value && (
        <p class="actions">
          <button type="button" class="button primary" onClick={() => place(false)}>
            {t('pf.next')}
          </button>
        </p>
      )}
    </section>
  );
}

/** From a place on the map to a tenant that works, in four steps. */
export function Wizard(props: Props) {
  const wizard = useWizard(props);
  const { form, chosen, isTyped, isPlaced, done, send } = wizard;
  const step = stepOf(wizard);
  if (done.value)
    return (
      <>
        <Steps here={step} />
        <Done done={done.value} admin={textAt(form.values.value, 'admin.email')} />
      </>
    );
  if (step === 'place')
    return (
      <>
        <Steps here={step} />
        <PlaceStep wizard={wizard} />
      </>
    );
  const isCheck = step === 'check';
  return (
    <>
      <Steps here={step} />
      <form
        noValidate
        class="card"
        onSubmit={(event) => {
          event.preventDefault();
          if (isCheck) void send();
          else form.check();
        }}
      >
        <h2>{t(`pf.step.${step}`)}</h2>
        <ErrorSummary form={form} />
        {isCheck ? (
          <CheckFacts form={form} known={props.known} chosen={chosen} />
        ) : (
          <Details form={form} known={props.known} isTyped={isTyped.value} />
        )}
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {t(isCheck ? 'pf.create' : 'pf.next')}
          </button>
          <button
            type="button"
            class="button plain"
            onClick={() => {
              if (isCheck) form.back();
              else isPlaced.value = false;
            }}
          >
            {t('pf.stepBack')}
          </button>
        </p>
      </form>
    </>
  );
}

import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { isCreditCode } from '../../../shared/domain/credit-code-checks.ts';
import { foldCode, meaningOf } from '../../../shared/domain/organization/code-meaning.ts';
import { organizationTypes } from '../../../shared/domain/organization/lists.ts';
import { intention } from '../../api/ask.ts';
import { acceptInvitation, getInvitation, registerOrganization } from '../../api/registry.ts';
import { chosen, faultsOf, text } from '../../form/checks.ts';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { Field } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { parameter, workPage } from '../../here.ts';
import { instant, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';

const organization = parameter('organization');
const invitation = parameter('invitation');
const asked = invitation ? query(() => getInvitation(organization, invitation)) : undefined;

const goToPassport = (id: string) =>
  window.location.assign(workPage('organization', { organization: id }));

const code = (value: string) => {
  const folded = foldCode(value);
  if (folded === '') return t('fault.required');
  if (folded.length !== 18) return t('registration.codeLength', { n: folded.length });
  return isCreditCode(folded) ? undefined : t('registration.codeWrong');
};
const mailbox = (value: string) =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) ? undefined : t('fault.email');

const checks = {
  creditCode: code,
  name: text(100, 2),
  type: chosen,
  registrar: text(60),
  registeredOn: chosen,
  legalRepresentative: text(60),
  address: text(120),
  email: mailbox,
};

/** What the code says while it is typed: how far it is, whether it adds up, what kind of body it names. */
function CodeSays({ form }: { form: Form }) {
  const folded = useComputed(() => foldCode(textAt(form.values.value, 'creditCode'))).value;
  const meaning = meaningOf(folded);
  if (folded === '') return <p class="code-says quiet">{t('registration.codeHint')}</p>;
  if (!meaning)
    return (
      <p class="code-says" role="status">
        <span class={`tag ${folded.length < 18 ? 'ahead' : 'stopped'}`}>
          {folded.length < 18
            ? t('registration.codeLength', { n: folded.length })
            : t('registration.codeWrong')}
        </span>
      </p>
    );
  return (
    <p class="code-says" role="status">
      <span class="tag done">{t('registration.codeRight')}</span>{' '}
      {t('registration.codeMeans', { kind: named(`organizationType.${meaning.suggested}`) })}
      {meaning.mustBeChecked && <span class="block">{t('passport.mustBeCheckedText')}</span>}
    </p>
  );
}

function Fields({ form }: { form: Form }) {
  return (
    <>
      <section class="card">
        <h2>{t('registration.code')}</h2>
        <Field form={form} path="creditCode" label={t('profile.code')} />
        <CodeSays form={form} />
      </section>
      <section class="card">
        <h2>{t('registration.certificate')}</h2>
        <p class="card-lead">{t('registration.certificateLead')}</p>
        <Field form={form} path="name" label={t('registration.name')} />
        <Field
          form={form}
          path="type"
          kind="select"
          label={t('field.registration.type')}
          options={[
            ['', t('choose')],
            ...organizationTypes.map((type) => [type, named(`organizationType.${type}`)] as const),
          ]}
        />
        <Field form={form} path="registrar" label={t('field.registration.registrar')} />
        <Field
          form={form}
          path="registeredOn"
          kind="date"
          label={t('field.registration.registeredOn')}
        />
        <Field
          form={form}
          path="legalRepresentative"
          label={t('field.registration.legalRepresentative')}
        />
        <Field form={form} path="address" label={t('field.registration.address')} />
        <Field
          form={form}
          path="email"
          label={t('registration.email')}
          hint={t('registration.emailHint')}
        />
      </section>
    </>
  );
}

function Register() {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: Object.fromEntries(Object.keys(checks).map((name) => [name, ''])),
        faultsOf: (values) => faultsOf(values, checks),
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const at = (name: string) => textAt(values, name).trim();
      const { id } = await registerOrganization(
        {
          creditCode: foldCode(at('creditCode')),
          name: at('name'),
          email: at('email'),
          registration: {
            type: at('type') as (typeof organizationTypes)[number],
            registrar: at('registrar'),
            registeredOn: at('registeredOn'),
            legalRepresentative: at('legalRepresentative'),
            address: at('address'),
            description: '',
          },
        },
        wish,
      );
      goToPassport(id);
    });
  return (
    <form
      noValidate
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (form.check()) {
          form.back();
          void send();
        }
      }}
    >
      <header class="page-title">
        <h1>{t('registration.title')}</h1>
        <p class="lead">{t('registration.lead')}</p>
      </header>
      <ErrorSummary form={form} />
      <Fields form={form} />
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {form.isBusy.value ? t('act.busy') : t('registration.do')}
        </button>
      </p>
    </form>
  );
}

function Accept() {
  const form = useMemo(() => createForm({ initial: {}, faultsOf: () => ({}) }), []);
  const found = asked?.data.value;
  const problem = asked?.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void asked?.load()} /> : <Loading />;
  const accept = () =>
    form.submit(async () => {
      const { id } = await acceptInvitation(organization, invitation);
      goToPassport(id);
    });
  return (
    <section class="card">
      <h1>{t('invitation.title', { organization: found.organization })}</h1>
      <ErrorSummary form={form} />
      <p class="lead">
        {t('invitation.lead', { role: named(`role.${found.role}`), at: instant(found.expiresAt) })}
      </p>
      <p class="actions">
        <button
          type="button"
          class="button primary"
          disabled={form.isBusy.value}
          onClick={() => void accept()}
        >
          {t('invitation.accept')}
        </button>
      </p>
    </section>
  );
}

void startPage('registration.page', invitation ? Accept : Register, {
  'zh-CN': () => import('../../words/passport.zh.ts'),
  en: () => import('../../words/passport.en.ts'),
});

import { useComputed } from '@preact/signals';
import { signatureMethods } from '../../../../shared/domain/contract/term-names.ts';
import { type Act, nameOf, type Situation } from '../../../acts/act.ts';
import type { PurchaseCommand } from '../../../api/purchasing.ts';
import { type Faults, text } from '../../../form/checks.ts';
import { Radios } from '../../../form/choices.tsx';
import { Field } from '../../../form/field.tsx';
import type { Form } from '../../../form/form.ts';
import { type FormValues, textAt } from '../../../form/path.ts';
import { money, named, t } from '../../../i18n.ts';
import { Upload } from '../../../parts/upload.tsx';
import { at, idOf, projectOf } from './about.ts';

type Signature = NonNullable<Extract<PurchaseCommand, { type: 'signContract' }>['signature']>;

/** Characters of the hash as they stand at the right end of every page's foot. */
const printed = /^[0-9a-f]{8}$/;
const printedOf = (values: FormValues) => at(values, 'printed').toLowerCase();

/** Whoever signs outside the platform hands in the copy and reads off it what it is a copy of. */
function OutsideFields({ form, situation }: { form: Form; situation: Situation }) {
  const { purchase } = situation.view;
  const { organization, reference } = situation;
  const concerns = idOf(reference);
  return (
    <>
      <Upload
        form={form}
        path="document"
        label={t('sign.copy')}
        hint={t('sign.copy.hint')}
        accept=".pdf,.ofd,.jpg,.jpeg,.png"
        place={{ tenant: purchase.tenantId, purchase: purchase.id, organization }}
        about={{ purpose: 'contract', ...(!organization && concerns && { concerns }) }}
      />
      <Field
        form={form}
        path="printed"
        label={t('sign.printed')}
        hint={t('sign.printed.hint')}
        isShort
      />
      <Field form={form} path="signatory" label={t('sign.signatory')} isOptional />
      <Field form={form} path="reference" label={t('sign.reference')} isOptional />
    </>
  );
}

function SignatureFields({ form, situation }: { form: Form; situation: Situation }) {
  const method = useComputed(() => textAt(form.values.value, 'method')).value;
  return (
    <>
      <Radios
        form={form}
        path="method"
        legend={t('sign.method')}
        options={signatureMethods.map((one) => [one, named(`sign.method.${one}`)] as const)}
        notes={{ platform: t('sign.method.platform.note') }}
      />
      {method !== '' && method !== 'platform' && (
        <OutsideFields form={form} situation={situation} />
      )}
    </>
  );
}

function signatureOf(values: FormValues): Signature {
  const method = signatureMethods.find((one) => one === at(values, 'method')) ?? 'platform';
  if (method === 'platform') return { method };
  const [signatory, reference] = [at(values, 'signatory'), at(values, 'reference')];
  return {
    method,
    printedHash: printedOf(values),
    documentId: at(values, 'document') as NonNullable<Signature['documentId']>,
    ...(signatory && { signatory }),
    ...(reference && { reference }),
  };
}

function outsideFaults(values: FormValues): Faults {
  const method = at(values, 'method');
  if (method === '') return { method: t('fault.method') };
  if (method === 'platform') return {};
  return {
    ...(!at(values, 'document') && { document: t('fault.copy') }),
    ...(!printed.test(printedOf(values)) && { printed: t('fault.printed') }),
  };
}

const signing = {
  initial: () => ({
    method: '',
    document: '',
    documentName: '',
    printed: '',
    signatory: '',
    reference: '',
  }),
  checks: () => ({ signatory: text(40, 0), reference: text(200, 0) }),
  faults: outsideFaults,
  Fields: SignatureFields,
} satisfies Partial<Act>;

function signedFacts(values: FormValues) {
  const method = at(values, 'method');
  const how = [t('sign.method'), named(`sign.method.${method}`)] as const;
  if (method === 'platform') return [how];
  return [
    how,
    [t('sign.copy'), at(values, 'documentName')] as const,
    [t('sign.printed'), <span class="code">{printedOf(values)}</span>] as const,
    [t('sign.signatory'), at(values, 'signatory') || '—'] as const,
    [t('sign.reference'), at(values, 'reference') || '—'] as const,
  ];
}

export const signContract: Act = {
  ...signing,
  intro: () => t('sign.intro'),
  facts: (values, situation) => {
    const project = projectOf(situation);
    return [
      [t('bond.of'), project ? nameOf(situation, project.organizationId) : t('sign.all')],
      ...(project
        ? [[t('contract.amount'), <span class="big">{money(project.amountFen)}</span>] as const]
        : []),
      ...signedFacts(values),
    ];
  },
  build: (values, { reference, organization }) => ({
    type: 'signContract',
    signature: signatureOf(values),
    ...(reference && !organization && { organizationId: idOf(reference) }),
  }),
};

export const signSupplement: Act = {
  ...signing,
  intro: () => t('supplement.intro'),
  facts: (values, situation) => {
    const number = Number(situation.reference.split('.s')[1]);
    const found = projectOf(situation)?.supplements?.find((one) => one.number === number);
    return [
      [t('supplement.change'), money(found?.changeFen ?? 0)],
      [t('supplement.text'), found?.text ?? ''],
      ...signedFacts(values),
    ];
  },
  build: (values, { reference, organization }) => ({
    type: 'signSupplement',
    number: Number(reference.split('.s')[1]),
    signature: signatureOf(values),
    ...(!organization && { organizationId: idOf(reference) }),
  }),
};

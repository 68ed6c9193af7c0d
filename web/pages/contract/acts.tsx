import {
  bondForms,
  signatureMethods,
  supplementReasons,
} from '../../../shared/domain/contract/term-names.ts';
import { type Act, type Acts, nameOf, type Situation } from '../../acts/act.ts';
import type { PurchaseCommand } from '../../api/purchasing.ts';
import {
  beijingTime,
  chosen,
  instantOf,
  pickerOf,
  readWhole,
  readYuan,
  text,
  whole,
  yuanAmount,
} from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { Field, type Option } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { instant, money, named, t } from '../../i18n.ts';
import {
  PublicationFields,
  publicationChecks,
  publicationFacts,
  publicationOf,
  publicationStart,
} from '../../parts/publication.tsx';

type Id = Extract<PurchaseCommand, { type: 'recordBond' }>['organizationId'];
const idOf = (reference: string) => reference.split('.')[0] as Id;
const projectOf = ({ view, reference }: Situation) => view.purchase.projects[idOf(reference)];
const at = (values: FormValues, name: string) => textAt(values, name).trim();

const options = (names: readonly string[], words: string): Option[] => [
  ['', t('choose')],
  ...names.map((one): Option => [one, named(`${words}.${one}`)]),
];

function SignatureFields({ form }: { form: Form }) {
  return (
    <>
      <Radios
        form={form}
        path="method"
        legend={t('sign.method')}
        options={signatureMethods.map((one) => [one, named(`sign.method.${one}`)] as const)}
        notes={{ platform: t('sign.method.platform.note') }}
      />
      <Field form={form} path="signatory" label={t('sign.signatory')} isOptional />
      <Field form={form} path="reference" label={t('sign.reference')} isOptional />
    </>
  );
}

const signatureOf = (values: FormValues) => {
  const method = signatureMethods.find((one) => one === at(values, 'method')) ?? 'platform';
  const [signatory, reference] = [at(values, 'signatory'), at(values, 'reference')];
  return { method, ...(signatory && { signatory }), ...(reference && { reference }) };
};

const signing = {
  initial: () => ({ method: '', signatory: '', reference: '' }),
  checks: () => ({ method: chosen, signatory: text(40, 0), reference: text(200, 0) }),
  Fields: SignatureFields,
} satisfies Partial<Act>;

const signedFacts = (values: FormValues) =>
  [
    [t('sign.method'), named(`sign.method.${at(values, 'method')}`)],
    [t('sign.signatory'), at(values, 'signatory') || '—'],
    [t('sign.reference'), at(values, 'reference') || '—'],
  ] as const;

const signContract: Act = {
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

const signSupplement: Act = {
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

const recordContractPublication: Act = {
  intro: () => t('publish.intro'),
  initial: ({ view }) => publicationStart(view.now),
  checks: () => publicationChecks,
  Fields: ({ form }) => <PublicationFields form={form} />,
  facts: (values) => publicationFacts(values),
  build: (values, { reference }) => ({
    type: 'recordContractPublication',
    organizationId: idOf(reference),
    publication: publicationOf(values),
  }),
};

const recordContractFiling: Act = {
  intro: () => t('file.intro'),
  initial: ({ view }) => ({ number: '', filedAt: pickerOf(view.now) }),
  checks: () => ({ number: text(60), filedAt: beijingTime }),
  Fields: ({ form }) => (
    <>
      <Field form={form} path="number" label={t('file.number')} />
      <Field form={form} path="filedAt" kind="time" label={t('file.at')} />
    </>
  ),
  facts: (values) => [
    [t('file.number'), at(values, 'number')],
    [t('file.at'), instant(instantOf(at(values, 'filedAt')))],
  ],
  build: (values, { reference }) => ({
    type: 'recordContractFiling',
    organizationId: idOf(reference),
    number: at(values, 'number'),
    filedAt: instantOf(at(values, 'filedAt')),
  }),
};

const consentSubcontract: Act = {
  isGrave: true,
  intro: () => t('subcontract.intro'),
  initial: () => ({ what: '', share: '', to: '' }),
  checks: () => ({ what: text(500), share: whole(1, 99), to: text(100) }),
  Fields: ({ form }) => (
    <>
      <Field form={form} path="what" label={t('subcontract.what')} />
      <Field form={form} path="share" kind="number" label={t('subcontract.share')} unit="%" />
      <Field form={form} path="to" label={t('subcontract.to')} />
    </>
  ),
  facts: (values) => [
    [t('subcontract.what'), at(values, 'what')],
    [t('subcontract.share'), `${at(values, 'share')}%`],
    [t('subcontract.to'), at(values, 'to')],
  ],
  build: (values, { reference }) => ({
    type: 'consentSubcontract',
    organizationId: idOf(reference),
    what: at(values, 'what'),
    share: readWhole(at(values, 'share')) ?? 1,
    to: at(values, 'to'),
  }),
};

/** Fen of an amount that may be a reduction. */
const readChange = (value: string): number | undefined => {
  const isLess = /^[-−]/.test(value.trim());
  const fen = readYuan(value.trim().replace(/^[-−]/, ''));
  return fen === undefined ? undefined : isLess ? -fen : fen;
};

const proposeSupplement: Act = {
  isLong: true,
  intro: () => t('supplement.intro'),
  initial: (situation) => ({
    reason: '',
    text: '',
    change: '',
    quantities: Object.fromEntries(
      (projectOf(situation)?.deliverables ?? []).map(({ id, quantity }) => [id, String(quantity)]),
    ),
  }),
  checks: (situation) => ({
    reason: chosen,
    text: text(2000),
    change: (value) => (readChange(value) === undefined ? t('fault.change') : undefined),
    ...Object.fromEntries(
      (projectOf(situation)?.deliverables ?? []).map(({ id }) => [
        `quantities.${id}`,
        whole(1, 1_000_000),
      ]),
    ),
  }),
  Fields: ({ form, situation }) => (
    <>
      <Field
        form={form}
        path="reason"
        kind="select"
        label={t('supplement.reason')}
        options={options(supplementReasons, 'supplement.reason')}
      />
      <Field form={form} path="text" kind="text" label={t('supplement.text')} />
      {(projectOf(situation)?.deliverables ?? []).map(({ id, name, unit }) => (
        <Field
          key={id}
          form={form}
          path={`quantities.${id}`}
          kind="number"
          label={t('supplement.quantity', { name, unit })}
        />
      ))}
      <Field
        form={form}
        path="change"
        kind="money"
        label={t('supplement.change')}
        hint={t('supplement.change.hint')}
      />
    </>
  ),
  facts: (values, situation) => [
    [t('supplement.reason'), named(`supplement.reason.${at(values, 'reason')}`)],
    [t('supplement.text'), at(values, 'text')],
    [t('supplement.change'), money(readChange(at(values, 'change')) ?? 0)],
    ...(projectOf(situation)?.deliverables ?? []).map(
      ({ id, name, unit, quantity }) =>
        [name, `${quantity} → ${at(values, `quantities.${id}`)} ${unit}`] as const,
    ),
  ],
  build: (values, situation) => ({
    type: 'proposeSupplement',
    organizationId: idOf(situation.reference),
    reason: supplementReasons.find((one) => one === at(values, 'reason')) ?? 'moreOfTheSame',
    text: at(values, 'text'),
    quantities: Object.fromEntries(
      (projectOf(situation)?.deliverables ?? []).flatMap(({ id, quantity }) => {
        const next = readWhole(at(values, `quantities.${id}`));
        return next && next !== quantity ? [[id, next]] : [];
      }),
    ),
    changeFen: readChange(at(values, 'change')) ?? 0,
  }),
};

const kinds = ['bid', 'performance'] as const;

const applicants = ({ view }: Situation): Option[] => [
  ['', t('choose')],
  ...Object.values(view.purchase.applications).map(
    ({ organization }): Option => [organization.id, organization.name],
  ),
];

const recordBond: Act = {
  intro: () => t('bond.intro'),
  initial: ({ reference }) => ({ of: reference, kind: '', form: '', amount: '' }),
  checks: () => ({ of: chosen, kind: chosen, form: chosen, amount: yuanAmount() }),
  Fields: ({ form, situation }) => (
    <>
      <Field
        form={form}
        path="of"
        kind="select"
        label={t('bond.of')}
        options={applicants(situation)}
      />
      <Field
        form={form}
        path="kind"
        kind="select"
        label={t('bond.kind')}
        options={options(kinds, 'bond.kind')}
      />
      <Field
        form={form}
        path="form"
        kind="select"
        label={t('bond.form')}
        options={options(bondForms, 'bond.form')}
      />
      <Field form={form} path="amount" kind="money" label={t('bond.amount')} />
    </>
  ),
  facts: (values, situation) => [
    [t('bond.of'), nameOf(situation, at(values, 'of'))],
    [t('bond.kind'), named(`bond.kind.${at(values, 'kind')}`)],
    [t('bond.form'), named(`bond.form.${at(values, 'form')}`)],
    [t('bond.amount'), money(readYuan(at(values, 'amount')) ?? 0)],
  ],
  build: (values) => ({
    type: 'recordBond',
    organizationId: at(values, 'of') as Id,
    kind: kinds.find((one) => one === at(values, 'kind')) ?? 'bid',
    form: bondForms.find((one) => one === at(values, 'form')) ?? 'guarantee',
    amountFen: readYuan(at(values, 'amount')) ?? 0,
  }),
};

/** Its reference is the key of the register: `bid.<organization>`. */
const returnBond: Act = {
  intro: () => t('bond.return.intro'),
  facts: (_values, situation) => {
    const [kind = '', id = ''] = situation.reference.split('.');
    const bond = situation.view.purchase.bonds?.[situation.reference];
    return [
      [t('bond.of'), nameOf(situation, id)],
      [t('bond.kind'), named(`bond.kind.${kind}`)],
      [t('bond.amount'), money(bond?.amountFen ?? 0)],
    ];
  },
  build: (_values, { reference }) => {
    const [kind, id] = reference.split('.');
    return {
      type: 'returnBond',
      organizationId: id as Id,
      kind: kinds.find((one) => one === kind) ?? 'bid',
    };
  },
};

export const contractActs: Acts = {
  signContract,
  signSupplement,
  recordContractPublication,
  recordContractFiling,
  consentSubcontract,
  proposeSupplement,
  recordBond,
  returnBond,
};

import { bondForms } from '../../../../shared/domain/contract/term-names.ts';
import { type Act, nameOf, type Situation } from '../../../acts/act.ts';
import { chosen, readYuan, yuanAmount } from '../../../form/checks.ts';
import { Field, type Option } from '../../../form/field.tsx';
import { money, named, t } from '../../../i18n.ts';
import { at, type Id, options } from './about.ts';

const kinds = ['bid', 'performance'] as const;

const applicants = ({ view }: Situation): Option[] => [
  ['', t('choose')],
  ...Object.values(view.purchase.applications).map(
    ({ organization }): Option => [organization.id, organization.name],
  ),
];

export const recordBond: Act = {
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
export const returnBond: Act = {
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

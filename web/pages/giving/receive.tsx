import type { GivingView } from '../../../shared/contracts/giving.ts';
import { donorKinds, giftKinds, purposeKinds } from '../../../shared/domain/giving/names.ts';
import { needCategories } from '../../../shared/domain/needs/names.ts';
import { sendGiving } from '../../api/giving.ts';
import { type Check, chosen, readYuan } from '../../form/checks.ts';
import type { FormValues } from '../../form/path.ts';
import { t } from '../../i18n.ts';
import { regions } from '../../parts/regions.ts';
import { Deed, said, ticked } from '../facilities/deed.tsx';
import { received } from './received.ts';
import { choose, fundName, type Of, options } from './shown.ts';

type Props = { tenant: string; view: GivingView; reload(): void };

const positive: Check = (value) => {
  if (value.trim() === '') return t('fault.required');
  return (readYuan(value) ?? 0) > 0 ? undefined : t('fault.yuan');
};
const mail: Check = (value) =>
  value.trim() === '' || /^\S+@\S+\.\S+$/.test(value.trim()) ? undefined : t('gv.email.bad');

/** Yuan as fen; hours, with halves, as minutes. */
const amountOf = (values: FormValues): number => {
  const hundredths = readYuan(said(values, 'amount')) ?? 0;
  return said(values, 'gift') === 'hours' ? Math.round((hundredths * 60) / 100) : hundredths;
};

function purposeOf(values: FormValues): Of<'receive'>['purpose'] {
  const kind = said(values, 'purpose');
  const id = { community: 'community', category: 'category', need: 'target', purchase: 'target' }[
    kind
  ];
  return { kind, ...(id && { id: said(values, id) }) } as Of<'receive'>['purpose'];
}

const donorOf = (values: FormValues): Of<'receive'>['donor'] => {
  const known = said(values, 'known');
  if (known) return { id: known };
  const email = said(values, 'email');
  return {
    kind: said(values, 'donorKind') as 'person',
    name: said(values, 'name'),
    ...(email && { email }),
    language: 'zh-CN',
    isNamed: ticked(values, 'isNamed').length > 0,
  };
};

const placeOptions = () =>
  regions().flatMap(({ name, children }) =>
    children.map((one) => [one.code, `${name} · ${one.name}`] as const),
  );

function linesOf(view: GivingView) {
  return [
    {
      path: 'known',
      label: t('gv.known'),
      kind: 'select' as const,
      hint: t('gv.known.hint'),
      options: [
        ['', t('gv.known.new')],
        ...view.donors.map(({ id, name }) => [id, name] as const),
      ] as const,
    },
    {
      path: 'donorKind',
      label: t('gv.donorKind'),
      kind: 'select' as const,
      options: options(donorKinds, 'donor'),
    },
    { path: 'name', label: t('gv.name'), hint: t('gv.name.hint') },
    { path: 'email', label: t('gv.email'), hint: t('gv.email.hint'), check: mail },
    {
      path: 'isNamed',
      label: t('gv.isNamed'),
      kind: 'boxes' as const,
      options: [['yes', t('gv.isNamed.yes')]] as const,
    },
    {
      path: 'gift',
      label: t('gv.gift'),
      kind: 'select' as const,
      check: chosen,
      options: options(giftKinds, 'gift'),
    },
    {
      path: 'amount',
      label: t('gv.amount'),
      kind: 'money' as const,
      check: positive,
      hint: t('gv.amount.hint'),
    },
    { path: 'what', label: t('gv.what'), hint: t('gv.what.hint') },
    { path: 'valuedBy', label: t('gv.valuedBy'), hint: t('gv.valuedBy.hint') },
    { path: 'on', label: t('gv.on'), kind: 'date' as const, check: chosen },
    {
      path: 'purpose',
      label: t('gv.for'),
      kind: 'select' as const,
      check: chosen,
      options: options(purposeKinds, 'purpose'),
    },
    {
      path: 'category',
      label: t('gv.category'),
      kind: 'select' as const,
      options: choose(options(needCategories, 'need')),
    },
    {
      path: 'community',
      label: t('gv.community'),
      kind: 'select' as const,
      options: choose(placeOptions()),
    },
    { path: 'target', label: t('gv.target'), hint: t('gv.target.hint') },
    {
      path: 'fund',
      label: t('gv.fund'),
      kind: 'select' as const,
      options: choose(view.funds.map(({ id }) => [id, fundName(view.funds, id)] as const)),
    },
    ...(view.rules.matches.length > 0
      ? [
          {
            path: 'rule',
            label: t('gv.rule'),
            kind: 'select' as const,
            options: [
              ['', t('gv.rule.none')],
              ...view.rules.matches.map(
                ({ id, name, percent }) => [id, `${name} · 1 : ${percent / 100}`] as const,
              ),
            ] as const,
          },
        ]
      : []),
  ];
}

/** Takes a gift in: from whom, what, what for, and whether somebody adds to it. */
export function Receive({ tenant, view, reload }: Props) {
  const initial = {
    known: '',
    donorKind: 'person',
    name: '',
    email: '',
    isNamed: [],
    gift: 'money',
    amount: '',
    what: '',
    valuedBy: '',
    on: view.today,
    purpose: 'any',
    category: '',
    community: '',
    target: '',
    fund: view.funds[0]?.id ?? '',
    rule: '',
  };
  return (
    <Deed
      act="receive"
      title={t('gv.receive')}
      lines={linesOf(view)}
      initial={initial}
      reload={reload}
      send={async (values, wish) => {
        const fund = said(values, 'fund');
        const rule = said(values, 'rule');
        received.value = await sendGiving(
          tenant,
          {
            type: 'receive',
            donor: donorOf(values),
            on: said(values, 'on'),
            gift: {
              kind: said(values, 'gift') as 'money',
              amount: amountOf(values),
              what: said(values, 'what'),
              valuedBy: said(values, 'valuedBy'),
            },
            purpose: purposeOf(values),
            ...(fund && { fund }),
            ...(rule && { rule }),
          },
          wish,
        );
      }}
    />
  );
}

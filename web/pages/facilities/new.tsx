import { useMemo } from 'preact/hooks';
import type {
  FacilitiesView,
  FacilityCommand,
  FacilityUnitsView,
} from '../../../shared/contracts/facility.ts';
import { benefitKinds, ownerships } from '../../../shared/domain/facility/names.ts';
import { needCategories } from '../../../shared/domain/needs/names.ts';
import { getUnits, sendFacility } from '../../api/facilities.ts';
import { chosen, text, whole } from '../../form/checks.ts';
import type { FormValues } from '../../form/path.ts';
import { language, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Loading } from '../../shell/notice.tsx';
import { Deed, type Line, numberAt, said, ticked } from './deed.tsx';
import { communityOptions } from './place-fields.ts';
import { kindName } from './shown.ts';

type Rules = FacilitiesView['rules'];

const textOf = (values: FormValues) => {
  const unit = said(values, 'unit');
  return {
    name: said(values, 'name'),
    kind: said(values, 'kind'),
    community: said(values, 'community'),
    address: said(values, 'address'),
    squareMetres: numberAt(values, 'squareMetres'),
    ownership: said(values, 'ownership'),
    ...(unit && { unit }),
    rooms: ticked(values, 'rooms'),
    serves: ticked(values, 'serves'),
    benefits: ticked(values, 'benefits').map((kind) => ({
      kind,
      basis: said(values, 'basis') || '—',
    })),
    inquiries: said(values, 'inquiries'),
  };
};

type New = { tenant: string; rules: Rules; reload(): void };
type Units = FacilityUnitsView['items'];

const blank = {
  name: '',
  kind: '',
  community: '',
  address: '',
  squareMetres: '',
  ownership: '',
  unit: '',
  rooms: [],
  serves: [],
  benefits: [],
  basis: '',
  inquiries: '',
};

const about = (rules: Rules, units: Units): Line[] => [
  { path: 'name', label: t('fc.name'), check: text(60, 2) },
  {
    path: 'kind',
    label: t('fc.kind'),
    kind: 'select',
    check: chosen,
    options: [
      ['', t('fc.choose')],
      ...rules.kinds.map(({ id }) => [id, kindName(rules, id)] as const),
    ],
  },
  {
    path: 'community',
    label: t('fc.community'),
    kind: 'select',
    check: chosen,
    options: communityOptions(),
  },
  { path: 'address', label: t('fc.address'), check: text(120, 2) },
  {
    path: 'squareMetres',
    label: t('fc.space'),
    kind: 'number',
    check: whole(1, 1_000_000),
  },
  {
    path: 'ownership',
    label: t('fc.ownership'),
    kind: 'select',
    check: chosen,
    options: [
      ['', t('fc.choose')],
      ...ownerships.map((one) => [one, named(`fc.own.${one}`)] as const),
    ],
  },
  {
    path: 'unit',
    label: t('fc.unit'),
    kind: 'select',
    options: [['', t('fc.unit.none')], ...units.map(({ id, name }) => [id, name] as const)],
  },
];

const uses = (rules: Rules): Line[] => [
  ...(rules.checklist.length > 0
    ? [
        {
          path: 'rooms',
          label: t('fc.rooms'),
          kind: 'boxes' as const,
          options: rules.checklist.map(
            ({ id, name }) => [id, language() === 'en' ? name.en : name.zh] as const,
          ),
        },
      ]
    : []),
  {
    path: 'serves',
    label: t('fc.serves'),
    kind: 'boxes',
    options: needCategories.map((one) => [one, named(`fc.c.${one}`)] as const),
  },
  {
    path: 'benefits',
    label: t('fc.benefits'),
    kind: 'boxes',
    options: benefitKinds.map((one) => [one, named(`fc.benefit.${one}`)] as const),
  },
  { path: 'basis', label: t('fc.benefits.basis') },
  { path: 'inquiries', label: t('fc.inquiries'), hint: t('fc.inquiries.hint') },
];

const linesOf = (rules: Rules, units: Units): Line[] => [...about(rules, units), ...uses(rules)];

/** A place is entered: what it is, where, whose, and whom it serves. */
export function NewFacility({ tenant, rules, reload }: New) {
  const asked = useMemo(() => query(() => getUnits(tenant)), []);
  const units = asked.data.value?.items;
  if (!units) return <Loading />;
  return (
    <Deed
      act="new"
      title={t('fc.new')}
      prefix="/text"
      reload={reload}
      send={(values, wish) =>
        sendFacility(
          tenant,
          { type: 'keepFacility', text: textOf(values) } as FacilityCommand,
          wish,
        )
      }
      initial={blank}
      lines={linesOf(rules, units)}
    />
  );
}

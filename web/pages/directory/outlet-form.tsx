import { useMemo } from 'preact/hooks';
import { holidayHours, serviceKinds } from '../../../shared/domain/directory/names.ts';
import type { Outlet, OutletStated } from '../../../shared/domain/directory/outlet.ts';
import type { Category } from '../../../shared/domain/directory/setting.ts';
import { intention } from '../../api/ask.ts';
import { sendDirectory } from '../../api/directory.ts';
import { chosen, type Faults, readWhole, text } from '../../form/checks.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { Field, type Option } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { goTo, hereWith } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import { categoryName } from './category-name.ts';
import { hoursFault, hoursOf, hoursText } from './hours-text.ts';
import { passportAddress } from './passport.ts';
import { PlaceFields, positionFault, positionIn, positionText, townOf } from './place-fields.tsx';
import { PriceRows, priceFaults, pricesIn, priceValues } from './price-rows.tsx';
import { passportFault, passportIn, WhoFields } from './who-fields.tsx';

const choices = (values: readonly string[], prefix: string): Option[] =>
  values.map((value) => [value, named(`${prefix}.${value}`)]);

const faultsOf = (values: FormValues): Faults => {
  const at = (path: string) => textAt(values, path);
  const checked = {
    name: text(60)(at('name')),
    community: chosen(at('community')),
    address: text(120)(at('address')),
    categories: chosen(rowsAt(values, 'categories').map(String).join()),
    hours: hoursFault(at('hours')),
    position: positionFault(at('position')),
    passport: passportFault(values),
    ...priceFaults(values),
  };
  return Object.fromEntries(
    Object.entries(checked).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
};

const blank: FormValues = {
  name: '',
  town: '',
  community: '',
  address: '',
  categories: [],
  kind: 'convenience',
  form: 'soleTrader',
  provider: '',
  creditCode: '',
  passport: '',
  phone: '',
  hours: '',
  holidays: 'unknown',
  position: '',
  free: 'no',
  prices: [],
  home: 'no',
  delivery: '',
  about: '',
};

const initialOf = (outlet: Outlet): FormValues => ({
  name: outlet.name,
  town: townOf(outlet.community),
  community: outlet.community,
  address: outlet.address,
  categories: [...outlet.categories],
  kind: outlet.kind,
  form: outlet.provider.form,
  provider: outlet.provider.name ?? '',
  creditCode: outlet.provider.creditCode ?? '',
  passport: outlet.provider.organizationId ? passportAddress(outlet.provider.organizationId) : '',
  phone: outlet.phone ?? '',
  hours: hoursText(outlet.hours),
  holidays: outlet.hours?.onHolidays ?? 'unknown',
  position: positionText(outlet.place),
  free: outlet.isFree ? 'yes' : 'no',
  prices: priceValues(outlet.prices),
  home: outlet.comesHome ? 'yes' : 'no',
  delivery: String(outlet.deliveryMetres ?? ''),
  about: outlet.about ?? '',
});

function statedOf(values: FormValues): OutletStated {
  const at = (path: string) => textAt(values, path).trim();
  const given = <K extends string>(name: K, value: string) =>
    (value ? { [name]: value } : {}) as { [key in K]?: string };
  const metres = readWhole(at('delivery'));
  return {
    name: at('name'),
    provider: {
      form: at('form'),
      ...given('name', at('provider')),
      ...given('creditCode', at('creditCode').toUpperCase()),
      ...passportIn(values),
    },
    kind: at('kind'),
    categories: rowsAt(values, 'categories').map(String),
    community: at('community'),
    address: at('address'),
    ...positionIn(at('position')),
    ...hoursOf(at('hours'), at('holidays')),
    ...given('phone', at('phone')),
    isFree: at('free') === 'yes',
    prices: pricesIn(values),
    comesHome: at('home') === 'yes',
    ...(metres !== undefined && { deliveryMetres: metres }),
    ...given('about', at('about')),
  } as OutletStated;
}

function HowFields({ form }: { form: Form }) {
  return (
    <>
      <Field form={form} path="phone" label={t('dir.phone')} isShort isOptional />
      <Field
        form={form}
        path="hours"
        label={t('dir.hours')}
        hint={t('dir.hours.hint')}
        isOptional
      />
      <div class="line">
        <Field
          form={form}
          path="holidays"
          kind="select"
          label={t('dir.holidays')}
          options={choices(holidayHours, 'dir.holidays')}
        />
        <Field
          form={form}
          path="free"
          kind="select"
          label={t('dir.free')}
          options={choices(['no', 'yes'], 'dir.free')}
        />
        <Field
          form={form}
          path="home"
          kind="select"
          label={t('dir.home')}
          options={choices(['no', 'yes'], 'dir.home')}
        />
        <Field
          form={form}
          path="delivery"
          kind="number"
          label={t('dir.delivery')}
          unit={t('dir.metres')}
          isOptional
        />
      </div>
      <PriceRows form={form} />
      <Field
        form={form}
        path="position"
        label={t('dir.position')}
        hint={t('dir.position.hint')}
        isOptional
      />
      <Field form={form} path="about" kind="text" rows={2} label={t('dir.about')} isOptional />
    </>
  );
}

type Props = {
  tenant: string;
  categories: readonly Category[];
  outlet?: Outlet | undefined;
};

/** Adds an outlet, or changes what is stated of one. */
export function OutletForm({ tenant, categories, outlet }: Props) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: outlet ? initialOf(outlet) : blank,
        faultsOf,
        prefix: '/outlet',
        fieldOf: (path) =>
          path
            .replace(/^provider\.creditCode$/, 'creditCode')
            .replace(/^provider\.organizationId$/, 'passport')
            .replace(/^provider\..*/, 'provider'),
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const stated = statedOf(values);
      const command = outlet
        ? { type: 'change' as const, n: outlet.n, version: outlet.version, outlet: stated }
        : { type: 'add' as const, outlet: stated };
      const { community, n } = await sendDirectory(tenant, command, wish);
      goTo(hereWith({ act: '', done: 'yes', outlet: `${community}.${n}` }));
    });
  return (
    <ActCard
      id="act-outlet"
      title={outlet ? t('dir.change') : t('dir.add')}
      form={form}
      send={send}
      label={t('dir.save')}
    >
      <Field form={form} path="name" label={t('dir.name')} />
      {!outlet && <PlaceFields form={form} />}
      <Field form={form} path="address" label={t('dir.address')} />
      <Checkboxes
        form={form}
        path="categories"
        legend={t('dir.category')}
        options={categories.map(({ id }): Option => [id, categoryName(categories, id)])}
        isAcross
      />
      <Field
        form={form}
        path="kind"
        kind="select"
        label={t('dir.kind')}
        options={choices(serviceKinds, 'dir.kind')}
      />
      <WhoFields form={form} />
      <HowFields form={form} />
    </ActCard>
  );
}

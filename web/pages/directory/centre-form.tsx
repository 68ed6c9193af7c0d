import { useMemo } from 'preact/hooks';
import type { Centre, CentreItem, CentreStated } from '../../../shared/domain/directory/centre.ts';
import { centreLevels } from '../../../shared/domain/directory/names.ts';
import { intention } from '../../api/ask.ts';
import { sendCentre } from '../../api/directory.ts';
import { chosen, type Faults, readWhole, readYuan, text, whole } from '../../form/checks.ts';
import { Field, type Option } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { goTo, hereWith } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import { hoursFault, hoursOf, hoursText } from './hours-text.ts';
import { PlaceFields, positionFault, positionIn, positionText, townOf } from './place-fields.tsx';

const kept = (checked: Record<string, string | undefined>): Faults =>
  Object.fromEntries(
    Object.entries(checked).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );

const idFault = (id: string) =>
  /^[a-z0-9][a-z0-9-]{0,39}$/.test(id) ? undefined : t('dir.s.id.bad');

const centreFaults = (values: FormValues): Faults => {
  const at = (path: string) => textAt(values, path);
  return kept({
    id: idFault(at('id')),
    name: text(60)(at('name')),
    community: chosen(at('community')),
    address: text(120)(at('address')),
    hours: hoursFault(at('hours')),
    position: positionFault(at('position')),
    squareMetres: at('squareMetres') === '' ? undefined : whole(1, 100_000)(at('squareMetres')),
  });
};

const yesNo = (): Option[] => [
  ['no', t('dir.s.offline')],
  ['yes', t('dir.s.online')],
];

const initialCentre = (centre: Centre | undefined): FormValues => ({
  id: centre?.id ?? '',
  name: centre?.name ?? '',
  level: centre?.level ?? 'street',
  town: centre ? townOf(centre.community) : '',
  community: centre?.community ?? '',
  address: centre?.address ?? '',
  phone: centre?.phone ?? '',
  hours: hoursText(centre?.hours),
  position: positionText(centre?.place),
  squareMetres: centre?.squareMetres === undefined ? '' : String(centre.squareMetres),
  online: centre?.isOnline ? 'yes' : 'no',
});

function centreOf(values: FormValues, before: Centre | undefined): CentreStated {
  const at = (path: string) => textAt(values, path).trim();
  const squareMetres = readWhole(at('squareMetres'));
  return {
    name: at('name'),
    level: at('level') as CentreStated['level'],
    community: at('community'),
    address: at('address'),
    ...positionIn(at('position')),
    ...hoursOf(at('hours'), before?.hours?.onHolidays ?? 'closed'),
    ...(at('phone') && { phone: at('phone') }),
    ...(squareMetres !== undefined && { squareMetres }),
    isOnline: at('online') === 'yes',
    items: before?.items ?? [],
  };
}

type Props = { tenant: string; centre?: Centre | undefined };

/** States a centre; its items stay as they are. */
export function CentreForm({ tenant, centre }: Props) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: initialCentre(centre),
        faultsOf: centreFaults,
        prefix: '/centre',
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const id = textAt(values, 'id');
      const version = centre?.version ?? 0;
      await sendCentre(tenant, { id, version, centre: centreOf(values, centre) }, wish);
      goTo(hereWith({ act: '', centre: '', done: `${id}.${version}` }));
    });
  return (
    <ActCard
      id="act-centre"
      title={centre ? t('dir.change') : t('dir.s.add')}
      form={form}
      send={send}
      label={t('dir.save')}
    >
      {!centre && (
        <Field form={form} path="id" label={t('dir.s.id')} hint={t('dir.s.id.hint')} isShort />
      )}
      <Field form={form} path="name" label={t('dir.name')} />
      <Field
        form={form}
        path="level"
        kind="select"
        label={t('dir.s.level')}
        options={centreLevels.map((one): Option => [one, named(`dir.s.level.${one}`)])}
      />
      <PlaceFields form={form} />
      <Field form={form} path="address" label={t('dir.address')} />
      <div class="line">
        <Field form={form} path="phone" label={t('dir.phone')} isShort isOptional />
        <Field
          form={form}
          path="squareMetres"
          kind="number"
          label={t('dir.s.squareMetres')}
          unit={t('dir.s.m2')}
          isOptional
        />
        <Field
          form={form}
          path="online"
          kind="select"
          label={t('dir.s.online')}
          options={yesNo()}
        />
      </div>
      <Field
        form={form}
        path="hours"
        label={t('dir.hours')}
        hint={t('dir.hours.hint')}
        isOptional
      />
      <Field
        form={form}
        path="position"
        label={t('dir.position')}
        hint={t('dir.position.hint')}
        isOptional
      />
    </ActCard>
  );
}

const itemFaults = (values: FormValues): Faults => {
  const at = (path: string) => textAt(values, path);
  const behind = at('department').trim() !== '';
  return kept({
    id: idFault(at('id')),
    title: text(60)(at('title')),
    workingDays: whole(0, 180)(at('workingDays')),
    fee: readYuan(at('fee')) === undefined ? t('fault.yuan') : undefined,
    basis: text(200)(at('basis')),
    window: text(30)(at('window')),
    behindDays: behind ? whole(1, 180)(at('behindDays')) : undefined,
  });
};

function itemOf(values: FormValues): CentreItem {
  const at = (path: string) => textAt(values, path).trim();
  const department = at('department');
  return {
    id: at('id'),
    title: at('title'),
    documents: at('documents')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    workingDays: Number(at('workingDays')),
    feeFen: readYuan(at('fee')) ?? 0,
    basis: at('basis'),
    window: at('window'),
    isOnline: at('online') === 'yes',
    ...(department && { behind: { department, workingDays: Number(at('behindDays')) } }),
  };
}

const blank = {
  id: '',
  title: '',
  documents: '',
  workingDays: '0',
  fee: '0',
  basis: '',
  window: '',
  online: 'no',
  department: '',
  behindDays: '',
};

/** Adds an item, or takes the place of the one with its id. */
export function ItemForm({ tenant, centre }: { tenant: string; centre: Centre }) {
  const { form, wish } = useMemo(
    () => ({ form: createForm({ initial: blank, faultsOf: itemFaults }), wish: intention() }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const item = itemOf(values);
      const { id, version, ...stated } = centre;
      const items = [...stated.items.filter((one) => one.id !== item.id), item];
      await sendCentre(tenant, { id, version, centre: { ...stated, items } }, wish);
      goTo(hereWith({ act: '', centre: '', done: `${id}.${version}` }));
    });
  return (
    <ActCard id="act-item" title={t('dir.s.item')} form={form} send={send} label={t('dir.save')}>
      <Field form={form} path="id" label={t('dir.s.id')} hint={t('dir.s.id.hint')} isShort />
      <Field form={form} path="title" label={t('dir.s.item.title')} />
      <Field
        form={form}
        path="documents"
        kind="text"
        rows={3}
        label={t('dir.s.item.documents')}
        hint={t('dir.s.item.documents.hint')}
        isOptional
      />
      <div class="line">
        <Field
          form={form}
          path="workingDays"
          kind="number"
          label={t('dir.s.item.days')}
          unit={t('dir.s.item.days.unit')}
        />
        <Field
          form={form}
          path="fee"
          kind="money"
          label={t('dir.s.item.fee')}
          unit={t('dir.s.item.fee.unit')}
        />
        <Field form={form} path="window" label={t('dir.s.item.window')} isShort />
        <Field
          form={form}
          path="online"
          kind="select"
          label={t('dir.s.online')}
          options={yesNo()}
        />
      </div>
      <Field form={form} path="basis" label={t('dir.s.item.basis')} />
      <div class="line">
        <Field
          form={form}
          path="department"
          label={t('dir.s.item.department')}
          hint={t('dir.s.item.department.hint')}
          isOptional
        />
        <Field
          form={form}
          path="behindDays"
          kind="number"
          label={t('dir.s.item.behindDays')}
          unit={t('dir.s.item.days.unit')}
          isOptional
        />
      </div>
    </ActCard>
  );
}

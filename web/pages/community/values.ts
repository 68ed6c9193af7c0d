import type { CommunityView, State } from '../../../shared/contracts/communities.ts';
import { countedBy } from '../../../shared/domain/communities/households.ts';
import {
  bodyKinds,
  type Estate,
  type StatementGroup,
} from '../../../shared/domain/communities/lists.ts';
import type { StatedOf } from '../../../shared/domain/communities/statement.ts';
import {
  type Check,
  type Checks,
  chosen,
  type Faults,
  faultsOf,
  readWhole,
  readYuan,
  text,
  whole,
  writeYuan,
  yuanAmount,
} from '../../form/checks.ts';
import { type FormValue, type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';

type What = State['what'];

export const peopleCounts = [
  'dwellings',
  'permanent',
  'registered',
  'floating',
  'elderly',
  'minors',
  'disabled',
  'lowIncome',
] as const;
export const workerCounts = [
  'count',
  'women',
  'higherEducation',
  'certified',
  'meanPayYuan',
] as const;

const shown = (value: unknown): string => (value === undefined ? '' : String(value));
const said = (values: FormValue, path: string) => textAt(values, path).trim();

/** An amount with one place after the point. */
const metresPattern = /^\d{1,6}(\.\d)?$/;
const metres: Check = (value) => (metresPattern.test(value.trim()) ? undefined : t('fault.whole'));
const someWhole: Check = (value) => (value.trim() === '' ? undefined : whole(0, 10_000_000)(value));
const someNumber: Check = (value) =>
  value.trim() === '' || /^\d{1,9}(\.\d{1,2})?$/.test(value.trim()) ? undefined : t('fault.whole');

/** A form begins with what was stated last: most of it stays as it is. */
const initials: {
  [G in StatementGroup]: (what: StatedOf<G> | undefined, view: CommunityView) => FormValues;
} = {
  people: (what) => ({
    estate: what?.estate ?? '',
    ...Object.fromEntries(peopleCounts.map((name) => [name, shown(what?.[name])])),
  }),
  workers: (what) => Object.fromEntries(workerCounts.map((name) => [name, shown(what?.[name])])),
  volunteers: (what) => ({
    vRegistered: shown(what?.registered),
    vActive: shown(what?.active),
    vHours: shown(what?.hours),
  }),
  rooms: (what) => ({
    online: what?.isOnline ? 'yes' : 'no',
    rooms: (what?.rooms ?? []).map((room) => ({
      kind: room.kind,
      name: room.name ?? '',
      squareMetres: String(room.squareMetres),
      origin: room.origin,
      use: room.isForActivities ? 'yes' : 'no',
    })),
  }),
  funds: (what, { day }) => ({
    year: shown(what?.year ?? day.slice(0, 4)),
    items: (what?.items ?? []).map(({ origin, target, amountFen, note }) => ({
      origin,
      target,
      amount: writeYuan(amountFen),
      note: note ?? '',
    })),
  }),
  bodies: (what) =>
    Object.fromEntries(
      bodyKinds.map((kind) => {
        const body = what?.bodies.find((one) => one.kind === kind);
        const seats = (body?.seats ?? []).map((seat) => ({ ...seat, until: seat.until ?? '' }));
        return [kind, { name: body?.name ?? '', seats }];
      }),
    ),
  election: (what) => ({
    body: what?.body ?? 'committee',
    method: what?.method ?? '',
    nomination: what?.nomination ?? '',
    eligible: shown(what?.eligible),
    voted: shown(what?.voted),
  }),
  matters: (what) => ({
    items: (what?.items ?? []).map((item) => ({ ...item, basis: item.basis ?? '' })),
  }),
  indicators: (what, { setting }) =>
    Object.fromEntries(
      (setting?.indicators ?? []).map(({ id }) => [
        id,
        shown(what?.values.find((one) => one.id === id)?.value),
      ]),
    ),
};

export function initialOf(view: CommunityView, group: StatementGroup): FormValues {
  const what = view.latest[group]?.what;
  const values = (initials[group] as (what: unknown, view: CommunityView) => FormValues)(
    what,
    view,
  );
  return { ...values, on: view.day, reason: '' };
}

const some = (values: FormValues, names: readonly string[]) =>
  Object.fromEntries(
    names.flatMap((name) => {
      const number = readWhole(said(values, name));
      return number === undefined ? [] : [[name, number]];
    }),
  );

const optional = (name: string, value: string) => (value ? { [name]: value } : {});

/** What a form says, as the contract has it; the server checks it once more. */
const readers: Record<StatementGroup, (values: FormValues, view: CommunityView) => unknown> = {
  people: (values) => ({ estate: said(values, 'estate'), ...some(values, peopleCounts) }),
  workers: (values) => some(values, workerCounts),
  volunteers: (values) => {
    const { vRegistered, vActive, vHours } = some(values, ['vRegistered', 'vActive', 'vHours']);
    return {
      registered: vRegistered,
      ...(vActive !== undefined && { active: vActive }),
      ...(vHours !== undefined && { hours: vHours }),
    };
  },
  rooms: (values) => ({
    isOnline: said(values, 'online') === 'yes',
    rooms: rowsAt(values, 'rooms').map((room) => ({
      kind: said(room, 'kind'),
      ...optional('name', said(room, 'name')),
      squareMetres: Number(said(room, 'squareMetres')),
      origin: said(room, 'origin'),
      isForActivities: said(room, 'use') === 'yes',
    })),
  }),
  funds: (values) => ({
    year: readWhole(said(values, 'year')),
    items: rowsAt(values, 'items').map((item) => ({
      origin: said(item, 'origin'),
      target: said(item, 'target'),
      amountFen: readYuan(said(item, 'amount')),
      ...optional('note', said(item, 'note')),
    })),
  }),
  bodies: (values) => ({
    bodies: bodyKinds
      .filter((kind) => said(values, `${kind}.name`) !== '')
      .map((kind) => ({
        kind,
        name: said(values, `${kind}.name`),
        seats: rowsAt(values, `${kind}.seats`).map((seat) => ({
          title: said(seat, 'title'),
          holder: said(seat, 'holder'),
          kind: said(seat, 'kind'),
          from: said(seat, 'from'),
          ...optional('until', said(seat, 'until')),
        })),
      })),
  }),
  election: (values) => ({
    body: said(values, 'body'),
    method: said(values, 'method'),
    nomination: said(values, 'nomination'),
    ...some(values, ['eligible', 'voted']),
  }),
  matters: (values) => ({
    items: rowsAt(values, 'items').map((item) => ({
      side: said(item, 'side'),
      title: said(item, 'title'),
      body: said(item, 'body'),
      ...optional('basis', said(item, 'basis')),
    })),
  }),
  indicators: (values, { setting }) => ({
    values: (setting?.indicators ?? []).flatMap(({ id }) =>
      said(values, id) === '' ? [] : [{ id, value: Number(said(values, id)) }],
    ),
  }),
};

export const statedIn = (
  group: StatementGroup,
  values: FormValues,
  view: CommunityView,
): State => ({
  on: said(values, 'on'),
  what: { group, ...(readers[group](values, view) as object) } as What,
  ...optional('reason', said(values, 'reason')),
});

const seatChecks = (kind: string): Checks => ({
  [`${kind}.seats.*.title`]: chosen,
  [`${kind}.seats.*.holder`]: text(40),
  [`${kind}.seats.*.kind`]: chosen,
  [`${kind}.seats.*.from`]: chosen,
});

function checksOf(group: StatementGroup, values: FormValues, view: CommunityView): Checks {
  switch (group) {
    case 'people': {
      const estate = said(values, 'estate') as Estate | '';
      const counts = Object.fromEntries(peopleCounts.map((name) => [name, someWhole]));
      const needed = estate ? [countedBy(estate)] : [];
      return {
        ...counts,
        estate: chosen,
        ...Object.fromEntries(
          ['registered', 'floating', ...needed].map((name) => [name, whole(0, 1_000_000)]),
        ),
      };
    }
    case 'workers':
      return {
        ...Object.fromEntries(workerCounts.map((name) => [name, someWhole])),
        count: whole(0, 5_000),
      };
    case 'volunteers':
      return { vRegistered: whole(0, 1_000_000), vActive: someWhole, vHours: someWhole };
    case 'rooms':
      return {
        'rooms.*.kind': chosen,
        'rooms.*.squareMetres': metres,
        'rooms.*.origin': chosen,
        'rooms.*.name': text(60, 0),
      };
    case 'funds':
      return {
        year: whole(2000, 2100),
        'items.*.origin': chosen,
        'items.*.target': chosen,
        'items.*.amount': yuanAmount(),
        'items.*.note': text(100, 0),
      };
    case 'bodies':
      return Object.assign({}, ...bodyKinds.map(seatChecks)) as Checks;
    case 'election':
      return {
        body: chosen,
        method: chosen,
        nomination: chosen,
        eligible: whole(1, 1_000_000),
        voted: whole(0, readWhole(said(values, 'eligible')) ?? 1_000_000),
      };
    case 'matters':
      return {
        'items.*.title': text(100),
        'items.*.side': chosen,
        'items.*.body': chosen,
        'items.*.basis': text(300, 0),
      };
    case 'indicators':
      return Object.fromEntries((view.setting?.indicators ?? []).map(({ id }) => [id, someNumber]));
  }
}

/** Why it is stated again is asked where this day or a later one was stated before. */
export const isAgain = (group: StatementGroup, values: FormValues, view: CommunityView): boolean =>
  view.history.some(({ what, on }) => what.group === group && on >= said(values, 'on'));

export function stateFaults(
  group: StatementGroup,
  values: FormValues,
  view: CommunityView,
): Faults {
  const on: Check = (value) => (value === '' ? t('fault.required') : undefined);
  return faultsOf(values, {
    ...checksOf(group, values, view),
    on,
    ...(isAgain(group, values, view) && { reason: text(300, 2) }),
  });
}

/** Where the server's pointer leads in the form. */
export const fieldOf =
  (group: StatementGroup) =>
  (path: string): string => {
    if (!path.startsWith('what.')) return path;
    const inside = path.slice('what.'.length);
    if (group !== 'bodies') return inside;
    const [, at = '', ...rest] = inside.split('.');
    return [bodyKinds[Number(at)] ?? 'party', ...rest].join('.');
  };

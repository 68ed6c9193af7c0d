import type { FacilityView } from '../../../shared/contracts/facility.ts';
import { renewalOf } from '../../../shared/domain/facility/opening.ts';
import { sendFacility } from '../../api/facilities.ts';
import { chosen, readYuan, text, whole, writeYuan, yuanAmount } from '../../form/checks.ts';
import type { FormValues } from '../../form/path.ts';
import { money, named, t } from '../../i18n.ts';
import { Deed, type Line, numberAt, said, ticked } from './deed.tsx';
import type { Of, Shown } from './shown.ts';

const weekdays = ['1', '2', '3', '4', '5', '6', '7'];

const textOf = (values: FormValues) => {
  const until = said(values, 'until');
  return {
    from: said(values, 'from'),
    ...(until && { until }),
    hours: ticked(values, 'days').map((day) => ({
      weekday: Number(day),
      from: said(values, 'opens'),
      until: said(values, 'closes'),
    })),
    slotMinutes: numberAt(values, 'slotMinutes'),
    taking: said(values, 'taking'),
    capacity: numberAt(values, 'capacity'),
    perBooking: numberAt(values, 'perBooking'),
    perWeek: numberAt(values, 'perWeek'),
    aheadDays: numberAt(values, 'aheadDays'),
    cancelHours: numberAt(values, 'cancelHours'),
    priceFen: readYuan(said(values, 'priceFen')) ?? 0,
    depositFen: readYuan(said(values, 'depositFen')) ?? 0,
    rules: said(values, 'rules'),
    closedOn: said(values, 'closedOn')
      .split(/[\s,，、]+/)
      .filter(Boolean),
    liability: said(values, 'liability'),
    insurance: said(values, 'insurance'),
    noticeDays: numberAt(values, 'noticeDays'),
  };
};

/** `09:00`, written the way the hours of an agreement are. */
const clock = (value: string) =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(value.trim()) ? undefined : t('fc.o.clock.bad');

const usual = {
  until: '',
  days: weekdays,
  opens: '09:00',
  closes: '17:00',
  slotMinutes: '60',
  taking: 'seats',
  capacity: '',
  perBooking: '2',
  perWeek: '2',
  aheadDays: '14',
  cancelHours: '12',
  priceFen: '0',
  depositFen: '0',
  rules: '',
  closedOn: '',
  liability: '',
  insurance: '',
  noticeDays: '30',
};

const number = (path: string, label: string, max: number, min = 1) => ({
  path,
  label,
  kind: 'number' as const,
  check: whole(min, max),
});

const times = (): Line[] => [
  { path: 'from', label: t('fc.o.from'), kind: 'date', check: chosen },
  { path: 'until', label: t('fc.o.until'), kind: 'date' },
  {
    path: 'days',
    label: t('fc.o.days'),
    kind: 'boxes',
    options: weekdays.map((day) => [day, named(`fc.weekday.${day}`)] as const),
  },
  { path: 'opens', label: t('fc.o.opens'), check: clock },
  { path: 'closes', label: t('fc.o.closes'), check: clock },
  number('slotMinutes', t('fc.o.slot'), 720, 15),
  {
    path: 'taking',
    label: t('fc.o.taking'),
    kind: 'select',
    check: chosen,
    options: (['seats', 'whole'] as const).map((one) => [one, named(`fc.o.${one}`)] as const),
  },
  number('capacity', t('fc.o.capacity'), 500),
  number('perBooking', t('fc.o.perBooking'), 500),
  number('perWeek', t('fc.o.perWeek'), 50),
  number('aheadDays', t('fc.o.ahead'), 60),
  number('cancelHours', t('fc.o.cancel'), 168, 0),
];

/** @param cap - the most an hour may cost, in fen */
const terms = (cap: number | undefined): Line[] => [
  {
    path: 'priceFen',
    label: t('fc.o.price'),
    kind: 'money',
    hint: cap === undefined ? t('fc.o.cap.none') : t('fc.o.cap', { cap: money(cap) }),
    check: yuanAmount(10_000_00, 0),
  },
  {
    path: 'depositFen',
    label: t('fc.o.deposit'),
    kind: 'money',
    check: yuanAmount(100_000_00, 0),
  },
  { path: 'rules', label: t('fc.o.rules'), kind: 'text', check: text(1000, 2) },
  { path: 'liability', label: t('fc.o.liability'), kind: 'text', check: text(1000, 2) },
  { path: 'insurance', label: t('fc.o.insurance') },
  { path: 'closedOn', label: t('fc.o.closedOn'), hint: t('fc.o.closedOn.hint') },
  number('noticeDays', t('fc.o.notice'), 365, 0),
];

/** Draws up an agreement from nothing. */
export function Propose({ tenant, view, reload }: Shown) {
  return (
    <Deed
      act="propose"
      title={t('fc.o.propose')}
      prefix="/text"
      reload={reload}
      send={(values, wish) =>
        sendFacility(
          tenant,
          {
            type: 'proposeOpening',
            facility: view.facility.id,
            text: textOf(values),
          } as Of<'proposeOpening'>,
          wish,
        )
      }
      initial={{ ...usual, from: view.now.slice(0, 10) }}
      lines={[...times(), ...terms(view.rules.priceCap?.fenPerHour)]}
    />
  );
}

type Opening = FacilityView['openings'][number];

/** Goes on from an agreement that ends: its terms again, with what is most often changed to look at. */
export function Renew({ tenant, view, reload, opening }: Shown & { opening: Opening }) {
  const next = renewalOf(opening);
  if (!next) return null;
  const wanted = new Set(['from', 'until', 'priceFen', 'depositFen', 'rules', 'liability']);
  const lines = [...times(), ...terms(view.rules.priceCap?.fenPerHour)].filter(({ path }) =>
    wanted.has(path),
  );
  const changed = (values: FormValues): Of<'proposeOpening'>['text'] => ({
    ...next,
    from: said(values, 'from'),
    until: said(values, 'until') || undefined,
    priceFen: readYuan(said(values, 'priceFen')) ?? 0,
    depositFen: readYuan(said(values, 'depositFen')) ?? 0,
    rules: said(values, 'rules'),
    liability: said(values, 'liability'),
  });
  return (
    <Deed
      act="renew"
      title={t('fc.o.renew')}
      prefix="/text"
      reload={reload}
      send={(values, wish) =>
        sendFacility(
          tenant,
          {
            type: 'proposeOpening',
            facility: view.facility.id,
            renews: opening.id,
            text: changed(values),
          },
          wish,
        )
      }
      initial={{
        from: next.from,
        until: next.until ?? '',
        priceFen: writeYuan(next.priceFen),
        depositFen: writeYuan(next.depositFen),
        rules: next.rules,
        liability: next.liability,
      }}
      lines={lines}
    />
  );
}

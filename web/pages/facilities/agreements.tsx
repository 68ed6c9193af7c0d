import type { FacilityView } from '../../../shared/contracts/facility.ts';
import { sides } from '../../../shared/domain/facility/opening.ts';
import { sendFacility } from '../../api/facilities.ts';
import { chosen, readYuan, text, whole, yuanAmount } from '../../form/checks.ts';
import { Facts } from '../../form/facts.tsx';
import type { FormValues } from '../../form/path.ts';
import { count, money, named, t } from '../../i18n.ts';
import { Deed, isAct, type Line, numberAt, Open, said, ticked } from './deed.tsx';
import type { Of, Shown } from './shown.ts';

type Opening = FacilityView['openings'][number];
const looks = {
  proposed: 'tag',
  agreed: 'tag current',
  open: 'tag done',
  ending: 'tag warn',
  ended: 'tag',
};
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

function Propose({ tenant, view, reload }: Shown) {
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

type One = Shown & { opening: Opening };

function Sign({ tenant, view, reload, opening }: One) {
  const missing = sides.filter((side) => !opening.signed[side]);
  return (
    <Deed
      act="sign"
      title={t('fc.o.sign')}
      reload={reload}
      send={(values, wish) =>
        sendFacility(
          tenant,
          {
            type: 'signOpening',
            facility: view.facility.id,
            opening: opening.id,
            textHash: opening.textHash,
            side: said(values, 'side'),
            name: said(values, 'name'),
            on: said(values, 'on'),
          } as Of<'signOpening'>,
          wish,
        )
      }
      initial={{ side: missing[0] ?? '', name: '', on: view.now.slice(0, 10) }}
      lines={[
        {
          path: 'side',
          label: t('fc.o.side'),
          kind: 'select',
          check: chosen,
          options: missing.map((side) => [side, named(`fc.side.${side}`)] as const),
        },
        { path: 'name', label: t('fc.o.signer'), hint: t('fc.o.signer.hint'), check: text(40, 2) },
        { path: 'on', label: t('fc.o.signedOn'), kind: 'date', check: chosen },
      ]}
    />
  );
}

function End({ tenant, view, reload, opening }: One) {
  return (
    <Deed
      act="end"
      title={t('fc.o.end')}
      reload={reload}
      send={(values, wish) =>
        sendFacility(
          tenant,
          {
            type: 'endOpening',
            facility: view.facility.id,
            opening: opening.id,
            by: said(values, 'by'),
            endsOn: said(values, 'endsOn'),
            reason: said(values, 'reason'),
          } as Of<'endOpening'>,
          wish,
        )
      }
      initial={{ by: 'unit', endsOn: '', reason: '' }}
      lines={[
        {
          path: 'by',
          label: t('fc.o.end.by'),
          kind: 'select',
          check: chosen,
          options: sides.map((side) => [side, named(`fc.side.${side}`)] as const),
        },
        {
          path: 'endsOn',
          label: t('fc.o.endsOn'),
          kind: 'date',
          hint: t('fc.o.endsOn.hint', { n: opening.noticeDays }),
          check: chosen,
        },
        { path: 'reason', label: t('fc.o.reason'), check: text(300, 2) },
      ]}
    />
  );
}

function Agreement(props: One) {
  const { opening, view } = props;
  const { signed, notice } = opening;
  const signatures = sides.map((side) => {
    const own = signed[side];
    return `${named(`fc.side.${side}`)} ${own ? `${own.name} ${own.on}` : t('fc.o.unsigned')}`;
  });
  const maySign = view.mayKeep && opening.state === 'proposed';
  const mayEnd = view.mayKeep && !notice && ['agreed', 'open', 'ending'].includes(opening.state);
  return (
    <li>
      <span class={looks[opening.state]}>{named(`fc.o.state.${opening.state}`)}</span>{' '}
      {opening.from} — {opening.lastDay ?? t('fc.o.endless')}
      <Facts
        facts={[
          [t('fc.o.signatures'), <span lang="zh-CN">{signatures.join('；')}</span>],
          [
            t('fc.o.terms'),
            t('fc.o.terms.are', {
              minutes: opening.slotMinutes,
              capacity: count(opening.capacity),
              price: opening.priceFen === 0 ? t('fc.free') : money(opening.priceFen),
              deposit: money(opening.depositFen),
            }),
          ],
          [
            t('fc.o.rules'),
            <span class="prose" lang="zh-CN">
              {opening.rules}
            </span>,
          ],
          [
            t('fc.o.liability'),
            <span class="prose" lang="zh-CN">
              {opening.liability}
            </span>,
          ],
          ...(notice
            ? [
                [
                  t('fc.o.end'),
                  <span lang="zh-CN">{`${named(`fc.side.${notice.by}`)} ${notice.on}：${notice.reason}`}</span>,
                ] as const,
              ]
            : []),
        ]}
      />
      {maySign && isAct('sign', opening.id) && <Sign {...props} />}
      {mayEnd && isAct('end', opening.id) && <End {...props} />}
      <p class="actions">
        {maySign && !isAct('sign', opening.id) && (
          <Open act="sign" of={opening.id} label={t('fc.o.sign')} about={opening.from} />
        )}
        {mayEnd && !isAct('end', opening.id) && (
          <Open act="end" of={opening.id} label={t('fc.o.end')} about={opening.from} />
        )}
      </p>
    </li>
  );
}

/** Agreements of a facility, the latest first. */
export function Agreements(props: Shown) {
  const { view } = props;
  const isProposing = view.mayKeep && isAct('propose');
  return (
    <>
      {isProposing && <Propose {...props} />}
      <section class="card">
        <h2>{t('fc.o')}</h2>
        {view.openings.length === 0 && <p class="quiet">{t('fc.o.none')}</p>}
        <ul class="plain-list">
          {view.openings.map((opening) => (
            <Agreement key={opening.id} {...props} opening={opening} />
          ))}
        </ul>
        {view.mayKeep && !isProposing && (
          <p class="actions">
            <Open act="propose" label={t('fc.o.propose')} />
          </p>
        )}
      </section>
    </>
  );
}

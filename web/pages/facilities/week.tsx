import { useSignal } from '@preact/signals';
import type { FacilityView } from '../../../shared/contracts/facility.ts';
import { sendDesk } from '../../api/facilities.ts';
import { hereWith, stayHere } from '../../here.ts';
import { count, money, named, t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import { Failure } from '../../shell/notice.tsx';
import { BookFor } from './book-for.tsx';
import { isAct, Open } from './deed.tsx';
import type { Shown } from './shown.ts';

type Slot = FacilityView['days'][number]['slots'][number];
type Booking = Slot['bookings'][number];

const dayMillis = 86_400_000;
const moved = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMillis).toISOString().slice(0, 10);

const looks = {
  booked: 'tag current',
  waiting: 'tag',
  came: 'tag done',
  cancelled: 'tag',
} as const;

function Booked({ one, mayKeep, cancel }: { one: Booking; mayKeep: boolean; cancel(): void }) {
  const who = one.title ?? named(`fc.booker.${one.booker}`);
  return (
    <li>
      <span class={one.isMissed ? 'tag stopped' : looks[one.state]}>
        {named(`fc.b.${one.isMissed ? 'missed' : one.state === 'waiting' ? 'line' : one.state}`)}
      </span>{' '}
      <span lang="zh-CN">{who}</span>{' '}
      <span class="small quiet">
        {[t('fc.people.n', { n: one.seats }), one.phone, one.priceFen > 0 && money(one.priceFen)]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {mayKeep && (one.state === 'booked' || one.state === 'waiting') && !one.isMissed && (
        <button
          type="button"
          class="button plain"
          aria-label={`${t('fc.b.cancel')} ${who}`}
          onClick={cancel}
        >
          {t('fc.b.cancel')}
        </button>
      )}
    </li>
  );
}

type SlotProps = Shown & { slot: Slot; act(body: Parameters<typeof sendDesk>[1]): void };

function OneSlot({ view, slot, act }: SlotProps) {
  const code = useSignal('');
  const { start, from, until, taken, capacity, waiting, bookings } = slot;
  const isDoor = view.mayLetIn && bookings.some(({ state }) => state === 'booked');
  const label = `${t('fc.b.code')} ${start.slice(5, 10)} ${from}`;
  return (
    <li>
      <b class="num">
        {from}–{until}
      </b>{' '}
      <span class={taken >= capacity ? 'tag current' : 'tag'}>
        {t('fc.b.taken', { taken: count(taken), capacity: count(capacity) })}
      </span>
      {waiting > 0 && <span class="small quiet"> {t('fc.b.waiting', { n: waiting })}</span>}
      <ul class="plain-list">
        {bookings.map((one) => (
          <Booked
            key={one.id}
            one={one}
            mayKeep={view.mayKeep}
            cancel={() => act({ type: 'cancel', booking: one.id })}
          />
        ))}
      </ul>
      {isDoor && (
        <form
          class="line"
          onSubmit={(event) => {
            event.preventDefault();
            act({ type: 'letIn', start, code: code.value.replace(/\D/g, '') });
          }}
        >
          <input
            class="input short"
            inputMode="numeric"
            autocomplete="off"
            maxLength={8}
            aria-label={label}
            placeholder={t('fc.b.code')}
            value={code.value}
            onInput={(event) => {
              code.value = event.currentTarget.value;
            }}
          />
          <button type="submit" class="button">
            {t('fc.b.letIn')}
          </button>
        </form>
      )}
    </li>
  );
}

/** Who comes in a week, with the desk at the door: the code a phone shows lets its owner in. */
export function Week(props: Shown) {
  const { tenant, view } = props;
  const refused = useSignal<unknown>(undefined);
  const { monday, days, facility } = view;
  const act = async (body: Parameters<typeof sendDesk>[1]) => {
    refused.value = undefined;
    try {
      await sendDesk({ tenant, facility: facility.id }, body);
      props.reload();
    } catch (cause) {
      refused.value = cause;
    }
  };
  const shown = days.filter(({ slots }) => slots.length > 0);
  return (
    <section class="card">
      <h2>{t('fc.week', { from: monday, until: moved(monday, 6) })}</h2>
      {refused.value instanceof ProblemError && (
        <Failure problem={refused.value} again={props.reload} />
      )}
      {shown.length === 0 && <p class="quiet">{t('fc.week.none')}</p>}
      {shown.map(({ day, slots }) => (
        <details key={day} open={slots.some(({ bookings }) => bookings.length > 0)}>
          <summary>
            {day} · {t('fc.week.slots', { n: slots.length })}
          </summary>
          <ul class="plain-list">
            {slots.map((slot) => (
              <OneSlot key={slot.start} {...props} slot={slot} act={(body) => void act(body)} />
            ))}
          </ul>
        </details>
      ))}
      {view.mayKeep && shown.length > 0 && isAct('bookFor') && <BookFor {...props} />}
      <p class="actions">
        {view.mayKeep && shown.length > 0 && !isAct('bookFor') && (
          <Open act="bookFor" label={t('fc.b.for')} />
        )}
        <a class="button" href={hereWith({ week: moved(monday, -7), done: '' })} onClick={stayHere}>
          {t('fc.week.before')}
        </a>
        <a class="button" href={hereWith({ week: moved(monday, 7), done: '' })} onClick={stayHere}>
          {t('fc.week.next')}
        </a>
      </p>
    </section>
  );
}

import { useMemo } from 'preact/hooks';
import type { BookablePlace } from '../../../shared/contracts/facility-organizations.ts';
import type { OverviewView } from '../../../shared/contracts/overview.ts';
import { bookPlace, getPlace, type Where } from '../../api/bookings.ts';
import { faultsOf, text, whole } from '../../form/checks.ts';
import { Facts } from '../../form/facts.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { count, money, named, t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';

type Slot = BookablePlace['days'][number]['slots'][number];
type Props = { where: Where; facility: string; projects: OverviewView['projects'] };

const dayMillis = 86_400_000;
const moved = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMillis).toISOString().slice(0, 10);

/** Three questions, and the line where it is full. */
function Book({ where, facility, projects, slot }: Props & { slot: Slot }) {
  const isFull = slot.free === 0;
  const form = useMemo(
    () =>
      createForm({
        initial: { purpose: '', seats: '1', project: parameter('purchase') },
        faultsOf: (values) =>
          faultsOf(values, {
            purpose: text(30, 2),
            seats: whole(1, Math.min(slot.perBooking, isFull ? slot.perBooking : slot.free)),
          }),
        fieldOf: (path) => (path.startsWith('project') ? 'project' : path),
      }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const purchase = projects.find((one) => one.purchase === textAt(values, 'project'))?.purchase;
      await bookPlace(where, {
        facility,
        start: slot.start,
        seats: Number(textAt(values, 'seats')),
        purpose: textAt(values, 'purpose').trim(),
        mayWait: isFull,
        ...(purchase && { project: { purchase } }),
      });
      goTo(hereWith({ facility: '', slot: '', week: '', done: slot.start }));
    });
  return (
    <ActCard
      id="act-book"
      title={`${slot.start.slice(0, 10)} ${slot.from}–${slot.until}`}
      form={form}
      send={send}
      label={t(isFull ? 'bk.wait' : 'bk.book')}
      leaving={{ slot: '' }}
    >
      {isFull && <p class="hint">{t('bk.full')}</p>}
      <Field form={form} path="purpose" label={t('bk.purpose')} hint={t('bk.purpose.hint')} />
      <Field
        form={form}
        path="seats"
        kind="number"
        label={t('bk.seats')}
        hint={t('bk.seats.hint', { most: count(slot.perBooking) })}
        isShort
      />
      <Field
        form={form}
        path="project"
        kind="select"
        label={t('bk.project')}
        options={[
          ['', t('bk.project.none')],
          ...projects.map(({ purchase, title }) => [purchase, title] as const),
        ]}
        isOptional
      />
    </ActCard>
  );
}

function SlotLine({ slot }: { slot: Slot }) {
  const { start, from, until, free, waiting, canBook } = slot;
  const label = t(free > 0 ? 'bk.book' : 'bk.wait');
  return (
    <li>
      <span>
        <b class="num">
          {from}–{until}
        </b>{' '}
        <span class={free > 0 ? 'tag done' : 'tag'}>
          {free > 0 ? t('bk.left', { n: free }) : t('bk.left.none', { n: waiting })}
        </span>
      </span>
      {canBook && (
        <a
          class="button"
          href={hereWith({ slot: start, done: '' })}
          aria-label={`${label} ${start.slice(0, 10)} ${from}`}
          onClick={stayHere}
        >
          {label}
        </a>
      )}
    </li>
  );
}

function Days({ view }: { view: BookablePlace }) {
  const days = view.days.filter(({ slots }) => slots.length > 0);
  if (days.length === 0) return <p class="quiet">{t('bk.week.none')}</p>;
  return (
    <>
      {days.map(({ day, slots }) => (
        <section key={day}>
          <h3>
            {named(`bk.weekday.${new Date(`${day}T00:00:00Z`).getUTCDay() || 7}`)} {day}
          </h3>
          <ul class="people-list">
            {slots.map((slot) => (
              <SlotLine key={slot.start} slot={slot} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** One place with what is free of it in a week. */
export function Place(props: Props) {
  const { where, facility } = props;
  const asked = useMemo(() => query(() => getPlace({ ...where, facility }, parameter('week'))), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  const { name, address, unitName, inquiries, plans } = view.facility;
  const [plan] = plans;
  const slot = view.days
    .flatMap(({ slots }) => slots)
    .find(({ start }) => start === parameter('slot'));
  return (
    <>
      <p class="actions">
        <a href={hereWith({ facility: '', week: '', slot: '', done: '' })} onClick={stayHere}>
          {t('bk.back')}
        </a>
      </p>
      {slot && <Book {...props} slot={slot} />}
      <section class="card">
        <h2 lang="zh-CN">{name}</h2>
        <Facts
          facts={[
            [t('bk.address'), <span lang="zh-CN">{address}</span>],
            [t('bk.unit'), <span lang="zh-CN">{unitName ?? '—'}</span>],
            [t('bk.inquiries'), <span lang="zh-CN">{inquiries || '—'}</span>],
            [
              t('bk.cost'),
              plan && plan.priceFen > 0
                ? t('bk.price', { price: money(plan.priceFen) })
                : t('bk.free'),
            ],
            [
              t('bk.rules'),
              <span class="prose" lang="zh-CN">
                {plan?.rules ?? '—'}
              </span>,
            ],
          ]}
        />
      </section>
      <section class="card">
        <h2>{t('bk.week', { from: view.monday, until: moved(view.monday, 6) })}</h2>
        <Days view={view} />
        <p class="actions">
          {view.monday > view.today.slice(0, 10) && (
            <a
              class="button"
              href={hereWith({ week: moved(view.monday, -7), slot: '' })}
              onClick={stayHere}
            >
              {t('bk.week.before')}
            </a>
          )}
          <a
            class="button"
            href={hereWith({ week: moved(view.monday, 7), slot: '' })}
            onClick={stayHere}
          >
            {t('bk.week.next')}
          </a>
        </p>
      </section>
    </>
  );
}

import type { ShownFacility } from '../../shared/domain/facility/facility.ts';
import type { BookingPlan } from '../../shared/domain/facility/opening.ts';
import type { FacilityRules } from '../../shared/domain/facility/rules.ts';
import {
  bookable,
  planOn,
  type Slot,
  weekdayOf,
  weekOf,
} from '../../shared/domain/facility/slots.ts';
import { type Day, dayOf, type Instant, plusDays } from '../../shared/domain/time.ts';
import { facilityWords } from '../../shared/messages/facilities.ts';
import { yuan } from '../../shared/messages/format.ts';
import type { Language } from '../../shared/messages/translate.ts';
import type { StoredSlot } from '../../shared/store/facility-bookings.ts';
import { html, type Markup, none } from '../parts/markup.ts';
import { aboutFacility, chargeOf, kindName } from './facilities.ts';
import { errorSummary, type Fault, textField } from './form.ts';
import { type Frame, keeping, letter } from './letter.ts';

export type Week = Frame & {
  tenant: string;
  facility: ShownFacility;
  rules: FacilityRules;
  monday: Day;
  now: Instant;
  slots: ReadonlyMap<string, StoredSlot>;
};

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** `11月26日 周四`, `26 Nov`: a day people recognize. */
export function dayName(language: Language, day: Day): string {
  const t = facilityWords(language);
  const weekday = weekdays[weekdayOf(day) - 1] ?? 1;
  const [, month, date] = day.split('-').map(Number);
  const said = language === 'en' ? `${date}/${month}` : `${month}月${date}日`;
  return `${t(`weekday.${weekday}`)} ${said}`;
}

/** How many more may come; a place taken as a whole is free or it is not. */
const left = (plan: BookingPlan, slot: StoredSlot | undefined) =>
  Math.max(0, plan.capacity - (slot?.taken ?? 0));

function slotOf(props: Week, plan: BookingPlan, slot: Slot): Markup {
  const { language, tenant, facility, now, slots } = props;
  const t = facilityWords(language);
  const times = `${slot.from}–${slot.until}`;
  const fault = bookable({ slot, plan }, now);
  if (fault === 'slot-over') return none;
  if (fault)
    return html`<li class="choice"><span class="quiet">${times} · ${t('slot.far')}</span></li>`;
  const free = left(plan, slots.get(slot.start));
  const said =
    free === 0
      ? t('slot.full')
      : plan.taking === 'whole'
        ? t('slot.whole')
        : t('slot.free', { n: free });
  const to = `/t/${tenant}/facilities/${facility.id}?slot=${slot.start}`;
  return html`<li><a class="choice" href="${keeping(props, to)}"><span><b class="num">${times}</b> <span class="tag ${free === 0 ? '' : 'done'}">${said}</span></span></a></li>`;
}

function days(props: Week): Markup {
  const { language, facility, monday, now } = props;
  const t = facilityWords(language);
  const today = dayOf(now);
  const shown = weekOf(facility.plans, monday).filter(({ day }) => day >= today);
  const cards = shown.flatMap(({ day, slots }) => {
    const plan = planOn(facility.plans, day);
    const open = plan ? slots.filter((slot) => bookable({ slot, plan }, now) !== 'slot-over') : [];
    return plan && open.length > 0
      ? [
          html`<h3>${dayName(language, day)}</h3><ul class="choices">${open.map((slot) => slotOf(props, plan, slot))}</ul>`,
        ]
      : [];
  });
  return cards.length === 0 ? html`<p>${t('week.none')}</p>` : html`${cards}`;
}

/** A week of slots as plain links: a tap on one leads to the form. */
export function facilityWeekLetter(props: Week): string {
  const { language, tenant, facility, rules, monday, now } = props;
  const t = facilityWords(language);
  const today = dayOf(now);
  const shownFrom = [today, monday].sort()[1] ?? today;
  const plan = planOn(facility.plans, shownFrom) ?? facility.plans[0];
  const to = (day: Day) => keeping(props, `/t/${tenant}/facilities/${facility.id}?week=${day}`);
  const lead = [
    kindName(language, rules, facility.kind),
    ...(plan
      ? [
          chargeOf(language, plan.priceFen),
          plan.taking === 'whole'
            ? t('whole', { n: plan.capacity })
            : t('seats', { n: plan.capacity }),
          ...(plan.depositFen > 0 ? [t('deposit', { price: yuan(plan.depositFen) })] : []),
        ]
      : []),
  ];
  const limits = plan
    ? html`<p class="small quiet">${t('ahead', { days: plan.aheadDays, n: plan.perWeek, hours: plan.cancelHours })}</p>`
    : none;
  const before =
    monday > today
      ? html`<a class="button" href="${to(plusDays(monday, -7))}">${t('week.before')}</a> `
      : none;
  return letter(
    props,
    facility.name,
    html`<h1 lang="zh-CN">${facility.name}</h1><p class="lead">${lead.join(' · ')}</p>
<section class="card"><h2>${t('week.title')}</h2>${limits}${days(props)}<p>${before}<a class="button" href="${to(plusDays(monday, 7))}">${t('week.next')}</a></p></section>
${aboutFacility(language, { facility, plan })}
<p><a href="${keeping(props, `/t/${tenant}/facilities?community=${facility.community}`)}">${t('list.title')}</a></p>`,
  );
}

export type BookingForm = Frame & {
  tenant: string;
  facility: ShownFacility;
  slot: Slot;
  plan: BookingPlan;
  isFull: boolean;
  typed?: { phone?: string; seats?: string };
  faults?: readonly Fault<'phone' | 'seats' | 'slot'>[];
};

/** The last step: a number, how many, and a button that says what it does. */
export function facilityBookingLetter(props: BookingForm): string {
  const { language, tenant, facility, slot, plan, isFull, faults, typed = {} } = props;
  const t = facilityWords(language);
  const action = keeping(props, `/t/${tenant}/facilities/${facility.id}`);
  const title = t('form.title', { name: facility.name });
  const hidden = html`<input type="hidden" name="slot" value="${slot.start}">${isFull ? html`<input type="hidden" name="wait" value="yes">` : none}`;
  const seats =
    plan.perBooking === 1
      ? html`<input type="hidden" name="seats" value="1">`
      : textField({
          language,
          faults,
          name: 'seats',
          label: t('form.seats'),
          hint: t('form.seats.hint', { n: plan.perBooking }),
          value: typed.seats ?? '1',
          attributes: html` inputmode="numeric" maxlength="3"`,
        });
  const phone = textField({
    language,
    faults,
    name: 'phone',
    label: t('form.phone'),
    hint: t('form.phone.hint'),
    value: typed.phone ?? '',
    attributes: html` type="tel" inputmode="tel" autocomplete="tel-national" maxlength="16"`,
  });
  const when = `${dayName(language, slot.start.slice(0, 10))} ${slot.from}–${slot.until}`;
  return letter(
    props,
    title,
    html`${errorSummary(language, faults)}<h1>${title}</h1><p class="lead" id="slot" tabindex="-1">${when} · ${chargeOf(language, plan.priceFen)} · <a href="${action}">${t('form.other')}</a></p>
<section class="card">${isFull ? html`<div class="notice warn"><p>${t('form.wait')}</p></div>` : none}<form method="post" action="${action}" novalidate>${hidden}${phone}${seats}<p><button class="button primary">${isFull ? t('form.line') : t('form.submit')}</button></p></form></section>
${aboutFacility(language, { facility, plan })}`,
  );
}

import { type Booking, isMissed } from '../../shared/domain/facility/booking.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { facilityWords } from '../../shared/messages/facilities.ts';
import { instant } from '../../shared/messages/format.ts';
import { answers } from '../parts/answers.ts';
import { html, type Markup, none } from '../parts/markup.ts';
import { chargeOf } from './facilities.ts';
import { dayName } from './facility-week.ts';
import { errorSummary, type Fault, textField } from './form.ts';
import { type Frame, keeping, letter } from './letter.ts';

type Shown = Frame & {
  tenant: string;
  receipt: string;
  booking: Booking;
  doorCode: string;
  name: string;
  address: string;
  now: Instant;
};

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function whenOf({ language, booking: { start, minutes } }: Shown): string {
  const from = Number(start.slice(11, 13)) * 60 + Number(start.slice(14));
  return `${dayName(language, start.slice(0, 10))} ${start.slice(11)}–${clock(from + minutes)}`;
}

const act = (props: Shown, name: string, label: string, look = ''): Markup =>
  html`<form method="post" action="${keeping(props, `/t/${props.tenant}/booking`)}"><input type="hidden" name="code" value="${props.receipt}"><p><button class="button ${look}" name="act" value="${name}">${label}</button></p></form>`;

/** The code, the door code, and what can be done with them. */
function facts(props: Shown): Markup {
  const { language, booking, receipt, doorCode, name, address, now } = props;
  const t = facilityWords(language);
  const state = isMissed(booking, now) ? 'missed' : booking.state;
  const isBooked = state === 'booked';
  return answers([
    [t('receipt.code'), html`<span class="code">${receipt}</span>`, 'big'],
    isBooked && [
      t('receipt.door'),
      html`<span class="code">${doorCode}</span><p class="small quiet">${t('receipt.door.hint')}</p>`,
      'big',
    ],
    [
      t('mine.state'),
      html`<span class="tag ${isBooked ? 'done' : ''}">${t(`state.${state}`)}</span>`,
    ],
    [t('form.when'), whenOf(props)],
    [t('address'), html`<span lang="zh-CN">${name} · ${address}</span>`],
    [t('mine.people'), `${booking.seats} · ${chargeOf(language, booking.priceFen)}`],
    isBooked && [t('mine.until'), instant(booking.cancelUntil)],
  ]);
}

/** Said when a slot was booked, or a place in its line. */
export function bookedLetter(props: Shown): string {
  const { language, tenant, booking } = props;
  const t = facilityWords(language);
  const isWaiting = booking.state === 'waiting';
  const title = isWaiting ? t('receipt.waiting') : t('receipt.title');
  return letter(
    props,
    title,
    html`<h1>${title}</h1><div class="notice ${isWaiting ? 'warn' : 'good'}" role="status"><p>${t('receipt.keep')}</p>${isWaiting ? html`<p>${t('receipt.waits')}</p>` : none}</div>
<section class="card">${facts(props)}${isWaiting ? none : act(props, 'calendar', t('receipt.calendar'))}</section>
<p><a href="${keeping(props, `/t/${tenant}/booking`)}">${t('list.mine')}</a></p>`,
  );
}

type Code = Frame & { tenant: string; typed?: string; faults?: readonly Fault<'code'>[] };

export function bookingCodeLetter(props: Code): string {
  const { language, tenant, faults, typed } = props;
  const t = facilityWords(language);
  return letter(
    props,
    t('mine.title'),
    html`${errorSummary(language, faults)}<h1>${t('mine.title')}</h1>
<section class="card"><form method="post" action="${keeping(props, `/t/${tenant}/booking`)}" novalidate>${textField(
      {
        language,
        faults,
        name: 'code',
        label: t('mine.code'),
        hint: t('mine.code.hint'),
        value: typed ?? '',
        attributes: html` autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="40"`,
      },
    )}<p><button class="button primary" name="act" value="look">${t('mine.look')}</button></p></form></section>
<p><a href="${keeping(props, `/t/${tenant}/facilities`)}">${t('list.title')}</a></p>`,
  );
}

type Mine = Shown & { said?: 'cancelled' | 'forgotten'; faults?: readonly Fault<'code'>[] };

/** A booking to whoever holds its code. */
export function bookingLetter(props: Mine): string {
  const { language, tenant, booking, said, faults, now } = props;
  const t = facilityWords(language);
  const isStanding =
    (booking.state === 'booked' && !isMissed(booking, now)) || booking.state === 'waiting';
  const notice = said
    ? html`<div class="notice good" role="status"><p>${t(`mine.${said}`)}</p></div>`
    : none;
  const acts = isStanding
    ? html`${booking.state === 'booked' ? act(props, 'calendar', t('receipt.calendar')) : none}${act(props, 'cancel', t('mine.cancel'))}`
    : none;
  const forget = booking.state === 'cancelled' ? none : act(props, 'forget', t('mine.forget'));
  return letter(
    props,
    t('mine.title'),
    html`${errorSummary(language, faults)}<h1>${t('mine.title')}</h1>${notice}
<section class="card" id="code" tabindex="-1">${facts(props)}${acts}${forget}</section>
<p><a href="${keeping(props, `/t/${tenant}/booking`)}">${t('mine.another')}</a></p><p><a href="${keeping(props, `/t/${tenant}/facilities`)}">${t('list.title')}</a></p>`,
  );
}

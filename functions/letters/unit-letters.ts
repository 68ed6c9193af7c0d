import { printedEnd } from '../../shared/domain/facility/opening.ts';
import {
  type AgreementLetter,
  type LetterState,
  letterState,
  type StatementLetter,
} from '../../shared/domain/facility/unit-letter.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { facilityWords } from '../../shared/messages/facilities.ts';
import { instant, lastMinute, money } from '../../shared/messages/format.ts';
import { unitLetterWords } from '../../shared/messages/unit-letters.ts';
import { answers } from '../parts/answers.ts';
import { type Bar, bars } from '../parts/bars.ts';
import { html, type Markup, none } from '../parts/markup.ts';
import { chargeOf } from './facilities.ts';
import { checkField, errorSummary, type Fault, longTextField, textField } from './form.ts';
import { type Frame, keeping, letter } from './letter.ts';

type At = Frame & { tenant: string };
const own = (text: string): Markup => html`<span class="prose" lang="zh-CN">${text}</span>`;
const pageOf = (props: At) => keeping(props, `/t/${props.tenant}/unit`);

type Code = At & { typed?: string; faults?: readonly Fault<'code'>[] };

/** Where a code from a mail or a sheet of paper is typed. */
export function unitCodeLetter(props: Code): string {
  const { language, faults, typed } = props;
  const t = unitLetterWords(language);
  return letter(
    props,
    t('code.title'),
    html`${errorSummary(language, faults)}<h1>${t('code.title')}</h1><p class="lead">${t('code.lead')}</p>
<section class="card"><form method="post" action="${pageOf(props)}" novalidate>${textField({
      language,
      faults,
      name: 'code',
      label: t('code.label'),
      hint: t('code.hint'),
      value: typed ?? '',
      attributes: html` autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="40"`,
    })}<p><button class="button primary" name="act" value="look">${t('code.open')}</button></p></form></section>`,
  );
}

type Typed = { name?: string; position?: string; note?: string; may?: string };
export type SigningField = 'name' | 'position' | 'may';
export type Agreement = At & {
  code: string;
  found: AgreementLetter;
  community: string;
  now: Instant;
  typed?: Typed;
  faults?: readonly Fault<SigningField>[];
};

/** Opening hours, days with the same ones together: `周一 周二 17:00–21:00`. */
function hoursOf({ language, found }: Agreement): Markup {
  const t = facilityWords(language);
  const byTime = new Map<string, string[]>();
  const names = [1, 2, 3, 4, 5, 6, 7] as const;
  for (const { weekday, from, until } of found.text.hours) {
    const day = names[weekday - 1] ?? 1;
    const time = `${from}–${until}`;
    byTime.set(time, [...(byTime.get(time) ?? []), t(`weekday.${day}`)]);
  }
  return html`${[...byTime].map(([time, days]) => html`<p>${days.join(' ')} · ${time}</p>`)}`;
}

function terms(props: Agreement): Markup {
  const { language, found, community } = props;
  const t = unitLetterWords(language);
  const { text, facilityName, address, unitName } = found;
  const { until, insurance, closedOn } = text;
  return answers([
    [t('place'), own(`${facilityName} · ${address}`)],
    [t('unit'), own(unitName)],
    [t('community'), own(community)],
    [t('period'), `${text.from} — ${until ?? t('endless')}`],
    [t('hours'), hoursOf(props)],
    closedOn.length > 0 && [t('closed'), closedOn.join('、')],
    [
      t('slots'),
      t('slots.are', {
        minutes: text.slotMinutes,
        capacity: text.capacity,
        most: text.perBooking,
        week: text.perWeek,
      }),
    ],
    [t('price'), chargeOf(language, text.priceFen)],
    text.depositFen > 0 && [t('deposit'), money(text.depositFen, language)],
    [t('rules'), own(text.rules)],
    [t('liability'), own(text.liability)],
    insurance !== '' && [t('insurance'), own(insurance)],
    [t('notice'), t('notice.days', { n: text.noticeDays })],
    [t('check'), html`<span class="code">${printedEnd(found.textHash)}</span>`],
  ]);
}

function signingForm(props: Agreement): Markup {
  const { language, code, typed = {}, faults, found } = props;
  const t = unitLetterWords(language);
  const field = (name: 'name' | 'position') =>
    textField({
      language,
      faults,
      name,
      label: t(`sign.${name}`),
      value: typed[name] ?? '',
      attributes: html` autocomplete="off" maxlength="40"`,
    });
  return html`<section class="card"><h2>${t('sign.title')}</h2><form method="post" action="${pageOf(props)}" novalidate><input type="hidden" name="code" value="${code}">${field('name')}${field('position')}${checkField(
    {
      language,
      faults,
      name: 'may',
      label: t('sign.may', { unit: found.unitName }),
      isChecked: typed.may === 'yes',
    },
  )}<p><button class="button primary" name="act" value="sign">${t('sign.send')}</button></p><p class="small quiet">${t('sign.after')}</p><details><summary>${t('decline.title')}</summary>${longTextField(
    {
      language,
      faults: undefined,
      name: 'note',
      label: t('decline.note'),
      value: typed.note ?? '',
      maximum: 300,
    },
  )}<p><button class="button" name="act" value="decline">${t('decline.send')}</button></p></details></form></section>`;
}

const looks: Record<LetterState, string> = {
  waiting: 'info',
  signed: 'good',
  declined: 'warn',
  over: 'warn',
};

function whereItStands({ language, found, now }: Agreement): Markup {
  const t = unitLetterWords(language);
  const state = letterState(found, now);
  const { answer } = found;
  const said = answer
    ? t(`state.${answer.outcome}`, { name: answer.name, at: instant(answer.at) })
    : t(state === 'over' ? 'state.over' : 'state.waiting', { until: lastMinute(found.until) });
  return html`<div class="notice ${looks[state]}" role="status"><p>${said}</p></div>`;
}

/** An agreement to whoever holds its code: read, signed or declined, and printed to be signed by hand. */
export function agreementLetter(props: Agreement): string {
  const { language, found, faults, now } = props;
  const t = unitLetterWords(language);
  const isWaiting = letterState(found, now) === 'waiting';
  return letter(
    props,
    t('agreement.title'),
    html`${errorSummary(language, faults)}<h1>${t('agreement.title')}</h1><p class="lead">${t('agreement.lead')}</p>${whereItStands(props)}
<section class="card">${terms(props)}<p class="small quiet">${t('paper')}</p><p>${t('paper.unit')} ＿＿＿＿＿＿＿＿＿＿＿＿ ${t('paper.date')} ＿＿＿＿＿＿</p></section>${isWaiting ? signingForm(props) : none}`,
  );
}

const hours = (minutes: number) => String(Math.round(minutes / 6) / 10);

/** What a unit gave and got in a year, to whoever holds the code of the statement. */
export function statementLetter(props: At & { found: StatementLetter }): string {
  const { language, found } = props;
  const t = unitLetterWords(language);
  const { gave, got, balanceMinutes } = found.share;
  const most = Math.max(gave.openMinutes, gave.usedMinutes, got.minutes, got.serviceMinutes, 1);
  const bar = (label: string, minutes: number, kind?: Bar['parts'][number]['kind']): Bar => ({
    label,
    value: t('statement.hours', { n: hours(minutes) }),
    parts: [{ share: minutes / most, ...(kind && { kind }) }],
  });
  const balance = balanceMinutes >= 0 ? 'statement.more' : 'statement.less';
  return letter(
    props,
    t('statement.title', { year: found.year }),
    html`<h1>${t('statement.title', { year: found.year })}</h1><p class="lead">${own(found.unitName)} · ${t('statement.upTo', { day: found.upTo })}</p>
<section class="card"><h2>${t('statement.gave')}</h2>${bars([
      bar(t('statement.open'), gave.openMinutes, 'rest'),
      bar(t('statement.used'), gave.usedMinutes),
    ])}${answers([
      [t('statement.places'), String(gave.places)],
      [
        t('statement.people'),
        t('statement.people.are', { visits: gave.visits, people: gave.people }),
      ],
      [t('statement.promised'), t('statement.promised.are', { ...gave })],
    ])}</section>
<section class="card"><h2>${t('statement.got')}</h2>${bars([
      bar(t('statement.elsewhere'), got.minutes, 'good'),
      bar(t('statement.services'), got.serviceMinutes, 'good'),
    ])}${answers([
      [t('statement.services.n'), String(got.services)],
      [t('statement.honours'), String(got.honours)],
    ])}</section>
<div class="notice info"><p>${t(balance, { n: hours(Math.abs(balanceMinutes)) })}</p><p class="small">${t('statement.how')}</p></div>`,
  );
}

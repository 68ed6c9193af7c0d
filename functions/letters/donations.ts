import type { YearOfGiving } from '../../shared/domain/giving/figures.ts';
import type { ShownDonation } from '../../shared/domain/giving/shown.ts';
import { money } from '../../shared/messages/format.ts';
import { libraryPageWords } from '../../shared/messages/library-page.ts';
import { needWords } from '../../shared/messages/needs.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { answers } from '../parts/answers.ts';
import { html, type Markup, none } from '../parts/markup.ts';
import { errorSummary, type Fault, textField } from './form.ts';
import { type Frame, keeping, letter } from './letter.ts';

const own = (text: string): Markup => html`<span lang="zh-CN">${text}</span>`;

/** Fen as money, minutes as hours. */
const amountOf = (language: Language, kind: string, amount: number): string =>
  kind === 'hours'
    ? libraryPageWords(language)('given.n', { n: Math.round(amount / 6) / 10 })
    : money(amount, language);

function purposeOf(language: Language, { purpose, purposeName }: ShownDonation): Markup {
  if (purpose.kind === 'category') return html`${needWords(language)(`category.${purpose.id}`)}`;
  return purposeName ? own(purposeName) : html`${libraryPageWords(language)('given.any')}`;
}

function usesOf(language: Language, { gift, uses }: ShownDonation): Markup {
  const t = libraryPageWords(language);
  if (uses.length === 0) return html`<p class="quiet">${t('given.unused')}</p>`;
  return html`<ul>${uses.map(
    ({ on, amount, title, note }) =>
      html`<li><b>${amountOf(language, gift.kind, amount)}</b> ${own(title)} <span class="small quiet">${on} · ${own(note)}</span></li>`,
  )}</ul>`;
}

function giftCard(language: Language, one: ShownDonation): Markup {
  const t = libraryPageWords(language);
  const { gift, publicName, donor, isMatch, on, balance } = one;
  const name = publicName ? own(publicName) : html`${t(`donor.${donor}`)}`;
  return html`<section class="card"><h2>${name} · ${amountOf(language, gift.kind, gift.amount)}</h2><p class="small quiet">${on}${gift.what ? html` · ${own(gift.what)}` : none}${isMatch ? html` · ${t('given.match')}` : none} · ${t('given.for')}: ${purposeOf(language, one)} · ${t('given.balance')}: ${amountOf(language, gift.kind, balance)}</p>${usesOf(language, one)}</section>`;
}

function yearCard(language: Language, { year, byKind }: YearOfGiving): Markup {
  const t = libraryPageWords(language);
  const both = (of: 'received' | 'used' | 'returned' | 'balance') =>
    money(byKind.money[of] + byKind.goods[of], language);
  return html`<section class="card"><h2>${t('given.year', { year })}</h2>${answers([
    [t('given.received'), both('received')],
    [t('given.used'), both('used')],
    [t('given.returned'), both('returned')],
    [t('given.balance'), both('balance')],
    ...(byKind.hours.received > 0
      ? [[t('given.hours'), amountOf(language, 'hours', byKind.hours.received)] as [string, string]]
      : []),
  ])}</section>`;
}

type List = Frame & {
  tenant: string;
  receiver: string;
  years: readonly YearOfGiving[];
  donations: readonly ShownDonation[];
};

/** What was given and where it went, for everybody. */
export function donationsLetter(props: List): string {
  const { language, tenant, receiver, years, donations } = props;
  const t = libraryPageWords(language);
  const [year] = years;
  return letter(
    props,
    t('given.title'),
    html`<h1>${t('given.title')}</h1><p class="lead">${t('given.lead')}</p>
<p><a class="button" href="${keeping(props, `/t/${tenant}/donations/mine`)}">${t('given.mine')}</a></p>${receiver ? html`<p>${t('given.receiver', { name: receiver })}</p>` : none}${year ? yearCard(language, year) : none}${donations.length === 0 ? html`<p>${t('given.none')}</p>` : donations.map((one) => giftCard(language, one))}`,
  );
}

type CodeForm = Frame & { action: string; typed?: string; faults?: readonly Fault<'code'>[] };

/** Where a donor enters the code of a receipt. */
export function donationCodeLetter(props: CodeForm): string {
  const { language, action, typed = '', faults = [] } = props;
  const t = libraryPageWords(language);
  const code = textField({
    language,
    name: 'code',
    label: t('mine.code'),
    hint: t('mine.code.hint'),
    faults,
    value: typed,
    attributes: html` autocomplete="off" autocapitalize="none"`,
  });
  return letter(
    props,
    t('mine.title'),
    html`<h1>${t('mine.title')}</h1><p class="lead">${t('mine.lead')}</p>${errorSummary(language, faults)}<form class="card" method="post" action="${action}">${code}<button class="button primary" type="submit">${t('mine.go')}</button></form>`,
  );
}

/** What became of a donation, to whoever holds its receipt. */
export function donationLetter(props: Frame & { donation: ShownDonation; back: string }): string {
  const { language, donation, back } = props;
  const t = libraryPageWords(language);
  const { gift, used, returned, balance, on, receiptNumber } = donation;
  const say = (amount: number) => amountOf(language, gift.kind, amount);
  return letter(
    props,
    t('mine.title'),
    html`<h1>${t('mine.title')}</h1><section class="card">${answers([
      [t('mine.number'), receiptNumber],
      [t('given.on'), on],
      [t('mine.gift'), html`${say(gift.amount)} ${own(gift.what)}`],
      [t('given.for'), purposeOf(language, donation)],
      [t('given.used'), say(used)],
      [t('given.returned'), say(returned)],
      [t('given.balance'), say(balance)],
    ])}</section><section class="card"><h2>${t('given.uses')}</h2>${usesOf(language, donation)}</section>
<p><a href="${keeping(props, back)}">${t('mine.another')}</a></p>`,
  );
}

import type { BoardRecord, BoardState } from '../../shared/contracts/boards.ts';
import type { PublicPurchase } from '../../shared/contracts/notices.ts';
import { type BoardKind, boardKinds } from '../../shared/domain/boards/kinds.ts';
import { boardWords } from '../../shared/messages/board.ts';
import { day, money } from '../../shared/messages/format.ts';
import { terms } from '../../shared/messages/terms.ts';
import { html, type Markup, none } from '../parts/markup.ts';
import { type Frame, keeping, letter } from './letter.ts';

type Place = { code: string; name: string };
type Streets = Frame & {
  tenant: string;
  streets: readonly (Place & { children: readonly Place[] })[];
  states: readonly BoardState[];
};

/** Every community with its board, and until when it has published. */
export function boardsLetter(props: Streets): string {
  const t = boardWords(props.language);
  const states = new Map(props.states.map(({ community, latest }) => [community, latest]));
  const until = (code: string) => {
    const last = Object.values(states.get(code) ?? {})
      .sort()
      .at(-1);
    return last ? t('latest', { on: last }) : t('latest.none');
  };
  const streets = props.streets.map(({ name, children }) => {
    const published = children.filter(({ code }) => states.has(code)).length;
    const rows = children.map(
      ({ code, name: community }) =>
        html`<tr><th scope="row"><a href="${keeping(props, `/t/${props.tenant}/communities/${code}`)}" lang="zh-CN">${community}</a></th><td class="num small quiet">${until(code)}</td></tr>`,
    );
    return html`<details${published > 0 ? html` open` : none}><summary><span lang="zh-CN">${name}</span> <span class="small quiet">${t('street', { n: published, of: children.length })}</span></summary><table><tbody>${rows}</tbody></table></details>`;
  });
  return letter(
    props,
    t('title'),
    html`<h1>${t('title')}</h1><p class="lead">${t('lead')}</p><section class="card">${streets}</section>`,
  );
}

type Board = Frame & {
  tenant: string;
  place: string;
  records: readonly BoardRecord[];
  /** Published purchases done here, the latest first. */
  purchases: readonly PublicPurchase[];
  /** What the community shows of itself. */
  about: Markup;
};

const chinese = (text: string): Markup => html`<span class="prose" lang="zh-CN">${text}</span>`;

/** A record of the board. What was put right later stays, and says so first. */
function recordOf({ language, records }: Board, one: BoardRecord, isFirst: boolean): Markup {
  const t = boardWords(language);
  const { id, title, text, on, by, at, corrects } = one;
  const earlier = records.find((other) => other.id === corrects);
  const later = records.find((other) => other.corrects === id);
  const marks = html`${later ? html`<p class="notice warn">${t('corrected')} <a href="#r${later.id}" lang="zh-CN">${later.title}</a></p>` : none}${earlier ? html`<p>${t('corrects')} <a href="#r${earlier.id}" lang="zh-CN">${earlier.title}</a></p>` : none}`;
  return html`<details id="r${id}"${isFirst ? html` open` : none}><summary><span lang="zh-CN">${title}</span> <span class="small quiet">${on}</span></summary>${marks}<p>${chinese(text)}</p><p class="small quiet">${t('by', { by, at: day(at) })}</p></details>`;
}

function recordsOf(props: Board, kind: BoardKind): Markup {
  const own = props.records.filter((one) => one.kind === kind);
  if (own.length === 0)
    return kind === 'projects'
      ? none
      : html`<p class="quiet">${boardWords(props.language)(`none.${kind}`)}</p>`;
  return html`${own.map((one, at) => recordOf(props, one, at === 0))}`;
}

/** Income and spending side by side, of what is not put right later. */
function accountsOf({ language, records }: Board): Markup {
  const t = boardWords(language);
  const standing = records.filter(
    ({ id, incomeFen, spentFen }) =>
      (incomeFen ?? spentFen) !== undefined && !records.some(({ corrects }) => corrects === id),
  );
  if (standing.length === 0) return none;
  const sum = (fen: number | undefined) => (fen === undefined ? '–' : money(fen, language));
  const rows = standing.map(
    ({ id, title, on, incomeFen, spentFen }) =>
      html`<tr><td><a href="#r${id}" lang="zh-CN">${title}</a><br><span class="small quiet">${on}</span></td><td class="num">${sum(incomeFen)}</td><td class="num">${sum(spentFen)}</td></tr>`,
  );
  return html`<table><thead><tr><th scope="col">${t('col.account')}</th><th scope="col" class="num">${t('col.income')}</th><th scope="col" class="num">${t('col.spent')}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** What is bought for the community: for how much, from whom, until when. */
function purchasesOf({ language, tenant, purchases }: Board): Markup {
  const t = boardWords(language);
  if (purchases.length === 0) return html`<p class="quiet">${t('noPurchases')}</p>`;
  const rows = purchases.flatMap(({ title, purchaseId, state, budgetFen, projects }) => {
    const way = `${language === 'en' ? '/en' : ''}/t/${tenant}/purchases/${purchaseId}/`;
    const name = html`<a href="${way}" lang="zh-CN">${title}</a><br><span class="small quiet">${terms(language)(`state.${state}`)}</span>`;
    if (projects.length === 0)
      return [
        html`<tr><td>${name}</td><td class="num">${t('budget', { amount: money(budgetFen, language) })}</td></tr>`,
      ];
    return projects.map(
      (it) =>
        html`<tr><td>${name}<br><span lang="zh-CN">${it.organization}</span></td><td class="num">${money(it.amountFen, language)}${it.until ? html`<br><span class="small quiet">${t('until', { on: it.until })}</span>` : ''}</td></tr>`,
    );
  });
  return html`<table><thead><tr><th scope="col">${t('col.what')}</th><th scope="col" class="num">${t('col.money')}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** The public board of one community: affairs, finance, projects (seed 4-09). */
export function boardLetter(props: Board): string {
  const { language, tenant, place } = props;
  const t = boardWords(language);
  const before: Record<BoardKind, () => Markup> = {
    affairs: () => none,
    finance: () => accountsOf(props),
    projects: () => purchasesOf(props),
  };
  const sections = boardKinds.map(
    (kind) =>
      html`<section class="card"><h2>${t(`kind.${kind}`)}</h2>${before[kind]()}${recordsOf(props, kind)}</section>`,
  );
  return letter(
    props,
    t('of', { place }),
    html`<h1 lang="zh-CN">${t('of', { place })}</h1><p class="lead">${t('of.lead')}</p>${sections}${props.about}<p>${t('ask')} <a href="${keeping(props, `/t/${tenant}/need`)}">${t('ask.need')}</a></p><p><a href="${keeping(props, `/t/${tenant}/communities`)}">${t('all')}</a></p>`,
  );
}

import type { Shown } from '../../shared/contracts/community-shown.ts';
import type { DutyEntry } from '../../shared/domain/access/entry.ts';
import { dutyLists } from '../../shared/domain/access/lists.ts';
import { matterSides } from '../../shared/domain/communities/lists.ts';
import type { Day } from '../../shared/domain/time.ts';
import { communityWords } from '../../shared/messages/community-page.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { html, type Markup, none } from '../parts/markup.ts';

type Props = {
  language: Language;
  shown: Shown | undefined;
  entries: readonly DutyEntry[];
  today: Day;
};

const own = (text: string): Markup => html`<span lang="zh-CN">${text}</span>`;

/** Who is in office by post and term; never a name. */
function bodiesOf({ language, shown }: Props): Markup {
  const t = communityWords(language);
  const { bodies, election } = shown ?? {};
  if (!bodies) return none;
  const parts = bodies.bodies.map(({ kind, name, seats }) => {
    const rows = seats.map(({ title, from, until }) => {
      const term = until ? t('term.until', { from, until }) : t('term.open', { from });
      return html`<tr><th scope="row">${t(`title.${title}`)}</th><td class="num small">${term}</td></tr>`;
    });
    const table =
      rows.length === 0
        ? none
        : html`<table><thead><tr><th scope="col">${t('seat')}</th><th scope="col" class="num">${t('term')}</th></tr></thead><tbody>${rows}</tbody></table>`;
    return html`<h3>${t(`body.${kind}`)}</h3><p>${own(name)}</p>${table}`;
  });
  const elected = election
    ? html`<p>${t('election', {
        on: election.on,
        percent: election.turnoutPercent,
        method: t(`method.${election.method}`),
      })}</p>`
    : none;
  return html`<section class="card"><h2>${t('bodies')}</h2><p class="small quiet">${t('of', { on: bodies.on })}</p>${parts}${elected}</section>`;
}

function roomsOf({ language, shown }: Props): Markup {
  const t = communityWords(language);
  const { rooms } = shown ?? {};
  if (!rooms) return none;
  const rows = rooms.rooms.map(
    ({ kind, name, squareMetres }) =>
      html`<tr><th scope="row">${t(`room.${kind}`)}${name ? html` ${own(name)}` : none}</th><td class="num">${squareMetres}</td></tr>`,
  );
  return html`<section class="card"><h2>${t('rooms')}</h2><p>${t('rooms.all', { n: rooms.squareMetres, rooms: rooms.rooms.length })} ${rooms.isOnline ? t('rooms.online') : ''} <span class="small quiet">${t('of', { on: rooms.on })}</span></p><table><thead><tr><th scope="col">${t('room')}</th><th scope="col" class="num">${t('area')}</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

const listed = (title: string, lines: readonly Markup[]): Markup =>
  lines.length === 0 ? none : html`<details><summary>${title}</summary><ul>${lines}</ul></details>`;

/** What the state asks, what residents decide, and the lists of the whole district. */
function mattersOf({ language, shown, entries, today }: Props): Markup {
  const t = communityWords(language);
  const items = shown?.matters?.items ?? [];
  const standing = entries.filter(
    ({ from, until }) => from <= today && (until === undefined || today <= until),
  );
  if (items.length + standing.length === 0) return none;
  const sides = matterSides.map((side) =>
    listed(
      t(`side.${side}`),
      items.filter((one) => one.side === side).map(({ title }) => html`<li>${own(title)}</li>`),
    ),
  );
  const lists = dutyLists.map((list) =>
    listed(
      t(`list.${list}`),
      standing
        .filter((one) => one.list === list)
        .map(
          ({ title, owner }) =>
            html`<li>${own(title)} <span class="small quiet">${t('owner', { owner })}</span></li>`,
        ),
    ),
  );
  return html`<section class="card"><h2>${t('matters')}</h2>${sides}${lists}</section>`;
}

/** What a community shows of itself: bodies with posts and terms, rooms, whose matters are whose. */
export const communityParts = (props: Props): Markup =>
  html`${bodiesOf(props)}${roomsOf(props)}${mattersOf(props)}`;

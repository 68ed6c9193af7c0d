import type { ShownEntry } from '../../shared/domain/library/entry.ts';
import type { EntryKind } from '../../shared/domain/library/names.ts';
import { type LibraryRow, standingOn } from '../../shared/domain/library/row.ts';
import type { Day } from '../../shared/domain/time.ts';
import { libraryPageWords } from '../../shared/messages/library-page.ts';
import { answers } from '../parts/answers.ts';
import { html, type Markup, none } from '../parts/markup.ts';
import { textField } from './form.ts';
import { type Frame, keeping, letter } from './letter.ts';

const own = (text: string): Markup => html`<span lang="zh-CN">${text}</span>`;
const looks = {
  inForce: 'done',
  undated: 'done',
  notYet: 'current',
  ended: 'stopped',
  repealed: 'stopped',
  unknown: '',
} as const;

type Dated = Parameters<typeof standingOn>[0] & { kind: EntryKind };

/** Only of rules it can be said whether they hold: a case was made once. */
function tagOf({ language }: Frame, dated: Dated, today: Day): Markup {
  if (dated.kind === 'case' || dated.kind === 'study') return none;
  const standing = standingOn(dated, today);
  return html`<span class="tag ${looks[standing]}">${libraryPageWords(language)(`standing.${standing}`)}</span>`;
}

type List = Frame & {
  tenant: string;
  words: string;
  rows: readonly LibraryRow[];
  today: Day;
};

/** What everybody may read, found by a word or two. */
export function libraryLetter(props: List): string {
  const { language, tenant, words, rows, today } = props;
  const t = libraryPageWords(language);
  const items = rows.map(
    (row) =>
      html`<li><a class="choice" href="${keeping(props, `/t/${tenant}/library/${row.id}`)}"><span><b lang="zh-CN">${row.title}</b><span class="hint">${t(`kind.${row.kind}`)}${row.number ? html` · ${own(row.number)}` : none} ${tagOf(props, row, today)}</span></span></a></li>`,
  );
  const search = textField({
    language,
    name: 'words',
    label: t('search'),
    hint: t('search.hint'),
    faults: [],
    value: words,
  });
  return letter(
    props,
    t('title'),
    html`<h1>${t('title')}</h1><p class="lead">${t('lead')}</p>
<form class="card" method="get" action="/t/${tenant}/library">${search}<button class="button primary" type="submit">${t('search.go')}</button></form>
<p role="status">${rows.length > 0 ? t('found', { n: rows.length }) : t('none')}</p>${rows.length > 0 ? html`<section class="card"><ul class="choices">${items}</ul></section>` : none}`,
  );
}

function factsOf(props: Frame, entry: ShownEntry): Markup {
  const t = libraryPageWords(props.language);
  const { issued, from, until, body, number, published, certainty } = entry;
  const days = [
    issued && t('issued.on', { day: issued }),
    from && t('from.on', { day: from }),
    until && t('until.on', { day: until }),
  ].filter(Boolean);
  return answers([
    ...(body ? [[t('body'), own(body)] as [string, Markup]] : []),
    ...(number ? [[t('number'), own(number)] as [string, Markup]] : []),
    ...(days.length > 0 ? [[t('dates'), days.join(' · ')] as [string, string]] : []),
    [t('certainty'), t(`certainty.${certainty}`)],
    ...(published
      ? [
          [
            t('published'),
            html`<a href="${published.address}" rel="noreferrer">${published.address}</a>`,
          ] as [string, Markup],
        ]
      : []),
  ]);
}

/** One rule, policy, standard or case. */
export function libraryEntryLetter(
  props: Frame & { tenant: string; entry: ShownEntry; today: Day },
): string {
  const { language, tenant, entry, today } = props;
  const t = libraryPageWords(language);
  const told = entry.case;
  const how = told
    ? html`<section class="card">${answers([
        [t('place'), own(told.place)],
        [t('problem'), own(told.problem)],
        [t('done'), own(told.done)],
        ...(told.ask ? [[t('ask'), own(told.ask)] as [string, Markup]] : []),
      ])}</section>`
    : none;
  const grants = [...new Set(entry.grants.map(({ kind }) => kind))];
  const given =
    grants.length > 0
      ? html`<section class="card"><h2>${t('grants')}</h2><ul>${grants.map((kind) => html`<li>${t(`grant.${kind}`)}</li>`)}</ul></section>`
      : none;
  return letter(
    props,
    entry.title,
    html`<h1 lang="zh-CN">${entry.title}</h1><p>${t(`kind.${entry.kind}`)} ${tagOf(props, entry, today)}</p>
<section class="card"><p class="prose" lang="zh-CN">${entry.abstract}</p>${factsOf(props, entry)}</section>${how}${given}<p class="small quiet">${t('own')}</p>
<p><a href="${keeping(props, `/t/${tenant}/library`)}">${t('back')}</a></p>`,
  );
}

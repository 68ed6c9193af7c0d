import type { Application, TaskAsked } from '../../../shared/domain/access/application.ts';
import type { LoadWith } from '../../../shared/domain/access/load.ts';
import { count, day, figure, money } from '../../../shared/messages/format.ts';
import { letters } from '../../../shared/messages/letters.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { answers } from '../../parts/answers.ts';
import { bars } from '../../parts/bars.ts';
import { html, type Markup, none } from '../../parts/markup.ts';

/** A task a department wants to give communities, with what it would ask of each. */
export type AccessSummary = {
  subject: 'access';
  asked: TaskAsked;
  /** The heaviest first; `most`: hours a month the tenant shows a word at. */
  loads: readonly LoadWith[];
  most?: number;
  opinions: readonly (Pick<Application['opinions'][number], 'verdict' | 'text'> & {
    community: string;
  })[];
};

/** How many communities are drawn; the rest is counted. */
const drawn = 8;

const own = (text: string): Markup => html`<span lang="zh-CN">${text}</span>`;

function loadOf(language: Language, { loads, most }: AccessSummary): Markup {
  const t = letters(language);
  const shown = loads.slice(0, drawn);
  const whole = Math.max(most ?? 0, ...shown.map(({ hoursWith }) => hoursWith)) || 1;
  const over = loads.filter(({ isOver }) => isOver).length;
  const rows = shown.map(({ name, hoursBefore, hoursWith, isOver }) => ({
    label: own(name),
    value: t('access.load.value', { now: figure(hoursBefore), with: figure(hoursWith) }),
    ...(isOver && most !== undefined && { note: t('access.load.over', { most: count(most) }) }),
    parts: [
      { share: hoursBefore / whole, kind: 'rest' as const },
      { share: (hoursWith - hoursBefore) / whole },
    ],
  }));
  const finding =
    over > 0
      ? t('access.load.finding.over', { n: over, all: count(loads.length), most: count(most ?? 0) })
      : t('access.load.finding', { n: loads.length });
  const rest = loads.length - shown.length;
  return html`<h3>${t('access.load')}</h3><p>${finding}</p>${bars(rows)}${rest > 0 ? html`<p class="small quiet">${t('access.load.rest', { n: rest })}</p>` : none}`;
}

function opinionsOf(language: Language, { opinions }: AccessSummary): Markup {
  const t = letters(language);
  const lines = opinions.map(
    ({ community, verdict, text }) =>
      html`<li>${own(community)} · ${t(`access.opinion.${verdict}`)}<br><span lang="zh-CN">“${text}”</span></li>`,
  );
  return html`<h3>${t('access.opinions')}</h3>${lines.length > 0 ? html`<ul>${lines}</ul>` : html`<p>${t('access.opinions.none')}</p>`}`;
}

/** What is asked of communities, by which duty, with what money, and what they would carry with it. */
export function accessAsked(language: Language, summary: AccessSummary): Markup {
  const t = letters(language);
  const { asked } = summary;
  const { basis, money: paid, startsOn, endsOn } = asked;
  const dates = endsOn
    ? t('access.term', { from: day(startsOn), until: day(endsOn) })
    : t('access.term.open', { from: day(startsOn) });
  const facts = answers([
    [t('access.money'), paid ? money(paid.amountFen, language) : t('none'), 'big'],
    [
      t('access.way'),
      paid ? html`${t(`access.way.${paid.way}`)} · ${own(paid.source)}` : t('none'),
    ],
    [t('access.basis'), basis ? own(basis) : t('none')],
    [t('access.role'), t(`access.role.${asked.role}`)],
    [t('access.what'), own(asked.what)],
    [t('access.when'), dates],
    [
      t('access.each'),
      t('access.each.value', {
        times: figure(asked.timesPerMonth),
        hours: figure(asked.hoursPerMonth),
      }),
    ],
  ]);
  return html`${facts}${loadOf(language, summary)}${opinionsOf(language, summary)}`;
}

import type { RecommendationChange } from '../../../shared/domain/purchase/award.ts';
import { money, points } from '../../../shared/messages/format.ts';
import { letters } from '../../../shared/messages/letters.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { html, type Markup, none } from '../../parts/markup.ts';

/** What changed since the version before, with names in place of ids. */
export type NewVersionFacts = {
  objections: string[];
  changes: RecommendationChange[];
  nameOf(id: string): string;
};

const chinese = (text: string): Markup => html`<span lang="zh-CN">${text}</span>`;

function sides(language: Language, change: RecommendationChange): [string, string] {
  const t = letters(language);
  switch (change.kind) {
    case 'added':
      return [t('award.none'), money(change.amountFen, language)];
    case 'removed':
      return [money(change.amountFen, language), t('award.none')];
    case 'amount':
      return [money(change.from, language), money(change.to, language)];
    case 'rank':
      return [t('anew.rank', { n: change.from }), t('anew.rank', { n: change.to })];
    case 'points':
      return [
        t('award.points', { total: points(change.from) }),
        t('award.points', { total: points(change.to) }),
      ];
    case 'reason':
      return [change.from ?? t('none'), change.to ?? t('none')];
  }
}

/** Whoever returned it sees what came of that, and whoever reads it for the first time sees that it was returned. */
export function newVersion(language: Language, facts: NewVersionFacts | undefined): Markup {
  if (!facts) return none;
  const t = letters(language);
  const said = facts.objections.map((text) => html`<p>${t('anew.asked')}${chinese(text)}</p>`);
  if (facts.changes.length === 0)
    return html`<div class="notice warn"><p class="notice-title">${t('anew')}</p>${said}<p>${t('anew.nothing')}</p></div>`;
  const rows = facts.changes.map((change) => {
    const [from, to] = sides(language, change);
    const who = 'organizationId' in change ? chinese(facts.nameOf(change.organizationId)) : none;
    return html`<tr><td>${who} <span class="small quiet">${t(`anew.${change.kind}.what`)}</span></td><td><del lang="zh-CN">${from}</del></td><td><ins lang="zh-CN">${to}</ins></td></tr>`;
  });
  return html`<div class="notice"><p class="notice-title">${t('anew')}</p>${said}</div><table><caption class="small quiet">${t('anew.caption')}</caption><thead><tr><th scope="col">${t('anew.what')}</th><th scope="col">${t('anew.before')}</th><th scope="col">${t('anew.now')}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

import type { PublicPurchase } from '../../../shared/contracts/notices.ts';
import { count, instant } from '../../../shared/messages/format.ts';
import { pages } from '../../../shared/messages/pages.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { answers } from '../../parts/answers.ts';
import { html, type Markup, none } from '../../parts/markup.ts';

const code = (text: string): Markup => html`<span class="code">${text}</span>`;

/** What kept how many out of the lots; nobody by name. */
function excluded(language: Language, counts: Readonly<Record<string, number>>): string {
  const t = pages(language);
  const lines = Object.entries(counts).map(([reason, n]) => {
    const kind = reason.startsWith('linked') ? 'linked' : reason;
    return t(`draw.out.${kind as 'linked'}`, { n: count(n) });
  });
  return lines.length > 0 ? lines.join(t('draw.comma')) : t('draw.out.nobody');
}

/** The promise of the lots, and once the result is public how the panel came of them, for anybody to draw again. */
export function draw(language: Language, { lot, experts }: PublicPurchase): Markup {
  if (!lot) return none;
  const t = pages(language);
  const { commitment, committedAt, event, result, pool, turns = 1, drawnAt } = lot;
  const promise = [
    [t('draw.commitment'), code(commitment)],
    [t('draw.committedAt'), instant(committedAt)],
    ...(event ? [[t('draw.event'), html`<span lang="zh-CN">${event}</span>`] as const] : []),
  ] as const;
  if (!result || experts.length === 0)
    return html`<section class="card"><h2>${t('draw')}</h2><p class="card-lead">${t('draw.ahead')}</p>${answers([...promise])}</section>`;
  const drawn = [
    [t('draw.pool'), t('draw.people', { n: count(pool ?? 0) })],
    [t('draw.excluded'), excluded(language, lot.excluded ?? {})],
    [t('draw.turns'), t('draw.turns.value', { n: count(turns) })],
    ...(drawnAt ? [[t('draw.drawnAt'), instant(drawnAt)] as const] : []),
    [t('draw.result'), code(result)],
  ] as const;
  return html`<section class="card"><h2>${t('draw')}</h2><p class="card-lead">${t('draw.what')}</p>${answers([...promise, ...drawn])}<p><a href="draw.json" download>${t('draw.download')}</a></p><p class="small quiet">${t('draw.verify')} ${code('npm run draw:verify -- draw.json')}</p></section>`;
}

const call = (name: string, href: string): Markup => html`<p><a href="${href}">${name}</a></p>`;

/** The call before, and the one that is held in its place. */
export function sequence(language: Language, { follows, followedBy }: PublicPurchase): Markup {
  const t = pages(language);
  return html`${follows ? call(t('call.follows'), `../${follows}/`) : none}${followedBy ? call(t('call.followedBy'), `../${followedBy}/`) : none}`;
}

import { residentsWords } from '../../shared/messages/residents.ts';
import { type ResidentsAt, residentsPlaces } from '../pages/residents-places.ts';
import { html, type Markup, none } from '../parts/markup.ts';
import { type Frame, keeping, letter, type Size } from './letter.ts';

type Named = { code: string; name: string };
type Home = Frame & { at: ResidentsAt; place?: string };

const sizes: readonly Size[] = ['normal', 'large', 'huge'];

const hidden = (name: string, value: string): Markup =>
  html`<input type="hidden" name="${name}" value="${value}">`;

/** Where this device thinks its owner lives, and how to change that. */
function placeCard(props: Home): Markup {
  const { at, place, here } = props;
  const t = residentsWords(props.language);
  const choose = keeping(props, `${here}/place`);
  if (!place || !at.community)
    return html`<section class="card"><p>${t('place.none')}</p><p><a class="button" href="${choose}">${t('place.choose')}</a></p></section>`;
  return html`<section class="card"><p>${t('place.mine', { name: place })}</p><form method="post" action="${keeping(props, here)}">${hidden('community', '')}<p><a class="button" href="${choose}">${t('place.change')}</a> <button class="button">${t('place.forget')}</button></p></form></section>`;
}

/** Large print that stays: three buttons, kept by the device. */
function sizeCard(props: Home): Markup {
  const t = residentsWords(props.language);
  const now = props.display?.size ?? 'normal';
  const { size: _size, ...display } = props.display ?? {};
  const action = keeping({ ...props, display }, props.here);
  const buttons = sizes.map(
    (size) =>
      html` <button class="button${size === now ? ' primary' : ''}" name="size" value="${size}">${t(`size.${size}`)}${size === now ? t('size.now') : none}</button>`,
  );
  return html`<section class="card"><h2>${t('size')}</h2><p>${t('size.what')}</p><form method="post" action="${action}"><p class="actions">${buttons}</p></form></section>`;
}

/** One page for all that residents do here: each thing a large link with a sentence. */
export function residentsLetter(props: Home): string {
  const t = residentsWords(props.language);
  const places = residentsPlaces.flatMap(({ id, address }) => {
    const to = address(props.at);
    return to === undefined ? [] : [{ id, to }];
  });
  return letter(
    props,
    t('title'),
    html`<h1>${t('title')}</h1><p class="lead">${t('lead')}</p>${placeCard(props)}
<section class="card"><ul class="choices">${places.map(
      ({ id, to }) =>
        html`<li><a class="choice" href="${keeping(props, to)}"><span><b>${t(`${id}.title`)}</b><span class="hint">${t(`${id}.words`)}</span></span></a></li>`,
    )}</ul></section>${sizeCard(props)}`,
  );
}

type PlaceStep = Frame & {
  /** Address of the residents' home, which remembers what is chosen. */
  home: string;
  streets: readonly (Named & { children: readonly Named[] })[];
  street?: Named & { children: readonly Named[] };
};

/** Where somebody lives: first the street, then the community; the second tap makes the device remember it. */
export function residentsPlaceLetter(props: PlaceStep): string {
  const { home, streets, street } = props;
  const t = residentsWords(props.language);
  const choices = street
    ? html`<section class="card"><h2>${t('place.communities')}</h2><form method="post" action="${keeping(props, home)}">${street.children.map(
        ({ code, name }) =>
          html`<button class="choice button" name="community" value="${code}" lang="zh-CN">${name}</button> `,
      )}</form></section>`
    : html`<section class="card"><h2>${t('place.street')}</h2><ul class="choices">${streets.map(
        ({ code, name }) =>
          html`<li><a class="choice" href="${keeping(props, `${home}/place?street=${code}`)}" lang="zh-CN">${name}</a></li>`,
      )}</ul></section>`;
  const other = street
    ? html`<p class="lead"><span lang="zh-CN">${street.name}</span> · <a href="${keeping(props, `${home}/place`)}">${t('place.otherStreet')}</a></p>`
    : html`<p class="lead">${t('place.lead')}</p>`;
  return letter(props, t('place.title'), html`<h1>${t('place.title')}</h1>${other}${choices}`);
}

import type { Need } from '../../shared/domain/needs/need.ts';
import { needWords } from '../../shared/messages/needs.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { html, type Markup, none } from '../parts/markup.ts';
import { type Frame, keeping, letter } from './letter.ts';

/** Where a browser sends a photograph to, and how many a need may have. */
export type PhotographForm = {
  url: string;
  fields: Readonly<Record<string, string>>;
  most: number;
};

/** A form that works by itself; `photographScript` makes the picture smaller before it is sent. */
export function photographForm(language: Language, form: PhotographForm | undefined): Markup {
  if (!form) return none;
  const t = needWords(language);
  const hidden = Object.entries(form.fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<section class="card"><h2>${t('photo.title')}</h2><p class="quiet">${t('photo.lead', { n: form.most })}</p>
<form method="post" action="${form.url}" enctype="multipart/form-data" data-photo>${hidden}<div class="field"><label for="photo">${t('photo.choose')}</label><input id="photo" class="input" type="file" name="file" accept="image/jpeg,image/png" required></div><p><button class="button">${t('photo.send')}</button></p></form><p class="small quiet">${t('photo.private')}</p></section>`;
}

/** Photographs that an official showed to everybody. */
export const photographLinks = (
  language: Language,
  tenant: string,
  { id, photographs = [] }: Pick<Need, 'id' | 'photographs'>,
): Markup =>
  photographs.length === 0
    ? none
    : html`<p class="actions">${photographs.map(
        (photo, at) =>
          html`<a href="/t/${tenant}/photographs/${id}/${photo.id}">${needWords(language)('photo.see', { n: at + 1 })}</a> `,
      )}</p>`;

/** Where the browser is sent on to, once a photograph has come. It knows no code. */
export function photographSentLetter(props: Frame & { mine: string }): string {
  const t = needWords(props.language);
  return letter(
    props,
    t('photo.sent'),
    html`<h1>${t('photo.sent')}</h1><div class="notice good" role="status"><p>${t('photo.sentText')}</p></div>
<p><a class="button" href="${keeping(props, props.mine)}">${t('photo.more')}</a></p>`,
  );
}

/**
 * Draws the chosen picture anew, at most 1600 points long, which also leaves out where it was taken. Where a browser
 * cannot, the picture goes as it is. ES5, for phones of 2019.
 */
export const photographScript = `(function(){var f=document.querySelector('form[data-photo]');if(!f||!window.DataTransfer||!window.File)return;var i=f.querySelector('[type=file]'),b=f.querySelector('button');i.addEventListener('change',function(){var o=i.files&&i.files[0];if(!o)return;var u=URL.createObjectURL(o),m=new Image();b.disabled=true;function end(){b.disabled=false;URL.revokeObjectURL(u)}m.onerror=end;m.onload=function(){try{var s=Math.min(1,1600/Math.max(m.naturalWidth,m.naturalHeight)),c=document.createElement('canvas');c.width=Math.max(1,Math.round(m.naturalWidth*s));c.height=Math.max(1,Math.round(m.naturalHeight*s));var x=c.getContext('2d');x.fillStyle='#fff';x.fillRect(0,0,c.width,c.height);x.drawImage(m,0,0,c.width,c.height);c.toBlob(function(p){try{var d=new DataTransfer();d.items.add(new File([p],'photo.jpg',{type:'image/jpeg'}));i.files=d.files}catch(e){}end()},'image/jpeg',0.82)}catch(e){end()}};m.src=u})})()`;

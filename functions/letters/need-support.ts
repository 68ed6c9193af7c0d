import type { NeedRow } from '../../shared/domain/needs/need.ts';
import { needWords } from '../../shared/messages/needs.ts';
import { html, type Markup, none } from '../parts/markup.ts';
import { type Frame, keeping, letter } from './letter.ts';
import type { Place } from './need.ts';
import { photographLinks } from './need-photographs.ts';

type Where = Frame & {
  tenant: string;
  streets: readonly (Place & { children: readonly Place[] })[];
};

/** Which community's needs to see; anybody may look at any. */
export function needsWhereLetter(props: Where): string {
  const { language, tenant, streets } = props;
  const t = needWords(language);
  const only = streets.length === 1;
  const linked = (children: readonly Place[]) =>
    html`<ul class="choices">${children.map(
      ({ code, name }) =>
        html`<li><a class="choice" href="${keeping(props, `/t/${tenant}/needs/${code}`)}" lang="zh-CN">${name}</a></li>`,
    )}</ul>`;
  return letter(
    props,
    t('support.title'),
    html`<h1>${t('support.title')}</h1><p class="lead">${t('support.lead')}</p>
<section class="card"><h2>${t('support.where')}</h2>${streets.map(
      ({ name, children }) =>
        html`<details${only ? html` open` : none}><summary lang="zh-CN">${name}</summary>${linked(children)}</details>`,
    )}</section>`,
  );
}

type Supporting = Frame & {
  tenant: string;
  community: Place;
  street: Place;
  rows: readonly NeedRow[];
  said?: 'counted' | 'again' | 'closed';
};

const saying = { counted: 'done', again: 'again', closed: 'closed' } as const;

function needOf(props: Supporting, row: NeedRow): Markup {
  const { language, tenant, community } = props;
  const t = needWords(language);
  const status = row.status as 'verified' | 'answered' | 'listed' | 'planned';
  return html`<section class="card" id="n${row.id}"><p class="prose" lang="zh-CN">${row.text}</p>${photographLinks(language, tenant, row)}
<p class="small quiet">${t(`category.${row.category}`)} · ${t('support.count', { ...row.whole })} · <span class="tag current">${t(`support.status.${status}`)}</span></p>
<form method="post" action="${keeping(props, `/t/${tenant}/needs/${community.code}`)}"><input type="hidden" name="need" value="${row.id}"><p><button class="button">${t('support.button')}</button></p></form></section>`;
}

/** What was checked in one community, with a button each: no account, once for a device. */
export function needSupportLetter(props: Supporting): string {
  const { language, tenant, community, street, rows, said } = props;
  const t = needWords(language);
  const report = `/t/${tenant}/need?street=${street.code}&community=${community.code}`;
  return letter(
    props,
    t('support.title'),
    html`<h1>${t('support.title')}</h1><p class="lead"><span lang="zh-CN">${street.name} ${community.name}</span> · <a href="${keeping(props, `/t/${tenant}/needs`)}">${t('place.other')}</a></p>
${said ? html`<div class="notice ${said === 'counted' ? 'good' : 'warn'}" role="status"><p>${t(`support.${saying[said]}`)}</p></div>` : none}
${rows.length === 0 ? html`<section class="card"><p>${t('support.none')}</p></section>` : rows.map((row) => needOf(props, row))}
<p><a class="button primary" href="${keeping(props, report)}">${t('support.report')}</a></p>`,
  );
}

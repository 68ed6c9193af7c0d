import type { FacilityRow, ShownFacility } from '../../shared/domain/facility/facility.ts';
import type { BookingPlan } from '../../shared/domain/facility/opening.ts';
import type { FacilityRules } from '../../shared/domain/facility/rules.ts';
import { keptOf, type Unit } from '../../shared/domain/facility/unit.ts';
import type { Day } from '../../shared/domain/time.ts';
import { facilityWords } from '../../shared/messages/facilities.ts';
import { yuan } from '../../shared/messages/format.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { html, type Markup, none } from '../parts/markup.ts';
import { type Frame, keeping, letter } from './letter.ts';

type Named = { code: string; name: string };
type Streets = readonly (Named & { children: readonly Named[] })[];

const own = (text: string): Markup => html`<span lang="zh-CN">${text}</span>`;

export const kindName = (language: Language, { kinds }: FacilityRules, id: string): string => {
  const found = kinds.find((kind) => kind.id === id);
  return (language === 'en' ? found?.name.en : found?.name.zh) ?? id;
};

export const chargeOf = (language: Language, priceFen: number): string => {
  const t = facilityWords(language);
  return priceFen === 0 ? t('free') : t('price', { price: yuan(priceFen) });
};

type List = Frame & {
  tenant: string;
  streets: Streets;
  rows: readonly FacilityRow[];
  rules: FacilityRules;
  /** The one that was asked for. */
  community?: Named & { street: string };
};

function rowOf(props: List, { id, name, kind, plans, unitName, community }: FacilityRow): Markup {
  const { language, tenant, rules, streets } = props;
  const [plan] = plans;
  const place = streets.flatMap(({ children }) => children).find(({ code }) => code === community);
  const said = [
    kindName(language, rules, kind),
    ...(plan ? [chargeOf(language, plan.priceFen)] : []),
  ];
  return html`<li><a class="choice" href="${keeping(props, `/t/${tenant}/facilities/${id}`)}"><span><b lang="zh-CN">${name}</b><span class="hint">${said.join(' · ')}${unitName ? html` · ${own(unitName)}` : none}${!props.community && place ? html` · ${own(place.name)}` : none}</span></span></a></li>`;
}

/** Communities with places that are open, and how many; empty ones are not offered. */
function whereCard(props: List): Markup {
  const { language, tenant, streets, rows } = props;
  const t = facilityWords(language);
  const has = (code: string) => rows.filter((row) => row.community === code).length;
  const listed = streets
    .map((street) => ({ ...street, children: street.children.filter(({ code }) => has(code) > 0) }))
    .filter(({ children }) => children.length > 0);
  if (listed.length === 0) return none;
  const links = (children: readonly Named[]) =>
    html`<ul class="choices">${children.map(
      ({ code, name }) =>
        html`<li><a class="choice" href="${keeping(props, `/t/${tenant}/facilities?community=${code}`)}"><span>${own(name)} <span class="quiet">${has(code)}</span></span></a></li>`,
    )}</ul>`;
  return html`<section class="card"><h2>${t('list.where')}</h2>${listed.map(
    ({ name, children }) =>
      html`<details${listed.length === 1 ? html` open` : none}><summary lang="zh-CN">${name}</summary>${links(children)}</details>`,
  )}</section>`;
}

/** As many are shown at once without a community being chosen. */
const fewRows = 20;

/** What is open, by community: one tap to a place. */
export function facilitiesLetter(props: List): string {
  const { language, tenant, rows, rules, community } = props;
  const t = facilityWords(language);
  const here = community ? rows.filter((row) => row.community === community.code) : rows;
  const isListed = community !== undefined || rows.length <= fewRows;
  const links = html`<section class="card"><p><a href="${keeping(props, `/t/${tenant}/booking`)}">${t('list.mine')}</a></p>${rules.showsPromises ? html`<p><a href="${keeping(props, `/t/${tenant}/facilities/promises`)}">${t('list.promises')}</a></p>` : none}<p><a href="${keeping(props, `/t/${tenant}/unit`)}">${t('list.unit')}</a></p></section>`;
  const list =
    here.length === 0
      ? html`<section class="card"><p>${t('list.none')}</p></section>`
      : html`<section class="card">${community ? none : html`<h2>${t('list.allPlaces')}</h2>`}<ul class="choices">${here.map((row) => rowOf(props, row))}</ul></section>`;
  return letter(
    props,
    t('list.title'),
    html`<h1>${t('list.title')}</h1><p class="lead">${community ? html`${own(`${community.street} ${community.name}`)} · <a href="${keeping(props, `/t/${tenant}/facilities?community=`)}">${t('list.other')}</a>` : t('list.lead')}</p>${isListed ? list : none}${community ? none : whereCard(props)}${links}`,
  );
}

/** The facts of a place that do not depend on a week. */
export function aboutFacility(
  language: Language,
  { facility, plan }: { facility: ShownFacility; plan: BookingPlan | undefined },
): Markup {
  const t = facilityWords(language);
  const facts: [string, Markup][] = [
    [t('address'), own(facility.address)],
    ...(facility.unitName ? [[t('unit'), own(facility.unitName)] as [string, Markup]] : []),
    ...(facility.inquiries ? [[t('inquiries'), own(facility.inquiries)] as [string, Markup]] : []),
    ...(plan
      ? [
          [t('rules'), html`<span class="prose" lang="zh-CN">${plan.rules}</span>`] as [
            string,
            Markup,
          ],
        ]
      : []),
  ];
  return html`<section class="card"><h2>${t('about')}</h2><dl class="answers">${facts.map(
    ([term, said]) => html`<div><dt>${term}</dt><dd>${said}</dd></div>`,
  )}</dl></section>`;
}

/** What units promised and what became of it, where the tenant shows it. */
export function promisesLetter(
  props: Frame & {
    tenant: string;
    units: readonly Pick<Unit, 'name' | 'commitments'>[];
    today: Day;
  },
): string {
  const { language, tenant, units, today } = props;
  const t = facilityWords(language);
  const promising = units.filter(({ commitments }) => commitments.length > 0);
  const all = keptOf(
    promising.flatMap(({ commitments }) => commitments),
    today,
  );
  const { kept, partly, broken } = all;
  const looks = { open: 'current', kept: 'done', partly: '', broken: 'stopped' } as const;
  const cards = promising.map(
    ({ name, commitments }) =>
      html`<section class="card"><h2 lang="zh-CN">${name}</h2><ul>${commitments.map(
        ({ what, amount, measure, by, outcome }) =>
          html`<li><span class="tag ${looks[outcome]}">${t(`outcome.${outcome}`)}</span> ${own(`${what} ${amount} ${measure}`)} <span class="small quiet">${t('promises.by', { by })}</span></li>`,
      )}</ul></section>`,
  );
  const lead =
    promising.length === 0
      ? t('promises.none')
      : t('promises.all', { judged: kept + partly + broken, kept, partly, broken });
  return letter(
    props,
    t('promises.title'),
    html`<h1>${t('promises.title')}</h1><p class="lead">${t('promises.lead')}</p><p>${lead}</p>${cards}<p><a href="${keeping(props, `/t/${tenant}/facilities`)}">${t('list.title')}</a></p>`,
  );
}

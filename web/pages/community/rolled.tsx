import { useMemo } from 'preact/hooks';
import type { Registry } from '../../../shared/contracts/communities.ts';
import { getRegistry } from '../../api/communities.ts';
import { Bars } from '../../charts/bars.tsx';
import { type Fact, Facts } from '../../form/facts.tsx';
import { hereWith, stayHere } from '../../here.ts';
import { count, figure, t } from '../../i18n.ts';
import { saveCsv } from '../../parts/csv.ts';
import { lazily } from '../../parts/lazily.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { Indicators } from './indicators.tsx';
import { Mix } from './mix.tsx';
import { PlaceCrumbs } from './place-crumbs.tsx';
import { dayOfNumber, figureOf, perOf, residentsOf, type Sums, shareOf } from './sums.ts';

const ImportList = lazily(async () => (await import('./import.tsx')).ImportList);

type View = { view: Registry };
type Part = Registry['parts'][number];

const lines = (...texts: readonly (string | false)[]) =>
  texts.filter(Boolean).map((text) => (
    <span class="block" key={String(text)}>
      {text}
    </span>
  ));

const reader = (sums: Sums) => (column: Parameters<typeof figureOf>[1]) => figureOf(sums, column);

function peopleOf(sums: Sums): Fact[] {
  const n = reader(sums);
  const residents = residentsOf(sums);
  const workers = n('workers');
  const percent = (part: number) => figure(shareOf(part, residents));
  return [
    [
      t('cm.residents'),
      t('cm.residents.n', {
        n: count(residents),
        floating: count(n('floating')),
        percent: percent(n('floating')),
      }),
    ],
    [
      t('cm.workers'),
      lines(
        t('cm.workers.n', {
          n: count(workers),
          each: figure(perOf(workers, sums.of.workers ?? 0)),
        }),
        workers > 0 && t('cm.per', { n: count(Math.round(residents / workers)) }),
      ),
    ],
    [
      t('cm.volunteers'),
      lines(
        t('cm.volunteers.n', { n: count(n('volunteers')), percent: percent(n('volunteers')) }),
        n('activeVolunteers') > 0 && t('cm.active', { n: count(n('activeVolunteers')) }),
      ),
    ],
  ];
}

function electionsOf(sums: Sums): Fact[] {
  const n = reader(sums);
  const elected: Fact = [
    t('cm.turnout'),
    t('cm.turnout.n', {
      percent: figure(shareOf(n('voted'), n('eligible'))),
      direct: figure(shareOf(n('direct'), sums.of.direct ?? 0)),
    }),
  ];
  const ends: Fact = [t('cm.terms'), dayOfNumber(sums.termEnds)];
  return [...(n('eligible') > 0 ? [elected] : []), ...(sums.termEnds > 0 ? [ends] : [])];
}

/** The whole place in a dozen lines. What nobody stated is left out, not shown as nothing. */
function factsOf(sums: Sums): Fact[] {
  const space = figureOf(sums, 'space');
  return [
    [
      t('cm.communities'),
      t('cm.communities.n', { n: count(sums.communities), of: count(sums.reporting) }),
    ],
    [
      t('cm.households'),
      lines(
        count(sums.households),
        sums.uncounted > 0 && t('cm.uncounted', { n: count(sums.uncounted) }),
      ),
    ],
    ...peopleOf(sums),
    [
      t('cm.space'),
      lines(
        t('cm.space.n', { n: figure(space), per: figure(perOf(space * 100, sums.households)) }),
        sums.spaceKnown > 0 &&
          t('cm.space.met', { met: count(sums.spaceMet), of: count(sums.spaceKnown) }),
      ),
    ],
    [t('cm.sizes'), t('cm.sizes.n', { small: count(sums.small), large: count(sums.large) })],
    ...electionsOf(sums),
  ];
}

const hrefOf = ({ id, level }: Part) =>
  level === 'community' ? hereWith({ community: id }) : hereWith({ place: id });

const cellsOf = ({ name, sums, own }: Part): string[] => {
  const residents = residentsOf(sums);
  return [
    name,
    own ? (own.on ?? '') : `${count(sums.reporting)}/${count(sums.communities)}`,
    count(sums.households),
    count(residents),
    residents > 0 ? `${figure(shareOf(figureOf(sums, 'floating'), residents))}%` : '',
    count(figureOf(sums, 'workers')),
    figure(figureOf(sums, 'space')),
    sums.spaceKnown > 0 ? figure(sums.spaceGap) : '',
  ];
};

const heads = (isLowest: boolean) => [
  t('cm.col.place'),
  t(isLowest ? 'cm.col.on' : 'cm.col.communities'),
  t('cm.col.households'),
  t('cm.col.residents'),
  t('cm.col.floating'),
  t('cm.col.workers'),
  t('cm.col.space'),
  t('cm.col.gap'),
];

function Row({ part }: { part: Part }) {
  const [, ...cells] = cellsOf(part);
  const { own } = part;
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf(part)} onClick={stayHere}>
          {part.name}
        </a>
        {own?.size && <span class="tag warn">{t(`cm.size.${own.size}`)}</span>}
      </th>
      {cells.map((cell, at) => (
        <td key={at} class="num">
          {cell || <span class="quiet">–</span>}
        </td>
      ))}
    </tr>
  );
}

function Parts({ view: { parts, place } }: View) {
  const isLowest = parts[0]?.level === 'community';
  const names = heads(isLowest);
  return (
    <section class="card">
      <div class="title-row">
        <h2>{t('cm.parts')}</h2>
        <button
          type="button"
          class="button"
          onClick={() =>
            saveCsv(`${t('cm.exportName')}-${place.name}`, [names, ...parts.map(cellsOf)])
          }
        >
          {t('cm.export')}
        </button>
      </div>
      <TableFrame label={t('cm.parts')} isWide>
        <thead>
          <tr>
            {names.map((name, at) => (
              <th key={name} scope="col" class={at > 0 ? 'num' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <Row key={part.id} part={part} />
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}

/** Where most space is missing. */
function Gaps({ view: { parts } }: View) {
  const compared = parts
    .filter(({ sums }) => sums.spaceKnown > 0)
    .sort((a, b) => b.sums.spaceGap - a.sums.spaceGap)
    .slice(0, 12);
  const [first] = compared;
  if (!first || compared.length < 2) return null;
  const whole = Math.max(1, ...compared.map(({ sums }) => sums.spaceNeeded));
  return (
    <section class="card">
      <Bars
        title={t('cm.bars.gap')}
        finding={
          first.sums.spaceGap > 0
            ? t('cm.bars.gap.finding', { name: first.name, gap: figure(first.sums.spaceGap) })
            : t('cm.bars.gap.none')
        }
        whole={whole}
        bars={compared.map(({ name, sums }) => ({
          label: name,
          value: `${figure(sums.spaceGap)} / ${figure(sums.spaceNeeded)}`,
          parts: [
            { amount: sums.spaceNeeded - sums.spaceGap, look: 'good' as const },
            { amount: sums.spaceGap, look: 'rest' as const },
          ],
        }))}
        heads={[t('cm.col.place'), t('cm.gap'), t('cm.need')]}
        rows={compared.map(({ name, sums }) => [
          name,
          figure(sums.spaceGap),
          figure(sums.spaceNeeded),
        ])}
      />
    </section>
  );
}

const Mine = ({ view: { mine } }: View) =>
  mine.length === 0 ? null : (
    <section class="card" aria-labelledby="mine">
      <h2 id="mine">{t('cm.mine')}</h2>
      <ul class="rows">
        {mine.map(({ id, name }) => (
          <li class="row" key={id}>
            <h3>
              <a class="row-link" href={hereWith({ community: id })} onClick={stayHere}>
                {name}
              </a>
            </h3>
          </li>
        ))}
      </ul>
    </section>
  );

function Sum({ view }: View) {
  const { sums, setting } = view;
  return (
    <>
      <section class="card">
        <Facts isTwo facts={factsOf(sums)} />
      </section>
      <Parts view={view} />
      <Gaps view={view} />
      {(sums.of['from-government'] ?? 0) > 0 && (
        <section class="card">
          <Mix amounts={sums.figures} targetPercent={setting?.governmentSharePercent} />
        </section>
      )}
      <section class="card" aria-labelledby="indicators">
        <h2 id="indicators">{t('cm.indicators')}</h2>
        <Indicators
          setting={setting}
          toldOf={({ id, way }) => {
            const told = sums.indicators[id];
            if (!told) return undefined;
            return { value: way === 'sum' ? told.sum : perOf(told.sum, told.of), of: told.of };
          }}
        />
      </section>
    </>
  );
}

function Shown({ view, again }: View & { again(): void }) {
  if (view.sums.communities === 0) return <Notice kind="info" title={t('cm.noCommunities')} />;
  return (
    <>
      <Mine view={view} />
      {view.sums.reporting === 0 && (
        <Notice kind="info" title={t('cm.none')}>
          <p>{t('cm.none.do')}</p>
        </Notice>
      )}
      <Sum view={view} />
      {view.mayImport && (
        <details class="card">
          <summary>{t('cm.import')}</summary>
          <ImportList day={view.day} onDone={again} />
        </details>
      )}
    </>
  );
}

/** A city, district or street with what its communities come to. */
export function Rolled({ tenant, place }: { tenant: string; place: string }) {
  const asked = useMemo(() => query(() => getRegistry(tenant, place)), [tenant, place]);
  const view = asked.data.value;
  const problem = asked.problem.value;
  const again = () => void asked.load();
  return (
    <>
      {view && <PlaceCrumbs above={view.above} here={view.place} />}
      <header class="page-title">
        <h1>{view && view.above.length > 0 ? view.place.name : t('cm.title')}</h1>
        <p class="lead">{t('cm.lead')}</p>
      </header>
      {view && <Shown view={view} again={again} />}
      {!view && problem && <Failure problem={problem} again={again} />}
      {!view && !problem && <Loading />}
    </>
  );
}

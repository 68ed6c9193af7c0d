import type { ComponentChildren } from 'preact';
import type { SettingView } from '../../../shared/contracts/settings.ts';
import { furtherPeriods } from '../../../shared/domain/policy/period-names.ts';
import { type Fact, Facts } from '../../form/facts.tsx';
import { money, named, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';
import { now } from '../../shell/sandbox.tsx';
import { TableFrame } from '../../table/table.tsx';
import { Certainty } from './badge.tsx';
import type { Shape } from './shape/kinds.ts';
import {
  chainNames,
  furtherFigures,
  furtherSwitches,
  lowPriceShares,
  optionalChains,
  periodNames,
} from './shape/rules.ts';
import { shapes } from './shape.ts';
import { yearsOf } from './shape-values.ts';
import { standsIn } from './stands-in.ts';
import { idInWords, labelOf, valueInWords } from './words.ts';

type Fields = Record<string, unknown>;
type Cited = { source: string; certainty: string };
type Period = Cited & { count: number; unit: 'calendarDays' | 'workingDays' };
type Step = { post: string; quorum?: number | 'all' };
type Limits = SettingView['limits'][string];
type Line = Cited & { rule: string; name: string; figure: string };

const inDays = ({ count, unit }: Pick<Period, 'count' | 'unit'>) =>
  t(unit === 'workingDays' ? 'unit.workingDays' : 'unit.calendarDays', { n: count });

const heldInWords = (held: string) =>
  held === 'yes' || held === 'no' ? t(`set.${held}`) : named(`set.f.who.${held}`);

/** `10 calendarDays` in words. */
function limitInWords({ kind, figure }: Limits[number]): string {
  if (kind === 'is') return t('set.limit.is', { figure: heldInWords(figure) });
  const [count = '', unit] = figure.split(' ');
  const isPeriod = unit === 'calendarDays' || unit === 'workingDays';
  const text = isPeriod ? inDays({ count: Number(count), unit }) : figure;
  return t(`set.limit.${kind}`, { figure: text });
}

type Band = Cited & { fromFen: number; size: number };

/** What only some rule sets say. */
function furtherLines(rules: Fields): Line[] {
  const line = (rule: string, of: unknown, inWords: (value: never) => string): Line[] => {
    const said = of as (Cited & { value: never }) | undefined;
    return said
      ? [{ rule, name: rule.split('/').pop() ?? rule, ...said, figure: inWords(said.value) }]
      : [];
  };
  const bands = (rules['panel'] as { bands?: Band[] }).bands ?? [];
  const lowPrice = rules['lowPrice'] as (Cited & Record<string, unknown>) | undefined;
  return [
    ...bands.map(({ fromFen, size, source, certainty }) => ({
      rule: 'panel/bands',
      name: 'bands',
      figure: t('set.band', { from: money(fromFen), size }),
      source,
      certainty,
    })),
    ...furtherFigures.flatMap((name) => line(name, rules[name], String)),
    ...line('lowPrice', lowPrice, () =>
      lowPriceShares.map((share) => `${String(lowPrice?.[share])} %`).join(' / '),
    ),
    ...line('invitation', rules['invitation'], heldInWords),
    ...furtherSwitches.flatMap((name) =>
      line(name, rules[name], (value: boolean) => t(value ? 'set.yes' : 'set.no')),
    ),
  ];
}

function linesOf(rules: Fields): Line[] {
  const periods = rules['periods'] as Record<string, Period>;
  const figure = (rule: string, name: string, of: unknown, text = ''): Line => {
    const cited = of as Cited & { value?: number };
    const { source, certainty, value = 0 } = cited;
    return { rule, name, figure: text || String(Math.round(value * 100) / 100), source, certainty };
  };
  const panel = rules['panel'] as { size: Cited; expertShare: Cited };
  const price = rules['priceWeight'] as Cited & { min: number; max: number };
  const weights = rules['evaluationWeights'] as Cited & { evaluator: number; residents: number };
  return [
    ...[...periodNames, ...furtherPeriods].flatMap((name) => {
      const period = periods[name];
      return period ? [figure(`periods/${name}`, name, period, inDays(period))] : [];
    }),
    figure('minimumApplications', 'minimumApplications', rules['minimumApplications']),
    figure('panel/size', 'size', panel.size),
    figure('panel/expertShare', 'expertShare', panel.expertShare),
    figure(
      'priceWeight',
      'priceWeight',
      price,
      price.max === 0 ? t('set.unpriced') : `${price.min}–${price.max}`,
    ),
    figure('passMark', 'passMark', rules['passMark']),
    figure(
      'evaluationWeights',
      'evaluationWeights',
      weights,
      `${weights.evaluator} : ${weights.residents}`,
    ),
    ...furtherLines(rules),
  ];
}

const stepInWords = ({ post, quorum = 1 }: Step) =>
  quorum === 1
    ? named(`post.${post}`)
    : t('set.chain.quorum', { post: named(`post.${post}`), n: String(quorum) });

function Chains({ chains }: { chains: Record<string, readonly Step[]> }) {
  return (
    <Facts
      facts={[...chainNames, ...optionalChains].map((name) => [
        named(`set.f.${name}`),
        (chains[name] ?? chains['award'] ?? []).map(stepInWords).join(' → '),
      ])}
    />
  );
}

/** Every rule with its figure, what the law demands, where it is written and how sure that is. */
function Rules({ rules, limits }: { rules: Fields; limits: Limits }) {
  return (
    <section class="card set-rules">
      <h2>{idInWords(String(rules['id']))}</h2>
      <p class="quiet set-sub">
        {`${named(`track.${String(rules['track'])}`)} · ${named(`method.${String(rules['method'])}`)}`}
      </p>
      <TableFrame label={idInWords(String(rules['id']))}>
        <thead>
          <tr>
            <th scope="col">{t('set.rule')}</th>
            <th scope="col">{t('set.figure')}</th>
            <th scope="col">{t('set.limit')}</th>
            <th scope="col">{t('set.source')}</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(rules).map((line) => {
            const limit = limits.find(({ rule }) => rule === line.rule);
            return (
              <tr key={line.rule}>
                <th scope="row">{named(`set.f.${line.name}`)}</th>
                <td class="nowrap">{line.figure}</td>
                <td class={limit ? 'nowrap' : 'faint'}>
                  {limit ? limitInWords(limit) : t('set.limit.none')}
                </td>
                <td class="small">
                  <Certainty certainty={line.certainty} /> {line.source}
                </td>
              </tr>
            );
          })}
        </tbody>
      </TableFrame>
      <h3>{t('set.f.approvalChains')}</h3>
      <Chains chains={rules['approvalChains'] as Record<string, readonly Step[]>} />
    </section>
  );
}

const isShown = ({ name }: Shape) => !['source', 'certainty'].includes(name);

/** A part of an entry to read. */
function shown(shape: Shape, value: unknown): ComponentChildren {
  if (value === undefined || value === null || value === '') return t('set.nothing');
  if (shape.kind === 'many' && (value as unknown[]).length === 0) return t('set.all');
  switch (shape.kind) {
    case 'line':
    case 'text':
    case 'day':
      return String(value);
    case 'choice':
      return named(`${shape.words}.${String(value)}`, String(value));
    case 'many':
      return (value as string[])
        .map((one) => named(`${shape.words}.${one}`, one))
        .join(t('list.comma'));
    case 'yuan':
      return money(Number(value));
    case 'days':
      return (value as string[]).join('  ');
    case 'group':
      return shape.fields
        .map((field) => String((value as Fields)[field.name] ?? ''))
        .filter(Boolean)
        .join(' · ');
    case 'list':
      return <Rows shape={shape} rows={value as Fields[]} />;
    default:
      return valueInWords(value);
  }
}

function Rows({ shape, rows }: { shape: Shape & { kind: 'list' }; rows: readonly Fields[] }) {
  const columns = shape.fields.filter(({ name }) => name !== 'id');
  const [only] = columns;
  if (columns.length === 1 && only)
    return <>{rows.map((row) => valueInWords(row)).join(t('list.comma'))}</>;
  return (
    <ul class="set-lines">
      {rows.map((row, at) => (
        <li key={String(row['id'] ?? at)}>
          {columns
            .filter(({ name }) => row[name] !== undefined)
            .map((field) => (
              <span key={field.name}>{shown(field, row[field.name])}</span>
            ))}
        </li>
      ))}
    </ul>
  );
}

const titleOf = (entry: Fields) =>
  entry['year'] && entry['id'] === undefined
    ? t('set.year', { year: String(entry['year']) })
    : valueInWords(entry);

const isNamed = (entry: Fields) => ['name', 'id', 'year', 'post'].some((field) => entry[field]);

/** The heading says it already. */
const isInTitle = ({ name, kind }: Shape, entry: Fields) =>
  (name === 'year' && entry['id'] === undefined) || (name === 'id' && kind === 'choice');

const cited = (entry: Fields) => (
  <span class="small">
    <Certainty certainty={String(entry['certainty'])} /> {String(entry['source'])}
  </span>
);

function Entry({ entry, fields }: { entry: Fields; fields: readonly Shape[] }) {
  const source = entry['source'];
  return (
    <section class="card">
      {isNamed(entry) && <h2>{titleOf(entry)}</h2>}
      <Facts
        facts={fields
          .filter(isShown)
          .filter((field) => !isInTitle(field, entry))
          .map((field): Fact => [labelOf(field), shown(field, entry[field.name])])
          .concat(typeof source === 'string' ? [[t('set.source'), cited(entry)]] : [])}
      />
    </section>
  );
}

/** A year that is not there is said to be not published, never taken for one without holidays. */
function MissingYear({ calendar }: { calendar: Fields }) {
  const year = String(Number(now().slice(0, 4)) + 1);
  if (calendar[year]) return null;
  return (
    <Notice kind="warn" title={t('set.notPublished', { year })}>
      <p>{t('set.notPublishedText')}</p>
    </Notice>
  );
}

/** The setting in force, to read. */
export function SettingContent({
  view: { key, value, isSet, limits },
}: {
  view: Pick<SettingView, 'key' | 'value' | 'isSet' | 'limits'>;
}) {
  const shape = shapes[key];
  const instead = standsIn[key];
  if (!isSet && instead)
    return (
      <>
        <Notice kind="info" title={t('set.notSet')}>
          <p>{t('set.standsIn')}</p>
        </Notice>
        <SettingContent view={{ key, value: instead, isSet: true, limits }} />
      </>
    );
  if (!isSet)
    return (
      <div class="empty">
        <p class="empty-title">{t('set.notSet')}</p>
        <p>{t('set.notSetText')}</p>
      </div>
    );
  if (key === 'rules')
    return (
      <>
        {(value as Fields[]).map((rules) => (
          <Rules
            key={String(rules['id'])}
            rules={rules}
            limits={limits[String(rules['id'])] ?? []}
          />
        ))}
      </>
    );
  if (shape.kind === 'group') return <Entry entry={value as Fields} fields={shape.fields} />;
  if (shape.kind !== 'list') return null;
  const entries = (key === 'calendar' ? yearsOf(value) : value) as Fields[];
  return (
    <>
      {key === 'calendar' && <MissingYear calendar={value as Fields} />}
      {entries.map((entry) => (
        <Entry key={String(entry['id'] ?? entry['year'])} entry={entry} fields={shape.fields} />
      ))}
    </>
  );
}

import { useMemo } from 'preact/hooks';
import type { LibraryView } from '../../../shared/contracts/library.ts';
import { areaLevels, entryKinds, topics } from '../../../shared/domain/library/names.ts';
import { getLibrary } from '../../api/library.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { count, named, t } from '../../i18n.ts';
import { AddressFilter, chooseFilter } from '../../parts/address-filter.tsx';
import { lazily } from '../../parts/lazily.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { Open } from '../facilities/deed.tsx';
import { isRule, looks, options, spanOf } from './shown.tsx';

const EntryForm = lazily(async () => (await import('./entry-form.tsx')).EntryForm);

const asked = ['words', 'kind', 'topic', 'level', 'category', 'catalogue', 'need', 'asOf'] as const;
const forms = ['document', 'case', 'study'] as const;

type TypedProps = { name: string; label: string; isDay?: boolean };

/** A field that is a part of the address once it is left. */
function Typed({ name, label, isDay }: TypedProps) {
  return (
    <div class="field">
      <label for={`filter-${name}`}>{label}</label>
      <input
        id={`filter-${name}`}
        class="input"
        {...(isDay && { type: 'date' })}
        value={parameter(name)}
        onChange={(event) => chooseFilter(name, event.currentTarget.value)}
      />
    </div>
  );
}

function Filters() {
  return (
    <div class="filters">
      <Typed name="words" label={t('li.words')} />
      <AddressFilter name="kind" label={t('li.kind')} options={options(entryKinds, 'kind')} />
      <AddressFilter name="topic" label={t('li.topic')} options={options(topics, 'topic')} />
      <AddressFilter name="level" label={t('li.level')} options={options(areaLevels, 'level')} />
      <Typed name="asOf" label={t('li.asOf')} isDay />
    </div>
  );
}

function Row({ row }: { row: LibraryView['items'][number] }) {
  const { id, title, kind, standing, number, body, area, abstract, isNationwide } = row;
  return (
    <article class="card">
      <h2>
        <a href={hereWith({ entry: id, done: '' })} lang="zh-CN" onClick={stayHere}>
          {title}
        </a>
      </h2>
      <p class="small">
        <span class="tag">{named(`li.kind.${kind}`)}</span>{' '}
        {isRule(kind) && <span class={looks[standing]}>{named(`li.standing.${standing}`)}</span>}{' '}
        <span class="quiet">
          {[named(`li.level.${row.level}`), isNationwide ? t('li.shipped') : t('li.own')].join(
            ' · ',
          )}
        </span>
      </p>
      <p class="small quiet">
        <span lang="zh-CN">{[body, number, area].filter(Boolean).join(' · ')}</span> {spanOf(row)}
      </p>
      <p lang="zh-CN">{abstract}</p>
    </article>
  );
}

function Shown({ tenant, search }: { tenant: string; search: Record<string, string> }) {
  const found = useMemo(() => query(() => getLibrary(tenant, search)), []);
  const view = found.data.value;
  const problem = found.problem.value;
  if (problem) return <Failure problem={problem} again={() => void found.load()} />;
  if (!view) return <Loading />;
  const form = forms.find((one) => parameter('act') === `new-${one}`);
  return (
    <>
      {view.mayWrite && !form && (
        <p class="actions">
          {forms.map((one) => (
            <Open key={one} act={`new-${one}`} label={named(`li.new.${one}`)} />
          ))}
        </p>
      )}
      {view.mayWrite && form && (
        <EntryForm tenant={tenant} form={form} rows={view.items} reload={() => void found.load()} />
      )}
      <Filters />
      <p class="quiet" role="status">
        {t('li.found', { n: count(view.items.length), all: count(view.all) })}
      </p>
      {view.items.length === 0 && (
        <Notice kind="info" title={t('li.none')}>
          <p>{t('li.none.do')}</p>
        </Notice>
      )}
      <div class="stack">
        {view.items.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </div>
    </>
  );
}

/** What there is to read, found by words, kind, topic, area and day. */
export function List({ tenant }: { tenant: string }) {
  const search = Object.fromEntries(
    asked.flatMap((name) => (parameter(name) ? [[name, parameter(name)]] : [])),
  );
  return <Shown key={JSON.stringify(search)} tenant={tenant} search={search} />;
}

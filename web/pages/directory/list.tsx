import { useMemo } from 'preact/hooks';
import type { DirectoryPage } from '../../../shared/contracts/directory.ts';
import { getDirectory } from '../../api/directory.ts';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { count, named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { regionNames, regions } from '../../parts/regions.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { categoryName, categoryNames } from './category-name.ts';
import { Filter, type Option } from './filter.tsx';

const OutletForm = lazily(async () => (await import('./outlet-form.tsx')).OutletForm);

type Shown = Pick<DirectoryPage['items'][number], 'standing'>;

export function StandingTag({ standing }: Shown) {
  const { is, until = '', since = '' } = standing;
  if (is === 'never') return <span class="tag">{t('dir.standing.never')}</span>;
  if (is === 'old') return <span class="tag stopped">{t('dir.standing.old', { since })}</span>;
  return (
    <>
      <span class="tag done">{t('dir.standing.verified')}</span>
      {until && <span class="block small quiet">{t('dir.standing.until', { until })}</span>}
    </>
  );
}

function Filters({ page }: { page: DirectoryPage }) {
  const { categories } = page.setting;
  const counted = ({ category, count: n }: DirectoryPage['byCategory'][number]): Option => [
    category,
    `${categoryName(categories, category)}（${count(n)}）`,
  ];
  const towns = regions();
  const town = towns.find(({ code }) => code === parameter('town'));
  const all: Option = ['', t('dir.all')];
  const asOption = ({ code, name }: { code: string; name: string }): Option => [code, name];
  return (
    <div class="line">
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          const words = new FormData(event.currentTarget).get('words');
          goTo(hereWith({ words: String(words ?? ''), from: '', done: '' }));
        }}
      >
        <label for="filter-words">{t('dir.words')}</label>
        <input
          id="filter-words"
          name="words"
          type="search"
          class="input"
          maxLength={60}
          value={parameter('words')}
        />
        <p class="actions">
          <button type="submit" class="button">
            {t('dir.search')}
          </button>
        </p>
      </form>
      <Filter
        name="category"
        label={t('dir.category')}
        options={[all, ...page.byCategory.map(counted)]}
      />
      <Filter
        name="town"
        label={t('dir.town')}
        options={[all, ...towns.map(asOption)]}
        clears="community"
      />
      {town && (
        <Filter
          name="community"
          label={t('dir.community')}
          options={[all, ...town.children.map(asOption)]}
        />
      )}
      <Filter
        name="due"
        label={t('dir.standing')}
        options={[
          ['', t('dir.due.all')],
          ['yes', t('dir.due.only')],
        ]}
      />
    </div>
  );
}

function Rows({ page }: { page: DirectoryPage }) {
  const { categories } = page.setting;
  return (
    <TableFrame label={t('dir.title')}>
      <thead>
        <tr>
          <th scope="col">{t('dir.name')}</th>
          <th scope="col">{t('dir.place')}</th>
          <th scope="col">{t('dir.standing')}</th>
        </tr>
      </thead>
      <tbody>
        {page.items.map((row) => (
          <tr key={`${row.community}.${row.n}`}>
            <th scope="row">
              <a
                href={hereWith({ outlet: `${row.community}.${row.n}`, done: '', act: '' })}
                lang="zh-CN"
                onClick={stayHere}
              >
                {row.name}
              </a>
              <span class="block small quiet">
                {categoryNames(categories, row.categories)} · {named(`dir.kind.${row.kind}`)}
              </span>
            </th>
            <td lang="zh-CN">{regionNames([row.community])}</td>
            <td>
              <StandingTag standing={row.standing} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function Found({ tenant, mayAdd, page }: { tenant: string; mayAdd: boolean; page: DirectoryPage }) {
  const { all, due, found, next, items, setting } = page;
  const isAdding = mayAdd && parameter('act') === 'add';
  return (
    <>
      {isAdding && <OutletForm tenant={tenant} categories={setting.categories} />}
      <section class="card">
        <Filters page={page} />
        <p role="status">
          {t('dir.found', { all: count(all), due: count(due), found: count(found) })}
        </p>
        {mayAdd && !isAdding && (
          <p class="actions">
            <a class="button" href={hereWith({ act: 'add', done: '' })} onClick={stayHere}>
              {t('dir.add')}
            </a>
          </p>
        )}
        {items.length === 0 ? (
          <Notice kind="info" title={t('dir.none')}>
            <p>{t('dir.none.do')}</p>
          </Notice>
        ) : (
          <Rows page={page} />
        )}
        <p class="actions">
          {parameter('from') && (
            <a class="button" href={hereWith({ from: '' })} onClick={stayHere}>
              {t('dir.first')}
            </a>
          )}
          {next !== undefined && (
            <a class="button" href={hereWith({ from: String(next) })} onClick={stayHere}>
              {t('dir.more')}
            </a>
          )}
        </p>
      </section>
    </>
  );
}

/** Outlets by what they are called, what they offer and where; and those somebody must look at again. */
export function List({ tenant, mayAdd }: { tenant: string; mayAdd: boolean }) {
  const [words, category, due, from] = ['words', 'category', 'due', 'from'].map(parameter);
  const place = parameter('community') || parameter('town');
  const wanted = Object.entries({ words, category, due, from, place });
  const asked = Object.fromEntries(wanted.filter((pair): pair is [string, string] => !!pair[1]));
  const key = JSON.stringify([asked, parameter('done')]);
  const { data, problem, load } = useMemo(() => query(() => getDirectory(tenant, asked)), [key]);
  if (problem.value) return <Failure problem={problem.value} again={() => void load()} />;
  return data.value ? <Found tenant={tenant} mayAdd={mayAdd} page={data.value} /> : <Loading />;
}

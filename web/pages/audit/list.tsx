import { effect, signal } from '@preact/signals';
import { type AuditRows, getRows } from '../../api/audit.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { instant, named, t } from '../../i18n.ts';
import { AddressFilter, chooseFilter } from '../../parts/address-filter.tsx';
import { type Query, query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { actorName, chainName, commandName } from './said.ts';

const filters = ['month', 'actor', 'command', 'about'] as const;
const pages = signal<readonly Query<AuditRows>[]>([]);
let asked = '';

const ask = (cursor = '') => {
  const [month = '', actor = '', command = '', chain = ''] = filters.map(parameter);
  return query(() => getRows(parameter('tenant'), { month, actor, command, chain, cursor }));
};

/** The filters are in the address: another address is another list. */
effect(() => {
  const wanted = filters.map(parameter).join('~');
  if (wanted === asked && pages.peek().length > 0) return;
  asked = wanted;
  pages.value = [ask()];
});

export function Month({ month }: { month: string }) {
  return (
    <div class="field">
      <label for="filter-month">{t('trail.month')}</label>
      <input
        id="filter-month"
        class="input"
        type="month"
        value={parameter('month') || month}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value === '' || /^20\d\d-\d\d$/.test(value)) chooseFilter('month', value);
        }}
      />
    </div>
  );
}

function Filters({ first }: { first: AuditRows }) {
  const { commands, people, kinds, names, month } = first;
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      <Month month={month} />
      <AddressFilter
        name="actor"
        label={t('trail.person')}
        options={people.map((id) => [id, names[id] ?? t('trail.unknownPerson')])}
      />
      <AddressFilter
        name="command"
        label={t('trail.what')}
        options={commands.map((one) => [one, commandName(one)])}
      />
      <AddressFilter
        name="about"
        label={t('trail.about')}
        options={kinds.map((kind) => [kind, named(`kind.${kind}`, kind)])}
      />
    </form>
  );
}

type Row = AuditRows['items'][number];
const entryAt = ({ chain, seq }: Row) => hereWith({ chain, entry: String(seq) });

function Rows({ rows, names }: { rows: readonly Row[]; names: AuditRows['names'] }) {
  return (
    <TableFrame label={t('trail.tab.list')}>
      <thead>
        <tr>
          <th scope="col">{t('trail.at')}</th>
          <th scope="col">{t('trail.what')}</th>
          <th scope="col">{t('trail.person')}</th>
          <th scope="col">{t('trail.about')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.chain} ${row.seq}`}>
            <td class="nowrap">{instant(row.at)}</td>
            <th scope="row">
              <a href={entryAt(row)} onClick={stayHere}>
                {commandName(row.command)}
              </a>
            </th>
            <td class="nowrap">{actorName(row.actor, names)}</td>
            <td>{chainName(row.chain, names)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function Empty() {
  return (
    <div class="empty">
      <p class="empty-title">{t('trail.empty')}</p>
      <p>{t('trail.emptyText')}</p>
      <p>
        <a
          class="button"
          href={hereWith({ month: '', actor: '', command: '', about: '' })}
          onClick={stayHere}
        >
          {t('trail.clear')}
        </a>
      </p>
    </div>
  );
}

/** What was done in a month over all chains, newest first. */
export function List() {
  const loaded = pages.value.flatMap(({ data }) => data.value ?? []);
  const last = pages.value[pages.value.length - 1];
  const [first] = loaded;
  const rows = loaded.flatMap(({ items }) => items);
  const names = Object.assign({}, ...loaded.map((page) => page.names));
  const next = last?.data.value?.next;
  const problem = last?.problem.value;
  return (
    <section class="card">
      {first && <Filters first={{ ...first, names }} />}
      {rows.length > 0 && <Rows rows={rows} names={names} />}
      {first && rows.length === 0 && <Empty />}
      {problem && <Failure problem={problem} again={() => void last?.load()} />}
      {!problem && last?.isLoading.value && <Loading />}
      {next && (
        <p class="actions">
          <button
            type="button"
            class="button"
            onClick={() => {
              pages.value = [...pages.value, ask(next)];
            }}
          >
            {t('trail.earlier')}
          </button>
        </p>
      )}
    </section>
  );
}

import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import {
  type NeedStatus,
  needCategories,
  needStatuses,
} from '../../../shared/domain/needs/names.ts';
import type { NeedRow } from '../../../shared/domain/needs/need.ts';
import { getNeeds } from '../../api/needs.ts';
import { goTo, hereWith, parameter, stayHere, workPage } from '../../here.ts';
import { count, lastMinute, named, t } from '../../i18n.ts';
import { regionNames, regions } from '../../parts/regions.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { type Act, ActOn, actsOn } from './act.tsx';

type Option = readonly [value: string, label: string];

function Filter({
  name,
  label,
  options,
}: {
  name: string;
  label: string;
  options: readonly Option[];
}) {
  return (
    <div class="field">
      <label for={`filter-${name}`}>{label}</label>
      <select
        id={`filter-${name}`}
        class="input"
        value={parameter(name)}
        onChange={(event) =>
          goTo(
            hereWith({
              [name]: event.currentTarget.value,
              ...(name === 'town' && { community: '' }),
              act: '',
              done: '',
            }),
          )
        }
      >
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function Filters() {
  const towns = regions();
  const town = towns.find(({ code }) => code === parameter('town'));
  const all: Option = ['', t('needs.allPlaces')];
  const asOption = ({ code, name }: { code: string; name: string }): Option => [code, name];
  return (
    <div class="line">
      <Filter
        name="status"
        label={t('needs.status')}
        options={needStatuses.map((one) => [one === 'reported' ? '' : one, named(`need.${one}`)])}
      />
      <Filter name="town" label={t('needs.street')} options={[all, ...towns.map(asOption)]} />
      {town && (
        <Filter
          name="community"
          label={t('needs.community')}
          options={[all, ...town.children.map(asOption)]}
        />
      )}
      <Filter
        name="category"
        label={t('needs.category')}
        options={[all, ...needCategories.map((one): Option => [one, named(`needs.c.${one}`)])]}
      />
    </div>
  );
}

/** When the reporter hears: a date that is still to be kept, or that it has been. */
export function Due({ row }: { row: Pick<NeedRow, 'due' | 'heardAt'> }) {
  if (row.heardAt) return <span class="tag done">{t('needs.heard')}</span>;
  if (!row.due) return <span class="quiet">{t('needs.noClock')}</span>;
  const isLate = row.due < new Date().toISOString();
  return <span class={isLate ? 'tag stopped' : ''}>{lastMinute(row.due)}</span>;
}

type RowProps = { row: NeedRow; isChosen: boolean; mayChoose: boolean; choose(): void };

function Row({ row, isChosen, mayChoose, choose }: RowProps) {
  return (
    <tr>
      {mayChoose && (
        <td>
          <input
            type="checkbox"
            checked={isChosen}
            aria-label={t('needs.choose', { text: row.text.slice(0, 20) })}
            onChange={choose}
          />
        </td>
      )}
      <th scope="row">
        <a href={hereWith({ need: row.id, act: '', done: '' })} lang="zh-CN" onClick={stayHere}>
          {row.text}
        </a>
        {row.bound && (
          <span class="block small">
            <span class="tag current">{t('needs.bound')}</span>{' '}
            <span lang="zh-CN">{row.bound.title}</span>
          </span>
        )}
        <span class="block small quiet">
          {[
            named(`needs.c.${row.category}`),
            ...row.forWhom.map((one) => named(`needs.g.${one}`)),
          ].join(' · ')}
        </span>
      </th>
      <td lang="zh-CN">{regionNames([row.community])}</td>
      <td class="num">{count(row.whole.forms + row.whole.supports)}</td>
      <td>
        <Due row={row} />
      </td>
    </tr>
  );
}

/** A new plan that cites them: saved, they stand as planned. A plan cites fifty at most. */
export function PlanThese({ tenant, needs }: { tenant: string; needs: readonly string[] }) {
  const isReady = needs.length > 0 && needs.length <= 50;
  if (!isReady) return null;
  return (
    <a class="button primary" href={workPage('plan', { tenant, needs: needs.join(',') })}>
      {t('needs.planThese', { n: needs.length })}
    </a>
  );
}

type Shown = {
  tenant: string;
  status: NeedStatus;
  rows: readonly NeedRow[];
  mayAct: boolean;
  reload(): void;
};

function Rows({ tenant, status, rows, mayAct, reload }: Shown) {
  const chosen = useSignal<readonly string[]>([]);
  const acts = mayAct ? actsOn[status] : [];
  const act = acts.find((one) => one === parameter('act')) as Act | undefined;
  const toggle = (id: string) => {
    const now = chosen.value;
    chosen.value = now.includes(id) ? now.filter((one) => one !== id) : [...now, id].slice(-80);
  };
  const done = () => {
    chosen.value = [];
    goTo(hereWith({ act: '', done: 'yes' }));
    reload();
  };
  return (
    <>
      {act && chosen.value.length > 0 && (
        <ActOn key={act} tenant={tenant} act={act} needs={chosen.value} onDone={done} />
      )}
      {acts.length > 0 && !act && (
        <p class="actions">
          <span class="quiet" role="status">
            {t('needs.chosen', { n: chosen.value.length })}
          </span>
          {acts.map((one) => (
            <button
              key={one}
              type="button"
              class="button"
              disabled={chosen.value.length === 0}
              onClick={() => goTo(hereWith({ act: one, done: '' }))}
            >
              {named(`needs.do.${one}`)}
            </button>
          ))}
          {status === 'listed' && <PlanThese tenant={tenant} needs={chosen.value} />}
        </p>
      )}
      <TableFrame label={t('needs.title')}>
        <thead>
          <tr>
            {acts.length > 0 && <td />}
            <th scope="col">{t('needs.col.text')}</th>
            <th scope="col">{t('needs.col.place')}</th>
            <th scope="col" class="num">
              {t('needs.col.heard')}
            </th>
            <th scope="col">{t('needs.col.due')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              mayChoose={acts.length > 0}
              isChosen={chosen.value.includes(row.id)}
              choose={() => toggle(row.id)}
            />
          ))}
        </tbody>
      </TableFrame>
    </>
  );
}

function Page({ tenant, mayAct }: { tenant: string; mayAct: boolean }) {
  const status = needStatuses.find((one) => one === parameter('status')) ?? 'reported';
  const asked = useMemo(
    () =>
      query(() =>
        getNeeds(tenant, {
          status,
          community: parameter('community'),
          category: parameter('category'),
        }),
      ),
    [],
  );
  const page = asked.data.value;
  const problem = asked.problem.value;
  const more = async (cursor: string) => {
    const next = await getNeeds(tenant, {
      status,
      community: parameter('community'),
      category: parameter('category'),
      cursor,
    });
    asked.put({ ...next, items: [...(page?.items ?? []), ...next.items] });
  };
  const { next } = page ?? {};
  return (
    <>
      {problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!page && !problem && <Loading />}
      {page?.items.length === 0 && (
        <Notice kind="info" title={t('needs.none')}>
          <p>{t('needs.none.do')}</p>
        </Notice>
      )}
      {page && page.items.length > 0 && (
        <Rows
          tenant={tenant}
          status={status}
          rows={page.items}
          mayAct={mayAct}
          reload={() => void asked.load()}
        />
      )}
      {next && (
        <p>
          <button type="button" class="button" onClick={() => void more(next)}>
            {t('needs.more')}
          </button>
        </p>
      )}
    </>
  );
}

/** Needs that stand at one status, the oldest first, with what can be done about them. */
export function List({ tenant, mayAct }: { tenant: string; mayAct: boolean }) {
  const key = ['status', 'community', 'category'].map(parameter).join('~');
  return (
    <section class="card">
      <Filters />
      <Page key={key} tenant={tenant} mayAct={mayAct} />
    </section>
  );
}

import { useMemo } from 'preact/hooks';
import type { Collections } from '../../../shared/contracts/ideas.ts';
import { getCollections } from '../../api/ideas.ts';
import { hereWith, stayHere } from '../../here.ts';
import { count, lastMinute, money, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { looks } from './shown.ts';

function Rows({ items }: Collections) {
  return (
    <TableFrame label={t('ideas.title')}>
      <thead>
        <tr>
          <th scope="col">{t('ideas.col.title')}</th>
          <th scope="col">{t('ideas.col.phase')}</th>
          <th scope="col">{t('ideas.col.until')}</th>
          <th scope="col" class="num">
            {t('ideas.col.ideas')}
          </th>
          <th scope="col" class="num">
            {t('ideas.col.prizes')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, title, phase, until, ideas, prizeBudgetFen }) => (
          <tr key={id}>
            <th scope="row">
              <a href={hereWith({ collection: id, done: '' })} onClick={stayHere}>
                {title}
              </a>
            </th>
            <td>
              <span class={looks[phase]}>{named(`ideas.phase.${phase}`)}</span>
            </td>
            <td>{lastMinute(until)}</td>
            <td class="num">{count(ideas)}</td>
            <td class="num">{money(prizeBudgetFen)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

/** Every collection, the latest first. */
export function List({
  tenant,
  name,
  mayOpen,
}: {
  tenant: string;
  name: string;
  mayOpen: boolean;
}) {
  const asked = useMemo(() => query(() => getCollections(tenant)), []);
  const list = asked.data.value;
  const problem = asked.problem.value;
  return (
    <>
      <header class="page-title">
        <h1>{t('ideas.of', { tenant: name })}</h1>
        <p class="lead">{t('ideas.lead')}</p>
      </header>
      {mayOpen && (
        <p class="actions">
          <a class="button primary" href={hereWith({ act: 'open', done: '' })} onClick={stayHere}>
            {t('ideas.open')}
          </a>
        </p>
      )}
      {problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!list && !problem && <Loading />}
      {list && (
        <section class="card">
          {list.items.length > 0 ? <Rows items={list.items} /> : <p>{t('ideas.none')}</p>}
        </section>
      )}
    </>
  );
}

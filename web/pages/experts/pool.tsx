import type { PoolEntry } from '../../../shared/contracts/experts.ts';
import { getPool } from '../../api/experts.ts';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { count, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { ExpertForm } from './expert-form.tsx';
import { ImportList } from './import.tsx';

const asked = query(() => getPool(parameter('tenant')));

const done = () => {
  void asked.load();
  goTo(hereWith({ expert: '', done: 'saved' }));
};

function Declared({ entry }: { entry: PoolEntry }) {
  if (!entry.declaredOn) return <span class="tag warn">{t('experts.undeclared')}</span>;
  return (
    <span>
      {t('experts.declaredWith', {
        on: entry.declaredOn,
        employers: count(entry.employers),
        relations: count(entry.relations),
      })}
    </span>
  );
}

function Row({ entry, mayKeep }: { entry: PoolEntry; mayKeep: boolean }) {
  const { record, personId, name } = entry;
  return (
    <tr>
      <th scope="row">
        {name}
        {record.title && <span class="quiet small">{` ${record.title}`}</span>}
      </th>
      <td>
        {(record.fields ?? [])
          .map((field) => named(`expertField.${field}`))
          .join(t('list.comma')) || t('none')}
      </td>
      <td>
        {record.validUntil ?? t('experts.noEnd')}
        {record.restriction && (
          <span class="tag stopped">{named(`restriction.${record.restriction}`)}</span>
        )}
      </td>
      <td>
        <Declared entry={entry} />
      </td>
      <td>
        {mayKeep && (
          <a
            href={hereWith({ expert: personId, done: '' })}
            onClick={stayHere}
            aria-label={t('experts.changeOf', { name })}
          >
            {t('experts.change')}
          </a>
        )}
      </td>
    </tr>
  );
}

/** The pool of experts, with what each knows, until when, and whether they declared their ties. */
export function Pool({ tenant }: { tenant: string }) {
  const pool = asked.data.value;
  const problem = asked.problem.value;
  if (!pool)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  const chosen = pool.items.find(({ personId }) => personId === parameter('expert'));
  if (chosen && pool.mayKeep)
    return (
      <ExpertForm
        key={`${chosen.personId}~${chosen.version}`}
        tenant={tenant}
        entry={chosen}
        onDone={done}
      />
    );
  if (pool.items.length === 0)
    return (
      <Notice kind="info" title={t('experts.noneTitle')}>
        <p>{t('experts.noneText')}</p>
      </Notice>
    );
  return (
    <>
      <section class="card" aria-labelledby="pool">
        <h2 id="pool">{t('experts.pool', { n: count(pool.items.length) })}</h2>
        <p class="card-lead">{t('experts.lead')}</p>
        <TableFrame label={t('experts.table')}>
          <thead>
            <tr>
              <th scope="col">{t('experts.name')}</th>
              <th scope="col">{t('experts.fields')}</th>
              <th scope="col">{t('experts.until')}</th>
              <th scope="col">{t('experts.declared')}</th>
              <th scope="col">
                <span class="unseen">{t('experts.change')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {pool.items.map((entry) => (
              <Row key={entry.personId} entry={entry} mayKeep={pool.mayKeep} />
            ))}
          </tbody>
        </TableFrame>
      </section>
      {pool.mayKeep && <ImportList tenant={tenant} pool={pool} onDone={() => void asked.load()} />}
    </>
  );
}

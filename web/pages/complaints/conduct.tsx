import { getConduct } from '../../api/hearing.ts';
import { parameter } from '../../here.ts';
import { day, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';

const asked = query(() => getConduct(parameter('tenant')));

/** Whose complaints were found unfounded too often, with the cases: for the supervising post, and nobody is excluded by it. */
export function ConductList() {
  const found = asked.data.value;
  const problem = asked.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  const { rule, items } = found;
  return (
    <section class="card">
      <p>{t('conduct.what', { months: rule.months, count: rule.count })}</p>
      <p class="small quiet">{t('hear.source', { source: rule.source })}</p>
      {items.length === 0 && <p class="quiet">{t('conduct.none')}</p>}
      {items.map(({ organizationId, name, cases }) => (
        <article key={organizationId}>
          <h2>{name}</h2>
          <ul>
            {cases.map(({ purchaseId, id, title, tenantName, found: { at } }) => (
              <li key={`${purchaseId}.${id}`}>{`${tenantName} · ${title} · ${day(at)}`}</li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}

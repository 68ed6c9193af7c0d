import { useMemo } from 'preact/hooks';
import { getBenefits } from '../../api/library.ts';
import { Bars } from '../../charts/bars.tsx';
import { hereWith, stayHere } from '../../here.ts';
import { count, money, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { looks } from './shown.tsx';

/** What each policy gives to how many places, and what that is worth in a year. */
export function Benefits({ tenant }: { tenant: string }) {
  const asked = useMemo(() => query(() => getBenefits(tenant)), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  const { policies, total } = view;
  const figures = [
    [t('li.b.had'), count(total.had)],
    [t('li.b.applied'), count(total.applied)],
    [t('li.b.worth'), money(total.yearFen)],
    [t('li.b.known'), `${count(total.known)} / ${count(total.had)}`],
  ] as const;
  const worth = policies.filter(({ yearFen }) => yearFen > 0);
  return (
    <>
      <dl class="figures">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {policies.length === 0 ? (
        <Notice kind="info" title={t('li.b.none')}>
          <p>{t('li.b.none.do')}</p>
        </Notice>
      ) : (
        <section class="card">
          <h2>{t('li.b.policies')}</h2>
          <TableFrame label={t('li.b.policies')} isWide>
            <thead>
              <tr>
                <th scope="col">{t('li.b.policy')}</th>
                <th scope="col">{t('li.grants')}</th>
                <th scope="col" class="num">
                  {t('li.b.had')}
                </th>
                <th scope="col" class="num">
                  {t('li.b.applied')}
                </th>
                <th scope="col" class="num">
                  {t('li.b.worth')}
                </th>
              </tr>
            </thead>
            <tbody>
              {policies.map(({ policy, title, grants, standing, states, yearFen, known }) => (
                <tr key={policy}>
                  <th scope="row">
                    <a href={hereWith({ policy, done: '' })} lang="zh-CN" onClick={stayHere}>
                      {title}
                    </a>
                    <span class="block">
                      <span class={looks[standing]}>{named(`li.standing.${standing}`)}</span>
                    </span>
                  </th>
                  <td>{grants.map((one) => named(`li.grant.${one}`)).join(t('list.comma'))}</td>
                  <td class="num">{count(states.recorded + states.granted)}</td>
                  <td class="num">{count(states.applied)}</td>
                  <td class="num">{known > 0 ? money(yearFen) : '—'}</td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
        </section>
      )}
      {worth.length > 1 && (
        <section class="card">
          <Bars
            title={t('li.b.worth')}
            finding={t('li.b.finding', { n: count(total.had), worth: money(total.yearFen) })}
            whole={worth[0]?.yearFen ?? 0}
            bars={worth.map(({ title, yearFen }) => ({
              label: title,
              value: money(yearFen),
              parts: [{ amount: yearFen }],
            }))}
            heads={[t('li.b.policy'), t('li.b.worth')]}
            rows={worth.map(({ title, yearFen }) => [title, money(yearFen)])}
          />
        </section>
      )}
    </>
  );
}

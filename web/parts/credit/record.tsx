import { useMemo } from 'preact/hooks';
import type { CreditAnswer, CreditRow, ShownRecord } from '../../../shared/contracts/credit.ts';
import { getCredit } from '../../api/credit.ts';
import { Bars } from '../../charts/bars.tsx';
import { figure, instant, language, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';

const places = (n: number) => figure(Number(n.toFixed(2)));
const inLanguage = (address: string) => (language() === 'en' ? `/en${address}` : address);

export const publicPage = (organization: string) =>
  inLanguage(`/organizations/${organization}/results/`);

export const ageOf = ({ months }: { months: number }) =>
  months < 1 ? t('credit.monthsNow') : t('credit.months', { n: months });

/** A result, with the way to the page on which it was noticed. */
function What({ row }: { row: CreditRow }) {
  return (
    <>
      <a href={inLanguage(row.notice)}>{row.title}</a>
      <span class="block small quiet">
        {row.tenantName} · {named(`credit.phase.${row.phase}`)}
        {row.attempt > 1 && t('credit.phase.again', { n: row.attempt })}
      </span>
    </>
  );
}

function Points({ row }: { row: CreditRow }) {
  return (
    <>
      {figure(row.points)}{' '}
      <span class={row.isPass ? 'tag done' : 'tag stopped'}>
        {t(row.isPass ? 'credit.pass' : 'credit.fail')}
      </span>
      {row.corrects.map(({ points, hash }) => (
        <s class="block small quiet" key={hash}>
          {figure(points)}
        </s>
      ))}
    </>
  );
}

type ListProps<R> = {
  title: string;
  rows: readonly R[];
  head: string;
  last: (row: R) => string;
};

function List<R extends CreditRow & { day?: string; months?: number }>({
  title,
  rows,
  head,
  last,
}: ListProps<R>) {
  if (rows.length === 0) return null;
  return (
    <section class="card">
      <h2>{title}</h2>
      <TableFrame label={title}>
        <thead>
          <tr>
            <th scope="col">{t('credit.project')}</th>
            <th scope="col">{t('credit.points')}</th>
            <th scope="col">{t('credit.age')}</th>
            <th scope="col">{head}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.purchase}.${row.round}.${row.tenant}`}>
              <th scope="row">
                <What row={row} />
              </th>
              <td>
                <Points row={row} />
              </td>
              <td>
                {row.day ?? instant(row.noticedAt)}
                {row.months !== undefined && (
                  <span class="block small quiet">{ageOf({ months: row.months })}</span>
                )}
              </td>
              <td>{last(row)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}

function Score({ record, today }: { record: ShownRecord; today: string }) {
  const { score, mean = 0, deduction, lines } = record;
  if (score === undefined)
    return (
      <section class="card">
        <h2>{t('credit.score')}</h2>
        <p class="lead">
          <span class="tag ahead">{t('credit.none')}</span>
        </p>
        <p>{t('credit.noneText')}</p>
      </section>
    );
  return (
    <section class="card">
      <h2>{t('credit.score')}</h2>
      <p class="lead">
        <strong>{figure(score)}</strong>{' '}
        <span class="quiet">
          {t('credit.of100')} · {t('credit.onDay', { day: today })}
        </span>
      </p>
      <Bars
        title={
          deduction > 0
            ? t('credit.reckoned', { mean: places(mean), deduction })
            : t('credit.reckonedNoBar', { n: lines.length })
        }
        finding={t('credit.never')}
        whole={100}
        bars={lines.map((line) => ({
          label: `${line.title} · ${line.tenantName}`,
          value: `+${places(line.share)}`,
          parts: [{ amount: line.share }],
        }))}
        heads={[t('credit.project'), t('credit.weight'), t('credit.share')]}
        rows={lines.map((line) => [line.title, String(line.weight), places(line.share)])}
      />
    </section>
  );
}

function InForce({ bars }: Pick<ShownRecord, 'bars'>) {
  if (bars.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('credit.bars')}</h2>
      <ul>
        {bars.map((bar) => (
          <li key={`${bar.tenant}.${bar.purchase}`}>
            <strong>{language() === 'en' ? bar.name.en : bar.name.zh}</strong>{' '}
            <a href={inLanguage(bar.notice)}>{bar.title}</a> · {bar.tenantName}
            <span class="block small quiet">
              {t('credit.from')} {bar.from} · {t('credit.until')} {bar.until} · {bar.source}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Whole({ record, today }: { record: ShownRecord; today: string }) {
  return (
    <>
      <Score record={record} today={today} />
      <InForce bars={record.bars} />
      <List
        title={t('credit.lines')}
        rows={record.lines}
        head={t('credit.share')}
        last={(row) => `+${places(row.share)}`}
      />
      <List
        title={t('credit.pending')}
        rows={record.pending}
        head={t('credit.result')}
        last={(row) => named(`credit.standing.${row.standing}`)}
      />
      <List
        title={t('credit.past')}
        rows={record.past}
        head={t('credit.whyPast')}
        last={(row) => named(`credit.why.${row.why}`)}
      />
    </>
  );
}

function Shown({ organization, answer }: { organization: string; answer: CreditAnswer }) {
  const { today, record, rehearsal } = answer;
  return (
    <div class="stack">
      <section class="card">
        <h2>{t('credit.title')}</h2>
        <p>{t('credit.lead')}</p>
        <p class="small quiet">{t('credit.correct')}</p>
        <p class="actions">
          <a class="button" href={publicPage(organization)}>
            {t('credit.all')}
          </a>
        </p>
      </section>
      <Whole record={record} today={today} />
      {rehearsal && (
        <>
          <section class="notice">
            <p class="notice-title">{t('credit.rehearsal')}</p>
            <p>{t('credit.rehearsalText')}</p>
          </section>
          <Whole record={rehearsal} today={rehearsal.lines[0]?.day ?? today} />
        </>
      )}
    </div>
  );
}

/** What was noticed of an organization in every district, and the score that comes of it. */
export function CreditOf({ organization }: { organization: string }) {
  const asked = useMemo(() => query(() => getCredit(organization)), [organization]);
  const found = asked.data.value;
  const problem = asked.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  return <Shown organization={organization} answer={found} />;
}

import type { Appraisals } from '../../../shared/contracts/appraisal.ts';
import { getAppraisals } from '../../api/appraisals.ts';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { instant, named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { TableFrame } from '../../table/table.tsx';
import { tenant } from './acting.ts';

const One = lazily(async () => (await import('./one.tsx')).One);
const Sheets = lazily(async () => (await import('./sheets.tsx')).Sheets);
const SetUp = lazily(async () => (await import('./set-up.tsx')).SetUp);

const asked = query(() => getAppraisals(tenant));
type Row = Appraisals['items'][number];

/** What the reader has to do with a round, and the way to it. */
function Door({ row }: { row: Row }) {
  const mayRate = row.rates && row.standing === 'running';
  return mayRate ? (
    <a class="button" href={hereWith({ round: row.id, act: 'sheet' })} onClick={stayHere}>
      {t('ap.fill')}
    </a>
  ) : (
    <a href={hereWith({ round: row.id })} onClick={stayHere}>
      {row.isRated ? t('ap.ours') : t('ap.open')}
    </a>
  );
}

function Rounds({ view }: { view: Appraisals }) {
  if (view.items.length === 0)
    return (
      <Notice kind="info" title={t('ap.none')}>
        <p>{t(view.places ? 'ap.none.do' : 'ap.none.wait')}</p>
      </Notice>
    );
  return (
    <section class="card">
      <TableFrame label={t('ap.title')}>
        <thead>
          <tr>
            <th scope="col">{t('ap.round')}</th>
            <th scope="col">{t('ap.standing')}</th>
            <th scope="col">{t('ap.closes')}</th>
            <th scope="col" class="num">
              {t('ap.answers')}
            </th>
            <th scope="col">
              <span class="unseen">{t('ap.open')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {view.items.map((row) => (
            <tr key={row.id}>
              <th scope="row" class="long-name">
                {row.title}
                <span class="block small quiet">{named(`ap.kind.${row.kind}`)}</span>
              </th>
              <td>
                <span class={`tag ${row.standing === 'running' ? 'current' : ''}`}>
                  {named(`ap.standing.${row.standing}`)}
                </span>
              </td>
              <td>{instant(row.closesAt)}</td>
              <td class="num">{row.answers ?? '—'}</td>
              <td>
                <Door row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}

function Shown({ view }: { view: Appraisals }) {
  const round = parameter('round');
  const act = parameter('act');
  if (act === 'new' && view.places)
    return (
      <SetUp
        view={view}
        onDone={(id: string) => {
          void asked.load();
          goTo(hereWith({ act: '', round: id }));
          window.scrollTo(0, 0);
        }}
      />
    );
  if (round && act === 'sheet') return <Sheets key={round} round={round} />;
  return round ? (
    <One key={round} round={round} onChanged={() => void asked.load()} />
  ) : (
    <Rounds view={view} />
  );
}

/** Rounds in which communities, offices and residents rate each other. */
function AppraisalPage() {
  const view = asked.data.value;
  const problem = asked.problem.value;
  const isElsewhere = parameter('round') !== '' || parameter('act') !== '';
  return (
    <div class="stack">
      <header class="page-title title-row">
        <div>
          {isElsewhere && (
            <p>
              <a href={hereWith({ act: '', round: '', from: '' })} onClick={stayHere}>
                {t('ap.back')}
              </a>
            </p>
          )}
          <h1>{t('ap.title')}</h1>
          <p class="lead">{t('ap.lead')}</p>
        </div>
        {view?.places && !isElsewhere && (
          <a class="button primary" href={hereWith({ act: 'new' })} onClick={stayHere}>
            {t('ap.new')}
          </a>
        )}
      </header>
      {view && <Shown view={view} />}
      {!view && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!view && !problem && <Loading />}
    </div>
  );
}

void startPage('ap.title', AppraisalPage, {
  'zh-CN': () => import('../../words/appraisal.zh.ts'),
  en: () => import('../../words/appraisal.en.ts'),
});

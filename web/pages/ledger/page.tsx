import { useMemo } from 'preact/hooks';
import { getLedger } from '../../api/ledger.ts';
import { Facts } from '../../form/facts.tsx';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { money, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { Expenses } from './entries.tsx';
import { ExpenseForm } from './expense-form.tsx';
import { ByLine, BySource } from './figures.tsx';
import { ReverseForm } from './reverse-form.tsx';
import { at, type Shown } from './situation.ts';

type Support = NonNullable<Shown['view']['support']>;

function Done() {
  const done = parameter('done');
  if (!['kept', 'frozen', 'reversed'].includes(done)) return null;
  return (
    <div role="status">
      <Notice kind={done === 'frozen' ? 'warn' : 'good'} title={named(`ledger.done.${done}`)}>
        {done === 'frozen' && <p>{t('ledger.done.frozen.do')}</p>}
      </Notice>
    </div>
  );
}

/** Promised and given, by what it was with. */
function supportText({ promisedHours, givenHours, waitingHours, byArea, what }: Support): string {
  const areas = byArea.map(({ area, hours }) =>
    t('ledger.support.area', { area: named(`ledger.support.${area ?? 'other'}`), n: hours }),
  );
  const given = t('ledger.support.of', { promised: promisedHours, given: givenHours });
  const waiting = waitingHours > 0 ? t('ledger.support.waiting', { n: waitingHours }) : '';
  return [what, `${given}${waiting}`, areas.join(t('list.comma'))].filter(Boolean).join(' · ');
}

/** What the work earns, what the contract promises beside the money. */
function Beside({ view }: Pick<Shown, 'view'>) {
  const { charging, support, figures } = view;
  const { inFen, leftFen } = figures.earned;
  const facts = [
    ...(charging && charging.mode !== 'free'
      ? [[t('ledger.surplus'), charging.surplus ?? ''] as const]
      : []),
    ...(inFen > 0
      ? [
          [
            t('ledger.earned'),
            t('ledger.earned.of', { sum: money(inFen), left: money(leftFen) }),
          ] as const,
        ]
      : []),
    ...(support ? [[t('ledger.support'), supportText(support)] as const] : []),
  ];
  return facts.length > 0 ? <Facts facts={facts} /> : null;
}

function Ledger({ view, reload }: Shown) {
  const act = parameter('act');
  return (
    <>
      {!act && <Done />}
      {view.may.record && !act && (
        <p class="actions">
          <a
            class="button primary"
            href={hereWith({ act: 'expense', done: '' })}
            onClick={stayHere}
          >
            {t('ledger.record')}
          </a>
        </p>
      )}
      {act === 'expense' && view.may.record && <ExpenseForm view={view} reload={reload} />}
      {act === 'reverse' && view.may.record && <ReverseForm view={view} reload={reload} />}
      <section class="card">
        <ByLine view={view} />
        <BySource view={view} />
        <Beside view={view} />
      </section>
      <section class="card" aria-labelledby="entries">
        <h2 id="entries">{t('ledger.expenses')}</h2>
        <Expenses view={view} />
      </section>
    </>
  );
}

/** The money of one project: recorded by the organization, read by the office. */
function LedgerPage() {
  const asked = useMemo(() => query(() => getLedger(at)), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('ledger.title')}</h1>
        {view && (
          <p class="lead">
            {t('ledger.lead', {
              organization: view.organization,
              title: view.title,
              sum: money(view.amountFen),
            })}
          </p>
        )}
      </header>
      {view && <Ledger key={parameter('act')} view={view} reload={() => asked.load()} />}
      {!view && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!view && !problem && <Loading />}
    </div>
  );
}

void startPage('ledger.title', LedgerPage, {
  'zh-CN': () => import('../../words/ledger.zh.ts'),
  en: () => import('../../words/ledger.en.ts'),
});

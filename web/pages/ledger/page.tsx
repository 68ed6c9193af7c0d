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
import { MoreEntries, MoreForm } from './more/lazy.ts';
import { ReverseForm } from './reverse-form.tsx';
import { at, type Shown } from './situation.ts';

type Support = NonNullable<Shown['view']['support']>;

const dones = [
  'kept',
  'frozen',
  'reversed',
  'income',
  'asked',
  'approved',
  'refused',
  'imported',
  'settled',
];

function Done() {
  const done = parameter('done');
  if (!dones.includes(done)) return null;
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

const acts = ['expense', 'income', 'shift', 'statement'] as const;

/** What can be recorded, the likeliest first. */
const Acts = () => (
  <p class="actions">
    {acts.map((act) => (
      <a
        key={act}
        class={act === 'expense' ? 'button primary' : 'button'}
        href={hereWith({ act, done: '' })}
        onClick={stayHere}
      >
        {t(`ledger.act.${act}`)}
      </a>
    ))}
  </p>
);

/** Why money does not count, and what can be done about it. */
function Frozen({ view }: Pick<Shown, 'view'>) {
  const { figures, rules, may } = view;
  const frozen = view.expenses.filter(({ id }) => figures.standings[id]?.status === 'frozen');
  if (frozen.length === 0) return null;
  return (
    <Notice
      kind="warn"
      title={t('ledger.frozen.title', {
        n: frozen.length,
        sum: money(figures.totals.frozenFen),
      })}
    >
      <p>{t('ledger.frozen.why')}</p>
      {rules.source && <p class="small">{t('ledger.frozen.rule', { source: rules.source })}</p>}
      {may.record && (
        <p>
          <a href={hereWith({ act: 'shift', done: '' })} onClick={stayHere}>
            {t('ledger.act.shift')}
          </a>
        </p>
      )}
    </Notice>
  );
}

function Ledger({ view, reload }: Shown) {
  const act = parameter('act');
  const mayRecord = view.may.record;
  const waiting = view.shifts.filter(({ decision }) => !decision).length;
  return (
    <>
      {!act && <Done />}
      {!act && view.may.decide && waiting > 0 && (
        <Notice kind="info" title={t('ledger.judge', { n: waiting })}>
          <p>
            <a href="#shifts">{t('ledger.judge.do')}</a>
          </p>
        </Notice>
      )}
      {mayRecord && (!act || act === 'settle') && <Acts />}
      {act === 'expense' && mayRecord && <ExpenseForm view={view} reload={reload} />}
      {act === 'reverse' && mayRecord && <ReverseForm view={view} reload={reload} />}
      {['income', 'shift', 'statement'].includes(act) && <MoreForm view={view} reload={reload} />}
      <section class="card">
        <ByLine view={view} />
        <BySource view={view} />
        <Beside view={view} />
      </section>
      <section class="card" aria-labelledby="entries">
        <h2 id="entries">{t('ledger.expenses')}</h2>
        <Frozen view={view} />
        <Expenses view={view} />
      </section>
      <MoreEntries view={view} reload={reload} />
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

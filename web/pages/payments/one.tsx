import { useMemo } from 'preact/hooks';
import { getProjectPayments, type ProjectAt } from '../../api/payments.ts';
import { type Fact, Facts } from '../../form/facts.tsx';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { figure, instant, money, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { Acts } from './acts.tsx';
import { acceptanceInWords, lookOf, nextOf, type Row, waitsFor } from './looks.ts';
import { Path } from './path.tsx';

function factsOf(row: Row): Fact[] {
  const { back } = row;
  const optional: (Fact | false | undefined | '')[] = [
    row.sentAt && [t('pay.sentAt'), instant(row.sentAt)],
    row.paidOn && [t('pay.paidOn'), row.paidOn],
    row.paidAt && [t('pay.paidAt'), instant(row.paidAt)],
    row.voucher && [t('pay.voucher'), row.voucher],
    back && [t('pay.ordered'), `${money(back.amountFen)} · ${instant(back.orderedAt)}`],
    back && [t('pay.returned'), back.receivedAt ? instant(back.receivedAt) : t('pay.returned.not')],
    row.reason && [t('pay.heldWhy'), <span class="prose">{row.reason}</span>],
  ];
  return [
    [t('pay.amount'), <span class="big">{money(row.amountFen)}</span>],
    [t('pay.percent'), t('pay.of', { percent: figure(row.percent) })],
    [
      t('pay.acceptance'),
      <>
        {acceptanceInWords(row.acceptance)}{' '}
        <span class={`tag ${row.isAccepted ? 'done' : 'ahead'}`}>
          {t(row.isAccepted ? 'pay.accepted' : 'pay.notAccepted')}
        </span>
      </>,
    ],
    ...optional.filter((fact): fact is Fact => Boolean(fact)),
  ];
}

/** Two people and a third: who asked, who decides, and that neither pays. */
function Who({ row: { asked } }: { row: Row }) {
  if (!asked) return null;
  return (
    <section class="card" aria-labelledby="who">
      <h2 id="who">{t('pay.who')}</h2>
      <ol class="timeline">
        <li class="step done">
          <span class="step-name">{t('pay.askedBy', { name: asked.by })}</span>
          <span class="step-when">{instant(asked.at)}</span>
        </li>
        {asked.seats.map(({ name, decision, at }, i) => (
          <li
            key={`${name}${i}`}
            class={`step ${decision ? (decision === 'approve' ? 'done' : 'stopped') : 'current'}`}
          >
            <span class="step-name">{t(`pay.seat.${decision ?? 'waits'}`, { name })}</span>
            {at && <span class="step-when">{instant(at)}</span>}
          </li>
        ))}
      </ol>
      <p class="small quiet">{t('pay.two')}</p>
    </section>
  );
}

function Found({ at, row, reload }: { at: ProjectAt; row: Row; reload(): Promise<void> }) {
  const said = parameter('said');
  return (
    <>
      {said && (
        <div id="said" tabIndex={-1} role="status">
          <Notice kind="good" title={named(`pay.said.${said}`)} />
        </div>
      )}
      <header class="card purchase-head">
        <nav class="small" aria-label={t('crumbs')}>
          {!at.isOwn && (
            <a
              href={hereWith({ purchase: '', project: '', payment: '', act: '', said: '' })}
              onClick={stayHere}
            >
              {t('pay.back')}
            </a>
          )}
          {!at.isOwn && ' · '}
          <a href={hereWith({ payment: '', act: '', said: '' })} onClick={stayHere}>
            {t('pay.backProject')}
          </a>
        </nav>
        <h1>{t('pay.one', { organization: row.organization, nth: row.number })}</h1>
        <p class="purchase-facts">
          <span class={`tag ${lookOf[row.standing]}`}>{t(`pay.${row.standing}`)}</span>
          <span>{row.title}</span>
          {!nextOf(row) && <span>{waitsFor(row)}</span>}
        </p>
      </header>
      {!at.isOwn && row.may.length > 0 && (
        <section class="card" aria-labelledby="acts">
          <h2 id="acts">{t('pay.acts')}</h2>
          <Acts
            at={at}
            row={row}
            open={parameter('act')}
            onDone={async (move) => {
              await reload();
              goTo(hereWith({ act: '', said: move }));
              window.scrollTo(0, 0);
              document.getElementById('said')?.focus();
            }}
          />
        </section>
      )}
      <section class="card" aria-labelledby="facts">
        <h2 id="facts">{t('pay.facts')}</h2>
        <Facts facts={factsOf(row)} isTwo />
      </section>
      <Who row={row} />
      <Path at={at} row={row} />
    </>
  );
}

/** One payment: where it stands, who did what, and what it bought. */
export function One({ at, number }: { at: ProjectAt; number: number }) {
  const asked = useMemo(() => query(() => getProjectPayments(at)), []);
  const row = asked.data.value?.items.find((item) => item.number === number);
  const problem = asked.problem.value;
  return (
    <div class="stack">
      {row && <Found at={at} row={row} reload={() => asked.load()} />}
      {!row && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!row && !problem && asked.isLoading.value && <Loading />}
      {!row && !problem && !asked.isLoading.value && (
        <Notice kind="warn" title={t('pay.noneHere')} />
      )}
    </div>
  );
}

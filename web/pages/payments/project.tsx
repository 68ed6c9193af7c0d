import { useMemo } from 'preact/hooks';
import type { ProjectPayments } from '../../../shared/contracts/paying.ts';
import { getProjectPayments, type ProjectAt } from '../../api/payments.ts';
import { type Bar, Bars } from '../../charts/bars.tsx';
import { hereWith, parameter, stayHere, workPage } from '../../here.ts';
import { money, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { Account } from './account.tsx';
import { List } from './list.tsx';

const lines = ['paid', 'open', 'withheld', 'lapsed', 'back'] as const;

/** What the contract came to, and where each part of it is. */
function Reckoned({ reckoning }: Pick<ProjectPayments, 'reckoning'>) {
  const { contractFen, changesFen, paidFen, openFen, withheldFen, lapsedFen } = reckoning;
  const amounts: Record<(typeof lines)[number], number> = {
    paid: paidFen,
    open: openFen,
    withheld: withheldFen,
    lapsed: lapsedFen,
    back: reckoning.clawedBackFen,
  };
  const found = lines.filter((name) => amounts[name] > 0);
  return (
    <Bars
      title={t('pay.reckoned')}
      finding={t('pay.reckoned.finding', {
        contract: money(contractFen + changesFen),
        paid: money(paidFen),
        open: money(openFen),
      })}
      whole={Math.max(1, contractFen + changesFen)}
      bars={found.map(
        (name): Bar => ({
          label: t(`pay.reckoned.${name}`),
          value: money(amounts[name]),
          parts: [
            {
              amount: amounts[name],
              ...(name === 'paid' && { look: 'good' as const }),
              ...(name === 'lapsed' && { look: 'rest' as const }),
            },
          ],
        }),
      )}
      heads={[t('pay.reckoned'), t('pay.amount')]}
      rows={[
        [t('pay.reckoned.contract'), money(contractFen)],
        [t('pay.reckoned.changes'), money(changesFen)],
        ...lines.map((name) => [t(`pay.reckoned.${name}`), money(amounts[name])]),
      ]}
    />
  );
}

type Shown = { at: ProjectAt; view: ProjectPayments; put(view: ProjectPayments): void };

function Found({ at, view, put }: Shown) {
  const { tenant, purchase, organization, isOwn } = at;
  const place = { tenant, purchase };
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
          {!isOwn && (
            <>
              <a href={hereWith({ purchase: '', project: '', said: '' })} onClick={stayHere}>
                {t('pay.back')}
              </a>
              {' · '}
            </>
          )}
          <a
            href={
              isOwn
                ? workPage('organization-purchase', { organization, ...place })
                : workPage('purchase', place)
            }
          >
            {t('pay.toPurchase')}
          </a>
        </nav>
        <h1>{view.title}</h1>
        <p class="purchase-facts">
          <span>{view.organization}</span>
          <span>{t('pay.title')}</span>
        </p>
      </header>
      {!view.payee.account && isOwn && <Account at={at} payee={view.payee} put={put} />}
      <section class="card">
        <Reckoned reckoning={view.reckoning} />
      </section>
      <section class="card">
        <h2>{t('pay.list')}</h2>
        <List rows={view.items} isOfOne />
      </section>
      {(view.payee.account || !isOwn) && <Account at={at} payee={view.payee} put={put} />}
    </>
  );
}

/** The money of one contract: where it is, payment by payment, and the account it goes to. */
export function Project({ at }: { at: ProjectAt }) {
  const asked = useMemo(() => query(() => getProjectPayments(at)), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  return (
    <div class="stack">
      {view && <Found at={at} view={view} put={asked.put} />}
      {!view && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!view && !problem && <Loading />}
    </div>
  );
}

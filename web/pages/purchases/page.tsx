import type { PurchaseSummary } from '../../../shared/contracts/purchases.ts';
import { getPurchases } from '../../api/purchasing.ts';
import { parameter, workPage } from '../../here.ts';
import { t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { now } from '../../shell/sandbox.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';
import { shownRows, stateOf } from '../../table/table.ts';
import { Pager } from '../../table/table.tsx';
import { Filters, isWanted } from './filters.tsx';
import { columns, Purchases } from './purchases.tsx';

const tenant = parameter('tenant');
const asked = query(() => getPurchases(tenant));

function Found({ all }: { all: readonly PurchaseSummary[] }) {
  const state = stateOf(parameter);
  const shown = shownRows(all.filter(isWanted), columns, state);
  return (
    <section class="card">
      <Filters />
      {shown.total === 0 ? (
        <div class="empty">
          <p class="empty-title">
            {t(all.length === 0 ? 'purchases.empty' : 'purchases.noneFound')}
          </p>
        </div>
      ) : (
        <Purchases rows={shown.rows} state={state} now={now()} />
      )}
      <Pager {...shown} />
    </section>
  );
}

function PurchasesPage({ session }: PageProps) {
  const all = asked.data.value;
  const problem = asked.problem.value;
  const membership = session.memberships.find((one) => one.tenant === tenant);
  return (
    <div class="stack">
      <header class="page-title title-row">
        <h1>{t('purchases.of', { tenant: membership?.name ?? '' })}</h1>
        {membership?.posts.includes('handler') && (
          <a class="button primary" href={workPage('plan', { tenant })}>
            {t('purchases.new')}
          </a>
        )}
      </header>
      {all && <Found all={all} />}
      {!all && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!all && !problem && <Loading />}
    </div>
  );
}

void startPage('purchases.title', PurchasesPage);

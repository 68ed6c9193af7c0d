import type { PurchaseView } from '../../../shared/contracts/purchases.ts';
import { forensicsOf, priceId } from '../../../shared/domain/purchase/forensics.ts';
import { bendWords, findingWords, type Labels } from '../../../shared/messages/forensic-words.ts';
import { getPurchase } from '../../api/purchasing.ts';
import { parameter, workPage } from '../../here.ts';
import { t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { Compare } from './compare.tsx';
import { Experts, Stability } from './figures.tsx';
import { Signatures } from './signatures.tsx';

const asked = query(() => getPurchase(parameter('tenant'), parameter('purchase')));

/** How ids are said here: experts by the number of their seat until the result names them. */
export function labelsIn({ purchase, names }: PurchaseView, experts: readonly string[]): Labels {
  const criteria = new Map(purchase.plan.criteria.map(({ id, name }) => [id, name]));
  return {
    expert: (id) => names[id] ?? t('finding.expert', { nth: experts.indexOf(id) + 1 }),
    organization: (id) => names[id] ?? purchase.applications[id]?.organization.name ?? id,
    criterion: (id) => criteria.get(id) ?? (id === priceId ? t('finding.price') : id),
  };
}

function Findings({ view }: { view: PurchaseView }) {
  const forensics = forensicsOf(view.purchase);
  const labels = labelsIn(
    view,
    forensics.experts.map(({ expert }) => expert),
  );
  return (
    <>
      <section class="card">
        <h2>{t('forensics.findings')}</h2>
        <ul>
          {forensics.findings.map((finding, i) => (
            <li key={i}>{findingWords(t, finding, labels)}</li>
          ))}
        </ul>
        {forensics.agreement !== undefined && (
          <p class="quiet">{`${t('forensics.agreement')}: ${forensics.agreement.toFixed(2)}`}</p>
        )}
      </section>
      <Experts forensics={forensics} labels={labels} />
      <Stability
        forensics={forensics}
        labels={labels}
        wordsOf={(bend) => bendWords(t, bend, labels)}
      />
      <Compare view={view} labels={labels} />
      <Signatures view={view} labels={labels} />
    </>
  );
}

function ReviewReportPage() {
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (!view)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  const { plan, id: purchase, tenantId: tenant, ranking } = view.purchase;
  return (
    <div class="stack">
      <header class="card">
        <p class="small">
          <a href={workPage('purchase', { tenant, purchase, tab: 'review' })}>
            {t('forensics.back')}
          </a>
        </p>
        <h1>{plan.title}</h1>
        <p class="quiet">{t('forensics.lead')}</p>
        <p class="actions no-print">
          <button type="button" class="button" onClick={() => window.print()}>
            {t('forensics.print')}
          </button>
        </p>
      </header>
      {ranking.length > 0 ? (
        <Findings view={view} />
      ) : (
        <Notice kind="info" title={t('forensics.closed')}>
          <p>{t('forensics.closedText')}</p>
        </Notice>
      )}
    </div>
  );
}

void startPage('forensics.page', ReviewReportPage, {
  'zh-CN': () => import('../../words/forensics.zh.ts'),
  en: () => import('../../words/forensics.en.ts'),
});

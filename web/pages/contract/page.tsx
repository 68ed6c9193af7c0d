import type { ContractDocument } from '../../../shared/contracts/contract-documents.ts';
import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { CommandType } from '../../../shared/domain/purchase/lifecycle.ts';
import { Done, showDone } from '../../acts/done.tsx';
import { getContractDocuments } from '../../api/contracts.ts';
import { getPurchase } from '../../api/purchasing.ts';
import { hereWith, parameter, stayHere, workPage } from '../../here.ts';
import { moreWords, named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { StateTag } from '../../progress/state-tag.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { OneContract } from './one-contract.tsx';

const place = { tenant: parameter('tenant'), purchase: parameter('purchase') };
const organization = parameter('organization');

const asked = query(async () => {
  const [view, { items }] = await Promise.all([
    getPurchase(place.tenant, place.purchase, organization),
    getContractDocuments(place, organization),
  ]);
  return { view, documents: items };
});
const Bonds = lazily(async () => (await import('./bonds.tsx')).Bonds);
const ActScreen = lazily(async () => {
  const part = import('./act-screen.tsx');
  await moreWords({
    'zh-CN': () => import('../../words/contract-acts.zh.ts'),
    en: () => import('../../words/contract-acts.en.ts'),
  });
  return (await part).ActScreen;
});

type Loaded = { view: PurchaseView; documents: readonly ContractDocument[] };

async function finish(done: CommandDone, command: CommandType) {
  await asked.load();
  showDone(done, command);
}

function Overview({ view, documents }: Loaded) {
  const projects = Object.values(view.purchase.projects).filter(
    ({ status }) => status !== 'declined',
  );
  const mayDraft = view.commands.includes('draftContracts');
  return (
    <>
      {mayDraft && (
        <p class="actions">
          <a
            class="button primary"
            href={hereWith({ act: 'draftContracts', done: '' })}
            onClick={stayHere}
          >
            {named('command.draftContracts')}
          </a>
        </p>
      )}
      {projects.length === 0 && (
        <Notice kind="info" title={t('contract.none')}>
          <p>{t('contract.none.text')}</p>
        </Notice>
      )}
      {projects.map((project) => (
        <OneContract
          key={project.organizationId}
          view={view}
          project={project}
          documents={documents}
          organization={organization}
        />
      ))}
      <Bonds view={view} />
    </>
  );
}

const backTo = () =>
  organization
    ? workPage('organization-purchase', { organization, ...place })
    : workPage('purchase', place);

function ContractPage() {
  const found = asked.data.value;
  const problem = asked.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  const { view } = found;
  const command = parameter('act') as CommandType;
  return (
    <div class="stack">
      <Done />
      <header class="card purchase-head">
        <nav class="small" aria-label={t('crumbs')}>
          <a href={backTo()}>{t('contract.back')}</a>
        </nav>
        <h1>{view.purchase.plan.title}</h1>
        <p class="purchase-facts">
          <StateTag state={view.purchase.state} />
          <span>{t('contract.page')}</span>
        </p>
      </header>
      {command ? (
        <ActScreen
          view={view}
          command={command}
          reload={() => void asked.load()}
          onDone={(done) => void finish(done, command)}
        />
      ) : (
        <Overview {...found} />
      )}
    </div>
  );
}

void startPage('contract.page', ContractPage, {
  'zh-CN': () => import('../../words/contract.zh.ts'),
  en: () => import('../../words/contract.en.ts'),
});

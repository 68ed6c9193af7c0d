import type { HearingView } from '../../../shared/contracts/hearing.ts';
import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { CommandType } from '../../../shared/domain/purchase/lifecycle.ts';
import { isOpen } from '../../../shared/domain/purchase/objection-standing.ts';
import { Done, showDone } from '../../acts/done.tsx';
import { getDocuments } from '../../api/files.ts';
import { getHearing } from '../../api/hearing.ts';
import { getPurchase } from '../../api/purchasing.ts';
import { hereWith, parameter, stayHere, workPage } from '../../here.ts';
import { t } from '../../i18n.ts';
import { CaseView } from '../../parts/hearing/case-view.tsx';
import { lazily } from '../../parts/lazily.tsx';
import { StateTag } from '../../progress/state-tag.tsx';
import { query } from '../../query.ts';
import { forOrganization } from '../../shell/for-organization.tsx';
import { Failure, Loading } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { Options } from './options.tsx';

const organization = parameter('organization');
const place = { tenant: parameter('tenant'), purchase: parameter('purchase') };
const Precedents = lazily(
  async () => (await import('../../parts/hearing/precedents.tsx')).Precedents,
);
const ActScreen = lazily(async () => (await import('./act-screen.tsx')).ActScreen);

/** Names of the files that were handed in; nothing where none can be read. */
const namesOfFiles = async (): Promise<Record<string, string>> => {
  const { items } = await getDocuments({ ...place, actingFor: organization });
  return Object.fromEntries(items.map(({ id, name }) => [id, name]));
};

const asked = organization
  ? query(async () => {
      const [view, hearing, files] = await Promise.all([
        getPurchase(place.tenant, place.purchase, organization),
        getHearing(place, organization),
        namesOfFiles(),
      ]);
      return { view, hearing, files };
    })
  : undefined;

type Loaded = { view: PurchaseView; hearing: HearingView; files: Record<string, string> };

async function finish(done: CommandDone, command: CommandType) {
  await asked?.load();
  showDone(done, command);
}

/** What may be done about a case of one's own: complain about the answer, or take it back. */
function CaseActs({
  id,
  hearing,
  isRunning,
}: {
  id: string;
  hearing: HearingView;
  isRunning: boolean;
}) {
  const complaint = hearing.possible.find(({ of, refusal }) => of === id && !refusal);
  if (!complaint && !isRunning) return null;
  return (
    <p class="actions">
      {complaint && (
        <a
          class="button"
          href={hereWith({ act: 'raiseObjection', reference: `complaint.${id}`, done: '' })}
          onClick={stayHere}
        >
          {t('hear.complain')}
        </a>
      )}
      {isRunning && (
        <a
          class="button plain"
          href={hereWith({ act: 'withdrawObjection', reference: id, done: '' })}
          onClick={stayHere}
        >
          {t('hear.withdraw')}
        </a>
      )}
    </p>
  );
}

function Overview({ view, hearing, files }: Loaded) {
  const all = Object.values(view.purchase.objections).reverse();
  const { objections } = view.purchase;
  return (
    <>
      <section class="stack" aria-labelledby="mine-title">
        <h2 id="mine-title">{t('hear.mine')}</h2>
        {all.length === 0 && <p class="quiet">{t('hear.mineNone')}</p>}
        {all.map((objection) => (
          <CaseView
            key={objection.id}
            objection={objection}
            about={hearing.cases[objection.id]}
            now={hearing.now}
            files={files}
          >
            <CaseActs
              id={objection.id}
              hearing={hearing}
              isRunning={isOpen(objection) && view.commands.includes('withdrawObjection')}
            />
          </CaseView>
        ))}
      </section>
      <p>
        <a href={hereWith({ tab: 'precedents', done: '', state: '' })} onClick={stayHere}>
          {t('hear.seePrecedents')}
        </a>
      </p>
      <Options hearing={hearing} raisedAt={(id) => objections[id]?.raisedAt ?? hearing.now} />
    </>
  );
}

function ObjectionPage() {
  const found = asked?.data.value;
  const problem = asked?.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void asked?.load()} /> : <Loading />;
  const { view, hearing } = found;
  const command = parameter('act') as CommandType;
  return (
    <div class="stack">
      <Done />
      <header class="card purchase-head">
        <nav class="small" aria-label={t('crumbs')}>
          <a href={workPage('organization-purchase', { organization, ...place })}>
            {t('hear.back')}
          </a>
          {parameter('tab') && (
            <>
              {' · '}
              <a href={hereWith({ tab: '' })} onClick={stayHere}>
                {t('hear.page')}
              </a>
            </>
          )}
        </nav>
        <h1>{view.purchase.plan.title}</h1>
        <p class="purchase-facts">
          <StateTag state={view.purchase.state} />
          <span>{t('hear.page')}</span>
        </p>
      </header>
      {!command && parameter('tab') === 'precedents' && (
        <Precedents tenant={place.tenant} organization={organization} isOffice={false} />
      )}
      {command ? (
        <ActScreen
          view={view}
          hearing={hearing}
          command={command}
          organization={organization}
          reload={() => void asked?.load()}
          onDone={(done) => void finish(done, command)}
        />
      ) : (
        parameter('tab') !== 'precedents' && <Overview {...found} />
      )}
    </div>
  );
}

void startPage('hear.page', forOrganization(ObjectionPage), {
  'zh-CN': () => import('../../words/hearing.zh.ts'),
  en: () => import('../../words/hearing.en.ts'),
});

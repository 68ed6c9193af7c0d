import type { Registrations } from '../../../shared/contracts/draws.ts';
import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { CommandType } from '../../../shared/domain/purchase/lifecycle.ts';
import type { Act } from '../../acts/act.ts';
import { ActPage } from '../../acts/act-page.tsx';
import { showDone } from '../../acts/done.tsx';
import { getRegistrations } from '../../api/draws.ts';
import { getPurchase } from '../../api/purchasing.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { count, named, t } from '../../i18n.ts';
import { CreditsOf } from '../../parts/credit/lazy.ts';
import { OfPurchase } from '../../parts/of-purchase.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { Applicants, Compare } from './compare.tsx';
import { Failed } from './failed.tsx';
import { judgeEligibility } from './judge.tsx';
import { confirmAct, RegistrarList } from './registrar.tsx';

const place = { tenant: parameter('tenant'), purchase: parameter('purchase') };

/** The bureau reads the registrations; everybody else the file. */
const asked = query(async () => {
  const view = await getPurchase(place.tenant, place.purchase);
  const isFile = Object.keys(view.purchase.applications).length > 0;
  const isOpen = view.purchase.openedAt !== undefined;
  const registrations = isOpen && !isFile ? await getRegistrations(place) : undefined;
  return { view, registrations };
});

async function finish(done: CommandDone, command: CommandType) {
  await asked.load();
  showDone(done, command);
}

const concludeEligibility: Act = {
  intro: ({ view }) =>
    t('eligibility.concludeIntro', { minimum: view.purchase.rules.minimumApplications.value }),
  facts: (_values, { view }) => {
    const all = Object.values(view.purchase.applications);
    const of = (verdict: string) => all.filter((a) => a.eligibility === verdict);
    return [
      [named('eligibility.eligible'), <span class="big">{count(of('eligible').length)}</span>],
      [named('eligibility.ineligible'), <span class="big">{count(of('ineligible').length)}</span>],
    ];
  },
  build: () => ({ type: 'concludeEligibility' }),
};

type Loaded = { view: PurchaseView; registrations: Registrations | undefined };

function actOf(command: string, registrations: Registrations | undefined): Act | undefined {
  if (command === 'judgeEligibility') return judgeEligibility;
  if (command === 'concludeEligibility') return concludeEligibility;
  return command === 'confirmRegistration' && registrations ? confirmAct(registrations) : undefined;
}

function Overview({ view, registrations }: Loaded) {
  const { purchase, tasks } = view;
  if (!purchase.openedAt)
    return (
      <Notice kind="info" title={t('eligibility.sealed')}>
        <p>{t('eligibility.sealedText')}</p>
      </Notice>
    );
  if (registrations) return <RegistrarList found={registrations} />;
  return (
    <>
      {tasks.some(({ command }) => command === 'concludeEligibility') && (
        <p class="actions">
          <a
            class="button primary"
            href={hereWith({ act: 'concludeEligibility', reference: '', done: '' })}
            onClick={stayHere}
          >
            {named('command.concludeEligibility')}
          </a>
        </p>
      )}
      {purchase.state === 'failedCall' && <Failed view={view} />}
      <Applicants view={view} />
      <Compare view={view} />
      <CreditsOf
        organizations={Object.values(purchase.applications).map(({ organization }) => organization)}
      />
    </>
  );
}

function EligibilityPage() {
  const found = asked.data.value;
  const problem = asked.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  const { view, registrations } = found;
  const command = parameter('act') as CommandType;
  const act = view.commands.includes(command) ? actOf(command, registrations) : undefined;
  return (
    <OfPurchase view={view} page={t('eligibility.page')} organization="">
      {act ? (
        <ActPage
          key={`${command}.${parameter('reference')}`}
          act={act}
          command={command}
          situation={{ view, reference: parameter('reference'), organization: '' }}
          reload={() => void asked.load()}
          onDone={(done) => void finish(done, command)}
        />
      ) : (
        <Overview view={view} registrations={registrations} />
      )}
    </OfPurchase>
  );
}

void startPage('eligibility.page', EligibilityPage, {
  'zh-CN': () => import('../../words/eligibility.zh.ts'),
  en: () => import('../../words/eligibility.en.ts'),
});

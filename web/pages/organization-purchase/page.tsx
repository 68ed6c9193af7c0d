import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { CommandType } from '../../../shared/domain/purchase/lifecycle.ts';
import { Done, showDone } from '../../acts/done.tsx';
import { getNotice, getPurchase } from '../../api/purchasing.ts';
import { hereWith, parameter, stayHere, workPage } from '../../here.ts';
import { isPressing, lastMinute, moreWords, named, remaining, t } from '../../i18n.ts';
import { OpeningMinutes } from '../../parts/application/lazy.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Why } from '../../parts/why.tsx';
import { StateTag } from '../../progress/state-tag.tsx';
import { stepsOf } from '../../progress/steps.ts';
import { Timeline } from '../../progress/timeline.tsx';
import { query } from '../../query.ts';
import { forOrganization } from '../../shell/for-organization.tsx';
import { Failure, Loading } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { OwnApplication, OwnContract, OwnObjections, Result } from './own-parts.tsx';

const OwnAct = lazily(async () => {
  await moreWords({
    'zh-CN': () => import('../../words/call.zh.ts'),
    en: () => import('../../words/call.en.ts'),
  });
  return (await import('./own-act.tsx')).OwnAct;
});

const Feedback = lazily(async () => {
  await moreWords({
    'zh-CN': () => import('../../words/feedback.zh.ts'),
    en: () => import('../../words/feedback.en.ts'),
  });
  return (await import('./feedback.tsx')).OwnFeedback;
});

const organization = parameter('organization');
const tenant = parameter('tenant');
const purchase = parameter('purchase');
const asked = organization ? query(() => getPurchase(tenant, purchase, organization)) : undefined;
const notice = query(() => getNotice(tenant, purchase));

async function finish(done: CommandDone, command: CommandType) {
  await Promise.all([asked?.load(), notice.load()]);
  showDone(done, command);
}

const offers: readonly string[] = ['submitFinalOffer', 'explainPrice'];
/** Where an act is done: on this page, or on the one made for it. */
function actLink(act: string): string {
  const where = { organization, tenant, purchase };
  if (offers.includes(act)) return workPage('offer', where);
  if (act === 'requestRecusal') return workPage('recusal', where);
  if (act === 'signSupplement') return workPage('contract', where);
  if (act === 'raiseObjection') return workPage('objection', where);
  // Signing takes a copy in: that is what the page of the contracts is for.
  if (act === 'signContract')
    return workPage('contract', { ...where, act, reference: organization });
  return hereWith({ act, done: '', state: '' });
}

/** What the organization may do without being asked: only while its own part allows it. */
function isPossible({ purchase: { projects } }: PurchaseView, command: CommandType) {
  if (['raiseObjection', 'askQuestion', 'requestRecusal'].includes(command)) return true;
  if (command === 'declineAward') return projects[organization]?.status === 'awarded';
  return false;
}

function Next({ view }: { view: PurchaseView }) {
  const [first] = view.tasks;
  const further = (
    ['askQuestion', 'requestRecusal', 'raiseObjection', 'declineAward'] as const
  ).filter((command) => view.commands.includes(command) && isPossible(view, command));
  const isOpen = view.purchase.state === 'biddingOpen';
  return (
    <section class="next" aria-labelledby="next-title">
      <h2 id="next-title">{t('next.title')}</h2>
      {!first && !isOpen && <p class="quiet">{t('next.nothing')}</p>}
      {first?.due && (
        <p class="due">
          {t('due.until', { at: lastMinute(first.due) })}
          <span class={isPressing(view.now, first.due) ? 'tag warn' : 'tag ahead'}>
            {remaining(view.now, first.due)}
          </span>
        </p>
      )}
      <Why reasons={view.reasons} at={first?.due} />
      <p class="actions">
        {first && (
          <a
            class="button primary"
            href={actLink(first.command)}
            onClick={actLink(first.command).startsWith('?') ? stayHere : undefined}
          >
            {named(`command.${first.command}`)}
          </a>
        )}
        {isOpen && (
          <a
            class="button primary"
            href={workPage('application', { organization, tenant, purchase })}
          >
            {t('organizationPurchase.apply')}
          </a>
        )}
        {further.map((command) => (
          <a
            class="button"
            key={command}
            href={actLink(command)}
            onClick={actLink(command).startsWith('?') ? stayHere : undefined}
          >
            {named(`command.${command}`)}
          </a>
        ))}
      </p>
    </section>
  );
}

function Own({ view }: { view: PurchaseView }) {
  const command = parameter('act') as CommandType;
  if (command && view.commands.includes(command))
    return (
      <OwnAct
        view={view}
        command={command}
        organization={organization}
        reload={() => void asked?.load()}
        onDone={(done) => void finish(done, command)}
      />
    );
  return (
    <>
      <OwnContract view={view} organization={organization} />
      {view.purchase.awards.length > 0 && (
        <Feedback tenant={tenant} purchase={purchase} organization={organization} />
      )}
      <Result view={view} organization={organization} names={notice.data.value?.results ?? []} />
      <OwnObjections view={view} organization={organization} />
      <OwnApplication view={view} organization={organization} />
      {view.purchase.openedAt && view.purchase.applications[organization] && (
        <OpeningMinutes tenant={tenant} purchase={purchase} actingFor={organization} />
      )}
    </>
  );
}

function OrganizationPurchasePage() {
  const view = asked?.data.value;
  const problem = asked?.problem.value;
  if (!view)
    return problem ? <Failure problem={problem} again={() => void asked?.load()} /> : <Loading />;
  return (
    <div class="with-rail">
      <div class="stack">
        <Done />
        <header class="card purchase-head">
          <p class="quiet">{notice.data.value?.tenant.name}</p>
          <h1>{view.purchase.plan.title}</h1>
          <p class="purchase-facts">
            <StateTag state={view.purchase.state} />
            <span>{named(`track.${view.purchase.plan.track}`)}</span>
          </p>
          {!parameter('act') && <Next view={view} />}
        </header>
        <Own view={view} />
      </div>
      <aside class="rail stack">
        <section class="card">
          <h2>{t('timeline')}</h2>
          <Timeline steps={stepsOf(view.purchase)} now={view.now} />
        </section>
      </aside>
    </div>
  );
}

void startPage('organizationPurchase.page', forOrganization(OrganizationPurchasePage), {
  'zh-CN': () => import('../../words/purchase.zh.ts'),
  en: () => import('../../words/purchase.en.ts'),
});

import { useSignal } from '@preact/signals';
import type { ApplicationState, Receipt } from '../../../shared/contracts/applications.ts';
import type { PublicPurchase } from '../../../shared/contracts/notices.ts';
import type { PurchaseView } from '../../../shared/contracts/purchases.ts';
import { getApplication, getNotice, getPurchase } from '../../api/purchasing.ts';
import { workPage } from '../../here.ts';
import { isPressing, lastMinute, money, remaining, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { DeadlineReason } from '../../parts/lazy-deadline-reason.ts';
import { query } from '../../query.ts';
import { forOrganization } from '../../shell/for-organization.tsx';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';
import { ApplicationForm } from './form.tsx';
import { place } from './place.ts';

const Amended = lazily(async () => (await import('./amended.tsx')).Amended);
const ReceiptPage = lazily(async () => (await import('./receipt.tsx')).ReceiptPage);

const { organization, tenant, purchase } = place;

/** A call to some only says to each of them that it is among them. */
const isUninvited = ({ purchase: { plan, rules } }: PurchaseView) =>
  rules.invitation !== undefined &&
  rules.invitation.value !== 'open' &&
  !plan.invitees?.some((id) => id === organization);

/** Somebody from outside who writes along learns nothing of the purchase but what everybody may. */
async function load() {
  const [call, state] = await Promise.all([getNotice(tenant, purchase), getApplication(place)]);
  if (state.isGuest) return { call, state, isInvited: true };
  const view = await getPurchase(tenant, purchase, organization);
  return { call, state, now: view.now, isInvited: !isUninvited(view) };
}
const asked = organization ? query(load) : undefined;

/** `now`: the tenant's time, where the reader may know it. */
type CallProps = { call: PublicPurchase; now: string | undefined; isOpen: boolean };

function Call({ call, now, isOpen }: CallProps) {
  const reason = call.timeline.find(({ due }) => due === call.closesAt)?.reason;
  return (
    <header class="card">
      <p class="quiet">{call.tenant.name}</p>
      <h1>{t('application.for', { title: call.title })}</h1>
      <p class="purchase-facts">
        <span>{t('application.ceiling', { ceiling: money(call.ceilingFen) })}</span>
        <span>{t('due.until', { at: lastMinute(call.closesAt) })}</span>
        {isOpen && now && (
          <span class={isPressing(now, call.closesAt) ? 'tag warn' : 'tag ahead'}>
            {remaining(now, call.closesAt)}
          </span>
        )}
      </p>
      {reason && reason.kind !== 'named' && <DeadlineReason reason={reason} />}
    </header>
  );
}

function NotOpen({ isInvited, isOpen }: { isInvited: boolean; isOpen: boolean }) {
  if (isOpen && !isInvited)
    return (
      <Notice kind="warn" title={t('invited.not')}>
        <p>{t('invited.notText')}</p>
        <p>
          <a href={`/t/${tenant}/purchases/${purchase}/`}>{t('invited.read')}</a>
        </p>
      </Notice>
    );
  return (
    <Notice kind="warn" title={t('application.closed')}>
      <p>
        <a href={workPage('organization-purchase', { organization, tenant, purchase })}>
          {t('organizationPurchase.open')}
        </a>
      </p>
    </Notice>
  );
}

type Found = NonNullable<NonNullable<typeof asked>['data']['value']>;

function Guest({ state: { isGuest } }: { state: ApplicationState }) {
  return isGuest ? (
    <Notice kind="info" title={t('guest.here')}>
      <p>{t('guest.hereText')}</p>
    </Notice>
  ) : null;
}

function Own({ found, session }: { found: Found } & PageProps) {
  const isChanging = useSignal(false);
  const { call, state, isInvited } = found;
  const { receipt } = state;
  const isOpen = call.state === 'biddingOpen';
  const own = session.organizations.find(({ id }) => id === organization);
  /** What was submitted is the draft as the server has it now, not as this page found it. */
  const change = async () => {
    await asked?.load();
    isChanging.value = true;
  };
  const done = (next: Receipt) => {
    asked?.put({ ...found, state: { ...state, receipt: next } });
    isChanging.value = false;
    window.scrollTo(0, 0);
  };
  const isAmended = receipt && !receipt.withdrawnAt && (call.edition ?? 1) > (receipt.edition ?? 1);
  const isWriting = isOpen && isInvited && (!receipt || isChanging.value);
  return (
    <>
      {isAmended && isOpen && <Amended place={place} call={call} onDone={done} />}
      {receipt && !isChanging.value && (
        <ReceiptPage
          receipt={receipt}
          call={call}
          organization={own?.name ?? organization}
          isOpen={isOpen}
          change={() => void change()}
          onDone={done}
        />
      )}
      {!receipt && !isWriting && <NotOpen isInvited={isInvited} isOpen={isOpen} />}
      {isWriting && (
        <>
          <Guest state={state} />
          <ApplicationForm
            call={call}
            state={state}
            mayInvite={own?.role === 'owner' || own?.role === 'manager'}
            onDone={done}
          />
        </>
      )}
    </>
  );
}

function ApplicationPage({ session }: PageProps) {
  const found = asked?.data.value;
  const problem = asked?.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void asked?.load()} /> : <Loading />;
  return (
    <div class="stack">
      <Call call={found.call} now={found.now} isOpen={found.call.state === 'biddingOpen'} />
      <Own found={found} session={session} />
    </div>
  );
}

void startPage('application.page', forOrganization(ApplicationPage), {
  'zh-CN': () => import('../../words/application.zh.ts'),
  en: () => import('../../words/application.en.ts'),
});

import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { ApplicationState, Receipt } from '../../../shared/contracts/applications.ts';
import type { PublicPurchase } from '../../../shared/contracts/notices.ts';
import { intention } from '../../api/ask.ts';
import {
  getApplication,
  getNotice,
  getPurchase,
  saveApplication,
  submitApplication,
} from '../../api/purchasing.ts';
import { type Autosave, autosave, keptOf } from '../../form/autosave.ts';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { SavedLine } from '../../form/saved-line.tsx';
import { parameter, workPage } from '../../here.ts';
import { isPressing, lastMinute, money, remaining, t } from '../../i18n.ts';
import { ApplicationView } from '../../parts/application/lazy.ts';
import { query } from '../../query.ts';
import { forOrganization } from '../../shell/for-organization.tsx';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';
import { Amended } from './amended.tsx';
import { applicationFaults, begunWith, bodyOf } from './application-values.ts';
import { ApplicationFields } from './fields.tsx';
import { ReceiptPage } from './receipt.tsx';

const tenant = parameter('tenant');
const purchase = parameter('purchase');
const organization = parameter('organization');
const place = { organization, tenant, purchase };
const draftName = `application.${purchase}.${organization}`;

const load = async () => {
  const [call, state, { now }] = await Promise.all([
    getNotice(tenant, purchase),
    getApplication(place),
    getPurchase(tenant, purchase, organization),
  ]);
  return { call, state, now };
};
const asked = organization ? query(load) : undefined;

function Check({ form, call, sendNow }: { form: Form; call: PublicPurchase; sendNow(): void }) {
  const body = bodyOf(form.values.value);
  const missing = call.requiredDocuments.filter((name) => !body.documents.includes(name));
  return (
    <>
      <ErrorSummary form={form} />
      <p class="lead">{t('application.checkLead')}</p>
      {missing.length > 0 && (
        <Notice kind="warn" title={t('documents.missingCount', { n: missing.length })}>
          <p>{t('application.missingText', { list: missing.join(t('list.comma')) })}</p>
        </Notice>
      )}
      <section class="card">
        <ApplicationView application={{ body }} required={call.requiredDocuments} />
      </section>
      <Notice kind="info">
        <p>{t('application.sealText', { at: lastMinute(call.closesAt) })}</p>
      </Notice>
      <p class="actions">
        <button type="button" class="button primary" disabled={form.isBusy.value} onClick={sendNow}>
          {form.isBusy.value ? t('act.busy') : t('application.submit')}
        </button>
        <button type="button" class="button" onClick={form.back}>
          {t('act.change')}
        </button>
      </p>
    </>
  );
}

type WriteProps = { form: Form; saving: Autosave; call: PublicPurchase; state: ApplicationState };

function Write({ form, saving, call, state }: WriteProps) {
  return (
    <form
      noValidate
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void saving.flush();
        form.check();
      }}
    >
      <ErrorSummary form={form} />
      <ApplicationFields
        form={form}
        call={call}
        organization={organization}
        prefill={state.prefill}
      />
      <div class="sticky-foot">
        <SavedLine saving={saving} />
        <button type="submit" class="button primary">
          {t('act.check')}
        </button>
      </div>
    </form>
  );
}

type FormProps = { call: PublicPurchase; state: ApplicationState; onDone(receipt: Receipt): void };

function ApplicationForm({ call, state, onDone }: FormProps) {
  const { form, saving, wish } = useMemo(() => {
    const kept = keptOf(draftName, state.draft);
    const made = createForm({
      initial: { ...begunWith(state.prefill), ...kept.values },
      faultsOf: (values) => applicationFaults(values, call),
      prefix: '/body',
    });
    const keep = autosave(made, {
      key: draftName,
      kept,
      save: (values, version) => saveApplication(place, values, version),
    });
    return { form: made, saving: keep, wish: intention() };
  }, []);
  const sendNow = () =>
    form.submit(async (values) => {
      await saving.flush();
      const revision = state.receipt?.revision ?? 0;
      onDone(await submitApplication(place, bodyOf(values), revision, wish));
    });
  return form.isChecking.value ? (
    <Check form={form} call={call} sendNow={() => void sendNow()} />
  ) : (
    <Write form={form} saving={saving} call={call} state={state} />
  );
}

type CallProps = { call: PublicPurchase; now: string; isOpen: boolean };

function Call({ call, now, isOpen }: CallProps) {
  return (
    <header class="card">
      <p class="quiet">{call.tenant.name}</p>
      <h1>{t('application.for', { title: call.title })}</h1>
      <p class="purchase-facts">
        <span>{t('application.ceiling', { ceiling: money(call.ceilingFen) })}</span>
        <span>{t('due.until', { at: lastMinute(call.closesAt) })}</span>
        {isOpen && (
          <span class={isPressing(now, call.closesAt) ? 'tag warn' : 'tag ahead'}>
            {remaining(now, call.closesAt)}
          </span>
        )}
      </p>
    </header>
  );
}

function ApplicationPage({ session }: PageProps) {
  const isChanging = useSignal(false);
  const found = asked?.data.value;
  const problem = asked?.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void asked?.load()} /> : <Loading />;
  const { call, state, now } = found;
  const isOpen = call.state === 'biddingOpen';
  const name = session.organizations.find(({ id }) => id === organization)?.name ?? organization;
  /** What was submitted is the draft as the server has it now, not as this page found it. */
  const change = async () => {
    await asked?.load();
    isChanging.value = true;
  };
  const done = (receipt: Receipt) => {
    asked?.put({ ...found, state: { ...state, receipt } });
    isChanging.value = false;
    window.scrollTo(0, 0);
  };
  return (
    <div class="stack">
      <Call call={call} now={now} isOpen={isOpen} />
      {state.receipt && isOpen && (call.edition ?? 1) > (state.receipt.edition ?? 1) && (
        <Amended place={place} call={call} onDone={done} />
      )}
      {state.receipt && !isChanging.value && (
        <ReceiptPage
          receipt={state.receipt}
          call={call}
          organization={name}
          isOpen={isOpen}
          change={() => void change()}
        />
      )}
      {!state.receipt && !isOpen && (
        <Notice kind="warn" title={t('application.closed')}>
          <p>
            <a href={workPage('organization-purchase', { organization, tenant, purchase })}>
              {t('organizationPurchase.open')}
            </a>
          </p>
        </Notice>
      )}
      {isOpen && (!state.receipt || isChanging.value) && (
        <ApplicationForm call={call} state={state} onDone={done} />
      )}
    </div>
  );
}

void startPage('application.page', forOrganization(ApplicationPage), {
  'zh-CN': () => import('../../words/snapshot.zh.ts'),
  en: () => import('../../words/snapshot.en.ts'),
});

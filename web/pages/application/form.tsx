import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ApplicationState, Receipt } from '../../../shared/contracts/applications.ts';
import type { PublicPurchase } from '../../../shared/contracts/notices.ts';
import { intention } from '../../api/ask.ts';
import { saveApplication, submitApplication } from '../../api/purchasing.ts';
import { type Autosave, autosave, keptOf } from '../../form/autosave.ts';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { SavedLine } from '../../form/saved-line.tsx';
import { t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Notice } from '../../shell/notice.tsx';
import { applicationFaults, begunWith, bodyOf } from './application-values.ts';
import { Completeness } from './completeness.tsx';
import { ApplicationFields } from './fields.tsx';
import { partnerFaults } from './partners.ts';
import { draftName, place } from './place.ts';

const RevisionList = lazily(async () => (await import('./revisions.tsx')).RevisionList);
const Check = lazily(async () => (await import('./check.tsx')).Check);
const Editors = lazily(async () => (await import('./editors.tsx')).Editors);

type Writing = { call: PublicPurchase; state: ApplicationState; mayInvite: boolean };
type WriteProps = Writing & { form: Form; saving: Autosave };

/** Fetched when it is unfolded. */
function Fold({ title, children }: { title: string; children(): ComponentChildren }) {
  const isOpen = useSignal(false);
  return (
    <details
      class="card"
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>{title}</summary>
      {isOpen.value && children()}
    </details>
  );
}

/** What was saved before, and who else may write. */
function Around({ form, call, state, mayInvite }: WriteProps) {
  return (
    <>
      <Fold title={t('revision.title')}>
        {() => <RevisionList form={form} required={call.requiredDocuments} />}
      </Fold>
      {!state.isGuest && (
        <Fold title={t('editors.title')}>{() => <Editors mayInvite={mayInvite} />}</Fold>
      )}
    </>
  );
}

function Write(props: WriteProps) {
  const { form, saving, call, state } = props;
  return (
    <div class="with-rail rail-first">
      <aside class="rail stack">
        <Completeness form={form} call={call} />
      </aside>
      <div class="stack">
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
            organization={place.organization}
            prefill={state.prefill}
            mayAsk={state.isGuest ? undefined : props.mayInvite}
            isGuest={state.isGuest === true}
          />
          <div class="sticky-foot">
            <SavedLine saving={saving} />
            {state.isGuest ? (
              <p class="quiet">{t('guest.noSubmit')}</p>
            ) : (
              <button type="submit" class="button primary">
                {t('act.check')}
              </button>
            )}
          </div>
        </form>
        <Around {...props} />
      </div>
    </div>
  );
}

type FormProps = Writing & { onDone(receipt: Receipt): void };

export function ApplicationForm({ call, state, mayInvite, onDone }: FormProps) {
  const { form, saving, wish, isAnew } = useMemo(() => {
    const kept = keptOf(draftName, state.draft);
    const made = createForm({
      initial: { ...begunWith(state.prefill), ...kept.values },
      faultsOf: (values) => ({ ...applicationFaults(values, call), ...partnerFaults(values) }),
      prefix: '/body',
      fieldOf: (path) => path.replace('consortium.members.', 'consortium.'),
    });
    const keep = autosave(made, {
      key: draftName,
      kept,
      save: (values, version) => saveApplication(place, values, version),
    });
    return { form: made, saving: keep, wish: intention(), isAnew: state.receipt && !kept.values };
  }, []);
  const sendNow = () =>
    form.submit(async (values) => {
      await saving.flush();
      saving.keep();
      const revision = state.receipt?.revision ?? 0;
      onDone(await submitApplication(place, bodyOf(values), revision, wish));
    });
  return form.isChecking.value ? (
    <Check form={form} call={call} sendNow={() => void sendNow()} />
  ) : (
    <>
      {isAnew && (
        <Notice kind="info" title={t('anew.title')}>
          <p>{t('anew.text')}</p>
        </Notice>
      )}
      <Write form={form} saving={saving} call={call} state={state} mayInvite={mayInvite} />
    </>
  );
}

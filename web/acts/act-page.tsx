import { useMemo } from 'preact/hooks';
import type { CommandDone } from '../../shared/contracts/purchases.ts';
import type { CommandType } from '../../shared/domain/purchase/lifecycle.ts';
import { intention } from '../api/ask.ts';
import { send } from '../api/purchasing.ts';
import type { Autosave, Kept } from '../form/autosave.ts';
import { faultsOf } from '../form/checks.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { Facts } from '../form/facts.tsx';
import { createForm, type Form } from '../form/form.ts';
import { SavedLine } from '../form/saved-line.tsx';
import { hereWith, stayHere } from '../here.ts';
import { named, t } from '../i18n.ts';
import { keepAs, WithDraft } from '../parts/with-draft.tsx';
import type { Act, Situation } from './act.ts';

type Props = {
  act: Act;
  command: CommandType;
  situation: Situation;
  /** Somebody was quicker: fetch what is true now. */
  reload(): void;
  onDone(done: CommandDone): void;
};

const leave = () => hereWith({ act: '', reference: '' });
const noDraft: Kept = { values: undefined, version: 0, savedAt: undefined };

const draftName = ({ command, situation }: Props) =>
  [command.toLowerCase(), situation.view.purchase.id, situation.reference]
    .filter(Boolean)
    .join('.')
    .slice(0, 80);

function createActForm({ act, situation }: Props, kept: Kept): Form {
  const form = createForm({
    // What was kept before the form asked for more has no answer to that yet.
    initial: { ...act.initial?.(situation), ...kept.values },
    faultsOf: (values) => ({
      ...faultsOf(values, act.checks?.(situation) ?? {}),
      ...act.faults?.(values, situation),
    }),
  });
  if (!act.Fields) form.check();
  return form;
}

/** The last word: what counts in big type, one button named by what it does. */
function Confirm({ form, send: sendNow, ...props }: Props & { form: Form; send(): void }) {
  const { act, command, situation } = props;
  const label = named(`command.${command}`);
  return (
    <>
      <ErrorSummary form={form} />
      {act.Fields ? <p class="lead">{t('act.checkLead')}</p> : null}
      {!act.Fields && act.intro && <p class="lead">{act.intro(situation)}</p>}
      <Facts facts={act.facts(form.values.value, situation)} />
      <p class="actions">
        <button
          type="button"
          class={act.isGrave ? 'button danger' : 'button primary'}
          disabled={form.isBusy.value}
          onClick={sendNow}
        >
          {form.isBusy.value ? t('act.busy') : label}
        </button>
        {act.Fields && (
          <button type="button" class="button" onClick={form.back}>
            {t('act.change')}
          </button>
        )}
        <a class="button plain" href={leave()} onClick={stayHere}>
          {t('act.leave')}
        </a>
      </p>
    </>
  );
}

function FillIn({
  form,
  saving,
  act,
  situation,
}: Props & { form: Form; saving?: Autosave | undefined }) {
  const { Fields } = act;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.check();
      }}
    >
      <ErrorSummary form={form} />
      {act.intro && <p class="lead">{act.intro(situation)}</p>}
      <div class="act-fields">{Fields && <Fields form={form} situation={situation} />}</div>
      <p class="actions">
        <button type="submit" class="button primary">
          {t('act.check')}
        </button>
        <a class="button plain" href={leave()} onClick={stayHere}>
          {t('act.leave')}
        </a>
      </p>
      {saving && <SavedLine saving={saving} />}
    </form>
  );
}

function ActForm(props: Props & { kept: Kept }) {
  const { act, situation, kept } = props;
  const { form, wish, saving } = useMemo(() => {
    const made = createActForm(props, kept);
    return {
      form: made,
      wish: intention(),
      saving: act.isLong ? keepAs(made, draftName(props), kept) : undefined,
    };
  }, []);
  const sendNow = () =>
    form.submit(async (values) => {
      const { purchase } = situation.view;
      const to = { tenant: purchase.tenantId, id: purchase.id, version: purchase.version };
      try {
        const done = await send(
          { ...to, organization: situation.organization },
          act.build(values, situation),
          wish,
        );
        saving?.spend();
        props.onDone(done);
      } catch (cause) {
        props.reload();
        throw cause;
      }
    });
  return form.isChecking.value ? (
    <Confirm {...props} form={form} send={() => void sendNow()} />
  ) : (
    <FillIn {...props} form={form} saving={saving} />
  );
}

/** Fill in, check, confirm. Legal acts are never one careless press. */
export function ActPage(props: Props) {
  const { act, command } = props;
  return (
    <section class="card act" aria-labelledby="act-title">
      <h2 id="act-title">{named(`command.${command}`)}</h2>
      {act.isLong ? (
        <WithDraft name={draftName(props)}>
          {(kept) => <ActForm {...props} kept={kept} />}
        </WithDraft>
      ) : (
        <ActForm {...props} kept={noDraft} />
      )}
    </section>
  );
}

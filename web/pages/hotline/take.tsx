import { effect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { HotlineDesk, LookedUp, TicketTaken } from '../../../shared/contracts/hotline.ts';
import {
  priorities,
  rescuers,
  ticketKinds,
  ticketSources,
} from '../../../shared/domain/hotline/names.ts';
import { intention } from '../../api/ask.ts';
import { takeCall } from '../../api/hotline.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { Field, type Option } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { goTo, hereWith, stayHere } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { regionNames, regions } from '../../parts/regions.ts';
import { Notice } from '../../shell/notice.tsx';
import { Beside, besideCall } from './beside.tsx';
import { FindProvider } from './find-provider.tsx';
import { matterOptions } from './matters.ts';
import { nameOf } from './queue.tsx';
import {
  callForm,
  emptyCall,
  forgetTyped,
  keepTyped,
  partyOf,
  requestOf,
  unitsOf,
} from './take-form.ts';

const choose = (): Option => ['', t('choose')];
const optionsOf = <T extends string>(all: readonly T[], words: string): Option[] =>
  all.map((one) => [one, named(`hot.${words}.${one}`)]);

function Where({ form }: { form: Form }) {
  const towns = regions();
  const town = towns.find(({ code }) => code === textAt(form.values.value, 'town'));
  const asOption = ({ code, name }: { code: string; name: string }): Option => [code, name];
  return (
    <div class="line">
      <Field
        form={form}
        path="town"
        kind="select"
        label={t('hot.street')}
        options={[choose(), ...towns.map(asOption)]}
      />
      <Field
        form={form}
        path="community"
        kind="select"
        label={t('hot.community')}
        options={[choose(), ...(town?.children ?? []).map(asOption)]}
      />
      <Field form={form} path="spot" label={t('hot.spot')} isOptional />
    </div>
  );
}

function What({ form }: { form: Form }) {
  return (
    <div class="line">
      <Field
        form={form}
        path="category"
        kind="select"
        label={t('hot.category')}
        options={[choose(), ...matterOptions()]}
      />
      <Field
        form={form}
        path="kind"
        kind="select"
        label={t('hot.kind')}
        options={optionsOf(ticketKinds, 'k')}
      />
      <Field
        form={form}
        path="priority"
        kind="select"
        label={t('hot.priority')}
        options={optionsOf(priorities, 'p')}
      />
      <Field
        form={form}
        path="source"
        kind="select"
        label={t('hot.source')}
        options={optionsOf(ticketSources, 'q')}
      />
    </div>
  );
}

function Rescue({ form }: { form: Form }) {
  if (textAt(form.values.value, 'priority') !== 'emergency') return null;
  return (
    <>
      <Notice kind="danger" title={t('hot.emergency.now')} />
      <Field
        form={form}
        path="handedTo"
        kind="select"
        label={t('hot.handedTo')}
        options={[choose(), ...optionsOf(rescuers, 'h')]}
      />
    </>
  );
}

type SendToProps = { tenant: string; form: Form; desk: HotlineDesk; found: LookedUp | undefined };

function SendTo({ tenant, form, desk, found }: SendToProps) {
  const suggested = (found?.parties ?? []).map(
    ({ party }, i): Option => [`s:${i}`, `${t('hot.parties')}：${nameOf(party)}`],
  );
  const at = (name: string) => textAt(form.values.value, name);
  const sendTo = at('sendTo');
  return (
    <>
      <Field
        form={form}
        path="sendTo"
        kind="select"
        label={t('hot.sendTo')}
        options={[
          ['', t('hot.sendTo.later')],
          ...suggested,
          ['place', t('hot.sendTo.place')],
          ...unitsOf(desk),
          ['provider', t('hot.sendTo.provider')],
        ]}
      />
      {sendTo === 'provider' && (
        <FindProvider
          tenant={tenant}
          form={form}
          about={{ community: at('community'), category: at('category') }}
        />
      )}
    </>
  );
}

function Caller({ form }: { form: Form }) {
  const hasPhone = textAt(form.values.value, 'phone').trim() !== '';
  return (
    <>
      <Field form={form} path="phone" label={t('hot.phone')} hint={t('hot.phone.hint')} isShort />
      {hasPhone && (
        <Checkboxes
          form={form}
          path="consent"
          legend={t('hot.phone')}
          options={[
            ['kept', t('hot.agrees')],
            ['shared', t('hot.shares')],
          ]}
        />
      )}
    </>
  );
}

/** The code to tell the caller: the only thing that leads back to the ticket. */
export function Taken({ taken, next }: { taken: TicketTaken; next(): void }) {
  return (
    <section class="card" role="status">
      <p>{t('hot.taken')}</p>
      <p class="code-figure">
        <span class="code">{taken.receipt}</span>
      </p>
      <p class="actions">
        <button type="button" class="button primary" onClick={next}>
          {t('hot.taken.next')}
        </button>
        <a class="button" href={hereWith({ ticket: taken.ticket.id, take: '' })} onClick={stayHere}>
          {t('hot.taken.open')}
        </a>
      </p>
    </section>
  );
}

type Props = { tenant: string; desk: HotlineDesk; onTaken(): void };

/** The form of a call with what is known beside it, for the keyboard alone. */
export function Take({ tenant, desk, onTaken }: Props) {
  const { form, wish, beside } = useMemo(() => {
    const made = callForm(tenant);
    return { form: made, wish: intention(), beside: besideCall(tenant, made) };
  }, []);
  // At the key itself: an effect of the component waits for the next frame, and a reload may come before it.
  useEffect(() => effect(() => keepTyped(tenant, form.values.value)), []);
  useEffect(() => document.getElementById('f-text')?.focus(), []);
  const found = beside.found.value;
  const again = () => {
    beside.taken.value = undefined;
    form.replace(emptyCall);
    document.getElementById('f-text')?.focus();
  };
  const send = () =>
    form.submit(async (values) => {
      const nameOfPlace = (code: string) => regionNames([code]);
      const party = partyOf(values, { found, nameOfPlace });
      beside.taken.value = await takeCall(tenant, requestOf(values, party), wish);
      forgetTyped(tenant);
      onTaken();
    });
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    const values = form.values.value;
    if (textAt(values, 'sendTo') === '' && !textAt(values, 'answer').trim() && found?.parties[0])
      form.set('sendTo', 's:0');
    if (form.check()) {
      form.back();
      void send();
    }
  };
  if (beside.taken.value) return <Taken taken={beside.taken.value} next={again} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one key sends from any field; the button does the same.
    <div class="grid-2" onKeyDown={onKey}>
      <section class="card act" aria-labelledby="take">
        <h2 id="take">{t('hot.take.title')}</h2>
        <p class="hint">{t('hot.take.keys')}</p>
        <PlainForm form={form} send={send}>
          <Field
            form={form}
            path="text"
            kind="text"
            rows={4}
            label={t('hot.text')}
            hint={t('hot.text.hint')}
          />
          <Where form={form} />
          <What form={form} />
          <Rescue form={form} />
          <Caller form={form} />
          <Field
            form={form}
            path="answer"
            kind="text"
            rows={2}
            label={t('hot.answer')}
            hint={t('hot.answer.hint')}
            isOptional
          />
          <SendTo tenant={tenant} form={form} desk={desk} found={found} />
          <p class="actions">
            <button type="submit" class="button primary" disabled={form.isBusy.value}>
              {t('hot.save')}
            </button>
            <button type="button" class="button" onClick={() => form.replace(emptyCall)}>
              {t('hot.clear')}
            </button>
            <a
              class="button plain"
              href={hereWith({ take: '' })}
              onClick={(event) => {
                event.preventDefault();
                goTo(hereWith({ take: '' }));
              }}
            >
              {t('hot.back')}
            </a>
          </p>
        </PlainForm>
      </section>
      <Beside form={form} beside={beside} />
    </div>
  );
}

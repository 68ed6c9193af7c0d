import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { RoomView } from '../../../shared/contracts/room.ts';
import { dayAt } from '../../../shared/domain/day.ts';
import { bodies, purposes } from '../../../shared/domain/room/bodies.ts';
import { intention } from '../../api/ask.ts';
import { sendToRoom } from '../../api/room.ts';
import { chosen, faultsOf, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { instant, named, t } from '../../i18n.ts';
import { Act, Refusal } from './doing.tsx';
import { type Part, place } from './place.ts';

type Minutes = RoomView['minutes'][number];
type Text = Omit<Minutes['versions'][number], 'by' | 'at' | 'reason'>;

const correcting = signal('');
const asBody = (name: string) => named(`room.body.${name}`);

const valuesOf = (from: Text | undefined, today: string): FormValues => ({
  title: from?.title ?? '',
  heldOn: from?.heldOn ?? today,
  place: from?.place ?? '',
  purpose: from?.purpose ?? 'execution',
  present: from?.present.map(({ body, name }) => ({ body, name })) ?? [
    { body: 'community', name: '' },
    { body: 'organization', name: '' },
    { body: 'socialWorker', name: '' },
  ],
  agreed: from?.agreed ?? '',
  reason: '',
});

function textOf(values: FormValues): Text {
  const present = rowsAt(values, 'present').map((_, i) => ({
    body: textAt(values, `present.${i}.body`) as Text['present'][number]['body'],
    name: textAt(values, `present.${i}.name`).trim(),
  }));
  return {
    title: textAt(values, 'title').trim(),
    heldOn: textAt(values, 'heldOn'),
    place: textAt(values, 'place').trim(),
    purpose: textAt(values, 'purpose') as Text['purpose'],
    present: present.filter(({ name }) => name !== ''),
    agreed: textAt(values, 'agreed').trim(),
  };
}

/** Minutes are written, or corrected: then with the reason. */
function Write({ view, reload, from }: Part & { from?: Minutes }) {
  const last = from?.versions[from.versions.length - 1];
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: valuesOf(last, dayAt(view.now)),
        prefix: '/minutes',
        faultsOf: (values) => ({
          ...faultsOf(values, {
            title: text(120),
            heldOn: chosen,
            agreed: text(4000),
            ...(from && { reason: text(300) }),
          }),
          ...(textOf(values).present.length < 2 && { 'present.0.name': t('room.twoPresent') }),
        }),
      }),
      wish: intention(),
    }),
    [from?.version],
  );
  const send = () =>
    form.submit(async (values) => {
      const minutes = textOf(values);
      const reason = textAt(values, 'reason').trim();
      await sendToRoom(
        place,
        from
          ? { type: 'correctMinutes', id: from.id, version: from.version, minutes, reason }
          : { type: 'recordMinutes', minutes },
        wish,
      );
      correcting.value = '';
      if (!from) form.replace(valuesOf(undefined, dayAt(view.now)));
      await reload();
    });
  return (
    <PlainForm form={form} send={send} class="act">
      <Field form={form} path="title" label={t('room.m.title')} />
      <Field form={form} path="heldOn" kind="date" label={t('room.m.heldOn')} />
      <Field form={form} path="place" label={t('room.m.place')} isOptional />
      <Field
        form={form}
        path="purpose"
        kind="select"
        label={t('room.m.purpose')}
        options={purposes.map((one) => [one, named(`room.purpose.${one}`)] as const)}
      />
      <fieldset class="field">
        <legend>{t('room.m.present')}</legend>
        <p class="hint">{t('room.m.presentHint')}</p>
        {rowsAt(form.values.value, 'present').map((_, i) => (
          <div class="line" key={String(i)}>
            <Field
              form={form}
              path={`present.${i}.body`}
              kind="select"
              isBare
              label={t('room.m.bodyOf', { n: i + 1 })}
              options={bodies.map((one) => [one, asBody(one)] as const)}
            />
            <Field
              form={form}
              path={`present.${i}.name`}
              isBare
              label={t('room.m.nameOf', { n: i + 1 })}
            />
          </div>
        ))}
        <p class="actions">
          <button
            type="button"
            class="button small"
            onClick={() => form.addRow('present', { body: 'community', name: '' })}
          >
            {t('room.m.addPerson')}
          </button>
        </p>
      </fieldset>
      <Field form={form} path="agreed" kind="text" rows={5} label={t('room.m.agreed')} />
      {from && <Field form={form} path="reason" label={t('room.m.reason')} />}
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {t(from ? 'room.m.correct' : 'room.m.save')}
        </button>
      </p>
    </PlainForm>
  );
}

function Confirmations({ one, view, reload }: Part & { one: Minutes }) {
  const last = one.versions[one.versions.length - 1];
  const there = bodies.filter(
    (body) => body !== 'evaluator' && last?.present.some((person) => person.body === body),
  );
  const said = (body: string) => one.confirmed.find(({ by }) => by.body === body);
  const isMine = there.some((body) => body === view.me.body) && !said(view.me.body);
  return (
    <>
      <p class="purchase-facts">
        {there.map((body) => (
          <span key={body} class={said(body) ? 'tag done' : 'tag'}>
            {asBody(body)} {t(said(body) ? 'room.m.confirmed' : 'room.m.waiting')}
          </span>
        ))}
      </p>
      {isMine && (
        <Act
          command={{ type: 'confirmMinutes', id: one.id, version: one.version }}
          label={t('room.m.confirm')}
          reload={reload}
        />
      )}
    </>
  );
}

function One({ one, view, reload }: Part & { one: Minutes }) {
  const last = one.versions[one.versions.length - 1];
  if (!last) return null;
  const earlier = one.versions.slice(0, -1).reverse();
  const mayCorrect =
    last.present.some(({ body }) => body === view.me.body) ||
    one.versions[0]?.by.body === view.me.body;
  const isOpen = correcting.value === one.id;
  return (
    <section class="card">
      <h3>{last.title}</h3>
      <p class="small quiet">
        {[last.heldOn, last.place, named(`room.purpose.${last.purpose}`)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p class="purchase-facts">
        {last.present.map(({ name, body }) => (
          <span key={`${body}.${name}`}>{t('room.m.person', { name, body: asBody(body) })}</span>
        ))}
      </p>
      <p class="said">{last.agreed}</p>
      {last.reason && <p class="small">{t('room.m.because', { reason: last.reason })}</p>}
      <Confirmations one={one} view={view} reload={reload} />
      {mayCorrect && (
        <p class="actions">
          <button
            type="button"
            class="button small"
            aria-expanded={isOpen}
            onClick={() => {
              correcting.value = isOpen ? '' : one.id;
            }}
          >
            {t('room.m.correct')}
          </button>
        </p>
      )}
      {isOpen && <Write view={view} reload={reload} from={one} />}
      {earlier.length > 0 && (
        <details>
          <summary>{t('room.m.earlier', { n: earlier.length })}</summary>
          {earlier.map((version) => (
            <div key={version.at} class="quote">
              <p class="small quiet">
                {version.by.name} · {instant(version.at)}
              </p>
              <p class="said">{version.agreed}</p>
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

/** Minutes, the latest meeting first. */
export function MinutesPart({ view, reload }: Part) {
  const heldOn = ({ versions }: Minutes) => versions[versions.length - 1]?.heldOn ?? '';
  const all = [...view.minutes].sort((a, b) => heldOn(b).localeCompare(heldOn(a)));
  return (
    <>
      <Refusal />
      {view.me.body !== 'evaluator' && (
        <section class="card">
          <details open={all.length === 0}>
            <summary>{t('room.m.write')}</summary>
            <Write view={view} reload={reload} />
          </details>
        </section>
      )}
      {all.map((one) => (
        <One key={one.id} one={one} view={view} reload={reload} />
      ))}
    </>
  );
}

import { signal } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import type { RoomView } from '../../../shared/contracts/room.ts';
import { takeBackMillis } from '../../../shared/domain/room/take-back.ts';
import { intention } from '../../api/ask.ts';
import { getRoom, sendToRoom } from '../../api/room.ts';
import { faultsOf, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { instant, moreWords, named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Act, Refusal } from './doing.tsx';
import { Files } from './files.tsx';
import { type Part, place } from './place.ts';

type Message = RoomView['messages'][number];

// Few messages carry a file: what sends one is fetched by whoever attaches one.
const Upload = lazily(async () => {
  const part = import('../../parts/upload.tsx');
  await moreWords({
    'zh-CN': () => import('../../words/contract-acts.zh.ts'),
    en: () => import('../../words/contract-acts.en.ts'),
  });
  return (await part).Upload;
});

/** The message that is being answered or decided. */
const open = signal<{ id: string; how: 'answer' | 'decide' } | undefined>(undefined);

const empty = { text: '', file: '', fileName: '' };
const accept = '.pdf,.ofd,.docx,.xlsx,.pptx,.jpg,.jpeg,.png,.zip';

/** Writes a message, or the answer to one. */
function Write({ reload, answers }: Pick<Part, 'reload'> & { answers?: Message }) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: empty,
        faultsOf: (values) => faultsOf(values, { text: text(4000) }),
      }),
      wish: intention(),
    }),
    [answers?.id],
  );
  const [isOpened, setOpened] = useState(false);
  const send = () =>
    form.submit(async (values) => {
      const file = textAt(values, 'file');
      await sendToRoom(
        place,
        {
          type: 'write',
          text: textAt(values, 'text').trim(),
          attachments: (file ? [file] : []) as never,
          ...(answers && { answers: answers.id }),
        },
        wish,
      );
      form.replace(empty);
      open.value = undefined;
      await reload();
    });
  return (
    <PlainForm form={form} send={send} class="card act">
      <Field
        form={form}
        path="text"
        kind="text"
        rows={3}
        label={answers ? t('room.answerTo', { name: answers.by.name }) : t('room.write')}
        hint={t('room.writeHint')}
      />
      <details onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>{t('room.attach')}</summary>
        {isOpened && (
          <Upload
            form={form}
            path="file"
            label={t('room.file')}
            hint={t('room.fileHint')}
            accept={accept}
            place={{
              tenant: place.tenant,
              purchase: place.purchase,
              organization: place.organization,
            }}
            about={{ purpose: 'other', audience: 'project', concerns: place.project }}
          />
        )}
      </details>
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {t('room.send')}
        </button>
      </p>
    </PlainForm>
  );
}

function Decide({ reload, on }: Pick<Part, 'reload'> & { on: Message }) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { text: '' },
        faultsOf: (values) => faultsOf(values, { text: text(500) }),
      }),
      wish: intention(),
    }),
    [on.id],
  );
  const send = () =>
    form.submit(async (values) => {
      const said = textAt(values, 'text').trim();
      await sendToRoom(place, { type: 'decide', id: on.id, text: said }, wish);
      open.value = undefined;
      await reload();
    });
  return (
    <PlainForm form={form} send={send} class="act">
      <Field form={form} path="text" label={t('room.decisionText')} />
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {t('room.decide')}
        </button>
      </p>
    </PlainForm>
  );
}

function Buttons({ one, view, reload }: Part & { one: Message }) {
  const isOwn = one.by.personId === view.me.personId;
  const age = Date.parse(view.now) - Date.parse(one.at);
  const mayDecide = !one.decision && view.me.body !== 'evaluator';
  const choose = (how: 'answer' | 'decide') => () => {
    const isHere = open.value?.id === one.id && open.value.how === how;
    open.value = isHere ? undefined : { id: one.id, how };
  };
  return (
    <p class="actions">
      {!isOwn && (
        <button type="button" class="button small" onClick={choose('answer')}>
          {t('room.answer')}
        </button>
      )}
      {mayDecide && (
        <button type="button" class="button small" onClick={choose('decide')}>
          {t('room.markDecided')}
        </button>
      )}
      {isOwn && !one.decision && age <= takeBackMillis && (
        <Act
          command={{ type: 'takeBack', id: one.id }}
          label={t('room.takeBack')}
          reload={reload}
          isQuiet
        />
      )}
    </p>
  );
}

function Body({ one }: { one: Message }) {
  if (one.takenBackAt)
    return <p class="quiet">{t('room.takenBack', { at: instant(one.takenBackAt) })}</p>;
  return (
    <>
      {one.answers && (
        <p class="small quiet">
          {t('room.answers', {
            name: one.answers.name,
            body: named(`room.body.${one.answers.body}`),
          })}
        </p>
      )}
      <p class="said">{one.text}</p>
      <Files files={one.attachments} />
      {one.decision && (
        <p>
          <span class="tag done">{t('room.decided')}</span> {one.decision.text}{' '}
          <span class="small quiet">
            {one.decision.by.name} · {instant(one.decision.at)}
          </span>
        </p>
      )}
    </>
  );
}

function One({ one, view, reload }: Part & { one: Message }) {
  const here = open.value?.id === one.id ? open.value.how : undefined;
  return (
    <li class={one.by.personId === view.me.personId ? 'message own' : 'message'}>
      <p>
        <strong>{one.by.name}</strong> <span class="tag">{named(`room.body.${one.by.body}`)}</span>{' '}
        <time class="small quiet" dateTime={one.at}>
          {instant(one.at)}
        </time>
      </p>
      <Body one={one} />
      {!one.takenBackAt && <Buttons one={one} view={view} reload={reload} />}
      {here === 'answer' && <Write reload={reload} answers={one} />}
      {here === 'decide' && <Decide reload={reload} on={one} />}
    </li>
  );
}

/** Older messages that were fetched, and from where the next go on. */
const older = signal<{ messages: Message[]; before?: string | undefined } | undefined>(undefined);

async function fetchOlder(before: string) {
  const found = await getRoom(place, before);
  const known = older.value?.messages ?? [];
  older.value = { messages: [...known, ...found.messages], before: found.before };
}

/** The conversation, the latest first. */
export function Thread({ view, reload }: Part) {
  const before = older.value ? older.value.before : view.before;
  const shown = [...view.messages, ...(older.value?.messages ?? [])];
  return (
    <>
      <Write reload={reload} />
      <section class="card">
        <h2>{t('room.tab.talk')}</h2>
        <Refusal />
        {shown.length === 0 && (
          <div class="empty">
            <p class="empty-title">{t('room.nothing')}</p>
            <p>{t('room.nothingText')}</p>
          </div>
        )}
        <ol class="messages">
          {shown.map((one) => (
            <One key={one.id} one={one} view={view} reload={reload} />
          ))}
        </ol>
        {before && (
          <p class="actions">
            <button type="button" class="button" onClick={() => void fetchOlder(before)}>
              {t('room.older')}
            </button>
          </p>
        )}
      </section>
    </>
  );
}

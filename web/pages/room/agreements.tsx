import { useMemo } from 'preact/hooks';
import type { RoomCommand, RoomView } from '../../../shared/contracts/room.ts';
import { dayAt } from '../../../shared/domain/day.ts';
import { bodies, linkedBodies } from '../../../shared/domain/room/bodies.ts';
import {
  type ActionStanding,
  actionStanding,
  type HandOffStanding,
  handOffStanding,
} from '../../../shared/domain/room/standings.ts';
import { intention } from '../../api/ask.ts';
import { sendToRoom } from '../../api/room.ts';
import { chosen, faultsOf, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { named, t } from '../../i18n.ts';
import { Act, Refusal } from './doing.tsx';
import { type Part, place } from './place.ts';

type Action = RoomView['actions'][number];
type HandOff = RoomView['handOffs'][number];

const actionLooks: Record<ActionStanding, string> = {
  open: 'tag current',
  overdue: 'tag stopped',
  done: 'tag done',
  doneLate: 'tag warn',
  dropped: 'tag',
};
const handOffLooks: Record<HandOffStanding, string> = {
  waiting: 'tag current',
  overdue: 'tag stopped',
  accepted: 'tag done',
  declined: 'tag warn',
  completed: 'tag done',
};

const asBody = (name: string) => named(`room.body.${name}`);
const day: (value: string) => string | undefined = chosen;

/** What is late first, then what is open by its day, then what is over. */
const rank = {
  overdue: 0,
  open: 1,
  waiting: 1,
  accepted: 2,
  doneLate: 3,
  done: 3,
  completed: 3,
  declined: 4,
  dropped: 4,
};

function Agree({ view, reload }: Part) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { what: '', body: '', name: '', due: '' },
        faultsOf: (values) =>
          faultsOf(values, { what: text(300), body: chosen, name: text(40), due: day }),
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const name = textAt(values, 'name').trim();
      const body = textAt(values, 'body') as Action['who']['body'];
      const known = view.people.find((one) => one.name === name && one.body === body);
      const action = {
        what: textAt(values, 'what').trim(),
        who: { body, name, ...(known && { personId: known.personId }) },
        due: textAt(values, 'due'),
      };
      await sendToRoom(place, { type: 'agree', action }, wish);
      form.replace({ what: '', body: '', name: '', due: '' });
      await reload();
    });
  return (
    <details>
      <summary>{t('room.agree')}</summary>
      <PlainForm form={form} send={send} class="act">
        <Field form={form} path="what" label={t('room.what')} />
        <Field
          form={form}
          path="body"
          kind="select"
          label={t('room.whoseBody')}
          options={[['', t('room.choose')], ...bodies.map((one) => [one, asBody(one)] as const)]}
        />
        <Field form={form} path="name" label={t('room.whoseName')} hint={t('room.whoseNameHint')} />
        <Field form={form} path="due" kind="date" label={t('room.due')} />
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {t('room.agreeSave')}
          </button>
        </p>
      </PlainForm>
    </details>
  );
}

function HandOver({ view, reload }: Part) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { what: '', to: '', answerBy: '' },
        faultsOf: (values) => faultsOf(values, { what: text(300), to: chosen, answerBy: day }),
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const handOff = {
        what: textAt(values, 'what').trim(),
        to: textAt(values, 'to') as HandOff['to'],
        answerBy: textAt(values, 'answerBy'),
      };
      await sendToRoom(place, { type: 'handOver', handOff }, wish);
      form.replace({ what: '', to: '', answerBy: '' });
      await reload();
    });
  const others = linkedBodies.filter((one) => one !== view.me.body);
  return (
    <details>
      <summary>{t('room.handOver')}</summary>
      <PlainForm form={form} send={send} class="act">
        <Field form={form} path="what" label={t('room.handOverWhat')} hint={t('room.noNames')} />
        <Field
          form={form}
          path="to"
          kind="select"
          label={t('room.to')}
          options={[['', t('room.choose')], ...others.map((one) => [one, asBody(one)] as const)]}
        />
        <Field form={form} path="answerBy" kind="date" label={t('room.answerBy')} />
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {t('room.handOverSave')}
          </button>
        </p>
      </PlainForm>
    </details>
  );
}

function OneAction({ one, view, reload }: Part & { one: Action }) {
  const standing = actionStanding(one, dayAt(view.now));
  const { body } = view.me;
  const isTheirs = one.who.body === body || one.by.body === body || body === 'office';
  const settle = (outcome: 'done' | 'dropped'): RoomCommand => ({
    type: 'settleAction',
    id: one.id,
    outcome,
    note: '',
  });
  return (
    <li class="task">
      <div>
        <p>
          <span class={actionLooks[standing]}>{named(`room.action.${standing}`)}</span>{' '}
          <strong>{one.what}</strong>
        </p>
        <p class="small quiet">
          {t('room.actionOf', { name: one.who.name, body: asBody(one.who.body), due: one.due })}
        </p>
      </div>
      {isTheirs && !one.outcome && (
        <p class="actions">
          <Act command={settle('done')} label={t('room.done')} reload={reload} />
          <Act command={settle('dropped')} label={t('room.drop')} reload={reload} isQuiet />
        </p>
      )}
    </li>
  );
}

function Decline({ one, reload }: Pick<Part, 'reload'> & { one: HandOff }) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { reason: '' },
        faultsOf: (values) => faultsOf(values, { reason: text(500) }),
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const reason = textAt(values, 'reason').trim();
      const command = { type: 'answerHandOff', id: one.id, isAccepted: false, reason } as const;
      await sendToRoom(place, command, wish);
      await reload();
    });
  return (
    <details>
      <summary>{t('room.decline')}</summary>
      <PlainForm form={form} send={send} class="act">
        <Field form={form} path="reason" label={t('room.declineWhy')} />
        <p class="actions">
          <button type="submit" class="button" disabled={form.isBusy.value}>
            {t('room.decline')}
          </button>
        </p>
      </PlainForm>
    </details>
  );
}

function OneHandOff({ one, view, reload }: Part & { one: HandOff }) {
  const standing = handOffStanding(one, dayAt(view.now));
  const isTheirs = one.to === view.me.body;
  const accept: RoomCommand = { type: 'answerHandOff', id: one.id, isAccepted: true, reason: '' };
  return (
    <li class="task">
      <div>
        <p>
          <span class={handOffLooks[standing]}>{named(`room.handOff.${standing}`)}</span>{' '}
          <strong>{one.what}</strong>
        </p>
        <p class="small quiet">
          {t('room.fromTo', { from: asBody(one.from), to: asBody(one.to), by: one.answerBy })}
        </p>
        {one.answer?.reason && <p>{one.answer.reason}</p>}
        {isTheirs && !one.answer && <Decline one={one} reload={reload} />}
      </div>
      {isTheirs && !one.answer && <Act command={accept} label={t('room.accept')} reload={reload} />}
      {isTheirs && one.answer?.isAccepted && !one.completion && (
        <Act
          command={{ type: 'completeHandOff', id: one.id, note: '' }}
          label={t('room.done')}
          reload={reload}
        />
      )}
    </li>
  );
}

/** Agreed actions and what is passed on between the three; what is late comes first. */
export function Agreements({ view, reload }: Part) {
  const today = dayAt(view.now);
  const actions = [...view.actions].sort(
    (a, b) =>
      rank[actionStanding(a, today)] - rank[actionStanding(b, today)] || a.due.localeCompare(b.due),
  );
  const handOffs = [...view.handOffs].sort(
    (a, b) =>
      rank[handOffStanding(a, today)] - rank[handOffStanding(b, today)] ||
      a.answerBy.localeCompare(b.answerBy),
  );
  const mayHandOver = (linkedBodies as readonly string[]).includes(view.me.body);
  return (
    <>
      <Refusal />
      <section class="card">
        <h2>{t('room.actions')}</h2>
        {actions.length === 0 && <p class="quiet">{t('room.noActions')}</p>}
        <ul class="tasks">
          {actions.map((one) => (
            <OneAction key={one.id} one={one} view={view} reload={reload} />
          ))}
        </ul>
        {view.me.body !== 'evaluator' && <Agree view={view} reload={reload} />}
      </section>
      <section class="card">
        <h2>{t('room.handOffs')}</h2>
        <p class="quiet">{t('room.handOffsLead')}</p>
        {handOffs.length === 0 && <p class="quiet">{t('room.noHandOffs')}</p>}
        <ul class="tasks">
          {handOffs.map((one) => (
            <OneHandOff key={one.id} one={one} view={view} reload={reload} />
          ))}
        </ul>
        {mayHandOver && <HandOver view={view} reload={reload} />}
      </section>
    </>
  );
}

import { useMemo } from 'preact/hooks';
import { type Guest, getGuests, inviteGuest, sendGuestAway } from '../../api/applying.ts';
import { faultsOf, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { day, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { place } from './place.ts';

type Props = { mayInvite: boolean };

const mailbox = (value: string) =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) ? undefined : t('guest.emailFault');

const emptyGuest = { name: '', email: '' };

function Invite({ onDone }: { onDone(items: Guest[]): void }) {
  const form = useMemo(
    () =>
      createForm({
        initial: emptyGuest,
        faultsOf: (values) => faultsOf(values, { name: text(60), email: mailbox }),
      }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const invited = {
        name: textAt(values, 'name').trim(),
        email: textAt(values, 'email').trim(),
      };
      onDone((await inviteGuest(place, invited)).items);
      form.replace(emptyGuest);
    });
  return (
    <PlainForm form={form} send={send}>
      <h3>{t('guest.invite')}</h3>
      <p class="hint">{t('guest.hint')}</p>
      <Field form={form} path="name" label={t('guest.name')} />
      <Field form={form} path="email" label={t('guest.email')} />
      <p class="actions">
        <button type="submit" class="button" disabled={form.isBusy.value}>
          {t('guest.send')}
        </button>
      </p>
    </PlainForm>
  );
}

/** Everybody of the organization writes at the draft; somebody from outside only who was invited. */
export function Editors({ mayInvite }: Props) {
  const asked = useMemo(() => query(() => getGuests(place)), []);
  const found = asked.data.value;
  const problem = asked.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  const show = (items: Guest[]) => asked.put({ items });
  const remove = async (id: string) => show((await sendGuestAway(place, id)).items);
  return (
    <>
      <p>{t('editors.text')}</p>
      {found.items.length === 0 && <p class="quiet">{t('guest.none')}</p>}
      <ul class="tasks" aria-live="polite">
        {found.items.map(({ id, name, email, until }) => (
          <li class="task" key={id}>
            <div>
              <strong>{name}</strong>
              <p class="small quiet">{email}</p>
            </div>
            <p class="task-due">
              <span class="small quiet">{t('guest.until', { at: day(until) })}</span>
              {mayInvite && (
                <button type="button" class="button" onClick={() => void remove(id)}>
                  {t('guest.removeShort')} <span class="unseen">{name}</span>
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {mayInvite ? <Invite onDone={show} /> : <p class="quiet">{t('guest.whoInvites')}</p>}
    </>
  );
}

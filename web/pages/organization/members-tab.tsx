import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { OrganizationMembers, PassportView } from '../../../shared/contracts/organizations.ts';
import type { OrganizationRole } from '../../../shared/domain/policy/posts.ts';
import {
  changeRole,
  getMembers,
  inviteMember,
  removeMember,
  takeInvitationBack,
} from '../../api/registry.ts';
import { chosen, faultsOf, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { instant, named, t } from '../../i18n.ts';
import { Anew } from '../../parts/anew.tsx';
import { ProblemError } from '../../problem.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';

const roles: readonly OrganizationRole[] = ['owner', 'manager', 'socialWorker'];
const empty = { email: '', name: '', role: '' };
const mailbox = (value: string) =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) ? undefined : t('fault.email');

type Props = {
  organization: string;
  members: OrganizationMembers;
  put(members: OrganizationMembers): void;
};

function Invite({ organization, members, put, again }: Props & { again(): void }) {
  const form = useMemo(
    () =>
      createForm({
        initial: empty,
        faultsOf: (values) => faultsOf(values, { email: mailbox, name: text(60), role: chosen }),
      }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const role = textAt(values, 'role') as OrganizationRole;
      const invited = {
        email: textAt(values, 'email').trim(),
        name: textAt(values, 'name').trim(),
        role,
      };
      put(await inviteMember(organization, invited, members.version));
      again();
    });
  return (
    <section class="card">
      <h2>{t('members.invite')}</h2>
      <p class="card-lead">{t('members.inviteLead')}</p>
      <PlainForm form={form} send={send}>
        <div class="passport-row-fields">
          <Field form={form} path="name" label={t('members.name')} />
          <Field form={form} path="email" label={t('members.email')} />
          <Field
            form={form}
            path="role"
            kind="select"
            label={t('members.role')}
            options={[
              ['', t('choose')],
              ...roles.map((role) => [role, named(`role.${role}`)] as const),
            ]}
          />
        </div>
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {t('members.send')}
          </button>
        </p>
      </PlainForm>
    </section>
  );
}

type RowProps = Props & { isOwner: boolean; act(change: () => Promise<OrganizationMembers>): void };

function Members({ organization, members, isOwner, act }: RowProps) {
  return (
    <section class="card">
      <h2>{t('members.title', { n: members.members.length })}</h2>
      <ul class="people-list">
        {members.members.map(({ personId, name, role }) => (
          <li key={personId}>
            <span>
              <b>{name}</b>
              <span class="quiet block small">{named(`role.${role}`)}</span>
            </span>
            {isOwner && (
              <span class="people-acts">
                <select
                  class="input short"
                  aria-label={t('members.roleOf', { name })}
                  value={role}
                  onChange={(event) => {
                    const next = event.currentTarget.value as OrganizationRole;
                    act(() =>
                      changeRole({ organization, person: personId }, next, members.version),
                    );
                  }}
                >
                  {roles.map((one) => (
                    <option key={one} value={one}>
                      {named(`role.${one}`)}
                    </option>
                  ))}
                </select>
                <button
                  type="button"
                  class="button plain"
                  onClick={() =>
                    act(() => removeMember({ organization, person: personId }, members.version))
                  }
                >
                  {t('members.remove')}
                  <span class="unseen">{name}</span>
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {members.invitations.length > 0 && <h3>{t('members.open')}</h3>}
      <ul class="people-list">
        {members.invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id}>
            <span>
              {email}
              <span class="quiet block small">
                {t('members.until', { role: named(`role.${role}`), at: instant(expiresAt) })}
              </span>
            </span>
            {isOwner && (
              <button
                type="button"
                class="button plain"
                onClick={() => act(() => takeInvitationBack(organization, id))}
              >
                {t('members.takeBack')}
                <span class="unseen">{email}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who acts for the organization. An owner invites, changes and lets go; the last owner stays. */
export function MembersTab({ view }: { view: PassportView }) {
  const { id: organization } = view.organization;
  const asked = useMemo(() => query(() => getMembers(organization)), []);
  const refusal = useSignal('');
  const members = asked.data.value;
  const problem = asked.problem.value;
  if (!members)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  const act = (change: () => Promise<OrganizationMembers>) => {
    refusal.value = '';
    change().then(asked.put, (cause: unknown) => {
      refusal.value = (cause instanceof ProblemError && cause.title) || t('problem.unreachable');
      void asked.load();
    });
  };
  const props = { organization, members, put: asked.put };
  const isOwner = view.role === 'owner';
  return (
    <div class="stack">
      {refusal.value && (
        <div role="alert">
          <Notice kind="danger" title={refusal.value} />
        </div>
      )}
      <Members {...props} isOwner={isOwner} act={act} />
      {isOwner && <Anew>{(again) => <Invite {...props} again={again} />}</Anew>}
    </div>
  );
}

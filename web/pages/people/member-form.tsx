import { useMemo } from 'preact/hooks';
import type { Members, MemberView } from '../../../shared/contracts/members.ts';
import type { Post } from '../../../shared/domain/policy/posts.ts';
import { clashesIn } from '../../../shared/domain/policy/separation.ts';
import { intention } from '../../api/ask.ts';
import { changeMember, inviteMember } from '../../api/people.ts';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { Facts } from '../../form/facts.tsx';
import { Field } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { hereWith, stayHere } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';
import { periodOf, scopeOf } from './held.tsx';
import { History } from './history.tsx';
import { changeOf, memberFaults, valuesOf } from './member-values.ts';
import { PostRows } from './post-rows.tsx';

type Props = {
  tenant: string;
  all: Members;
  /** Absent for somebody who is invited. */
  member: MemberView | undefined;
  mine: readonly Post[];
  onDone(said: 'invited' | 'changed'): void;
  reload(): void;
};

const leave = () => hereWith({ act: '', member: '', done: '' });

/** What speaks against the posts together, before anybody sends them. */
function Clashes({ posts, strict }: { posts: readonly Post[]; strict: readonly string[] }) {
  const found = clashesIn([...new Set(posts)], strict);
  if (found.length === 0) return <p class="quiet">{t('member.noClash')}</p>;
  return (
    <>
      {found.map(({ id, posts: [one, other], verdict, source }) => (
        <Notice
          key={id}
          kind={verdict === 'forbidden' ? 'danger' : 'warn'}
          title={t(`member.clash.${verdict}`, {
            one: named(`post.${one}`),
            other: named(`post.${other}`),
          })}
        >
          <p class="small">{t('member.clash.basis', { source })}</p>
        </Notice>
      ))}
    </>
  );
}

function Check(props: Props & { form: Form; send(): void }) {
  const { form, member, all, send } = props;
  const values = form.values.value;
  const { appointments, employer, reason } = changeOf(values);
  const posts = appointments.map(({ post }) => post);
  const isForbidden = clashesIn([...new Set(posts)], all.strictSeparation).some(
    ({ verdict }) => verdict === 'forbidden',
  );
  return (
    <div class="stack">
      <ErrorSummary form={form} />
      <Facts
        facts={[
          [t('people.name'), <span class="big">{textAt(values, 'name')}</span>],
          ...(member ? [] : [[t('member.email'), textAt(values, 'email')] as const]),
          ...(employer ? [[t('people.employer'), employer.name] as const] : []),
          ...appointments.map(
            (one, i) =>
              [
                t('member.post', { n: i + 1 }),
                <>
                  <strong>{named(`post.${one.post}`)}</strong>
                  <span class="block small quiet">
                    {[one.unit, scopeOf(one), periodOf(one)].filter(Boolean).join(' · ')}
                  </span>
                </>,
              ] as const,
          ),
          [t('member.reason'), reason],
        ]}
      />
      {appointments.length === 0 ? (
        <Notice kind="warn" title={t('member.noPosts')} />
      ) : (
        <Clashes posts={posts} strict={all.strictSeparation} />
      )}
      <p class="actions">
        <button
          type="button"
          class="button primary"
          disabled={form.isBusy.value || isForbidden}
          onClick={send}
        >
          {form.isBusy.value ? t('act.busy') : t(member ? 'member.doChange' : 'member.doInvite')}
        </button>
        <button type="button" class="button" onClick={form.back}>
          {t('act.change')}
        </button>
        <a class="button plain" href={leave()} onClick={stayHere}>
          {t('act.leave')}
        </a>
      </p>
    </div>
  );
}

function FillIn({ form, member, all, mine }: Props & { form: Form }) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.check();
      }}
    >
      <ErrorSummary form={form} />
      <Field form={form} path="name" label={t('people.name')} />
      {!member && (
        <Field form={form} path="email" label={t('member.email')} hint={t('member.emailHint')} />
      )}
      <PostRows form={form} today={all.today} mine={mine} />
      <Field
        form={form}
        path="employer"
        label={t('member.employer')}
        hint={t('member.employerHint')}
      />
      <Field
        form={form}
        path="creditCode"
        label={t('member.creditCode')}
        hint={t('member.creditCodeHint')}
      />
      <Field
        form={form}
        path="reason"
        kind="text"
        rows={2}
        label={t('member.reason')}
        hint={t('member.reasonHint')}
      />
      <p class="actions">
        <button type="submit" class="button primary">
          {t('member.check')}
        </button>
        <a class="button plain" href={leave()} onClick={stayHere}>
          {t('member.back')}
        </a>
      </p>
    </form>
  );
}

/** Fill in, check, confirm: who holds which posts from now on. */
export function MemberForm(props: Props) {
  const { tenant, all, member, onDone } = props;
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: valuesOf(member, all.today),
        faultsOf: (values) => memberFaults(values, !member),
        prefix: '',
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const change = changeOf(values);
      if (member) {
        const to = { tenant, person: member.personId, version: member.version };
        await changeMember(to, change, wish);
      } else await inviteMember(tenant, { ...change, email: textAt(values, 'email').trim() }, wish);
      onDone(member ? 'changed' : 'invited');
    });
  const title = member ? t('member.change', { name: member.name }) : t('member.invite');
  return (
    <>
      <section class="card act" aria-labelledby="member-title">
        <h2 id="member-title">{title}</h2>
        {form.isChecking.value ? (
          <Check {...props} form={form} send={() => void send()} />
        ) : (
          <FillIn {...props} form={form} />
        )}
      </section>
      {member && !form.isChecking.value && <History tenant={tenant} person={member.personId} />}
    </>
  );
}

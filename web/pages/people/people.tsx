import type { Members, MemberView } from '../../../shared/contracts/members.ts';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { shownRows, stateOf } from '../../table/table.ts';
import { Pager, SortHead, TableFrame } from '../../table/table.tsx';
import { Held } from './held.tsx';

const order = new Map(
  ['leadingGroupHead', 'leadingGroupDeputy', 'officeHead', 'hostHead', 'handler'].map((post, i) => [
    post,
    i,
  ]),
);
const rankOf = ({ posts }: MemberView) =>
  Math.min(99, ...posts.map((post) => order.get(post) ?? 20));

const columns = {
  name: ({ name }: MemberView) => name,
  posts: ({ appointments }: MemberView) =>
    appointments.map(({ post }) => named(`post.${post}`)).join(' '),
  employer: ({ employer }: MemberView) => employer?.name,
};

type Props = { all: Members; mayAppoint: boolean };

function Posts({ member, today }: { member: MemberView; today: string }) {
  return (
    <>
      {member.appointments.map((one) => (
        <Held key={JSON.stringify(one)} one={one} today={today} />
      ))}
      {member.appointments.length === 0 && <span class="quiet">{t('people.withdrawn')}</span>}
      {member.clashes.map((clash) => (
        <span class="tag warn" key={clash.id}>
          {t(`member.clash.${clash.verdict}`, {
            one: named(`post.${clash.posts[0]}`),
            other: named(`post.${clash.posts[1]}`),
          })}
        </span>
      ))}
    </>
  );
}

const Change = ({ personId, name }: MemberView) => (
  <a
    href={hereWith({ act: 'change', member: personId, done: '' })}
    aria-label={`${t('people.change')} ${name}`}
    onClick={stayHere}
  >
    {t('people.change')}
  </a>
);

function Rows({
  rows,
  today,
  mayAppoint,
}: { rows: readonly MemberView[]; today: string } & Pick<Props, 'mayAppoint'>) {
  const state = stateOf(parameter);
  return (
    <>
      <div class="wide-only">
        <TableFrame label={t('people.title')}>
          <thead>
            <tr>
              <SortHead name="name" label={t('people.name')} state={state} />
              <SortHead name="posts" label={t('people.posts')} state={state} />
              <SortHead name="employer" label={t('people.employer')} state={state} />
              {mayAppoint && <th scope="col">{t('people.change')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((member) => (
              <tr key={member.personId}>
                <th scope="row" class="nowrap">
                  {member.name}
                </th>
                <td>
                  <Posts member={member} today={today} />
                </td>
                <td>{member.employer?.name ?? '–'}</td>
                {mayAppoint && (
                  <td class="nowrap">
                    <Change {...member} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </TableFrame>
      </div>
      <div class="narrow-only">
        <ul class="purchase-cards">
          {rows.map((member) => (
            <li key={member.personId}>
              <p>
                <strong>{member.name}</strong>
                {member.employer && <span class="block small quiet">{member.employer.name}</span>}
              </p>
              <Posts member={member} today={today} />
              {mayAppoint && (
                <p>
                  <Change {...member} />
                </p>
              )}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** Everybody with a post, heads first unless the reader sorts. */
export function People({ all, mayAppoint }: Props) {
  const items = [...all.items].sort((a, b) => rankOf(a) - rankOf(b));
  const shown = shownRows(items, columns, stateOf(parameter));
  if (items.length === 0)
    return (
      <section class="card empty">
        <p class="empty-title">{t('people.empty')}</p>
        <p>{t('people.emptyText')}</p>
      </section>
    );
  return (
    <section class="card stack" aria-label={t('people.tab.people')}>
      <p class="lead">{t('people.lead')}</p>
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <div class="field">
          <label for="people-find">{t('people.find')}</label>
          <input
            id="people-find"
            class="input"
            type="search"
            value={parameter('words')}
            onInput={(event) =>
              goTo(hereWith({ words: event.currentTarget.value, page: '' }), 'replace')
            }
          />
        </div>
      </form>
      {shown.total === 0 ? (
        <div class="empty">
          <p class="empty-title">{t('people.noneFound')}</p>
        </div>
      ) : (
        <Rows rows={shown.rows} today={all.today} mayAppoint={mayAppoint} />
      )}
      <Pager {...shown} />
    </section>
  );
}

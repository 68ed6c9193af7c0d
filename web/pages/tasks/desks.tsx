import type { Session } from '../../../shared/contracts/sessions.ts';
import type { Post } from '../../../shared/domain/policy/posts.ts';
import { workPage } from '../../here.ts';
import { t } from '../../i18n.ts';

const near: readonly Post[] = [
  'communityCommittee',
  'gridWorker',
  'streetOffice',
  'hotlineOperator',
];

/** The desk of the day, for those who work in communities or take calls: it begins there. */
export function Desks({ session: { memberships } }: { session: Session }) {
  const own = memberships.filter(({ posts }) => posts.some((post) => near.includes(post)));
  if (own.length === 0) return null;
  return (
    <p class="actions">
      {own.map(({ tenant, name }) => (
        <a key={tenant} class="button primary" href={workPage('desk', { tenant })}>
          {t('tasks.desk', { tenant: name })}
        </a>
      ))}
    </p>
  );
}

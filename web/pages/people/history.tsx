import { useMemo } from 'preact/hooks';
import { getHistory } from '../../api/people.ts';
import { instant, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';

const postsIn = (after: unknown): string => {
  const { appointments = [] } = (after ?? {}) as { appointments?: { post: string }[] };
  const names = appointments.map(({ post }) => named(`post.${post}`));
  return [...new Set(names)].join(t('list.comma')) || t('none');
};

/** Who gave somebody which posts, when and why; newest first. */
export function History({ tenant, person }: { tenant: string; person: string }) {
  const asked = useMemo(() => query(() => getHistory(tenant, person)), []);
  const found = asked.data.value;
  const problem = asked.problem.value;
  return (
    <section class="card" aria-labelledby="history-title">
      <h2 id="history-title">{t('member.history')}</h2>
      {!found && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!found && !problem && <Loading />}
      {found?.items.length === 0 && <p class="quiet">{t('member.noHistory')}</p>}
      {found && found.items.length > 0 && (
        <ol class="purchase-cards">
          {[...found.items].reverse().map((entry) => (
            <li key={entry.seq}>
              <p>
                <strong>{named(`member.command.${entry.command}`, entry.command)}</strong>{' '}
                <span class="quiet small">{instant(entry.at)}</span>
              </p>
              <p class="small">{t('member.nowHolds', { posts: postsIn(entry.after) })}</p>
              <p class="small quiet">
                {[
                  t('member.by', {
                    name: found.names[entry.actor.replace('person:', '')] ?? entry.actor,
                  }),
                  entry.reason,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

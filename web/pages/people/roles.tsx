import type { Members } from '../../../shared/contracts/members.ts';
import { permissions } from '../../../shared/domain/policy/permissions.ts';
import { posts, sightsOf } from '../../../shared/domain/policy/post-names.ts';
import type { Post } from '../../../shared/domain/policy/posts.ts';
import { named, t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';

const doneBy = (post: Post) =>
  Object.entries(permissions)
    .filter(([, allowed]) => (allowed as readonly string[]).includes(post))
    .map(([command]) => named(`command.${command}`));

/** Who may do what, read off the table of rights itself. */
export function Roles({ all }: { all: Members }) {
  return (
    <div class="card">
      <p class="lead">{t('roles.lead')}</p>
      <TableFrame label={t('people.tab.roles')}>
        <thead>
          <tr>
            <th scope="col">{t('roles.post')}</th>
            <th scope="col">{t('roles.sees')}</th>
            <th scope="col">{t('roles.does')}</th>
          </tr>
        </thead>
        <tbody>
          {posts.map((post) => {
            const holders = all.items.filter((one) => one.posts.includes(post));
            return (
              <tr key={post}>
                <th scope="row">
                  {named(`post.${post}`)}
                  <span class="block small quiet">{named(`postHelp.${post}`)}</span>
                  {holders.length > 0 && (
                    <span class="block small">
                      {`${t('roles.holders')}${t('list.colon')}${holders.map(({ name }) => name).join(t('list.comma'))}`}
                    </span>
                  )}
                </th>
                <td>{sightsOf([post]).map((sight) => named(`sight.${sight}`))}</td>
                <td>{doneBy(post).join(t('list.comma')) || t('roles.nothing')}</td>
              </tr>
            );
          })}
        </tbody>
      </TableFrame>
    </div>
  );
}

import type { ComponentType } from 'preact';
import { hereWith, parameter } from '../here.ts';
import { t } from '../i18n.ts';
import { Loading, Notice } from './notice.tsx';
import type { PageProps } from './start.tsx';

/**
 * A public notice cannot know whom its reader acts for. Who acts for one organization goes straight on as that one;
 * who acts for several chooses.
 */
export const forOrganization = (Page: ComponentType<PageProps>): ComponentType<PageProps> =>
  function ForOrganization({ session }) {
    if (parameter('organization')) return <Page session={session} />;
    const { organizations } = session;
    const [only, ...others] = organizations;
    if (!only)
      return (
        <Notice kind="warn" title={t('organization.nobody')}>
          <p>{t('organization.nobodyText')}</p>
        </Notice>
      );
    if (others.length === 0) {
      window.location.replace(hereWith({ organization: only.id }));
      return <Loading />;
    }
    return (
      <section class="card">
        <h1>{t('organization.which')}</h1>
        <ul class="starts">
          {organizations.map(({ id, name }) => (
            <li key={id}>
              <a href={hereWith({ organization: id })}>{name}</a>
            </li>
          ))}
        </ul>
      </section>
    );
  };

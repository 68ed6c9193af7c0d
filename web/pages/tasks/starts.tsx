import type { Session } from '../../../shared/contracts/sessions.ts';
import { workPage } from '../../here.ts';
import { t } from '../../i18n.ts';

/** What somebody may begin by themselves, when nothing is asked of them. */
export function Starts({ session }: { session: Session }) {
  const handling = session.memberships.filter(({ posts }) => posts.includes('handler'));
  const { organizations } = session;
  const isOfficial = session.memberships.length > 0 || session.isPlatformAdmin;
  if (isOfficial && handling.length + organizations.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('starts.title')}</h2>
      <ul class="starts">
        {handling.map(({ tenant, name }) => (
          <li key={tenant}>
            <a href={workPage('plan', { tenant })}>{t('starts.plan', { tenant: name })}</a>
          </li>
        ))}
        {!isOfficial && (
          <li>
            <a href={workPage('registration')}>{t('starts.register')}</a>
          </li>
        )}
        {organizations.length > 0 && (
          <li>
            <a href="/">{t('starts.apply')}</a>
          </li>
        )}
      </ul>
    </section>
  );
}

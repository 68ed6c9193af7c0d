import type { Session } from '../../shared/contracts/sessions.ts';
import { signOut } from '../api/session.ts';
import { parameter, workPage } from '../here.ts';
import { language, named, speak, t } from '../i18n.ts';
import { contrast, nextSize, size, toggleContrast } from './switches.ts';

const leave = async () => {
  await signOut().catch(() => undefined);
  window.location.assign('/sign-in');
};

/** What the reader acts as on this page: their posts in the tenant of the address, or an organization. */
function roleOn(session: Session): string {
  const organization = session.organizations.find(({ id }) => id === parameter('organization'));
  if (organization) return organization.name;
  const membership = session.memberships.find((one) => one.tenant === parameter('tenant'));
  if (!membership) return t('desk');
  const posts = membership.posts.map((post) => named(`post.${post}`)).join(t('list.comma'));
  return `${membership.name} · ${posts}`;
}

function Switches() {
  const other = language() === 'en' ? 'zh-CN' : 'en';
  return (
    <>
      <button type="button" aria-pressed={size.value !== ''} onClick={nextSize}>
        {t(size.value === 'huge' ? 'switch.sizeHuge' : 'switch.size')}
      </button>
      <button type="button" aria-pressed={contrast.value === 'high'} onClick={toggleContrast}>
        {t('switch.contrast')}
      </button>
      <button type="button" lang={other} onClick={() => speak(other)}>
        {other === 'en' ? 'English' : '中文'}
      </button>
    </>
  );
}

/** Three circles joined to one: 社区, 社会组织, 社会工作者. */
const Mark = () => (
  <svg class="mark" viewBox="0 0 40 40" aria-hidden="true">
    <path d="M20 13.5v6m0 0-7 5m7-5 7 5" />
    <circle cx="20" cy="9" r="4.5" />
    <circle cx="9.3" cy="27.2" r="4.5" />
    <circle cx="30.7" cy="27.2" r="4.5" />
    <circle cx="20" cy="20" r="17.5" />
  </svg>
);

export function Header({ session }: { session: Session | undefined }) {
  return (
    <header class="head">
      <div class="head-in">
        <a class="brand" href={workPage('')}>
          <Mark />
          <span>
            <span class="brand-name">{t('platform')}</span>
            <span class="brand-sub">{session ? roleOn(session) : t('desk')}</span>
          </span>
        </a>
        <div class="head-tools">
          {session && <span class="head-person">{session.person.name}</span>}
          <Switches />
          {session && (
            <button type="button" onClick={() => void leave()}>
              {t('signOut')}
            </button>
          )}
        </div>
      </div>
    </header>
  );
}

import { useEffect } from 'preact/hooks';
import type { Session } from '../../shared/contracts/sessions.ts';
import { parameter, workPage } from '../here.ts';
import { t } from '../i18n.ts';
import { hasPlace, placeGroupsOf } from './places.ts';

const screen = () => window.location.pathname.split('/')[2] ?? '';

/** Pages without a place of their own belong to the purchases of their tenant. */
function isHere(href: string): boolean {
  if (href === '/') return false;
  const [path = '', query = ''] = href.split('?');
  if (!query) return window.location.pathname === path;
  const asked = new URLSearchParams(query);
  if (asked.has('organization'))
    return (
      window.location.pathname === path && asked.get('organization') === parameter('organization')
    );
  if (asked.get('tenant') !== parameter('tenant')) return false;
  if (hasPlace(screen())) return window.location.pathname === path;
  return path === workPage('purchases') && !parameter('organization') && screen() !== 'review';
}

/**
 * Where a page of a tenant leads that was asked for without one, typed or from a bookmark: to the first of the
 * reader's tenants that has it for them.
 */
function completed(session: Session): string | undefined {
  if (parameter('tenant') || parameter('organization') || !hasPlace(screen())) return undefined;
  const places = placeGroupsOf(session).flatMap((group) => group.places);
  return places.find(([href]) => href.startsWith(`${workPage(screen())}?tenant=`))?.[0];
}

export function Side({ session }: { session: Session }) {
  useEffect(() => {
    const address = completed(session);
    if (address) window.location.replace(address);
  }, []);
  return (
    <nav class="side" aria-label={t('nav')}>
      {placeGroupsOf(session).map(({ title, places }) => (
        <div class="side-group" key={title ?? places[0]?.[0]}>
          {title && <p class="side-title">{title}</p>}
          <ul aria-label={title}>
            {places.map(([href, label]) => (
              <li key={href}>
                <a href={href} aria-current={isHere(href) ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

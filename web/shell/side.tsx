import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Session } from '../../shared/contracts/sessions.ts';
import { parameter, workPage } from '../here.ts';
import { t } from '../i18n.ts';
import { type Place, type PlaceGroup, placeGroupsOf, placesOf } from './places.ts';
import { hasPlace } from './places-of-tenant.ts';

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
  const places = placeGroupsOf(session).flatMap(placesOf);
  return places.find(([href]) => href.startsWith(`${workPage(screen())}?tenant=`))?.[0];
}

/** Beside the page, or above it and folded up: the width `layout.css` parts them at. */
const wide = window.matchMedia('(min-width: 901px)');
const isWide = signal(wide.matches);
wide.addEventListener('change', () => {
  isWide.value = wide.matches;
});

function Lines({ places, label }: { places: readonly Place[]; label?: string | undefined }) {
  return (
    <ul aria-label={label}>
      {places.map(([href, name]) => (
        <li key={href}>
          <a href={href} aria-current={isHere(href) ? 'page' : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Few lines are all shown; of many, those of the kind the reader is at. */
const few = 12;

function Group({ title, places, folds = [] }: PlaceGroup) {
  const count = folds.reduce((sum, fold) => sum + fold.places.length, 0);
  return (
    <div class="side-group">
      {title && <p class="side-title">{title}</p>}
      {places.length > 0 && <Lines places={places} label={title} />}
      {folds.map((fold) => (
        <details
          class="side-fold"
          key={fold.title}
          open={count <= few || fold.places.some(([href]) => isHere(href))}
        >
          <summary>{fold.title}</summary>
          <Lines places={fold.places} label={fold.title} />
        </details>
      ))}
    </div>
  );
}

export function Side({ session }: { session: Session }) {
  useEffect(() => {
    const address = completed(session);
    if (address) window.location.replace(address);
  }, []);
  const groups = placeGroupsOf(session);
  const here = groups.flatMap(placesOf).find(([href]) => isHere(href));
  return (
    <nav class="side" aria-label={t('nav')}>
      <details class="side-menu" open={isWide.value}>
        <summary>{here ? t('nav.menuAt', { place: here[1] }) : t('nav.menu')}</summary>
        {groups.map((group) => (
          <Group key={group.title ?? group.places[0]?.[0]} {...group} />
        ))}
      </details>
    </nav>
  );
}

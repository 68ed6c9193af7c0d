import type { Session } from '../../shared/contracts/sessions.ts';
import { parameter, workPage } from '../here.ts';
import { t } from '../i18n.ts';

const buying = [
  'handler',
  'officeHead',
  'leadingGroupHead',
  'financeOfficer',
  'auditor',
  'evaluator',
];

type Place = readonly [href: string, label: string];

/** My tasks, one list per tenant the reader buys in, and the way out to what everybody sees. */
function places(session: Session): Place[] {
  const lists = session.memberships
    .filter(({ posts }) => posts.some((post) => buying.includes(post)))
    .map(
      ({ tenant, name }): Place => [
        workPage('purchases', { tenant }),
        t('nav.purchases', { tenant: name }),
      ],
    );
  return [[workPage(''), t('tasks.title')], ...lists, ['/', t('nav.public')]];
}

/** Pages without a place of their own belong to the list of their tenant. */
function isHere(href: string): boolean {
  if (href === '/') return false;
  const [path, query = ''] = href.split('?');
  if (!query) return window.location.pathname === path;
  const isOfOfficials =
    !parameter('organization') && window.location.pathname !== workPage('review');
  return isOfOfficials && new URLSearchParams(query).get('tenant') === parameter('tenant');
}

export function Side({ session }: { session: Session }) {
  return (
    <nav class="side" aria-label={t('nav')}>
      <ul>
        {places(session).map(([href, label]) => (
          <li key={href}>
            <a href={href} aria-current={isHere(href) ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import type { Session } from '../../shared/contracts/sessions.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import { workPage } from '../here.ts';
import { t } from '../i18n.ts';
import { kindOf, ofTenant } from './places-of-tenant.ts';

/** A line of the side navigation. */
export type Place = readonly [href: string, label: string];

/**
 * Lines that belong together, under the name of the tenant or organization they are of: first those that always show,
 * then those of one kind of work under its name.
 */
export type PlaceGroup = {
  title?: string;
  places: readonly Place[];
  folds?: readonly { title: string; places: readonly Place[] }[];
};

export const placesOf = ({ places, folds = [] }: PlaceGroup): readonly Place[] => [
  ...places,
  ...folds.flatMap((fold) => fold.places),
];

function tenantGroup({ tenant, name, posts }: Session['memberships'][number]): PlaceGroup {
  const mine = ofTenant.filter(([, , wanted]) =>
    posts.some((post) => (wanted as readonly Post[]).includes(post)),
  );
  const linesOf = (kind: ReturnType<typeof kindOf>) =>
    mine
      .filter(([screen]) => kindOf(screen) === kind)
      .map(([screen, label]): Place => [workPage(screen, { tenant }), t(label)]);
  const folds = (['purchasing', 'communities', 'office'] as const)
    .map((kind) => ({ title: t(`nav.of.${kind}`), places: linesOf(kind) }))
    .filter(({ places }) => places.length > 0);
  return { title: name, places: linesOf('first'), folds };
}

const tenantGroups = ({ memberships }: Session): PlaceGroup[] =>
  memberships.map(tenantGroup).filter((group) => placesOf(group).length > 0);

const organizationGroups = ({ organizations }: Session): PlaceGroup[] =>
  organizations.map(({ id, name }) => ({
    title: name,
    places: [
      [workPage('organization', { organization: id }), t('nav.organization')],
      [workPage('overview', { organization: id }), t('nav.overview')],
      [workPage('ideas', { organization: id }), t('nav.ideaPartners')],
      [workPage('bookings', { organization: id }), t('nav.bookings')],
    ],
  }));

/** My tasks, what the reader runs or follows, what is their own, and the way out to what everybody sees. */
export const placeGroupsOf = (session: Session): PlaceGroup[] => [
  { places: [[workPage(''), t('tasks.title')]] },
  ...tenantGroups(session),
  ...organizationGroups(session),
  {
    places: [
      ...(session.isPlatformAdmin ? [[workPage('platform'), t('nav.platform')] as const] : []),
      [workPage('account'), t('nav.account')],
      ['/', t('nav.public')],
    ],
  },
];

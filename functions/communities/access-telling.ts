import { type Application, nextDecider } from '../../shared/domain/access/application.ts';
import type { TaskRefusal } from '../../shared/domain/access/entry.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import { pathNames } from '../../shared/domain/region/tree.ts';
import { dayOf, plusMillis } from '../../shared/domain/time.ts';
import type { Errand } from '../../shared/store/errands.ts';
import { type AccessPlace, officersOf } from './access-place.ts';

type Known = Pick<AccessPlace, 'tenant' | 'config'>;
type Told = 'accessApplied' | 'accessDecided' | 'accessOverdue' | 'accessDeclined';

/** The most people one event is mailed to. */
const most = 10;

const letter = (
  { tenant, config }: Known,
  template: Told,
  { personId, data }: { personId: PersonId; data: Errand['data'] },
): Errand => ({
  template,
  to: { personId },
  data: { tenant, tenantName: config.summary.name, ...data },
});

const dataOf = ({ id, asked, due, state }: Application): Errand['data'] => ({
  application: id,
  title: asked.title,
  department: asked.department,
  due: dayOf(plusMillis(due.at, -1)),
  state,
});

const toHolders = (
  known: Known,
  posts: readonly Post[],
  template: Told,
  data: Errand['data'],
): Errand[] =>
  known.config.members
    .filter((member) => member.posts.some((post) => posts.includes(post)))
    .slice(0, most)
    .map(({ personId }) => letter(known, template, { personId, data }));

/** Whoever decides next: it waits for them until its day. */
export const toDeciders = (known: Known, application: Application): Errand[] => {
  const next = nextDecider(application);
  return next ? toHolders(known, [next], 'accessApplied', dataOf(application)) : [];
};

export const toApplicant = (known: Known, application: Application, reason: string): Errand[] => [
  letter(known, 'accessDecided', {
    personId: application.by,
    data: { ...dataOf(application), reason },
  }),
];

/** A decision that is overdue goes up. */
export const overdueTold = (known: Known, application: Application): Errand[] =>
  toHolders(known, ['leadingGroupHead', 'officeHead'], 'accessOverdue', dataOf(application));

/** The receipt of what a community declined, to everybody who holds a post for that department. */
export const toDepartment = (place: AccessPlace, refusal: TaskRefusal): Errand[] =>
  officersOf(place, refusal.department)
    .slice(0, most)
    .map((personId) =>
      letter(place, 'accessDeclined', {
        personId,
        data: {
          title: refusal.title,
          department: refusal.department,
          community: pathNames(place.tree, refusal.community).join(''),
          reason: refusal.what,
          receipt: receiptOf(refusal.id),
          on: refusal.on,
        },
      }),
    );

/** What a receipt is called by: short enough to be read out. */
export const receiptOf = (id: string): string => `ZR-${id.slice(0, 8).toUpperCase()}`;

import { type Application, nextDecider } from '../../shared/domain/access/application.ts';
import type { TaskRefusal } from '../../shared/domain/access/entry.ts';
import { loadsWith } from '../../shared/domain/access/load.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import { pathNames } from '../../shared/domain/region/tree.ts';
import { dayOf, plusMillis } from '../../shared/domain/time.ts';
import { deadline } from '../../shared/domain/working-days.ts';
import type { Errand } from '../../shared/store/errands.ts';
import { type AccessPlace, officersOf } from './access-place.ts';

type Known = Pick<AccessPlace, 'tenant' | 'config' | 'now' | 'tree'> & {
  access: Pick<AccessPlace['access'], 'applications'>;
};
type Named = Pick<AccessPlace, 'tenant' | 'config'>;
type Told = 'accessApplied' | 'accessDecided' | 'accessOverdue' | 'accessDeclined';

/** The most people one event is mailed to. */
const most = 10;

const letter = (
  { tenant, config }: Named,
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

/** What whoever decides has to know before they open anything: the duty, the money, the load. */
function groundsOf({ config, now, tree, access }: Known, { asked }: Application): Errand['data'] {
  const { hoursPerMonth } = config.settings.access ?? {};
  const loads = loadsWith(tree, access.applications, asked, { day: dayOf(now), hoursPerMonth });
  const [heaviest] = loads;
  const { basis, money } = asked;
  return {
    ...(basis && { basis }),
    ...(money && { way: money.way, amountFen: money.amountFen, source: money.source }),
    communities: loads.length,
    hours: asked.hoursPerMonth,
    ...(heaviest && { heaviest: heaviest.name, heaviestHours: heaviest.hoursWith }),
    over: loads.filter(({ isOver }) => isOver).length,
  };
}

/** Until when a link decides: the day of the decision; where that has passed, as long again. */
function linkUntil({ config, now }: Known, { due }: Application): Errand['data'] {
  const rules = config.settings.access;
  if (due.at > now) return { until: due.at };
  if (!rules) return {};
  const { count, unit } = rules.decision;
  return { until: deadline(now, count, unit, config.calendar).at };
}

/** Holders of `post`, each with a link of their own: it is made when the mail is sent, from what stands here. */
const toDecider = (
  known: Known,
  post: Post,
  template: Told,
  application: Application,
): Errand[] => {
  const asked = {
    ...dataOf(application),
    ...groundsOf(known, application),
    ...linkUntil(known, application),
    decidesAs: post,
  };
  return known.config.members
    .filter(({ personId, posts }) => posts.includes(post) && personId !== application.by)
    .slice(0, most)
    .map(({ personId }) => letter(known, template, { personId, data: asked }));
};

/** Whoever decides next: it waits for them until its day. */
export const toDeciders = (known: Known, application: Application): Errand[] => {
  const next = nextDecider(application);
  return next ? toDecider(known, next, 'accessApplied', application) : [];
};

export const toApplicant = (known: Named, application: Application, reason: string): Errand[] => [
  letter(known, 'accessDecided', {
    personId: application.by,
    data: { ...dataOf(application), reason },
  }),
];

/** A decision that is overdue goes up: to the head of the leading group, who may take it; the office hears of it. */
export function overdueTold(known: Known, application: Application): Errand[] {
  const up = toDecider(known, 'leadingGroupHead', 'accessOverdue', application);
  const asked = up.map(({ to }) => ('personId' in to ? to.personId : ''));
  const office = known.config.members
    .filter(({ personId, posts }) => posts.includes('officeHead') && !asked.includes(personId))
    .slice(0, most)
    .map(({ personId }) => letter(known, 'accessOverdue', { personId, data: dataOf(application) }));
  return [...office, ...up];
}

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

import { type AccessView, accessDeeds } from '../../shared/contracts/task-access.ts';
import { isCarriedIn } from '../../shared/domain/access/adjustment.ts';
import { type Application, decidesAs, isOverdue } from '../../shared/domain/access/application.ts';
import { loadsOf } from '../../shared/domain/access/load.ts';
import { earliestStart } from '../../shared/domain/access/rules.ts';
import { explain } from '../../shared/domain/deadline-reason.ts';
import { communitySize } from '../../shared/domain/region/roll-up.ts';
import { pathNames } from '../../shared/domain/region/tree.ts';
import { type AccessPlace, answering, departmentOf, mayDo } from './access-place.ts';
import { ownCommunities } from './places.ts';

/** How many communities the load is shown of, the heaviest first. */
const mostLoads = 30;

function shown({ config, actor, now }: AccessPlace, application: Application) {
  return {
    ...application,
    clock: explain(application.due, config.calendar),
    isOverdue: isOverdue(application, now),
    isMine: decidesAs(application, actor.posts) !== undefined && application.by !== actor.personId,
    isOwn: application.by === actor.personId,
  };
}

/** What waits first, by its day; then what is over, the latest first. */
const inOrder = (a: Application, b: Application) =>
  Number(b.state === 'applied') - Number(a.state === 'applied') ||
  (a.state === 'applied' ? a.due.at.localeCompare(b.due.at) : b.at.localeCompare(a.at));

/** Everything about the access of tasks, as far as the reader may do something about it. */
export function accessView(place: AccessPlace): AccessView {
  const { config, tree, access, today, actor } = place;
  const rules = config.settings.access;
  const loads = loadsOf(tree, access.applications, {
    day: today,
    hoursPerMonth: rules?.hoursPerMonth,
  });
  const spoken = new Set([
    ...access.applications.flatMap(({ asked, opinions }) => [
      ...asked.regions,
      ...opinions.map(({ community }) => community),
    ]),
    ...access.refusals.map(({ community }) => community),
    ...access.plaques.map(({ community }) => community),
  ]);
  const department = departmentOf(place);
  return {
    ...(rules && {
      rules,
      earliest: earliestStart({ rules, today, calendar: config.calendar }),
    }),
    applications: [...access.applications].sort(inOrder).map((one) => shown(place, one)),
    entries: [...access.entries].sort((a, b) => a.title.localeCompare(b.title)),
    refusals: [...access.refusals].sort((a, b) => b.at.localeCompare(a.at)),
    plaques: access.plaques,
    adjustments: [...access.adjustments]
      .sort((a, b) => b.at.localeCompare(a.at))
      .map((one) => ({ ...one, isCarried: isCarriedIn(tree, one) })),
    size: communitySize,
    loads: loads.slice(0, mostLoads),
    loaded: {
      communities: loads.length,
      hours: Math.round(loads.reduce((sum, { hours }) => sum + hours, 0) * 10) / 10,
      over: loads.filter(({ isOver }) => isOver).length,
    },
    mine: ownCommunities(tree, actor, answering),
    names: Object.fromEntries([...spoken].map((id) => [id, pathNames(tree, id).join('')])),
    ...(department && { department }),
    may: accessDeeds.filter((deed) => mayDo(place, deed)),
    day: today,
  };
}

import type { Context } from 'hono';
import type { TeamView } from '../../../shared/contracts/room.ts';
import type { Assignment } from '../../../shared/domain/room/team.ts';
import type { TeamDemand } from '../../../shared/domain/room/team-facts.ts';
import { fieldHoursOf, teamFigures } from '../../../shared/domain/room/team-figures.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { readActivities } from '../../../shared/store/fieldwork.ts';
import { listOrganizationMembers } from '../../../shared/store/organization-members.ts';
import { listEntries } from '../../../shared/store/room.ts';
import type { Env } from '../../http/environment.ts';
import type { AtRoom } from './at-room.ts';
import { isConsentNeeded, namedIn } from './change-team.ts';

type Linkage = NonNullable<AtRoom['config']['settings']['linkage']>;

/** Posts the contract pays by the month, added up over its lines. */
function postsIn({ deliverables }: AtRoom['project']): TeamDemand['posts'] {
  const lines = deliverables.filter(({ kind }) => kind === 'postMonth');
  const months = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const [only, ...others] = lines;
  return months > 0
    ? {
        months,
        ...(only?.unitFen && others.length === 0 && { unitFen: only.unitFen }),
      }
    : undefined;
}

function demandOf({ project, config }: AtRoom): TeamDemand {
  const { supervisionHoursPerMonth, trainingHoursPerYear, certifiedPercent } =
    config.settings.linkage ?? {};
  const posts = postsIn(project);
  const terms = project.contract?.terms;
  return {
    ...(posts && { posts }),
    ...(terms && { term: { startsOn: terms.startsOn, months: terms.months } }),
    ...(supervisionHoursPerMonth && { supervisionHoursPerMonth: supervisionHoursPerMonth.value }),
    ...(trainingHoursPerYear && { trainingHoursPerYear: trainingHoursPerYear.value }),
    ...(certifiedPercent && { certifiedPercent: certifiedPercent.value }),
    ...(terms?.support && { supportHours: terms.support.hours }),
  };
}

const demanded = ['supervisionHoursPerMonth', 'trainingHoursPerYear', 'certifiedPercent'] as const;

const demandsIn = (linkage: Linkage = {}): TeamView['demands'] =>
  demanded.flatMap((what) => {
    const { value, source } = linkage[what] ?? {};
    return value !== undefined && source ? [{ what, value, source }] : [];
  });

/** The number of a certificate is checked by the office and known to its own organization; others see the level. */
const shownTo = (body: string, { worker, ...rest }: Assignment): Assignment => ({
  ...rest,
  worker:
    worker.certificate && !['office', 'organization'].includes(body)
      ? { ...worker, certificate: { ...worker.certificate, number: '' } }
      : worker,
});

export async function viewTeam(
  { deps, actor, facts }: Context<Env>['var'],
  at: AtRoom,
): Promise<TeamView> {
  const { place, now, me, config } = at;
  const { table } = deps;
  const isOwn = actor.kind === 'organization';
  const [assignments, hours, sessions, activities, members] = await Promise.all([
    listEntries(table, place, 'ASG'),
    listEntries(table, place, 'HRS'),
    listEntries(table, place, 'SES'),
    readActivities(table, place),
    isOwn ? listOrganizationMembers(table, place.organization) : [],
  ]);
  const entries = {
    assignments: assignments.map(({ entry }) => entry),
    hours: hours.map(({ entry }) => entry),
    sessions: sessions.map(({ entry }) => entry),
  };
  const figures = teamFigures({
    today: dayOf(now),
    ...entries,
    fieldHours: fieldHoursOf(activities),
    offered: namedIn(at),
    demand: demandOf(at),
  });
  return {
    me,
    now,
    assignments: entries.assignments.map((one) => shownTo(me.body, one)),
    hours: entries.hours,
    sessions: entries.sessions,
    figures,
    isConsentNeeded: isConsentNeeded(at),
    demands: demandsIn(config.settings.linkage),
    ...(isOwn && {
      workers: (facts.held.passport.workers ?? []).map(({ id, name, certificate }) => ({
        id,
        name,
        isCertified: certificate !== undefined,
      })),
      accounts: members.map(({ personId, name }) => ({ personId, name })),
    }),
  };
}

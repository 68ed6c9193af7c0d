import type { SupervisionOverview, Waiting } from '../../../shared/contracts/supervision.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Project } from '../../../shared/domain/purchase/project.ts';
import { isOpenVoice, type Voice } from '../../../shared/domain/supervision/incident.ts';
import { type FlagSeverity, flagSeverities } from '../../../shared/domain/supervision/names.ts';
import { isOverdue } from '../../../shared/domain/supervision/rectification.ts';
import { asItStands } from '../../../shared/domain/supervision/standing-clock.ts';
import { isShared } from '../../../shared/domain/supervision/visit.ts';
import { type Instant, plusDays, startOfDay } from '../../../shared/domain/time.ts';
import { type OpenMatter, openMatters, readVoices } from '../../../shared/store/supervision.ts';
import type { Deps } from '../../ports.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';
import { type Sight, sightOf } from './place.ts';
import { type AtWork, workingProjects } from './projects.ts';

function waitingOf({ purchase, organization, ...one }: OpenMatter, now: Instant): Waiting[] {
  const of = { purchase, organization };
  switch (one.kind) {
    case 'visit': {
      const { id, kind, plannedFor, reason = '' } = one.matter;
      const due = plannedFor && startOfDay(plusDays(plannedFor, 1));
      return [
        {
          ...of,
          kind: 'visit',
          id,
          text: reason,
          state: kind,
          ...(due && { due }),
          isOverdue: due !== undefined && due <= now,
        },
      ];
    }
    case 'order': {
      const { id, what, status, due } = one.matter;
      const late = isOverdue(one.matter, now);
      return [
        { ...of, kind: 'order', id, text: what, state: status, due: due.at, isOverdue: late },
      ];
    }
    case 'incident': {
      const { id, what, severity } = one.matter;
      return [{ ...of, kind: 'incident', id, text: what, state: severity, isOverdue: false }];
    }
    case 'flags':
      return one.matter.open.map((flag) => ({
        ...of,
        kind: 'flag',
        id: flag.id,
        text: flag.kind,
        state: flag.severity,
        isOverdue: false,
      }));
  }
}

const voiceWaiting = (
  { id, purchase, organization, text, about, due }: Voice,
  now: Instant,
): Waiting => ({
  purchase,
  ...(organization && { organization }),
  kind: 'complaint',
  id,
  text,
  state: about,
  ...(due && { due: due.at }),
  isOverdue: due !== undefined && due.at <= now,
});

const gravestOf = (matters: readonly OpenMatter[]): FlagSeverity | undefined => {
  const found = matters.flatMap((one) =>
    one.kind === 'flags' ? one.matter.open.map(({ severity }) => severity as FlagSeverity) : [],
  );
  return flagSeverities.filter((severity) => found.includes(severity)).at(-1);
};

/** An order with its date as a pause has moved it. */
const ofToday = (one: OpenMatter, project: Project | undefined, now: Instant): OpenMatter =>
  one.kind === 'order' && project ? { ...one, matter: asItStands(one.matter, project, now) } : one;

type Of = { sights: Map<string, Sight>; now: Instant };
const placeKey = (purchase: string, organization: string) => `${purchase}#${organization}`;

/** Who follows from near reads of visits that were announced, and of nothing else that is open. */
const isFor = (sight: Sight | undefined, matter: OpenMatter) =>
  sight === 'whole' || (sight === 'near' && matter.kind === 'visit' && isShared(matter.matter));

const projectRow = ({ purchase, place }: AtWork, matters: readonly OpenMatter[], now: Instant) => {
  const own = matters.filter(
    (one) => one.purchase === place.purchase && one.organization === place.organization,
  );
  const rows = own.flatMap((one) => waitingOf(one, now));
  const gravest = gravestOf(own);
  const looked = own.find((one) => one.kind === 'flags');
  const count = (kind: Waiting['kind']) => rows.filter((row) => row.kind === kind).length;
  return {
    purchase: place.purchase,
    organization: place.organization,
    title: purchase.plan.title,
    organizationName: purchase.applications[place.organization]?.organization.name ?? '',
    open: {
      flag: count('flag'),
      visit: count('visit'),
      order: count('order'),
      incident: count('incident'),
    },
    ...(gravest && { gravest }),
    ...(looked?.kind === 'flags' && { lookedAt: looked.matter.at as Instant }),
  };
};

const byUrgency = (a: Waiting, b: Waiting) =>
  Number(b.isOverdue) - Number(a.isOverdue) || ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1);

/** What waits in a tenant for somebody to look, as far as `actor` sees the projects it is about. */
export async function supervisionOverview(
  deps: Deps,
  tenant: TenantId,
  actor: Actor,
): Promise<SupervisionOverview> {
  const now = await tenantNow(deps, await tenantConfig(deps, tenant));
  const all = await workingProjects(deps, tenant);
  const sights: Of['sights'] = new Map();
  for (const { purchase, place } of all) {
    const sight = sightOf(purchase, place.organization, actor);
    if (sight) sights.set(placeKey(place.purchase, place.organization), sight);
  }
  if (sights.size === 0) return { projects: [], waiting: [], mayLook: false };
  const [open, voices] = await Promise.all([
    openMatters(deps.table, tenant),
    readVoices(deps.table, tenant),
  ]);
  const projects = new Map(
    all.map(({ purchase, place }) => [
      placeKey(place.purchase, place.organization),
      purchase.projects[place.organization],
    ]),
  );
  const matters = open
    .filter((one) => isFor(sights.get(placeKey(one.purchase, one.organization)), one))
    .map((one) => ofToday(one, projects.get(placeKey(one.purchase, one.organization)), now));
  const whole = new Set(
    all
      .filter(({ place }) => sights.get(placeKey(place.purchase, place.organization)) === 'whole')
      .map(({ place }) => place.purchase),
  );
  const complaints = voices
    .filter((voice) => isOpenVoice(voice) && whole.has(voice.purchase))
    .map((voice) => voiceWaiting(voice, now));
  return {
    projects: all
      .filter(({ place }) => sights.has(placeKey(place.purchase, place.organization)))
      .map((one) => projectRow(one, matters, now)),
    waiting: [...matters.flatMap((one) => waitingOf(one, now)), ...complaints].sort(byUrgency),
    mayLook:
      actor.kind === 'official' &&
      actor.posts.some((post) => post === 'handler' || post === 'officeHead'),
  };
}

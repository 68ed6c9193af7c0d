import type { Actor } from '../../../shared/domain/actor.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { ProjectPlace } from '../../../shared/domain/fieldwork/activity.ts';
import type { Post } from '../../../shared/domain/policy/posts.ts';
import { actorAt } from '../../../shared/domain/policy/scope.ts';
import type { Project } from '../../../shared/domain/purchase/project.ts';
import type { Purchase } from '../../../shared/domain/purchase/purchase.ts';
import { lookOf } from '../../../shared/domain/purchase/sight.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { WorkingCalendar } from '../../../shared/domain/working-days.ts';
import { loadPurchase } from '../../../shared/store/purchases.ts';
import type { TenantConfig } from '../../../shared/store/tenants.ts';
import { calendarOf } from '../../calendar-of.ts';
import type { Deps } from '../../ports.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';

/** How much of the supervision of a project somebody sees: all, what happens in their streets, or their own side. */
export type Sight = 'whole' | 'near' | 'organization';

/** A project with all that its supervision is judged by. */
export type Known = {
  deps: Deps;
  place: ProjectPlace;
  purchase: Purchase;
  project: Project;
  config: TenantConfig;
  calendar: WorkingCalendar;
  now: Instant;
};
export type Seen = Known & { actor: Actor; sight: Sight };

const absent = () => new DomainError({ code: 'not-found' });

/** Contracts that somebody signed: before, there is no work to look at. */
const isAtWork = ({ signedAt }: Project) => signedAt !== undefined;

/** @throws {DomainError} `not-found` where there is no such project under contract */
export async function knownProject(deps: Deps, place: ProjectPlace): Promise<Known> {
  const { purchase } = await loadPurchase(deps.table, place.tenant, place.purchase);
  const project = purchase.projects[place.organization];
  if (!project || !isAtWork(project)) throw absent();
  const config = await tenantConfig(deps, place.tenant);
  return {
    deps,
    place,
    purchase,
    project,
    config,
    calendar: await calendarOf(deps, purchase, config),
    now: await tenantNow(deps, config),
  };
}

const sights = { office: 'whole', evaluation: 'whole', follower: 'near' } as const;

/** As what `actor` looks at the work; `undefined` where it is not there for them. */
export function sightOf(purchase: Purchase, organization: string, actor: Actor): Sight | undefined {
  const look = lookOf(purchase, actor);
  if (!look || look.as === 'system' || look.as === 'panel') return undefined;
  if (look.as === 'organization')
    return look.organizationId === organization ? 'organization' : undefined;
  return sights[look.as];
}

/** @throws {DomainError} `not-found` for whoever may not know of it, as for what is not there */
export async function seenProject(deps: Deps, place: ProjectPlace, actor: Actor): Promise<Seen> {
  const known = await knownProject(deps, place);
  const sight = sightOf(known.purchase, place.organization, actor);
  if (!sight) throw absent();
  return { ...known, actor: actorAt(actor, known.purchase.plan.regionCodes), sight };
}

const running: readonly Post[] = ['handler', 'officeHead'];
const visiting: readonly Post[] = [
  ...running,
  'evaluator',
  'memberUnit',
  'streetOffice',
  'communityCommittee',
];

/** What is done in the supervision of a project, by who does it. The one table of rights here. */
export const deeds = {
  setPlan: running,
  planVisit: running,
  dropVisit: running,
  signVisit: visiting,
  recordVisit: [...visiting, 'gridWorker'],
  commentVisit: 'organization',
  order: running,
  handIn: 'organization',
  recheck: running,
  escalate: ['officeHead'],
  reportIncident: 'both',
  addMeasure: 'both',
  closeIncident: running,
  answerComplaint: running,
  judgeFlag: running,
} as const satisfies Record<string, readonly Post[] | 'organization' | 'both'>;
export type Deed = keyof typeof deeds;

export function mayDo({ actor, sight }: Pick<Seen, 'actor' | 'sight'>, deed: Deed): boolean {
  const who: readonly Post[] | 'organization' | 'both' = deeds[deed];
  if (sight === 'organization') return who === 'organization' || who === 'both';
  if (actor.kind !== 'official' || who === 'organization') return false;
  const posts = who === 'both' ? running : who;
  return actor.posts.some((post) => posts.includes(post));
}

import type { Actor } from '../../../shared/domain/actor.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { ConsequenceAppeal } from '../../../shared/domain/evaluation/consequence-appeal.ts';
import { roundId } from '../../../shared/domain/evaluation/rated-round.ts';
import type { RatingSheet } from '../../../shared/domain/evaluation/sheet.ts';
import type { ProjectPlace } from '../../../shared/domain/fieldwork/activity.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Project } from '../../../shared/domain/purchase/project.ts';
import type { Purchase } from '../../../shared/domain/purchase/purchase.ts';
import { viewFor } from '../../../shared/domain/purchase/views.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Repeat } from '../../../shared/store/commit.ts';
import { readAppeals } from '../../../shared/store/consequence-appeals.ts';
import { type KeptRound, readRounds, readSheets } from '../../../shared/store/evaluation.ts';
import { loadPurchase } from '../../../shared/store/purchases.ts';
import type { TenantConfig } from '../../../shared/store/tenants.ts';
import type { Deps } from '../../ports.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';

/** Who asks, and the key under which they may ask again. */
export type By = { person: PersonId; repeat: Repeat };

/** A project whose evaluation somebody looks at, with all that is kept of it. */
export type Open = {
  deps: Deps;
  actor: Actor;
  place: ProjectPlace;
  config: TenantConfig;
  now: Instant;
  purchase: Purchase;
  project: Project;
  rounds: KeptRound[];
  appeals: ConsequenceAppeal[];
  /** By round; not read for an organization, which has no way to them. */
  sheets: Record<string, RatingSheet[]>;
};

/** @throws {DomainError} `not-found` for a project that is not the reader's to know */
export async function openProject(deps: Deps, place: ProjectPlace, actor: Actor): Promise<Open> {
  if (actor.kind === 'organization' && actor.organizationId !== place.organization)
    throw new DomainError({ code: 'not-found' });
  const { purchase } = await loadPurchase(deps.table, place.tenant, place.purchase);
  const project = viewFor(purchase, actor)?.projects[place.organization];
  if (!project) throw new DomainError({ code: 'not-found' });
  const [config, rounds, appeals] = await Promise.all([
    tenantConfig(deps, place.tenant),
    readRounds(deps.table, place),
    readAppeals(deps.table, place),
  ]);
  const sheets: Open['sheets'] = {};
  if (actor.kind === 'official')
    for (const { round } of rounds)
      sheets[roundId(round)] = await readSheets(deps.table, place, roundId(round));
  const now = await tenantNow(deps, config);
  return { deps, actor, place, config, now, purchase, project, rounds, appeals, sheets };
}

export const holds = (actor: Actor, ...posts: readonly string[]): boolean =>
  actor.kind === 'official' && actor.posts.some((post) => posts.includes(post));

import type { IdeaCommand } from '../../shared/contracts/ideas.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { type Phase, phaseOf } from '../../shared/domain/ideas/collection.ts';
import { awarded, paid } from '../../shared/domain/ideas/prizes.ts';
import { ranked, sheetFaults } from '../../shared/domain/ideas/ranking.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import type { Errand } from '../../shared/store/errands.ts';
import {
  collectionWrite,
  contactErased,
  matchWrite,
  readCollection,
  readIdea,
  readMatch,
  type StoredCollection,
  sheetWrite,
} from '../../shared/store/ideas.ts';
import { record, type Write } from '../../shared/store/record.ts';
import type { Reply } from '../../shared/store/replies.ts';
import { readVerification } from '../../shared/store/verifications.ts';
import { invalid } from '../http/problem.ts';
import { ownName } from '../mails/tenant-identity.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { mayIn, type Official } from './official.ts';
import { judgedIdeas } from './view.ts';

type Asked<C = IdeaCommand> = {
  tenant: TenantId;
  collection: string;
  actor: Official;
  command: C;
  repeat: Reply;
};
type Of<T extends IdeaCommand['type']> = Asked<Extract<IdeaCommand, { type: T }>>;
type Here = { stored: StoredCollection; phase: Phase; now: Instant };
type Done = { writes: readonly Write[]; errands?: readonly Errand[] };
type Doing = (deps: Deps, asked: Asked, here: Here) => Promise<Done>;

const demand = (isSo: boolean, code: 'not-permitted' | 'illegal-move'): void => {
  if (!isSo) throw new DomainError({ code });
};

async function ideaOf({ table }: Deps, { tenant, collection }: Asked<unknown>, id: string) {
  const idea = await readIdea(table, tenant, id);
  if (idea?.collection !== collection) throw invalid([{ pointer: '/idea', code: 'unknown-entry' }]);
  return idea;
}

async function score(deps: Deps, asked: Of<'score'>, { stored, phase, now }: Here) {
  const { tenant, actor, command } = asked;
  demand(mayIn(actor).score, 'not-permitted');
  demand(phase === 'review', 'illegal-move');
  const idea = await ideaOf(deps, asked, command.idea);
  const faults = sheetFaults(stored.collection.announcement, command.points);
  if (faults.length > 0) throw invalid(faults);
  const { points, comment } = command;
  const sheet = { by: actor.personId, points, comment, at: now };
  return { writes: [sheetWrite(deps.table, tenant, idea, sheet)] };
}

async function award(deps: Deps, asked: Of<'award'>, { stored, phase, now }: Here) {
  const { tenant, actor, command } = asked;
  demand(mayIn(actor).award, 'not-permitted');
  demand(phase === 'review', 'illegal-move');
  const { collection } = stored;
  const judged = await judgedIdeas(deps, tenant, collection.id);
  const ranking = ranked(
    judged.map(({ idea, sheets }) => ({ id: idea.id, sheets })),
    collection.announcement,
  );
  if (ranking.some(({ rank }) => rank === undefined))
    throw invalid([{ pointer: '/awards', code: 'reviews-missing' }]);
  const ledger = awarded(collection, ranking, command.awards, { by: actor.personId, at: now });
  if ('faults' in ledger) throw invalid(ledger.faults);
  const next = { ...collection, ledger, decidedAt: now };
  return { writes: [collectionWrite(deps.table, tenant, { ...stored, collection: next })] };
}

async function pay(deps: Deps, asked: Of<'pay'>, { stored, now }: Here) {
  const { tenant, actor, command } = asked;
  demand(mayIn(actor).pay, 'not-permitted');
  const { idea, on, reference } = command;
  if (on > dayOf(now)) throw invalid([{ pointer: '/on', code: 'date-in-future' }]);
  const ledger = paid(stored.collection.ledger, idea, { on, reference, by: actor.personId });
  if (!ledger) throw new DomainError({ code: 'illegal-move' });
  const next = { ...stored.collection, ledger };
  return { writes: [collectionWrite(deps.table, tenant, { ...stored, collection: next })] };
}

/** Only an organization this tenant has verified: whoever applies for an idea is registered (rule 3-19). */
async function askPartner(deps: Deps, asked: Of<'askPartner'>, { stored, now }: Here) {
  const { tenant, actor, command } = asked;
  demand(mayIn(actor).match, 'not-permitted');
  const {
    at: _at,
    kind: _kind,
    wish: _wish,
    collection,
    ...idea
  } = await ideaOf(deps, asked, command.idea);
  const verified = await readVerification(deps.table, tenant, command.organization);
  if (verified?.status !== 'verified')
    throw invalid([{ pointer: '/organization', code: 'unknown-entry' }]);
  const before = await readMatch(deps.table, tenant, command.organization, idea.id);
  demand(!before || before.state === 'declined', 'illegal-move');
  const { id, name } = verified.organization;
  const match = {
    collection,
    collectionTitle: stored.collection.announcement.title,
    idea,
    organization: { id, name },
    state: 'asked' as const,
    askedAt: now,
  };
  const asking: Errand = {
    template: 'ideaPartnerAsked',
    to: { organizationId: id },
    data: {
      organization: id,
      tenantName: ownName(await tenantConfig(deps, tenant), 'zh-CN'),
      collection: match.collectionTitle,
      idea: idea.title,
    },
  };
  return {
    writes: [matchWrite(deps.table, tenant, match, before ? 'declined' : 'none')],
    errands: [asking],
  };
}

async function eraseContact(deps: Deps, asked: Of<'eraseContact'>) {
  demand(mayIn(asked.actor).match, 'not-permitted');
  const idea = await ideaOf(deps, asked, asked.command.idea);
  return { writes: [contactErased(deps.table, asked.tenant, idea.id)] };
}

const doings = { score, award, pay, askPartner, eraseContact } as unknown as Record<
  IdeaCommand['type'],
  Doing
>;

/**
 * Carries out one command on a collection, as one link of its chain. Nothing of an author goes into the chain.
 *
 * @throws {DomainError} `not-found`, `not-permitted`, `illegal-move` in a phase that has no such thing, `version-conflict`,
 *   or `invalid-request` with a pointer per field
 */
export async function change(deps: Deps, asked: Asked): Promise<void> {
  const { tenant, collection: id, actor, command, repeat } = asked;
  const stored = await readCollection(deps.table, tenant, id);
  if (!stored) throw new DomainError({ code: 'not-found' });
  const now = await tenantNow(deps, await tenantConfig(deps, tenant));
  const here = { stored, phase: phaseOf(stored.collection, now), now };
  const { writes, errands = [] } = await doings[command.type](deps, asked, here);
  const { type, ...what } = command;
  await record(deps.table, {
    subject: { tenant, kind: 'ideas', id },
    writes: () => writes,
    actor,
    origin: deps.origin,
    command: type,
    after: what,
    errands,
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
}

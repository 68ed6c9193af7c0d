import { type Context, Hono } from 'hono';
import { DomainError } from '../../../shared/domain/errors.ts';
import { phaseOf } from '../../../shared/domain/ideas/collection.ts';
import {
  eraseContact,
  hasContact,
  listCollections,
  listIdeas,
  readCollection,
  readIdea,
  withdrawIdea,
} from '../../../shared/store/ideas.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf, frameOf, ownerIn } from '../../http/letter-answer.ts';
import { type Hourly, limit } from '../../http/limits.ts';
import { collectionLetter, collectionsLetter } from '../../letters/ideas/collections.ts';
import { handInLetter, ideaReceiptLetter } from '../../letters/ideas/hand-in.ts';
import { askCodeLetter, doneLetter, mineLetter } from '../../letters/ideas/mine.ts';
import { tenantConfig, tenantNow, tenantOf } from '../../tenants.ts';
import { within } from '../../within.ts';
import { handIn, ideaIdOf, readIdeaForm } from '../ideas/hand-in.ts';

/** A class of pupils hands in from one place; nobody floods a collection. */
const ideasPerHour: Hourly = { one: 600, place: 40, all: 3000 };

async function common(c: Context<Env>, below = '') {
  const tenant = tenantOf(c.req.param('tenant') ?? '');
  const deps = await within(c.var.deps, { as: 'resident', tenant });
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  const frame = { ...frameOf(c, `/t/${tenant}/ideas${below}`), tenantName: ownerIn(c, config) };
  return { deps, tenant, config, now, frame };
}

async function oneCollection(c: Context<Env>, below = '') {
  const id = c.req.param('collection') ?? '';
  const shared = await common(c, `/${id}${below}`);
  const stored = /^[0-9a-z]{26}$/.test(id)
    ? await readCollection(shared.deps.table, shared.tenant, id)
    : undefined;
  if (!stored) throw new DomainError({ code: 'not-found' });
  return { ...shared, collection: stored.collection };
}

type Shared = Awaited<ReturnType<typeof common>>;

const askCode = ({ frame, tenant }: Shared, typed?: string) =>
  askCodeLetter({
    ...frame,
    action: `/t/${tenant}/ideas/mine`,
    ...(typed !== undefined && { typed, faults: [{ field: 'code' as const, code: 'idea-code' }] }),
  });

async function mine(c: Context<Env>, shared: Shared, code: string, act: string | undefined) {
  const { deps, tenant, now, frame } = shared;
  const idea = await readIdea(deps.table, tenant, ideaIdOf(code));
  const stored = idea && (await readCollection(deps.table, tenant, idea.collection));
  if (!idea || !stored) return answerLetter(c, askCode(shared, code), 422);
  const back = `/t/${tenant}/ideas`;
  if (act === 'erase') {
    await eraseContact(deps.table, tenant, idea.id);
    return answerLetter(c, doneLetter({ ...frame, what: 'erased', back }));
  }
  if (act === 'withdraw') {
    if (!(await withdrawIdea(deps.table, tenant, idea, now)))
      throw new DomainError({ code: 'illegal-move' });
    return answerLetter(c, doneLetter({ ...frame, what: 'gone', back }));
  }
  const { collection } = stored;
  const entry = collection.ledger.find((one) => one.idea === idea.id);
  const grade = collection.announcement.prizes.find(({ id }) => id === entry?.grade);
  const letter = mineLetter({
    ...frame,
    action: `/t/${tenant}/ideas/mine`,
    code,
    idea,
    collectionTitle: collection.announcement.title,
    hasContact: await hasContact(deps.table, tenant, idea.id),
    mayWithdraw: phaseOf(collection, now) === 'open',
    prize: entry && grade && { name: grade.name, entry },
  });
  return answerLetter(c, letter);
}

/** Collections of ideas for everybody, on a phone, without an account and without a script. */
export const ideaLetters = new Hono<Env>()
  .get('/t/:tenant/ideas', async (c) => {
    const { deps, tenant, now, frame } = await common(c);
    const collections = await listCollections(deps.table, tenant);
    return answerLetter(c, collectionsLetter({ ...frame, tenant, now, collections }));
  })
  .get('/t/:tenant/ideas/mine', async (c) => answerLetter(c, askCode(await common(c, '/mine'))))
  .post('/t/:tenant/ideas/mine', async (c) => {
    const form = await formOf(c);
    const code = (form['code'] ?? '').trim().toLowerCase();
    return mine(c, await common(c, '/mine'), code, form['act']);
  })
  .get('/t/:tenant/ideas/:collection', async (c) => {
    const { deps, tenant, now, frame, collection } = await oneCollection(c);
    const isClosed = ['review', 'decided'].includes(phaseOf(collection, now));
    const ideas = isClosed ? await listIdeas(deps.table, tenant, collection.id) : [];
    return answerLetter(c, collectionLetter({ ...frame, tenant, now, collection, ideas }));
  })
  .get('/t/:tenant/ideas/:collection/new', async (c) => {
    const { tenant, frame, collection, now } = await oneCollection(c, '/new');
    if (phaseOf(collection, now) !== 'open') throw new DomainError({ code: 'illegal-move' });
    const action = `/t/${tenant}/ideas/${collection.id}/new`;
    return answerLetter(c, handInLetter({ ...frame, action, collection }));
  })
  .post('/t/:tenant/ideas/:collection/new', async (c) => {
    const { deps, config, tenant, frame, collection, now } = await oneCollection(c, '/new');
    if (config.summary.isSuspended) throw new DomainError({ code: 'tenant-suspended' });
    const form = await formOf(c);
    const read = readIdeaForm(form, collection);
    const action = `/t/${tenant}/ideas/${collection.id}/new`;
    if ('faults' in read) {
      const again = { ...frame, action, collection, typed: form, faults: read.faults };
      return answerLetter(c, handInLetter(again), 422);
    }
    await limit(deps, 'idea', collection.id, ideasPerHour);
    const code = await handIn(deps, tenant, { ...read, collection, now });
    const back = `/t/${tenant}/ideas/${collection.id}`;
    const receipt = ideaReceiptLetter({ ...frame, code, at: now, title: read.text.title, back });
    return answerLetter(c, receipt, 201);
  });

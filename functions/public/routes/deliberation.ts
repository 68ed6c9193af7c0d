import { type Context, Hono } from 'hono';
import { DomainError } from '../../../shared/domain/errors.ts';
import { MeetingId } from '../../../shared/domain/meeting/meeting.ts';
import { RegionId } from '../../../shared/domain/region/tree.ts';
import { pabulibOf } from '../../../shared/domain/vote/pabulib.ts';
import { type PaperProposals, ProposalText } from '../../../shared/domain/vote/proposal.ts';
import { phaseOf, VoteId } from '../../../shared/domain/vote/vote.ts';
import { listGatherings, readMeeting, readVote } from '../../../shared/store/gatherings.ts';
import { readRegions } from '../../../shared/store/regions.ts';
import { readAnswers, readTurnout } from '../../../shared/store/voting-papers.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf, frameOf, ownerIn } from '../../http/letter-answer.ts';
import { type Hourly, limit } from '../../http/limits.ts';
import { gatheringsLetter } from '../../letters/deliberation/list.ts';
import { meetingLetter } from '../../letters/deliberation/meeting.ts';
import { type PaperEnd, paperEndLetter, paperLetter } from '../../letters/deliberation/paper.ts';
import { proposeLetter } from '../../letters/deliberation/proposals.ts';
import { voteLetter } from '../../letters/deliberation/vote.ts';
import { paperOf } from '../../paper-codes.ts';
import { takePapers } from '../../take-papers.ts';
import { tenantConfig, tenantNow, tenantOf } from '../../tenants.ts';
import { within } from '../../within.ts';
import { type HeldPaper, mayPropose, proposalsOf, propose } from '../propose.ts';

/** A staircase may share one address on the network; codes are not found by trying. */
const papers: Hourly = { one: 20_000, place: 240, all: 100_000 };
const shown = 50;

async function common(c: Context<Env>, below: string) {
  const tenant = tenantOf(c.req.param('tenant') ?? '');
  const deps = await within(c.var.deps, { as: 'resident', tenant });
  const config = await tenantConfig(deps, tenant);
  const frame = { ...frameOf(c, `/t/${tenant}/${below}`), tenantName: ownerIn(c, config) };
  return { deps, tenant, config, frame, now: await tenantNow(deps, config) };
}
type Common = Awaited<ReturnType<typeof common>>;

/** How a region is called; by its code, where it is not known. */
async function names({ deps, tenant }: Common): Promise<(region: string) => string> {
  const streets = await readRegions(deps.table, tenant);
  const known = new Map(
    streets.flatMap(({ code, name, children }) => [
      [code, name] as const,
      ...children.map((one) => [one.code, `${name} ${one.name}`] as const),
    ]),
  );
  return (region) => known.get(region) ?? region;
}

/** A vote that everybody may see. @throws {DomainError} `not-found`, also while it is drawn up */
async function voteIn(c: Context<Env>, shared: Common) {
  const id = VoteId.safeParse(c.req.param('vote')).data;
  const vote = id && (await readVote(shared.deps.table, shared.tenant, id));
  if (!vote) throw new DomainError({ code: 'not-found' });
  const phase = phaseOf(vote, shared.now);
  if (phase === 'drafting' || (phase === 'cancelled' && !vote.notice))
    throw new DomainError({ code: 'not-found' });
  return { vote, phase };
}

async function showVote(c: Context<Env>, shared: Common, typed?: string) {
  const { deps, tenant, frame } = shared;
  const [{ vote, phase }, placeOf] = await Promise.all([voteIn(c, shared), names(shared)]);
  const turnout = await readTurnout(deps.table, tenant, vote.id);
  const faults = [{ field: 'code' as const, code: 'paper-code' }];
  const place = placeOf(vote.region);
  const wrong = typed === undefined ? {} : { typed, faults };
  const letter = voteLetter({ ...frame, tenant, place, vote, phase, turnout, placeOf, ...wrong });
  return answerLetter(c, letter, typed === undefined ? 200 : 422);
}

const ends: Record<PaperEnd, 200 | 409 | 410> = {
  counted: 200,
  again: 409,
  voided: 410,
  soon: 409,
  closed: 410,
};

type Proposing = {
  held: HeldPaper;
  made: PaperProposals | undefined;
  code: string;
  isSent: boolean;
};

/** A paper of a vote that has not begun: what it proposed, and room for one more. */
async function proposing(c: Context<Env>, shared: Common, { held, made, code, isSent }: Proposing) {
  const { deps, frame, tenant, config } = shared;
  const { vote } = held;
  const publicPage = `/t/${tenant}/votes/${vote.id}`;
  const page = {
    ...frame,
    action: `${publicPage}/${code}`,
    publicPage,
    vote,
    made,
    isFull: !mayPropose(held, made),
  };
  if (!isSent) return answerLetter(c, proposeLetter(page));
  if (config.summary.isSuspended) throw new DomainError({ code: 'tenant-suspended' });
  const form = await formOf(c);
  const text = ProposalText.safeParse({ title: form['title'], about: form['about'] ?? '' });
  if (!text.success) {
    const faults = text.error.issues.map(({ path, code: issue, message }) => ({
      field: path[0] === 'about' ? ('about' as const) : ('title' as const),
      code: message === 'identity-number' ? message : issue,
    }));
    return answerLetter(c, proposeLetter({ ...page, typed: form, faults }), 422);
  }
  const after = await propose(deps, held, text.data);
  const isFull = !mayPropose(held, after);
  return answerLetter(c, proposeLetter({ ...page, made: after, isFull, isDone: true }), 201);
}

async function paper(c: Context<Env>, isSent: boolean) {
  const code = c.req.param('code') ?? '';
  const shared = await common(c, `votes/${c.req.param('vote')}/${code}`);
  const { deps, tenant, frame, now, config } = shared;
  const { vote, phase } = await voteIn(c, shared);
  await limit(deps, 'vote', vote.id, papers);
  const found = paperOf(
    deps.secrets.linkKey,
    { tenant, vote: vote.id, communities: vote.communities },
    code,
  );
  if (!found) throw new DomainError({ code: 'not-found' });
  const held = { tenant, vote, now, ...found };
  const made = await proposalsOf(deps, held);
  const publicPage = `/t/${tenant}/votes/${vote.id}`;
  const over = (end: PaperEnd) =>
    answerLetter(c, paperEndLetter({ ...frame, vote, end, publicPage, made }), ends[end]);
  if (phase === 'soon')
    return vote.proposals ? proposing(c, shared, { held, made, code, isSent }) : over('soon');
  if (phase !== 'running') return over('closed');
  const sheet = { ...frame, action: `${publicPage}/${code}`, vote, made };
  if (!isSent) return answerLetter(c, paperLetter(sheet));
  if (config.summary.isSuspended) throw new DomainError({ code: 'tenant-suspended' });
  const form = await formOf(c);
  const picks = vote.choices
    .map(({ id }) => id)
    .filter((id) => form[id] === 'yes' || form['pick'] === id);
  const [outcome = 'unknown'] = await takePapers(
    deps,
    { tenant, vote, now },
    { channel: 'phone', papers: [{ code, picks }] },
  );
  if (outcome === 'nothing-picked' || outcome === 'too-many-picks')
    return answerLetter(c, paperLetter({ ...sheet, picks, fault: outcome }), 422);
  return outcome === 'counted' || outcome === 'again' || outcome === 'voided'
    ? over(outcome)
    : over('closed');
}

/** Meetings and votes: anybody may look anywhere, and votes with a paper their own community gave out. */
export const deliberationLetters = new Hono<Env>()
  .get('/t/:tenant/deliberation', async (c) => {
    const state = c.req.query('state') === 'over' ? 'over' : 'next';
    const asked = RegionId.safeParse(c.req.query('community')).data;
    const query = [state === 'over' && 'state=over', asked && `community=${asked}`].filter(Boolean);
    const shared = await common(c, `deliberation${query.length > 0 ? `?${query.join('&')}` : ''}`);
    const { deps, tenant, frame, now } = shared;
    const [{ rows }, placeOf] = await Promise.all([
      listGatherings(deps.table, tenant, state === 'over' ? 'over' : 'open', {
        region: asked,
        limit: shown,
      }),
      names(shared),
    ]);
    const public_ = rows.filter((row) => row.status !== 'drafting');
    return answerLetter(
      c,
      gatheringsLetter({ ...frame, tenant, state, rows: public_, now, placeOf }),
    );
  })
  .get('/t/:tenant/meetings/:meeting', async (c) => {
    const id = MeetingId.safeParse(c.req.param('meeting')).data;
    const shared = await common(c, `meetings/${id ?? ''}`);
    const { deps, tenant, frame } = shared;
    const meeting = id && (await readMeeting(deps.table, tenant, id));
    if (!meeting) throw new DomainError({ code: 'not-found' });
    const place = (await names(shared))(meeting.region);
    return answerLetter(c, meetingLetter({ ...frame, tenant, place, meeting }));
  })
  .get('/t/:tenant/votes/:vote', async (c) =>
    showVote(c, await common(c, `votes/${c.req.param('vote')}`)),
  )
  .post('/t/:tenant/votes/:vote', async (c) => {
    const shared = await common(c, `votes/${c.req.param('vote')}`);
    const { deps, tenant } = shared;
    const { vote } = await voteIn(c, shared);
    await limit(deps, 'vote', vote.id, papers);
    const typed = (await formOf(c))['code'] ?? '';
    const { id, communities } = vote;
    if (!paperOf(deps.secrets.linkKey, { tenant, vote: id, communities }, typed))
      return showVote(c, shared, typed);
    const code = typed
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
    return c.redirect(`/t/${tenant}/votes/${id}/${code}?lang=${c.var.language}`, 303);
  })
  .get('/t/:tenant/votes/:vote/result.pb', async (c) => {
    const shared = await common(c, '');
    const { deps, tenant, config } = shared;
    const { vote } = await voteIn(c, shared);
    if (!vote.result) throw new DomainError({ code: 'not-found' });
    const answers = await readAnswers(deps.table, tenant, vote.id);
    const unit = { unit: config.summary.name, subunit: vote.region };
    return c.body(pabulibOf(vote, vote.result.outcome, answers, unit), 200, {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${tenant}-${vote.id}.pb"`,
    });
  })
  .get('/t/:tenant/votes/:vote/:code', (c) => paper(c, false))
  .post('/t/:tenant/votes/:vote/:code', (c) => paper(c, true));

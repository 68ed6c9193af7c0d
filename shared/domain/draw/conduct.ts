import type { Expert } from '../experts/profile.ts';
import type { PersonId } from '../ids.ts';
import { expertsOf, panelSizeFor } from '../policy/rules.ts';
import type { Purchase } from '../purchase/purchase.ts';
import { type Day, dayOf, type Instant, plusYears } from '../time.ts';
import { withoutLooseEnds } from './links.ts';
import {
  excludedFrom,
  goDown,
  type HashOf,
  orderOf,
  refOf,
  resultOf,
  seedOf,
  sittingAfter,
} from './lots.ts';
import type { Batch, Draw, DrawRules, Entry, Passed, PublicEvent, Ref, Turn } from './record.ts';
import { type Bar, scheme } from './scheme.ts';
import {
  applicantNode,
  expertNode,
  linksByAccount,
  linksOfApplicant,
  linksOfExpert,
} from './ties-found.ts';

/**
 * Both follow from the installation's key and the purchase (see `functions/lot-keys.ts`): the secret is told with
 * the record, the salt, under which names become refs, never.
 */
export type LotKeys = { secret: string; salt: string };

/** A tie a tenant can bound otherwise: a colleague's colleague is no tie. No law names a figure. */
const usualDistance = 2;
/** REG §9: the three years before the call. */
const usualLookBack = 3;

export type Conducting = {
  purchase: Purchase;
  experts: readonly Expert[];
  /** Who holds another post here or did something for this purchase. */
  officials: readonly string[];
  keys: LotKeys;
  now: Instant;
  /** The last day on which those drawn are needed. */
  until: Day;
  hash: HashOf;
  /** Seats the purchaser fills itself. */
  representatives?: number;
};

export const nonceOf = ({ salt }: LotKeys, personId: string, hash: HashOf) =>
  hash({ scheme, salt, person: personId });

/** How things and people are called in the record. Whoever has a lot keeps their ref, also under another name. */
function refWith({ keys, experts, purchase, hash }: Conducting): (node: string) => Ref {
  const known = new Map<string, Ref>();
  for (const { personId, name } of experts)
    known.set(expertNode(personId), refOf(name, nonceOf(keys, personId, hash), hash));
  for (const { pool } of purchase.draws['panel']?.batches ?? [])
    for (const { personId, ref } of pool) if (personId) known.set(expertNode(personId), ref);
  return (node) => known.get(node) ?? hash({ scheme, salt: keys.salt, node }).slice(0, 32);
}

/** Seats of a panel that was drawn before there were records: they stay, and no lot is cast for them. */
const seatedBefore = ({ panel, draws }: Purchase) =>
  draws['panel'] ? [] : (panel?.seats ?? []).filter(({ conflict }) => conflict !== 'silent');

/** The rules of a draw for `purchase` in which the purchaser fills `representatives` of the seats itself. */
export function drawRulesOf(purchase: Purchase, representatives = 0): DrawRules {
  const { rules, plan } = purchase;
  const whole = panelSizeFor(rules, plan.budgetFen);
  const kept = seatedBefore(purchase).filter(({ conflict }) => conflict !== 'conflict').length;
  const size = Math.max(1, whole - kept - representatives);
  return {
    size,
    experts: Math.min(size, expertsOf(rules, whole)),
    ...(representatives > 0 && { representatives }),
    ...(rules.sameEmployerSeats && { sameEmployer: rules.sameEmployerSeats.value }),
    fields: [...(plan.expertFields ?? [])],
    distance: rules.panel.linkDistance?.value ?? usualDistance,
    lookBackYears: rules.lookBackYears?.value ?? usualLookBack,
  };
}

/** Everything of an expert's own that speaks against drawing them. */
export function barsOf(
  { personId, profile }: Expert,
  about: Pick<Conducting, 'purchase' | 'officials' | 'now' | 'until'>,
  rules: Pick<DrawRules, 'fields'>,
): Bar[] {
  const today = dayOf(about.now);
  const { fields = [], validFrom, validUntil, away = [], restriction } = profile ?? {};
  const isOut = (validFrom ?? today) > today || (validUntil ?? today) < today;
  const isAway = away.some(({ from, to }) => from <= about.until && today <= to);
  const knows = rules.fields.length === 0 || rules.fields.some((field) => fields.includes(field));
  const found: Record<Bar, boolean> = {
    otherPost:
      about.officials.includes(personId) ||
      seatedBefore(about.purchase).some((seat) => seat.personId === personId),
    restricted: restriction !== undefined,
    expired: isOut,
    away: isAway,
    field: !knows,
  };
  return (Object.keys(found) as Bar[]).filter((bar) => found[bar]);
}

/** Those who pay them now; one known by its code is the same under any name. */
function payersOf({ employer, profile }: Expert, today: Day): string[] {
  const current = (profile?.declared?.employers ?? []).filter(
    ({ to }) => to === undefined || to >= today,
  );
  const all = [...current, ...(employer ? [employer] : [])];
  return [
    ...new Set(
      all.map(({ creditCode, name }) => (creditCode ? `organization:${creditCode}` : name)),
    ),
  ];
}

/** The pool as it is now, hidden behind refs, with everything that ties anybody in it to an applicant. */
function poolNow(about: Conducting, rules: DrawRules): Pick<Batch, 'pool' | 'links'> {
  const { purchase, experts, now } = about;
  const ref = refWith(about);
  const today = dayOf(now);
  const since = plusYears(dayOf(purchase.openedAt ?? now), -rules.lookBackYears);
  const applicants = Object.values(purchase.applications);
  const pool = experts
    .map(
      (expert): Entry => ({
        ref: ref(expertNode(expert.personId)),
        fields: [...(expert.profile?.fields ?? [])],
        employers: payersOf(expert, today).map(ref),
        bars: barsOf(expert, about, rules),
        personId: expert.personId,
        name: expert.name,
      }),
    )
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const links = [
    ...applicants.flatMap(linksOfApplicant),
    ...experts.flatMap((one) => [...linksOfExpert(one, since), ...linksByAccount(one, applicants)]),
  ].map(({ a, b, kind }) => ({ a: ref(a), b: ref(b), kind }));
  const ends = new Set([
    ...pool.map((one) => one.ref),
    ...applicants.map((one) => ref(applicantNode(one))),
  ]);
  return { pool, links: withoutLooseEnds(links, ends) };
}

function cast(
  { pool, links }: Pick<Batch, 'pool' | 'links'>,
  { applicants, rules, seed }: Pick<Draw, 'applicants' | 'rules' | 'seed'>,
  { now, hash }: Conducting,
): Batch {
  const excluded = excludedFrom({ pool, links }, applicants, rules);
  return { at: now, pool, links, excluded, order: orderOf(pool, excluded, seed, hash) };
}

type Begun = Omit<Draw, 'turns' | 'result'> & { turns: Turn[] };

/** The record with nobody drawn yet: the lots of the whole pool. */
function begin(about: Conducting, event: PublicEvent | undefined): Begun {
  const { purchase, keys, now, hash } = about;
  const { lot, applications } = purchase;
  const ref = refWith(about);
  const files = Object.values(applications);
  const rules = drawRulesOf(purchase, about.representatives);
  const receipts = files.map(({ receipt }) => receipt).sort();
  const seed = seedOf({ secret: keys.secret, receipts, event }, hash);
  const applicants = files.map((one) => ref(applicantNode(one))).sort();
  const begun = {
    scheme,
    tenantId: purchase.tenantId,
    purchaseId: purchase.id,
    commitment: {
      hash: lot?.commitment ?? hash({ scheme, commits: keys.secret }),
      at: lot?.committedAt ?? now,
      ...(lot?.event && { event: lot.event }),
    },
    secret: keys.secret,
    receipts,
    ...(event && { event }),
    seed,
    rules,
    applicants,
    batches: [],
    turns: [],
  } as const;
  return { ...begun, batches: [cast(poolNow(about, rules), begun, about)], turns: [] };
}

/** Who could be drawn when the lots were cast and cannot be now. */
function barredNow({ batches }: Begun, now: Batch): Passed[] {
  const known = new Set(now.pool.map(({ ref }) => ref));
  return batches
    .flatMap(({ order }) => order)
    .flatMap((ref): Passed[] => {
      if (!known.has(ref)) return [{ ref, why: 'expired' }];
      const out = now.excluded.find((one) => one.ref === ref);
      return out ? [{ ref, why: out.bars[0] ?? 'linked' }] : [];
    });
}

/** Whoever is in the pool now and had no lot before. */
function newcomers({ batches }: Begun, now: Batch): Batch | undefined {
  const known = new Set(batches.flatMap(({ pool }) => pool.map(({ ref }) => ref)));
  const isNew = ({ ref }: { ref: Ref }) => !known.has(ref);
  const pool = now.pool.filter(isNew);
  if (pool.length === 0) return undefined;
  const ends = new Set(now.pool.map(({ ref }) => ref));
  const strangers = new Set([...ends].filter((ref) => known.has(ref)));
  return {
    ...now,
    pool,
    links: now.links.filter(({ a, b }) => !strangers.has(a) && !strangers.has(b)),
    excluded: [],
    order: [],
  };
}

export type Drawn = { draw: Draw; drawn: PersonId[]; missing: number };

/**
 * Draws a panel, or tops up the one there is: down the order of the lots, which a later turn takes up where the one
 * before left off. Only when it is exhausted do those who joined the pool since have lots cast, behind everybody.
 *
 * @param gone - everybody who left so far
 * @returns the record, whom it drew this time, and how many seats stay empty
 */
export function conduct(
  about: Conducting,
  gone: readonly { personId: string; why: 'conflict' | 'silent' }[],
  event?: PublicEvent,
): Drawn {
  const { purchase, now, hash } = about;
  const ref = refWith(about);
  const before = purchase.draws['panel'];
  const record: Begun = before ? { ...before, turns: [...before.turns] } : begin(about, event);
  const fresh = before ? cast(poolNow(about, record.rules), record, about) : undefined;
  const barred = fresh ? barredNow(record, fresh) : [];
  const sitting = sittingAfter(record.turns);
  const left = gone
    .map(({ personId, why }) => ({ ref: ref(expertNode(personId)), why }))
    .filter((one) => sitting.includes(one.ref));
  const named = about.representatives ?? 0;
  const size = record.rules.size + (record.rules.representatives ?? 0) - named;
  const rules = { ...record.rules, size };
  const walk = (batches: readonly Batch[]) =>
    goDown({ batches, turns: record.turns, gone: left, barred, rules });
  const isFull = ({ drawn }: Pick<Turn, 'drawn'>) =>
    stillSitting(record.turns, left).length + drawn.length >= size;
  let { batches } = record;
  let found = walk(batches);
  const joined = fresh && newcomers(record, fresh);
  if (!isFull(found) && joined) {
    batches = [...batches, cast(joined, record, about)];
    found = walk(batches);
  }
  const turn: Turn = {
    at: now,
    batches: batches.length,
    gone: left,
    ...found,
    ...(size !== record.rules.size && { size }),
  };
  const rest = { ...record, batches, turns: [...record.turns, turn] };
  const draw: Draw = { ...rest, result: resultOf(rest, hash) };
  const person = new Map(batches.flatMap(({ pool }) => pool.map((one) => [one.ref, one.personId])));
  return {
    draw,
    drawn: found.drawn.flatMap((one) => person.get(one) ?? []),
    missing: size - sittingAfter(draw.turns).length,
  };
}

const stillSitting = (turns: readonly Turn[], left: readonly { ref: Ref }[]) =>
  sittingAfter(turns).filter((one) => !left.some(({ ref }) => ref === one));

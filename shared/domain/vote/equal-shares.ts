import { byRule, type Countable, type Profile } from './profile.ts';
import type { Outcome, ResultLine } from './result.ts';

/*
 * The method of equal shares (Peters, Pierczyński, Skowron: Proportional Participatory Budgeting with Additive
 * Utilities, 2021) for papers that name what they support, with the cost of a choice as what it is worth to each: the
 * variant of Wieliczka 2023 and of equalshares.net. Money is counted in parts of a fen, one for every paper, so that an
 * equal share of the budget is a whole number and no rounding takes from a group what it could pay for.
 */

type Offer = {
  choice: Countable;
  supporters: number;
  /** What is still to be paid by those who have enough, and how many they are: each pays `rest / people`. */
  rest: number;
  people: number;
};

type Paid = Offer & { payLess: number };

/** cost ÷ the most one pays: the number of supporters, were all of them able to pay in full. */
const worthOf = ({ choice, rest, people }: Offer, papers: number): number =>
  (choice.costFen * papers * people) / rest;

/** Exactly: the products are past what a double holds. */
const isWorthMore = (one: Offer, other: Offer): number => {
  const left = BigInt(one.choice.costFen) * BigInt(one.people) * BigInt(other.rest);
  const right = BigInt(other.choice.costFen) * BigInt(other.people) * BigInt(one.rest);
  return left === right ? 0 : left > right ? 1 : -1;
};

/** What each ballot has left, and which ballots support what. */
type Purse = { money: number[]; of: ReadonlyMap<string, readonly number[]> };

/** @returns nothing where its supporters together have too little left */
function offerFor(
  choice: Countable,
  { papers, ballots }: Profile,
  { money, of }: Purse,
): Paid | undefined {
  const able = (of.get(choice.id) ?? []).filter((at) => (money[at] ?? 0) > 0);
  const held = (at: number) => ({ each: money[at] ?? 0, papers: ballots[at]?.papers ?? 0 });
  const supporters = able.reduce((sum, at) => sum + held(at).papers, 0);
  let rest = choice.costFen * papers;
  if (able.reduce((sum, at) => sum + held(at).each * held(at).papers, 0) < rest) return undefined;
  let people = supporters;
  for (const at of [...able].sort((a, b) => (money[a] ?? 0) - (money[b] ?? 0))) {
    const { each, papers: alike } = held(at);
    if (each * people >= rest) break;
    rest -= each * alike;
    people -= alike;
  }
  return { choice, supporters, rest, people, payLess: supporters - people };
}

/** The best offer of all that are still open. What cannot be paid any more never will be: it is closed. */
function best(
  open: Set<Countable>,
  profile: Profile,
  purse: Purse,
  { before, bounds }: { before(a: Countable, b: Countable): number; bounds: Map<string, number> },
): Paid | undefined {
  let found: Paid | undefined;
  const bound = ({ id }: Countable) => bounds.get(id) ?? profile.supporters.get(id) ?? 0;
  /** Money only gets less within a run, so what a choice was worth before is the most it can be worth now. */
  for (const choice of [...open].sort((a, b) => bound(b) - bound(a) || before(a, b))) {
    if (found && bound(choice) * 1.000001 < worthOf(found, profile.papers)) break;
    const offer = offerFor(choice, profile, purse);
    if (!offer) {
      open.delete(choice);
      continue;
    }
    bounds.set(choice.id, worthOf(offer, profile.papers));
    const order = found ? isWorthMore(offer, found) : 1;
    if (!found || order > 0 || (order === 0 && before(choice, found.choice) < 0)) found = offer;
  }
  return found;
}

type Run = { paid: Paid[]; spentFen: number; purse: Purse };

/** One run with `share` parts for every paper. */
function run(choices: readonly Countable[], profile: Profile, share: number, of: Purse['of']): Run {
  const purse: Purse = { money: profile.ballots.map(() => share), of };
  const open = new Set(choices.filter(({ id }) => (profile.supporters.get(id) ?? 0) > 0));
  const ranks = { before: byRule(profile, choices), bounds: new Map<string, number>() };
  const paid: Paid[] = [];
  for (
    let next = best(open, profile, purse, ranks);
    next;
    next = best(open, profile, purse, ranks)
  ) {
    const each = Math.ceil(next.rest / next.people);
    for (const at of of.get(next.choice.id) ?? [])
      purse.money[at] = Math.max(0, (purse.money[at] ?? 0) - each);
    open.delete(next.choice);
    paid.push(next);
  }
  return { paid, spentFen: paid.reduce((sum, { choice }) => sum + choice.costFen, 0), purse };
}

/** Each step raises the share by this part of what it was at first, at most so often: up to three times as much. */
const stepPercent = 2;
const mostSteps = 100;

/** Raises everybody's share alike as long as what is taken fits into the budget: most of it is spent then. */
function raised(
  choices: readonly Countable[],
  profile: Profile,
  budgetFen: number,
  of: Purse['of'],
) {
  let kept = { ...run(choices, profile, budgetFen, of), percent: 0 };
  const supported = choices.filter(({ id }) => (profile.supporters.get(id) ?? 0) > 0);
  for (let step = 1; step <= mostSteps; step += 1) {
    const leftFen = budgetFen - kept.spentFen;
    const taken = new Set(kept.paid.map(({ choice }) => choice));
    if (!supported.some((one) => !taken.has(one) && one.costFen <= leftFen)) break;
    const percent = step * stepPercent;
    const next = run(choices, profile, budgetFen + Math.floor((budgetFen * percent) / 100), of);
    if (next.spentFen > budgetFen) break;
    if (next.spentFen > kept.spentFen) kept = { ...next, percent };
  }
  return kept;
}

function paidLine({ choice, supporters, rest, people, payLess }: Paid, profile: Profile) {
  const { papers } = profile;
  return {
    ...choice,
    supporters: profile.supporters.get(choice.id) ?? supporters,
    isTaken: true,
    by: 'shares' as const,
    paysFen: Math.ceil(rest / people / papers),
    payInFull: people,
    payLess,
    worth: Math.floor(worthOf({ choice, supporters, rest, people }, papers) * 10) / 10,
  };
}

function supportersOf(choices: readonly Countable[], { ballots }: Profile): Purse['of'] {
  const of = new Map<string, number[]>(choices.map(({ id }) => [id, []]));
  for (const [at, { picks }] of ballots.entries()) for (const pick of picks) of.get(pick)?.push(at);
  return of;
}

/**
 * Every paper has an equal share of the budget, and only its supporters pay for a choice. Round by round that is taken
 * whose supporters each pay least for what it is worth. Then everybody's share is raised alike as long as what is taken
 * fits; what is left at last goes to what has most supporters and still fits.
 *
 * No group is left with nothing that agrees on a choice and whose shares pay for it (justified representation).
 *
 * @throws {RangeError} where papers times budget are past exact numbers: 100 million yuan and 900,000 papers are not
 */
export function equalShares(
  choices: readonly Countable[],
  profile: Profile,
  { budgetFen }: { budgetFen: number },
): Outcome {
  if (budgetFen * 3 * Math.max(1, profile.papers) > Number.MAX_SAFE_INTEGER)
    throw new RangeError(`${profile.papers} papers, ${budgetFen} fen`);
  const of = supportersOf(choices, profile);
  const { paid, purse, percent } = raised(choices, profile, budgetFen, of);
  const lines: ResultLine[] = [];
  let leftFen = budgetFen;
  for (const one of paid) {
    leftFen -= one.choice.costFen;
    lines.push({ ...paidLine(one, profile), round: lines.length + 1, leftFen });
  }
  const couldPay = ({ id }: Countable) =>
    Math.floor(
      (of.get(id) ?? []).reduce(
        (sum, at) => sum + (purse.money[at] ?? 0) * (profile.ballots[at]?.papers ?? 0),
        0,
      ) / Math.max(1, profile.papers),
    );
  const left: ResultLine[] = [];
  const taken = new Set(paid.map(({ choice }) => choice.id));
  for (const choice of choices.filter(({ id }) => !taken.has(id)).sort(byRule(profile, choices))) {
    const supporters = profile.supporters.get(choice.id) ?? 0;
    const line = { ...choice, supporters, couldPayFen: couldPay(choice) };
    if (supporters > 0 && choice.costFen <= leftFen) {
      leftFen -= choice.costFen;
      lines.push({ ...line, isTaken: true, by: 'completion', round: lines.length + 1, leftFen });
    } else {
      const why = supporters === 0 ? 'noSupport' : 'sharesShort';
      left.push({ ...line, isTaken: false, why, leftFen });
    }
  }
  return {
    method: 'equalShares',
    papers: profile.papers,
    budgetFen,
    spentFen: budgetFen - leftFen,
    shareFen: Math.floor(budgetFen / Math.max(1, profile.papers)),
    raisedPercent: percent,
    lines: [...lines, ...left],
  };
}

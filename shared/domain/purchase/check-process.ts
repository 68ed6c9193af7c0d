import { type Arrow, type Fact, factsAfter, needs, type ProcessTable } from './process-facts.ts';

/** What is wrong with a process, and where. */
export type Finding = { code: string; state: string; command?: string };

export type Surroundings = {
  /** Who may ask for each command. */
  permissions: Readonly<Record<string, readonly string[]>>;
  /** Stages that have a state machine in the workflow. */
  machines: readonly string[];
};

const start = 'drafting';
/** How a purchase may end; any other state without a way on is a hole. */
const endings = ['disclosed', 'failedCall', 'cancelled'];
const beforeWork = [
  'planningApproval',
  'tenderNotice',
  'biddingWindow',
  'opening',
  'eligibility',
  'expertReview',
  'awardApproval',
  'standstill',
  'contract',
];
const work = ['implementation', 'midTermEvaluation', 'finalEvaluation'];

/** A state with what has happened on the way there, and where it was suspended. */
type Place = {
  state: string;
  facts: ReadonlySet<Fact>;
  suspended?: { from: string; stage: string };
};

const keyOf = ({ state, facts, suspended }: Place) =>
  JSON.stringify([state, suspended, [...facts].sort()]);

const nodeOf = (table: ProcessTable, state: string) => table[state] ?? { stage: '', on: {} };

const isFinal = (table: ProcessTable, state: string) =>
  Object.keys(nodeOf(table, state).on).every((command) => command === 'tellApplicants');

/** From a standstill of everything, a purchase goes back where it was, or out by the exit that fits. */
function isOpen({ suspended }: Place, { command, to }: Arrow): boolean {
  if (!suspended) return true;
  if (command === 'resume') return to === suspended.from;
  if (to === 'suspended') return true;
  if (to === 'failedCall') return suspended.from === 'ranked';
  return work.includes(suspended.stage) === (to === 'terminatedEarly');
}

const arrowsFrom = (table: ProcessTable, place: Place): Arrow[] =>
  Object.entries(nodeOf(table, place.state).on)
    .flatMap(([command, targets]) => targets.map((to) => ({ from: place.state, command, to })))
    .filter((arrow) => table[arrow.to] !== undefined && isOpen(place, arrow));

function follow(table: ProcessTable, { state, facts, suspended }: Place, arrow: Arrow): Place {
  if (suspended && arrow.to === state) return { state, facts, suspended };
  const next = { state: arrow.to, facts: factsAfter(table, facts, arrow) };
  const { stage } = nodeOf(table, state);
  return arrow.command === 'suspend' ? { ...next, suspended: { from: state, stage } } : next;
}

type Walk = { places: Map<string, Place>; from: Map<string, string[]> };

/** Every place the process can reach, and from where each is reached. */
function walk(table: ProcessTable): Walk {
  const first: Place = { state: start, facts: new Set() };
  const places = new Map([[keyOf(first), first]]);
  const from = new Map<string, string[]>();
  for (const [key, place] of places) {
    for (const arrow of arrowsFrom(table, place)) {
      const next = follow(table, place, arrow);
      const nextKey = keyOf(next);
      from.set(nextKey, [...(from.get(nextKey) ?? []), key]);
      if (!places.has(nextKey)) places.set(nextKey, next);
    }
  }
  return { places, from };
}

/** Places from which some end can be reached, found by walking backwards from the ends. */
function endable(table: ProcessTable, { places, from }: Walk): ReadonlySet<string> {
  const ends = [...places].filter(([, { state }]) => isFinal(table, state)).map(([key]) => key);
  const found = new Set(ends);
  for (const key of found) for (const before of from.get(key) ?? []) found.add(before);
  return found;
}

const holds = (facts: ReadonlySet<Fact>, fact: Fact | readonly Fact[]) =>
  [fact].flat().some((one) => facts.has(one));

/** What a place offers too early: the fact it needs is missing on some path. */
const tooEarly = (table: ProcessTable, { state, facts }: Place): Finding[] =>
  Object.keys(nodeOf(table, state).on).flatMap((command) =>
    (needs[command] ?? [])
      .filter(({ fact }) => !holds(facts, fact))
      .map(({ finding: code }) => ({ code, state, command })),
  );

/** Before work starts a purchase can be cancelled, in public it can be suspended, at work it can be ended. */
function missingExits(table: ProcessTable, { state, facts, suspended }: Place): Finding[] {
  const node = nodeOf(table, state);
  if (isFinal(table, state)) return [];
  if (suspended)
    return node.on['resume']?.includes(suspended.from)
      ? []
      : [{ code: 'cannot-resume', state: suspended.from }];
  const isPublic = facts.has('noticed') && !holds(facts, ['accepted', 'terminated']);
  const isStopped = (to: string) =>
    node.on['requestStop'] !== undefined && node.on['decideApproval']?.includes(to);
  const wanted = [
    {
      command: 'requestStop',
      isMissing: beforeWork.includes(node.stage) && !isStopped('cancelled'),
    },
    {
      command: 'requestStop',
      isMissing: work.includes(node.stage) && !isStopped('terminatedEarly'),
    },
    { command: 'suspend', isMissing: isPublic && !node.on['suspend'] },
  ];
  return wanted
    .filter(({ isMissing }) => isMissing)
    .map(({ command }) => ({ code: 'missing-side-exit', state, command }));
}

/** Nothing ends a purchase off its line but the chain's decision, and nobody but people may ask for it. */
const lonelyStops = (
  table: ProcessTable,
  { permissions }: Pick<Surroundings, 'permissions'>,
): Finding[] =>
  Object.entries(table).flatMap(([state, { on }]) => [
    ...Object.entries(on)
      .filter(
        ([command, targets]) =>
          state !== 'cancelled' && command !== 'decideApproval' && targets.includes('cancelled'),
      )
      .map(([command]) => ({ code: 'stopped-by-one', state, command })),
    ...(on['requestStop'] && (permissions['requestStop'] ?? []).includes('system')
      ? [{ code: 'stopped-by-workflow', state, command: 'requestStop' }]
      : []),
  ]);

function faultsOf(table: ProcessTable, { permissions, machines }: Surroundings): Finding[] {
  return Object.entries(table).flatMap(([state, { stage, on }]) => {
    const commands = Object.entries(on);
    const isEnd = commands.length === 0;
    return [
      ...(isEnd && !endings.includes(state) ? [{ code: 'end-without-meaning', state }] : []),
      ...(!isEnd && !machines.includes(stage) ? [{ code: 'stage-without-machine', state }] : []),
      ...commands.flatMap(([command, targets]) => [
        ...(targets.some((to) => !table[to]) ? [{ code: 'unknown-target', state, command }] : []),
        ...((permissions[command] ?? []).length > 0
          ? []
          : [{ code: 'nobody-may', state, command }]),
      ]),
    ];
  });
}

/**
 * Walks every state a process can reach, with what happened on the way, and tells what is wrong: a state
 * nobody reaches, a dead end, an award without standstill, a payment no acceptance can have come before, a
 * missing way out, a command nobody may ask for, a stage no machine runs.
 *
 * The walk takes every arrow the table has, so it proves the table and not the rules: what `decide` refuses
 * besides, `check-decisions.ts` looks at.
 *
 * @returns nothing where the process is sound; each finding once
 */
export function checkProcess(table: ProcessTable, surroundings: Surroundings): Finding[] {
  const walked = walk(table);
  const canEnd = endable(table, walked);
  const reached = new Set([...walked.places.values()].map(({ state }) => state));
  const findings: Finding[] = [
    ...faultsOf(table, surroundings),
    ...lonelyStops(table, surroundings),
    ...Object.keys(table)
      .filter((state) => !reached.has(state))
      .map((state) => ({ code: 'unreachable', state })),
    ...[...walked.places].flatMap(([key, place]) => [
      ...(canEnd.has(key) ? [] : [{ code: 'dead-end', state: place.state }]),
      ...tooEarly(table, place),
      ...missingExits(table, place),
    ]),
  ];
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

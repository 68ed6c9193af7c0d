import {
  commitmentOf,
  excludedFrom,
  goDown,
  type HashOf,
  orderOf,
  refOf,
  resultOf,
  seedOf,
} from './lots.ts';
import type { Batch, Draw, Turn } from './record.ts';

/** What does not hold in a record of a draw, by the step at which it shows. */
export type DrawFault = { step: string; told: string; found: string };

const same = (step: string, told: unknown, found: unknown): DrawFault[] => {
  const [a, b] = [JSON.stringify(told) ?? '', JSON.stringify(found) ?? ''];
  return a === b ? [] : [{ step, told: a, found: b }];
};

/** By hand of the names: JSON may list the members of an object in any order. */
const told = ({ ref, bars, path }: Draw['batches'][number]['excluded'][number]) => [
  ref,
  bars,
  path ?? [],
];

/** Every batch with exclusions and order as they follow from its pool and links. */
const castAgain = (draw: Draw, hash: HashOf): Batch[] =>
  draw.batches.map((batch) => {
    const excluded = excludedFrom(batch, draw.applicants, draw.rules);
    return { ...batch, excluded, order: orderOf(batch.pool, excluded, draw.seed, hash) };
  });

const castingFaults = ({ batches }: Draw, again: readonly Batch[]): DrawFault[] =>
  batches.flatMap(({ excluded, order }, i) => [
    ...same(`excluded-${i + 1}`, excluded.map(told), again[i]?.excluded.map(told)),
    ...same(`order-${i + 1}`, order, again[i]?.order),
  ]);

const personal = (turn: Turn) => turn.passed.filter(({ why }) => why !== 'sameEmployer');
const walked = ({ ref, why }: Turn['passed'][number]) => [ref, why];

function turnFaults(draw: Draw, again: readonly Batch[]): DrawFault[] {
  return draw.turns.flatMap((turn, i) => {
    const found = goDown({
      batches: again.slice(0, turn.batches),
      turns: draw.turns.slice(0, i),
      gone: turn.gone,
      barred: personal(turn),
      rules: { ...draw.rules, ...(turn.size && { size: turn.size }) },
    });
    return [
      ...same(`drawn-${i + 1}`, turn.drawn, found.drawn),
      ...same(`passed-${i + 1}`, turn.passed.map(walked), found.passed.map(walked)),
    ];
  });
}

/** The event must have been announced after the commitment, or somebody could have known it. */
const eventFaults = ({ commitment, event }: Draw): DrawFault[] => [
  ...same('event-named', commitment.event !== undefined, event !== undefined),
  ...(event && event.announcedAt <= commitment.at
    ? [{ step: 'event-too-early', told: event.announcedAt, found: commitment.at }]
    : []),
];

/** A lot known before it was committed to proves nothing about whoever runs the installation. */
const timeFaults = ({ commitment, turns }: Draw): DrawFault[] =>
  turns[0] && commitment.at < turns[0].at
    ? []
    : [{ step: 'committed-late', told: commitment.at, found: turns[0]?.at ?? '' }];

/** The names must be those of everybody drawn, and of nobody else. */
function nameFaults({ names, turns }: Draw, hash: HashOf): DrawFault[] {
  if (!names) return [];
  const drawn = turns.flatMap((turn) => turn.drawn).sort();
  const told = Object.entries(names).map(([ref, { name, nonce }]) => ({
    ref,
    own: refOf(name, nonce, hash),
  }));
  return [
    ...same('names', told.map(({ ref }) => ref).sort(), drawn),
    ...told.flatMap(({ ref, own }) => same('name', ref, own)),
  ];
}

/**
 * Draws again from the record alone: commitment, seed, exclusions, order, each going down it, result.
 *
 * @returns nothing where everything holds
 */
export function drawFaults(draw: Draw, hash: HashOf): DrawFault[] {
  const { result, ...rest } = draw;
  const again = castAgain(draw, hash);
  return [
    ...same('commitment', draw.commitment.hash, commitmentOf(draw.secret, hash)),
    ...eventFaults(draw),
    ...timeFaults(draw),
    ...same('receipts', draw.receipts, [...draw.receipts].sort()),
    ...same('seed', draw.seed, seedOf(draw, hash)),
    ...castingFaults(draw, again),
    ...turnFaults(draw, again),
    ...nameFaults(draw, hash),
    ...same('result', result, resultOf(rest, hash)),
  ];
}

import type { Day } from '../time.ts';
import type { CommunityFacts } from './facts.ts';
import type { BodyKind } from './lists.ts';
import type { StatedOf, Statement } from './statement.ts';

type Seat = StatedOf<'bodies'>['bodies'][number]['seats'][number];

/** What everybody may know of a community: bodies with posts and terms, never who holds them; rooms; whose matters are whose. */
export type ShownCommunity = {
  bodies?: {
    on: Day;
    bodies: { kind: BodyKind; name: string; seats: Omit<Seat, 'holder'>[] }[];
  };
  election?: { on: Day; method: StatedOf<'election'>['method']; turnoutPercent: number };
  rooms?: { on: Day; squareMetres: number; rooms: StatedOf<'rooms'>['rooms']; isOnline: boolean };
  matters?: { on: Day; items: StatedOf<'matters'>['items'] };
};

const stated = <T>(statement: Statement | undefined, show: () => T) =>
  statement && { on: statement.on, ...show() };

/** Share of those who may vote that did, in percent to a tenth. */
export const turnoutPercent = ({ eligible, voted }: { eligible: number; voted: number }): number =>
  eligible === 0 ? 0 : Math.round((voted / eligible) * 1000) / 10;

export function shownOf({ bodies, election, rooms, matters }: CommunityFacts): ShownCommunity {
  const who = stated(bodies, () => ({
    bodies: (bodies?.what.bodies ?? []).map(({ kind, name, seats }) => ({
      kind,
      name,
      seats: seats.map(({ holder: _private, ...seat }) => seat),
    })),
  }));
  const elected = election && {
    on: election.on,
    method: election.what.method,
    turnoutPercent: turnoutPercent(election.what),
  };
  const where = rooms && {
    on: rooms.on,
    squareMetres:
      Math.round(rooms.what.rooms.reduce((sum, { squareMetres }) => sum + squareMetres, 0) * 10) /
      10,
    rooms: rooms.what.rooms,
    isOnline: rooms.what.isOnline,
  };
  const what = matters && { on: matters.on, items: matters.what.items };
  return {
    ...(who && { bodies: who }),
    ...(elected && { election: elected }),
    ...(where && { rooms: where }),
    ...(what && { matters: what }),
  };
}

import type { RoomCommand, RoomView, TeamCommand, TeamView } from '../../shared/contracts/room.ts';
import { ask, type Wish } from './ask.ts';

/** One project, and the organization somebody acts for; empty for officials. */
export type RoomPlace = {
  tenant: string;
  purchase: string;
  project: string;
  organization: string;
};

const room = '/api/t/:tenant/purchases/:purchase/projects/:organization/room';
const team = '/api/t/:tenant/purchases/:purchase/projects/:organization/team';

const named = ({ tenant, purchase, project, organization }: RoomPlace) => ({
  param: { tenant, purchase, organization: project },
  query: organization ? { organization } : {},
});

export const getRoom = (place: RoomPlace, before = ''): Promise<RoomView> => {
  const { param, query } = named(place);
  return ask('$get', room, { param, query: { ...query, before } } as never) as Promise<RoomView>;
};

export const sendToRoom = (place: RoomPlace, json: RoomCommand, wish: Wish) =>
  ask('$post', room, { ...named(place), json } as never, wish(json));

export const getTeam = (place: RoomPlace): Promise<TeamView> =>
  ask('$get', team, named(place) as never) as Promise<TeamView>;

export const sendToTeam = (place: RoomPlace, json: TeamCommand, wish: Wish) =>
  ask('$post', team, { ...named(place), json } as never, wish(json));

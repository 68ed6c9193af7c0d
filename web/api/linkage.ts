import type {
  GoalsView,
  GoalView,
  LinkageCommand,
  LinkageDone,
  LinkageView,
  LinkedPurchaseView,
  NetworkView,
  RadarView,
} from '../../shared/contracts/linkage.ts';
import { ask, type Wish } from './ask.ts';

const all = '/api/t/:tenant/linkage';
/** A year and a place of the tenant; empty means this year and all of it. */
export type Where = { tenant: string; year: string; place: string };

const asked = ({ tenant, year, place }: Where) =>
  ({
    param: { tenant },
    query: { ...(year && { year }), ...(place && { place }) },
  }) as never;

export const getLinkage = (where: Where): Promise<LinkageView> =>
  ask('$get', all, asked(where)) as Promise<LinkageView>;
export const getRadar = (where: Where): Promise<RadarView> =>
  ask('$get', `${all}/radar`, asked(where)) as Promise<RadarView>;
export const getNetwork = (where: Where): Promise<NetworkView> =>
  ask('$get', `${all}/network`, asked(where)) as Promise<NetworkView>;

export const getGoals = (tenant: string): Promise<GoalsView> =>
  ask('$get', `${all}/goals`, { param: { tenant } } as never) as Promise<GoalsView>;
export const getGoal = (param: { tenant: string; goal: string }): Promise<GoalView> =>
  ask('$get', `${all}/goals/:goal`, { param } as never) as Promise<GoalView>;
export const getLinkedPurchase = (param: {
  tenant: string;
  purchase: string;
}): Promise<LinkedPurchaseView> =>
  ask('$get', `${all}/purchases/:purchase`, { param } as never) as Promise<LinkedPurchaseView>;

export const changeLinkage = (
  tenant: string,
  json: LinkageCommand,
  wish: Wish,
): Promise<LinkageDone> =>
  ask('$post', all, { param: { tenant }, json } as never, wish(json)) as Promise<LinkageDone>;

import type {
  ActivityView,
  VolunteerCommand,
  VolunteersDone,
  VolunteersOf,
  VolunteersOverview,
} from '../../shared/contracts/volunteers.ts';
import { ask, type Wish } from './ask.ts';

const all = '/api/t/:tenant/volunteers';

export const getVolunteers = (tenant: string): Promise<VolunteersOverview> =>
  ask('$get', all, { param: { tenant } } as never) as Promise<VolunteersOverview>;

export const getVolunteersOf = (tenant: string, community: string): Promise<VolunteersOf> =>
  ask('$get', `${all}/people`, {
    param: { tenant },
    query: { community },
  } as never) as Promise<VolunteersOf>;

export const getActivity = (param: { tenant: string; activity: string }): Promise<ActivityView> =>
  ask('$get', `${all}/activities/:activity`, { param } as never) as Promise<ActivityView>;

export const changeVolunteers = (
  tenant: string,
  json: VolunteerCommand,
  wish: Wish,
): Promise<VolunteersDone> =>
  ask('$post', all, { param: { tenant }, json } as never, wish(json)) as Promise<VolunteersDone>;

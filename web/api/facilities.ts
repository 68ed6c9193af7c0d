import type {
  BalanceView,
  DeskCommand,
  FacilitiesView,
  FacilityChanged,
  FacilityCommand,
  FacilityGapsView,
  FacilityUnitsView,
  FacilityView,
} from '../../shared/contracts/facility.ts';
import type {
  FacilityAgreementsView,
  FacilitySharesView,
} from '../../shared/contracts/facility-sharing.ts';
import { ask, type Wish } from './ask.ts';

const all = '/api/t/:tenant/facilities';

const get = <T>(path: string, tenant: string, query: Record<string, string> = {}): Promise<T> =>
  ask('$get', `${all}${path}` as never, { param: { tenant }, query } as never) as Promise<T>;

export const getFacilities = (tenant: string): Promise<FacilitiesView> => get('', tenant);
export const getUnits = (tenant: string): Promise<FacilityUnitsView> => get('/units', tenant);
export const getGaps = (tenant: string): Promise<FacilityGapsView> => get('/gaps', tenant);
export const getBalance = (tenant: string, community: string): Promise<BalanceView> =>
  get('/balance', tenant, community ? { community } : {});

export const getAgreements = (tenant: string): Promise<FacilityAgreementsView> =>
  get('/agreements', tenant);
export const getShares = (tenant: string, year: string): Promise<FacilitySharesView> =>
  get('/shares', tenant, year ? { year } : {});

type At = { tenant: string; facility: string };

export const getFacility = (param: At, week: string): Promise<FacilityView> =>
  ask(
    '$get',
    `${all}/:facility` as never,
    {
      param,
      query: week ? { week } : {},
    } as never,
  ) as Promise<FacilityView>;

export const sendFacility = (
  tenant: string,
  json: FacilityCommand,
  wish: Wish,
): Promise<FacilityChanged> =>
  ask(
    '$post',
    all as never,
    { param: { tenant }, json } as never,
    wish(json),
  ) as Promise<FacilityChanged>;

export const sendDesk = (param: At, json: Partial<DeskCommand>): Promise<FacilityView> =>
  ask(
    '$post',
    `${all}/:facility/desk` as never,
    {
      param,
      query: {},
      json,
    } as never,
  ) as Promise<FacilityView>;

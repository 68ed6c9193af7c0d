import type { RightsCommand, RightsView } from '../../shared/contracts/rights.ts';
import { ask, type Wish } from './ask.ts';

const rights = '/api/t/:tenant/rights';

/** Rights of communities and matters open to them; with `window`, one of these whole. */
export const getRights = (tenant: string, window: string): Promise<RightsView> =>
  ask('$get', rights, {
    param: { tenant },
    query: window ? { window } : {},
  } as never) as Promise<RightsView>;

export const sendRights = (tenant: string, json: RightsCommand, wish: Wish): Promise<RightsView> =>
  ask('$post', rights, { param: { tenant }, json } as never, wish(json)) as Promise<RightsView>;

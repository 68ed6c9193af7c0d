import type { ConfirmLanding, Landings } from '../../shared/contracts/landings.ts';
import { ask, type Wish } from './ask.ts';

const path = '/api/t/:tenant/landings/:purchase';
type Place = { tenant: string; purchase: string };

export const getLandings = (param: Place): Promise<Landings> =>
  ask('$get', path, { param }) as Promise<Landings>;
export const confirmLanding = (param: Place, json: ConfirmLanding, wish: Wish): Promise<Landings> =>
  ask('$post', path, { param, json: json as never }, wish(json)) as Promise<Landings>;

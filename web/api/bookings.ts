import type {
  BookablePlace,
  BookablePlaces,
  OrganizationBooking,
  OwnBookings,
} from '../../shared/contracts/facility-organizations.ts';
import { ask } from './ask.ts';

const own = '/api/organizations/:organization/facilities/:tenant';
export type Where = { organization: string; tenant: string };

const asked = <T>(verb: '$get' | '$post', path: string, request: object): Promise<T> =>
  ask(verb, `${own}${path}` as never, request as never) as Promise<T>;

export const getOwnBookings = (param: Where) => asked<OwnBookings>('$get', '', { param });
export const getPlaces = (param: Where) => asked<BookablePlaces>('$get', '/places', { param });
export const getPlace = (param: Where & { facility: string }, week: string) =>
  asked<BookablePlace>('$get', '/places/:facility', { param, query: week ? { week } : {} });
export const bookPlace = (param: Where, json: OrganizationBooking) =>
  asked<OwnBookings>('$post', '', { param, json });
export const giveBack = (param: Where, booking: string) =>
  asked<OwnBookings>('$post', '/cancel', { param, json: { booking } });

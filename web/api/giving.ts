import type {
  DonationView,
  GivingChanged,
  GivingCommand,
  GivingView,
} from '../../shared/contracts/giving.ts';
import { ask, type Wish } from './ask.ts';

const all = '/api/t/:tenant/giving';

export const getGiving = (tenant: string, cursor: string): Promise<GivingView> =>
  ask(
    '$get',
    all as never,
    {
      param: { tenant },
      query: cursor ? { cursor } : {},
    } as never,
  ) as Promise<GivingView>;
export const getDonation = (tenant: string, donation: string): Promise<DonationView> =>
  ask(
    '$get',
    `${all}/:donation` as never,
    {
      param: { tenant, donation },
      query: {},
    } as never,
  ) as Promise<DonationView>;

export const sendGiving = (
  tenant: string,
  json: GivingCommand,
  wish: Wish,
): Promise<GivingChanged> =>
  ask(
    '$post',
    all as never,
    { param: { tenant }, json } as never,
    wish(json),
  ) as Promise<GivingChanged>;

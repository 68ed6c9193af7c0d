import type {
  Conduct,
  HearingView,
  PrecedentQuery,
  Precedents,
  Register,
} from '../../shared/contracts/hearing.ts';
import { ask } from './ask.ts';

type Place = { tenant: string; purchase: string };

export const getHearing = (param: Place, organization = '') =>
  ask('$get', '/api/t/:tenant/purchases/:purchase/hearing', {
    param,
    query: { ...(organization && { organization }) },
  }) as Promise<HearingView>;

export const getRegister = (tenant: string, which: 'open' | 'decided', cursor = '') =>
  ask('$get', '/api/t/:tenant/objections', {
    param: { tenant },
    query: { which, ...(cursor && { cursor }) },
  }) as Promise<Register>;

export const getPrecedents = (tenant: string, asked: Partial<PrecedentQuery>) =>
  ask('$get', '/api/t/:tenant/precedents', {
    param: { tenant },
    query: asked as never,
  }) as Promise<Precedents>;

export const getConduct = (tenant: string) =>
  ask('$get', '/api/t/:tenant/conduct', { param: { tenant } }) as Promise<Conduct>;

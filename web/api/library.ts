import type {
  BenefitsView,
  EntryView,
  LibraryCommand,
  LibraryView,
  PolicyBenefitsView,
} from '../../shared/contracts/library.ts';
import { ask, type Wish } from './ask.ts';

const all = '/api/t/:tenant/library';

const get = <T>(path: string, param: Record<string, string>, query: object = {}): Promise<T> =>
  ask('$get', `${all}${path}` as never, { param, query } as never) as Promise<T>;

export const getLibrary = (tenant: string, query: Record<string, string>): Promise<LibraryView> =>
  get('', { tenant }, query);
export const getEntry = (tenant: string, entry: string): Promise<EntryView> =>
  get('/:entry', { tenant, entry });
export const getBenefits = (tenant: string): Promise<BenefitsView> => get('/benefits', { tenant });
export const getPolicyBenefits = (tenant: string, entry: string): Promise<PolicyBenefitsView> =>
  get('/benefits/:entry', { tenant, entry });

export const sendLibrary = (
  tenant: string,
  json: LibraryCommand,
  wish: Wish,
): Promise<{ id: string }> =>
  ask('$post', all as never, { param: { tenant }, json } as never, wish(json)) as Promise<{
    id: string;
  }>;

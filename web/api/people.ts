import type * as z from 'zod';
import type {
  AppointMember,
  InviteMember,
  MemberHistory,
  Members,
  SetSeparation,
} from '../../shared/contracts/members.ts';
import type { SetUnits, UnitsView } from '../../shared/contracts/units.ts';
import type { SetStandards, Workforce } from '../../shared/contracts/workforce.ts';
import type { WorkforceEntry } from '../../shared/domain/workforce/entry.ts';
import { ask, type Wish } from './ask.ts';

const under = (version: number, headers: Record<string, string>) => ({
  ...headers,
  'if-match': `"v${version}"`,
});

export const getMembers = (tenant: string): Promise<Members> =>
  ask('$get', '/api/t/:tenant/members', { param: { tenant } }) as Promise<Members>;
export const getHistory = (tenant: string, person: string): Promise<MemberHistory> =>
  ask('$get', '/api/t/:tenant/members/:person/history', {
    param: { tenant, person },
  }) as Promise<MemberHistory>;

export type Invitation = z.input<typeof InviteMember>;
export const inviteMember = (tenant: string, json: Invitation, wish: Wish) =>
  ask('$post', '/api/t/:tenant/members', { param: { tenant }, json: json as never }, wish(json));

export type Change = z.input<typeof AppointMember>;
export const changeMember = (
  to: { tenant: string; person: string; version: number },
  json: Change,
  wish: Wish,
) =>
  ask(
    '$put',
    '/api/t/:tenant/members/:person',
    { param: { tenant: to.tenant, person: to.person }, json: json as never },
    under(to.version, wish(json)),
  );

export const getSeparation = (tenant: string) =>
  ask('$get', '/api/t/:tenant/separation', { param: { tenant } });
export const setSeparation = (
  to: { tenant: string; version: number },
  json: z.input<typeof SetSeparation>,
  wish: Wish,
) =>
  ask(
    '$put',
    '/api/t/:tenant/separation',
    { param: { tenant: to.tenant }, json },
    under(to.version, wish(json)),
  );

export const getUnits = (tenant: string): Promise<UnitsView> =>
  ask('$get', '/api/t/:tenant/units', { param: { tenant } }) as Promise<UnitsView>;
export const setUnits = (
  to: { tenant: string; version: number },
  json: z.input<typeof SetUnits>,
  wish: Wish,
): Promise<UnitsView> =>
  ask(
    '$put',
    '/api/t/:tenant/units',
    { param: { tenant: to.tenant }, json: json as never },
    under(to.version, wish(json)),
  ) as Promise<UnitsView>;

export const getWorkforce = (tenant: string): Promise<Workforce> =>
  ask('$get', '/api/t/:tenant/workforce', { param: { tenant } }) as Promise<Workforce>;
export const addEntry = (tenant: string, entry: WorkforceEntry, wish: Wish) =>
  ask(
    '$post',
    '/api/t/:tenant/workforce',
    { param: { tenant }, json: { entry } as never },
    wish(entry),
  );
export type EntryPlace = { tenant: string; entry: string; version: number };
export const changeEntry = ({ version, ...param }: EntryPlace, entry: WorkforceEntry, wish: Wish) =>
  ask(
    '$put',
    '/api/t/:tenant/workforce/:entry',
    { param, json: { entry } as never },
    under(version, wish(entry)),
  );
export const removeEntry = ({ version, ...param }: EntryPlace, wish: Wish) =>
  ask('$delete', '/api/t/:tenant/workforce/:entry', { param }, under(version, wish(param)));
export const setStandards = (
  to: { tenant: string; version: number },
  json: z.input<typeof SetStandards>,
  wish: Wish,
) =>
  ask(
    '$put',
    '/api/t/:tenant/workforce-standards',
    { param: { tenant: to.tenant }, json: json as never },
    under(to.version, wish(json)),
  );

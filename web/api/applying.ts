import type * as z from 'zod';
import type { Guests, Receipt, Revisions } from '../../shared/contracts/applications.ts';
import { ask } from './ask.ts';
import type { Place } from './purchasing.ts';

const at = '/api/organizations/:organization/applications/:tenant/:purchase';

export const announceSealed = (param: Place, json: { size: number; sha256: string }) =>
  ask('$post', `${at}/files`, { param, json });

export type Revision = z.infer<typeof Revisions>['items'][number];
export const getRevisions = (param: Place) =>
  ask('$get', `${at}/revisions`, { param }) as Promise<z.infer<typeof Revisions>>;

/** @param revision - the one that is taken back */
export const withdraw = (param: Place, revision: number) =>
  ask(
    '$post',
    `${at}/withdrawal`,
    { param, json: {} },
    {
      'if-match': `"r${revision}"`,
    },
  ) as Promise<Receipt>;

export type Guest = z.infer<typeof Guests>['items'][number];
export const getGuests = (param: Place) => ask('$get', `${at}/guests`, { param });
export const inviteGuest = (param: Place, json: { email: string; name: string }) =>
  ask('$post', `${at}/guests`, { param, json });
export const sendGuestAway = (place: Place, guest: string) =>
  ask('$delete', `${at}/guests/:guest`, { param: { ...place, guest } });

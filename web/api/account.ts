import type { Proof } from '../../shared/contracts/account.ts';
import type { MailChoice } from '../../shared/domain/room/mail-choices.ts';
import { ask } from './ask.ts';

export const getAccount = () => ask('$get', '/api/account', {});
export const changeAccount = (
  version: number,
  json: { name: string; language: 'zh-CN' | 'en'; roomMails: MailChoice },
) => ask('$put', '/api/account', { json }, { 'if-match': `"v${version}"` });
export const askAddress = (email: string) =>
  ask('$post', '/api/account/address-codes', { json: { email } });
export const takeAddress = (email: string, code: string) =>
  ask('$put', '/api/account/address', { json: { email, code } });

export const getSessions = () => ask('$get', '/api/account/sessions', {});
export const endSession = (id: string) =>
  ask('$delete', '/api/account/sessions/:id', { param: { id } });
export const endOthers = () => ask('$delete', '/api/account/sessions', {});
export const getDevices = () => ask('$get', '/api/account/devices', {});
export const forgetDevice = (id: string) =>
  ask('$delete', '/api/account/devices/:id', { param: { id } });

export const getFactors = () => ask('$get', '/api/account/factors', {});
export const removeFactor = (id: string) =>
  ask('$delete', '/api/account/factors/:id', { param: { id } });
export const beginTotp = () => ask('$post', '/api/account/totp-enrolments', { json: {} });
export const addTotp = (name: string, code: string) =>
  ask('$post', '/api/account/factors/totp', { json: { name, code } });
export const beginPasskey = () => ask('$post', '/api/account/passkey-enrolments', { json: {} });
export const addPasskey = (name: string, response: unknown) =>
  ask('$post', '/api/account/factors/passkey', { json: { name, response: response as never } });
export const makeRecoveryCodes = () => ask('$post', '/api/account/recovery-codes', { json: {} });

export const passkeyOptions = () => ask('$post', '/api/session/factor-options', { json: {} });
export const prove = (proof: Proof) =>
  ask('$post', '/api/session/factor', { json: proof as never });
export const askRecovery = (reason: string) =>
  ask('$post', '/api/session/recoveries', { json: { reason } });

export const getRecoveries = () => ask('$get', '/api/account/recoveries', {});
export const confirmRecovery = (id: string) =>
  ask('$post', '/api/account/recoveries/:id/confirmations', { param: { id }, json: {} });

export const getCalendarFeed = () => ask('$get', '/api/account/calendar-feed', {});
export const makeCalendarFeed = () => ask('$post', '/api/account/calendar-feed', { json: {} });
export const endCalendarFeed = () => ask('$delete', '/api/account/calendar-feed', {});

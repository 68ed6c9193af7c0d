import { ask } from './ask.ts';

export const getSession = () => ask('$get', '/api/session', {});
export const signOut = () => ask('$delete', '/api/session', {});

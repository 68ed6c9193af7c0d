import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Cursor } from '../../shared/store/purchases.ts';
import { invalid } from './problem.ts';

const proofOf = (key: string, scope: string, body: string) =>
  createHmac('sha256', key).update(`${scope}~${body}`).digest('base64url');

/**
 * A place in a list as text for the client. Bound by a keyed hash to `scope`, who reads which list: changed,
 * or taken to another list, it is refused.
 */
export function writeCursor(key: string, scope: string, place: Cursor): string | undefined {
  if (!place) return undefined;
  const body = Buffer.from(JSON.stringify(place)).toString('base64url');
  return `${body}.${proofOf(key, scope, body)}`;
}

/** @throws {DomainError} `invalid-request` for a cursor that was not written for `scope` */
export function readCursor(key: string, scope: string, cursor: string | undefined): Cursor {
  if (!cursor) return undefined;
  const [body = '', proof = ''] = cursor.split('.');
  const expected = Buffer.from(proofOf(key, scope, body));
  const given = Buffer.from(proof);
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw invalid([{ pointer: '/cursor', code: 'invalid_value' }]);
  return JSON.parse(Buffer.from(body, 'base64url').toString());
}

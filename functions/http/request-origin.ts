import type { Context } from 'hono';
import type { Origin } from '../../shared/contracts/audit-entry.ts';
import type { Env } from './environment.ts';

/** What API Gateway, or the server on one machine, knows of whoever connected. Headers of the asker are not asked. */
type Connection = {
  event?: { requestContext?: { http?: { sourceIp?: string } } };
  incoming?: { socket?: { remoteAddress?: string } };
};

/** Where a request came from, for the record. */
export function requestOrigin(c: Context<Env>): Origin {
  const { event, incoming } = (c.env ?? {}) as Connection;
  const address = event?.requestContext?.http?.sourceIp ?? incoming?.socket?.remoteAddress;
  const agent = c.req.header('user-agent')?.slice(0, 300);
  return { ...(address && { address }), ...(agent && { agent }) };
}

import type * as z from 'zod';
import type { ProblemCode } from '../domain/errors.ts';

/**
 * Who may use a route. `everyone` needs no session; `person` any session; `official` a post in the tenant of
 * the path; `organization` membership of the organization of the path. What a post may see or ask beyond
 * that, `permissions` and `views` of the domain decide.
 */
export type Access = 'everyone' | 'person' | 'official' | 'organization' | 'officialOrOrganization';

export type RouteContract = {
  method: 'get' | 'post' | 'put' | 'delete';
  /** As Hono writes it. */
  path: string;
  summary: string;
  access: Access;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  answer?: z.ZodType;
  status: 200 | 201 | 202;
  headers?: readonly ('Idempotency-Key' | 'If-Match')[];
  problems?: readonly ProblemCode[];
};

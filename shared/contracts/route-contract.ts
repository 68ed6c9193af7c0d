import type * as z from 'zod';
import type { ProblemCode } from '../domain/errors.ts';
import type { OrganizationRole, Post } from '../domain/policy/posts.ts';

/**
 * Who may use a route. `everyone` needs no session; `person` any session; `official` a post in the tenant of
 * the path; `organization` membership of the organization of the path; `applicant` the same, for what is written and
 * sealed for one call, and for a guest where the route lets guests in; `platform` an administrator of the
 * installation. `posts` and `roles` narrow `official` and `organization` further. What a post may see or ask
 * beyond that, `permissions` and `views` of the domain decide.
 */
export type Access =
  | 'everyone'
  | 'person'
  | 'official'
  | 'organization'
  | 'officialOrOrganization'
  | 'applicant'
  | 'platform';

export type RouteContract = {
  method: 'get' | 'post' | 'put' | 'delete';
  /** As Hono writes it. */
  path: string;
  summary: string;
  access: Access;
  /** Of officials, only those who hold one of these posts; others learn that it is not theirs. */
  posts?: readonly Post[];
  /** Of members, only those who have one of these roles in the organization. */
  roles?: readonly OrganizationRole[];
  /** The route needs everybody who belongs to the organization and its passport: read with the membership, in one query. */
  needsFacts?: true;
  /** Also somebody from outside who was invited to write at this application. */
  letsGuestsIn?: true;
  /** The session must have been proved by a second factor a short while ago. */
  isSteppedUp?: true;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  answer?: z.ZodType;
  status: 200 | 201 | 202;
  headers?: readonly ('Idempotency-Key' | 'If-Match')[];
  problems?: readonly ProblemCode[];
};

/** What may be answered to a command at one version of a purchase. */
export const commandProblems = [
  'not-permitted',
  'illegal-move',
  'version-conflict',
  'version-required',
  'idempotency-key-required',
  'idempotency-key-reused',
] as const satisfies readonly ProblemCode[];

import { needWorkers } from '../domain/needs/permissions.ts';
import type { Post } from '../domain/policy/posts.ts';
import {
  CommunityPath,
  CommunityView,
  ImportCommunities,
  ImportedCommunities,
  Registry,
  RegistryQuery,
  State,
} from './communities.ts';
import { Desk, DeskQuery } from './desk.ts';
import { Places, PlacesQuery } from './places.ts';
import { TenantPath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';
import { AccessCommand, AccessView } from './task-access.ts';

/** Who states the figures of a community: itself, the street above it, and who runs the whole. */
export const stating = [
  'communityCommittee',
  'streetOffice',
  'officeHead',
  'tenantAdmin',
] as const satisfies readonly Post[];

/** The registry of communities, and what departments ask of them. */
export const communityRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/t/:tenant/desk',
    summary: 'Today in one community: what waits, what came in, what it is promised',
    access: 'official',
    posts: [...needWorkers, 'hotlineOperator'],
    params: TenantPath,
    query: DeskQuery,
    answer: Desk,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'get',
    path: '/api/t/:tenant/places',
    summary: 'The figures that matter of a place and its parts, today or at the end of a year',
    access: 'official',
    params: TenantPath,
    query: PlacesQuery,
    answer: Places,
    status: 200,
  },
  {
    method: 'get',
    path: '/api/t/:tenant/communities',
    summary: 'A place with the sums of its communities, and those of what lies below it',
    access: 'official',
    params: TenantPath,
    query: RegistryQuery,
    answer: Registry,
    status: 200,
  },
  {
    method: 'get',
    path: '/api/t/:tenant/communities/:community',
    summary: 'One community: bodies, people, space, money, and what was stated before',
    access: 'official',
    params: CommunityPath,
    answer: CommunityView,
    status: 200,
  },
  {
    method: 'post',
    path: '/api/t/:tenant/communities/:community/statements',
    summary: 'State figures of a community as of a day',
    access: 'official',
    posts: stating,
    params: CommunityPath,
    body: State,
    answer: CommunityView,
    status: 201,
    headers: ['Idempotency-Key', 'If-Match'],
    problems: [
      'not-permitted',
      'version-required',
      'version-conflict',
      'idempotency-key-reused',
      'region-ended',
    ],
  },
  {
    method: 'post',
    path: '/api/t/:tenant/communities-import',
    summary: 'Look at a list of communities, or keep its good rows',
    access: 'official',
    posts: stating,
    params: TenantPath,
    body: ImportCommunities,
    answer: ImportedCommunities,
    status: 200,
    headers: ['Idempotency-Key'],
    problems: ['not-permitted', 'invalid-request'],
  },
  {
    method: 'get',
    path: '/api/t/:tenant/task-access',
    summary: 'What departments ask of communities: applications, lists, plaques, load',
    access: 'official',
    params: TenantPath,
    answer: AccessView,
    status: 200,
  },
  {
    method: 'post',
    path: '/api/t/:tenant/task-access',
    summary: 'Apply for a task, decide it, refuse what was not let in, keep lists and plaques',
    access: 'official',
    params: TenantPath,
    body: AccessCommand,
    answer: AccessView,
    status: 200,
    headers: ['Idempotency-Key'],
    problems: [
      'not-permitted',
      'version-conflict',
      'idempotency-key-reused',
      'access-rules-missing',
      'task-without-money',
      'task-without-basis',
      'task-on-negative-list',
      'task-too-soon',
      'task-is-admitted',
      'plaques-full',
      'already-decided',
      'not-your-turn',
      'author-cannot-approve',
      'illegal-move',
    ],
  },
];

import { libraryWorkers } from '../domain/library/permissions.ts';
import {
  BenefitsView,
  EntryPath,
  EntryView,
  LibraryChanged,
  LibraryCommand,
  LibraryQuery,
  LibraryView,
  PolicyBenefitsView,
} from './library.ts';
import { TenantPath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';

const base = '/api/t/:tenant/library';

/** Routes of the library of rules, policies, cases and studies. */
export const libraryRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: base,
    summary: 'Rules, policies, standards, cases and studies, searched by words, topic and day',
    access: 'official',
    params: TenantPath,
    query: LibraryQuery,
    answer: LibraryView,
    status: 200,
  },
  {
    method: 'post',
    path: base,
    summary: 'Keep an entry; record, apply for, grant or end what a policy gives to a place',
    access: 'official',
    posts: libraryWorkers,
    params: TenantPath,
    body: LibraryCommand,
    answer: LibraryChanged,
    status: 200,
    headers: ['Idempotency-Key'],
    problems: ['not-permitted', 'illegal-move', 'version-conflict', 'idempotency-key-reused'],
  },
  {
    method: 'get',
    path: `${base}/benefits`,
    summary: 'What policies give to how many places, and what it is worth',
    access: 'official',
    params: TenantPath,
    answer: BenefitsView,
    status: 200,
  },
  {
    method: 'get',
    path: `${base}/benefits/:entry`,
    summary: 'Who gets something of one policy, and who could have it and does not',
    access: 'official',
    params: EntryPath,
    answer: PolicyBenefitsView,
    status: 200,
  },
  {
    method: 'get',
    path: `${base}/:entry`,
    summary: 'One entry with its relations, who cites it, and its history',
    access: 'official',
    params: EntryPath,
    answer: EntryView,
    status: 200,
  },
];

import type { Post } from '../domain/policy/posts.ts';
import {
  AppraisalCommand,
  AppraisalDone,
  AppraisalSheet,
  AppraisalSheets,
  Appraisals,
  AppraisalView,
  RoundPath,
  RoundPlan,
  RoundQuery,
} from './appraisal.ts';
import { TenantPath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';

/** Who sets rounds up. */
const running: readonly Post[] = ['handler', 'officeHead'];
/** Who fills a sheet in some round, if they have a seat in it. */
const rating: readonly Post[] = ['communityCommittee', 'streetOffice', 'memberUnit'];

/** Routes of two-way appraisal. */
export const appraisalRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/t/:tenant/appraisals',
    summary: 'Rounds of appraisal, the latest first',
    access: 'official',
    params: TenantPath,
    answer: Appraisals,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'post',
    path: '/api/t/:tenant/appraisals',
    summary: 'Set up a round of appraisal',
    access: 'official',
    posts: running,
    params: TenantPath,
    body: RoundPlan,
    answer: AppraisalDone,
    status: 201,
    headers: ['Idempotency-Key'],
    problems: ['not-permitted', 'idempotency-key-required', 'idempotency-key-reused'],
  },
  {
    method: 'get',
    path: '/api/t/:tenant/appraisals/:round',
    summary: 'A round with those it rates, and what was said of them once it is counted',
    access: 'official',
    params: RoundPath,
    query: RoundQuery,
    answer: AppraisalView,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'post',
    path: '/api/t/:tenant/appraisals/:round',
    summary: 'Open, print codes, count, publish, answer what was said',
    access: 'official',
    params: RoundPath,
    body: AppraisalCommand,
    answer: AppraisalDone,
    status: 200,
    headers: ['Idempotency-Key'],
    problems: [
      'not-permitted',
      'illegal-move',
      'version-conflict',
      'idempotency-key-required',
      'idempotency-key-reused',
    ],
  },
  {
    method: 'get',
    path: '/api/t/:tenant/appraisals/:round/sheet',
    summary: 'The sheets of the seats the reader sits on',
    access: 'official',
    posts: rating,
    params: RoundPath,
    answer: AppraisalSheets,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'put',
    path: '/api/t/:tenant/appraisals/:round/sheet',
    summary: 'Hand in the sheet of a seat, in place of the one before',
    access: 'official',
    posts: rating,
    params: RoundPath,
    body: AppraisalSheet,
    answer: AppraisalSheets,
    status: 200,
    problems: ['not-permitted', 'illegal-move'],
  },
];

import { approverPosts } from '../domain/policy/post-names.ts';
import {
  BudgetDone,
  BudgetLinePath,
  BudgetPath,
  BudgetQuery,
  BudgetView,
  DecideBudget,
  KeepBudgetLine,
  SubmitBudget,
  WithdrawBudget,
} from './budget.ts';
import { TenantPath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';

const changing = [
  'not-permitted',
  'illegal-move',
  'version-required',
  'version-conflict',
  'idempotency-key-reused',
] as const;

const ofPlan = {
  access: 'official',
  answer: BudgetDone,
  status: 200,
  headers: ['Idempotency-Key', 'If-Match'],
} as const;

/** The annual plan (年度购买计划) of a tenant: what may be bought in a fiscal year, and from which money. */
export const budgetRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/t/:tenant/budget',
    summary:
      'The annual plan of a fiscal year: its lines, what is left of them and who holds the rest',
    access: 'official',
    posts: approverPosts,
    params: TenantPath,
    query: BudgetQuery,
    answer: BudgetView,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    ...ofPlan,
    method: 'put',
    path: '/api/t/:tenant/budget/:year/lines/:line',
    summary: 'Add a line to an annual plan, or change it',
    posts: ['handler'],
    params: BudgetLinePath,
    body: KeepBudgetLine,
    problems: [...changing, 'too-many-entries'],
  },
  {
    ...ofPlan,
    method: 'delete',
    path: '/api/t/:tenant/budget/:year/lines/:line',
    summary: 'Take a line out of an annual plan',
    posts: ['handler'],
    params: BudgetLinePath,
    problems: changing,
  },
  {
    ...ofPlan,
    method: 'post',
    path: '/api/t/:tenant/budget/:year/approval-request',
    summary: 'Send an annual plan, or an adjustment of it, up for approval',
    posts: ['handler'],
    params: BudgetPath,
    body: SubmitBudget,
    problems: [...changing, 'budget-empty', 'budget-reason-missing', 'no-one-holds-post'],
  },
  {
    ...ofPlan,
    method: 'post',
    path: '/api/t/:tenant/budget/:year/withdrawal',
    summary: 'Take an annual plan back before everybody has decided',
    posts: ['handler'],
    params: BudgetPath,
    body: WithdrawBudget,
    problems: changing,
  },
  {
    ...ofPlan,
    method: 'post',
    path: '/api/t/:tenant/budget/:year/decision',
    summary: 'Approve an annual plan, or return it with reasons',
    posts: approverPosts,
    params: BudgetPath,
    body: DecideBudget,
    problems: [
      ...changing,
      'author-cannot-approve',
      'already-decided',
      'not-your-turn',
      'documents-changed',
      'budget-line-held',
    ],
  },
];

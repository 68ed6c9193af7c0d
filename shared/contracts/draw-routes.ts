import { DrawPreparation, Registrations } from './draws.ts';
import { PurchasePath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';

/** What is looked at before an applicant is judged and a panel is drawn. */
export const drawRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/t/:tenant/draws/:purchase',
    summary: 'How the draw of a panel is prepared: pool, exclusions with their links, seats',
    access: 'official',
    posts: ['handler', 'officeHead', 'auditor'],
    params: PurchasePath,
    answer: DrawPreparation,
    status: 200,
    problems: ['not-permitted', 'not-found'],
  },
  {
    method: 'get',
    path: '/api/t/:tenant/registrations/:purchase',
    summary: 'The registration facts of those who applied, once the applications are open',
    access: 'official',
    posts: ['registrar', 'handler', 'officeHead'],
    params: PurchasePath,
    answer: Registrations,
    status: 200,
    problems: ['not-permitted', 'not-found'],
  },
];

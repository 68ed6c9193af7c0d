import { Nothing, PasskeyOptions, Proof } from './account.ts';
import { accountRoutes } from './account-routes.ts';
import type { RouteContract } from './route-contract.ts';
import { Register, RequestCode, Session, SignIn } from './sessions.ts';

/** Routes of the `identity` unit: the way in and out, and what a person keeps of their own. */
export const identityRoutes: readonly RouteContract[] = [
  {
    method: 'post',
    path: '/api/session/codes',
    summary: 'Ask for a sign-in code by mail',
    access: 'everyone',
    body: RequestCode,
    status: 202,
    problems: ['too-many-requests'],
  },
  {
    method: 'post',
    path: '/api/session/registrations',
    summary: 'Ask for an account; a code comes by mail, and signing in with it makes the account',
    access: 'everyone',
    body: Register,
    status: 202,
    problems: ['too-many-requests'],
  },
  {
    method: 'post',
    path: '/api/session',
    summary: 'Sign in with the code',
    access: 'everyone',
    body: SignIn,
    answer: Session,
    status: 201,
    problems: ['code-wrong', 'code-expired', 'too-many-requests', 'second-factor-required'],
  },
  {
    method: 'get',
    path: '/api/session',
    summary: 'Who is signed in',
    access: 'person',
    answer: Session,
    status: 200,
  },
  { method: 'delete', path: '/api/session', summary: 'Sign out', access: 'person', status: 200 },
  {
    method: 'post',
    path: '/api/session/factor-options',
    body: Nothing,
    summary: 'What the browser is asked with to prove a passkey',
    access: 'everyone',
    answer: PasskeyOptions,
    status: 200,
    problems: ['not-signed-in', 'factor-wrong'],
  },
  {
    method: 'post',
    path: '/api/session/factor',
    summary: 'Prove a second factor: to finish signing in, or before a weighty step',
    access: 'everyone',
    body: Proof,
    answer: Session,
    status: 200,
    problems: ['not-signed-in', 'factor-wrong', 'too-many-requests'],
  },
  ...accountRoutes,
];

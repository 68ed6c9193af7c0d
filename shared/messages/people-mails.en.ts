import type { zh } from './people-mails.zh.ts';
import type { English } from './translate.ts';

export const en = {
  posts: 'Posts',
  reason: 'Note',
  'invited.subject': '{tenant} invites you to Sanshe',
  'invited.lead':
    '{tenant} has given you the posts below. Sign in with the address that received this mail. There is no password: you type the code that is mailed to you.',
  'invited.open': 'Sign in',
  'postsChanged.subject': 'Your posts in {tenant} have changed',
  'postsChanged.lead':
    'Your posts in {tenant} were changed. You now hold those below. If this surprises you, ask the administrator there.',
  'postsChanged.open': 'See my tasks',
  'postsWithdrawn.subject': 'Your posts in {tenant} were withdrawn',
  'postsWithdrawn.lead':
    'You no longer hold a post in {tenant} and can no longer see what is in it. If this surprises you, ask the administrator there.',
  'postsWithdrawn.open': 'Sign in',
} as const satisfies English<typeof zh>;

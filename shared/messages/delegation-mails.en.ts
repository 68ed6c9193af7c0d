import type { zh } from './delegation-mails.zh.ts';
import type { English } from './translate.ts';

export const en = {
  from: 'Delegated by',
  to: 'Delegate',
  by: 'Arranged by',
  scope: 'Scope',
  'scope.all': 'All approvals',
  'scope.purchase': 'Approvals of one purchase',
  begins: 'From',
  ends: 'Until',
  reason: 'Reason',
  purchase: 'Purchase',
  matter: 'Matter',
  requestedBy: 'Requested by',
  onBehalfOf: 'On behalf of',
  open: 'See the delegation',
  'open.approval': 'Read and decide',
  'delegationGiven.subject': 'Your approvals are with {to} for a time',
  'delegationGiven.lead':
    'Meanwhile {to} may decide in your place, and so may you; the first decision counts. Each is recorded as made on your behalf. You can withdraw it at any time.',
  'delegationReceived.subject': '{from} asks you to approve in their place',
  'delegationReceived.lead':
    'Meanwhile you are told of what waits for {from}. Your decisions are recorded as made on behalf of {from}; you cannot pass this on.',
  'delegationRevoked.subject': 'Delegation withdrawn: {from} → {to}',
  'delegationRevoked.lead':
    'From now on {to} may not decide for {from}. What was decided before stands.',
  'delegationEnded.subject': 'Delegation ended: {from} → {to}',
  'delegationEnded.lead':
    'Its time is over: {to} may not decide for {from} any more. What was decided before stands.',
  'approvalDelegated.subject': 'For your approval on behalf of {from}: {matter} ({title})',
  'approvalDelegated.lead':
    'This approval waits for {from}, and you may decide in their place. Opening the link decides nothing.',
} satisfies English<typeof zh>;

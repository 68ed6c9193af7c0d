import type { zh } from './hotline.zh.ts';

/** What a ticket is called, in English. */
export const en: Record<keyof typeof zh, string> = {
  'kind.inquiry': 'Inquiry',
  'kind.help': 'Request',
  'kind.complaint': 'Complaint',
  'kind.report': 'Report',
  'kind.suggestion': 'Suggestion',
  'priority.emergency': 'Emergency',
  'priority.urgent': 'Urgent',
  'priority.normal': 'Normal',
  'handedTo.other': 'Other rescuers',
  'state.received': 'Received',
  'state.answered': 'Answered',
  'state.dispatched': 'Dispatched',
  'state.accepted': 'Accepted',
  'state.refused': 'Sent back',
  'state.visited': 'Visited',
  'state.closed': 'Closed',
  'state.calledBack': 'Called back',
  'state.transferred': 'With the next level',
  'state.unmet': 'Cannot be met',
  'state.reopened': 'Taken up again',
  'state.final': 'Ended',
};

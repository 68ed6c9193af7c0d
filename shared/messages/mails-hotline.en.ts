import type { zh } from './mails-hotline.zh.ts';

/** Mails of the hotline, in English. */
export const en: Record<keyof typeof zh, string> = {
  'ticketDispatched.subject': 'Dispatched by the hotline: {text}',
  'ticketDispatched.lead':
    'The hotline sent a ticket to you. Accept it in time, or send it back with the reason.',
  'ticketEmergency.subject': 'Emergency call: {text}',
  'ticketEmergency.lead':
    'The hotline took an emergency call and handed it over as written below. Follow it up at once.',
  'ticketOverdue.subject': 'Overdue: {text}',
  'ticketOverdue.lead': 'Nothing was done about this ticket in time. It has come up to you.',
  kindLabel: 'Kind',
  categoryLabel: 'Matter',
  priorityLabel: 'Priority',
  party: 'With',
  due: 'Due',
  handedTo: 'Handed over to',
  open: 'Open the ticket',
};

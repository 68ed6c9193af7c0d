/*
 * The words of the hotline, apart from the library that checks messages: pages read them too. What each is called,
 * the messages say.
 */

/** What somebody calls for, as 12345 sorts it. */
export const ticketKinds = ['inquiry', 'help', 'complaint', 'report', 'suggestion'] as const;
export type TicketKind = (typeof ticketKinds)[number];

/** How much it hurries. An emergency is the police's, the fire brigade's or the ambulance's first. */
export const priorities = ['emergency', 'urgent', 'normal'] as const;
export type Priority = (typeof priorities)[number];

/** By which way it came; `otherLine` from another hotline (12345, 96156). */
export const ticketSources = ['phone', 'visit', 'web', 'otherLine'] as const;
export type TicketSource = (typeof ticketSources)[number];

/** What the clock of a tenant may run for. `objection`: how long a caller may say that it is not solved. */
export const clockSteps = [
  'dispatch',
  'accept',
  'visit',
  'close',
  'callBack',
  'objection',
] as const;
export type ClockStep = (typeof clockSteps)[number];

/** Why a party sends a ticket back. */
export const refusalReasons = [
  'notOurs',
  'noPower',
  'wrongPlace',
  'unclear',
  'noCapacity',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Whom an emergency is handed over to. */
export const rescuers = ['110', '119', '120', '122', 'other'] as const;
export type Rescuer = (typeof rescuers)[number];

export const ticketStates = [
  'received',
  'answered',
  'dispatched',
  'accepted',
  'refused',
  'visited',
  'closed',
  'calledBack',
  'transferred',
  'unmet',
  'reopened',
  'final',
] as const;
export type TicketState = (typeof ticketStates)[number];

/** Where a ticket lies: on the desk, with a party, to be called back, waiting for an objection, done. */
export const lanes = ['desk', 'out', 'call', 'rest', 'done'] as const;
export type Lane = (typeof lanes)[number];

/** How it ended. */
export const outcomes = ['solved', 'notSolved', 'notHeard', 'need', 'joined'] as const;
export type Outcome = (typeof outcomes)[number];

/** What is kept for operators: answers, cases of communities, models of other cities. */
export const knowledgeKinds = ['answer', 'case', 'model'] as const;

import type { Project } from '../purchase/project.ts';
import type { Instant } from '../time.ts';
import type { Incident, Voice } from './incident.ts';
import type { Rectification } from './rectification.ts';
import type { Visit } from './visit.ts';

/** One thing that happened, from whatever source: `what` names it in the words of `work-supervision`. */
export type LogEntry = {
  at: Instant;
  kind:
    | 'act'
    | 'contract'
    | 'report'
    | 'evaluation'
    | 'payment'
    | 'visit'
    | 'order'
    | 'incident'
    | 'complaint'
    | 'activity';
  what: string;
  who?: string;
  detail?: Record<string, string | number>;
};

/** What the log is told from: everything already cut down to what the reader may see. */
export type LogSources = {
  project: Project;
  visits: readonly Visit[];
  orders: readonly Rectification[];
  incidents: readonly Incident[];
  complaints: readonly Voice[];
  activities: readonly { id: string; startedAt: Instant; place: string; attended: number }[];
  /** Entries of the purchase's chain, for those who read it. */
  acts: readonly { at: Instant; command: string; actor: string }[];
};

const fromProject = ({
  signedAt,
  reports,
  evaluations,
  payments,
  supplements = [],
}: Project): LogEntry[] => [
  ...(signedAt ? [{ at: signedAt, kind: 'contract', what: 'signed' } as const] : []),
  ...supplements.map(
    ({ proposedAt, number, changeFen, status }): LogEntry => ({
      at: proposedAt,
      kind: 'contract',
      what: 'changed',
      detail: { number, changeFen, status },
    }),
  ),
  ...reports.map(
    ({ submittedAt, period, spentFen, verdict = 'waiting' }): LogEntry => ({
      at: submittedAt,
      kind: 'report',
      what: 'submitted',
      detail: { period, spentFen, verdict },
    }),
  ),
  ...evaluations.map(
    ({ at, phase, points }): LogEntry => ({
      at,
      kind: 'evaluation',
      what: phase,
      detail: { points },
    }),
  ),
  ...payments.flatMap(({ paidAt, number, amountFen }): LogEntry[] =>
    paidAt ? [{ at: paidAt, kind: 'payment', what: 'paid', detail: { number, amountFen } }] : [],
  ),
];

const fromVisit = ({
  kind,
  status,
  plannedAt,
  plannedFor,
  signedAt,
  visitorName,
  comment,
}: Visit): LogEntry[] => [
  ...(plannedAt && plannedFor
    ? [
        {
          at: plannedAt,
          kind: 'visit',
          what: 'planned',
          who: visitorName,
          detail: { visit: kind, on: plannedFor },
        } as const,
      ]
    : []),
  ...(signedAt && status === 'signed'
    ? [
        {
          at: signedAt,
          kind: 'visit',
          what: 'signed',
          who: visitorName,
          detail: { visit: kind },
        } as const,
      ]
    : []),
  ...(comment
    ? [
        {
          at: comment.at,
          kind: 'visit',
          what: 'commented',
          detail: { text: comment.text },
        } as const,
      ]
    : []),
];

const fromOrder = ({
  what,
  orderedAt,
  handIns,
  rechecks,
  escalation,
  overdueAt,
}: Rectification): LogEntry[] => [
  { at: orderedAt, kind: 'order', what: 'ordered', detail: { text: what } },
  ...handIns.map(
    ({ at }): LogEntry => ({ at, kind: 'order', what: 'handedIn', detail: { text: what } }),
  ),
  ...rechecks.map(
    ({ at, verdict }): LogEntry => ({ at, kind: 'order', what: verdict, detail: { text: what } }),
  ),
  ...(overdueAt
    ? [{ at: overdueAt, kind: 'order', what: 'overdue', detail: { text: what } } as const]
    : []),
  ...(escalation
    ? [{ at: escalation.at, kind: 'order', what: 'escalated', detail: { text: what } } as const]
    : []),
];

const fromIncident = ({ what, severity, reportedAt, measures, closing }: Incident): LogEntry[] => [
  { at: reportedAt, kind: 'incident', what: 'reported', detail: { text: what, severity } },
  ...measures.map(
    ({ at, text }): LogEntry => ({ at, kind: 'incident', what: 'measure', detail: { text } }),
  ),
  ...(closing
    ? [
        {
          at: closing.at,
          kind: 'incident',
          what: 'closed',
          detail: { text: closing.text },
        } as const,
      ]
    : []),
];

const fromVoice = ({ at, about, answer }: Voice): LogEntry[] => [
  { at, kind: 'complaint', what: 'received', detail: { about } },
  ...(answer
    ? [{ at: answer.at, kind: 'complaint', what: 'answered', detail: { about } } as const]
    : []),
];

/** The whole process of a project in one line of time, the latest first. Pure. */
export const logOf = ({
  project,
  visits,
  orders,
  incidents,
  complaints,
  activities,
  acts,
}: LogSources): LogEntry[] =>
  [
    ...fromProject(project),
    ...visits.flatMap(fromVisit),
    ...orders.flatMap(fromOrder),
    ...incidents.flatMap(fromIncident),
    ...complaints.flatMap(fromVoice),
    ...activities.map(
      ({ startedAt, place, attended }): LogEntry => ({
        at: startedAt,
        kind: 'activity',
        what: 'held',
        detail: { place, attended },
      }),
    ),
    ...acts.map(
      ({ at, command, actor }): LogEntry => ({ at, kind: 'act', what: command, who: actor }),
    ),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));

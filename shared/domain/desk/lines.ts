import type { Application } from '../access/application.ts';
import { isInForce, isOverdue } from '../access/application.ts';
import { type DutyKind, dutyOf } from '../hotline/duties.ts';
import { partyName, type TicketRow } from '../hotline/ticket.ts';
import type { NeedRow } from '../needs/need.ts';
import type { ProjectRow } from '../overview/rows.ts';
import { type Day, dayOf, type Instant, plusDays, startOfDay } from '../time.ts';

/** What a line of the desk is about: the page knows from it where it is dealt with. */
export const deskKinds = [
  'needVerify',
  'needAnswer',
  'accessOpinion',
  'accessDecide',
  'ticket',
  'visit',
  'activity',
  'needNew',
  'taskAdmitted',
  'project',
  'taskHere',
] as const;
export type DeskKind = (typeof deskKinds)[number];

/** One line: what it is, until when, and what it leads to. */
export type DeskLine = {
  kind: DeskKind;
  id: string;
  title: string;
  /** Who it comes from or who does it. */
  who?: string;
  at?: Instant;
  due?: Instant;
  isOverdue?: boolean;
  /** For work under a contract: which one, and how far it has come, 0 to 1, of the work and of the time. */
  purchase?: string;
  organization?: string;
  done?: number;
  elapsed?: number;
  /** Of a ticket of the hotline: what is to be done about it, and whether it is an emergency. */
  duty?: DutyKind;
  isEmergency?: boolean;
};

/** Days something counts as having just come in. */
export const newForDays = 3;
const admittedForDays = 14;

const before = (a: DeskLine, b: DeskLine) =>
  Number(b.isEmergency ?? false) - Number(a.isEmergency ?? false) ||
  (a.due ?? '9').localeCompare(b.due ?? '9') ||
  (a.at ?? '').localeCompare(b.at ?? '');

/** Emergencies first, then what has the nearest day; what has none last, the oldest first. */
export const byClock = (lines: readonly DeskLine[]): DeskLine[] => [...lines].sort(before);

const needLine = (kind: DeskKind, { id, text, due, at }: NeedRow, now: Instant): DeskLine => ({
  kind,
  id,
  title: text,
  at,
  ...(due && { due, isOverdue: due <= now }),
});

/** Needs nobody has checked yet, and those that were checked and whose reporters have heard nothing. */
export const needLines = (
  reported: readonly NeedRow[],
  verified: readonly NeedRow[],
  now: Instant,
): DeskLine[] => [
  ...reported.map((row) => needLine('needVerify', row, now)),
  ...verified.filter(({ heardAt }) => !heardAt).map((row) => needLine('needAnswer', row, now)),
];

/** What came in these days, the latest first. */
export const newNeeds = (reported: readonly NeedRow[], now: Instant): DeskLine[] => {
  const since = startOfDay(plusDays(dayOf(now), 1 - newForDays));
  return reported
    .filter(({ at }) => at >= since)
    .map((row) => needLine('needNew', row, now))
    .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
};

type Here = {
  community: string;
  now: Instant;
  /** Does it bind the community? */
  isHere(regions: readonly string[]): boolean;
  /** May the reader say what the community thinks of it? */
  mayOpine: boolean;
  /** Is it the reader's turn to decide? */
  mayDecide(application: Application): boolean;
};

const accessLine = (kind: DeskKind, application: Application, now: Instant): DeskLine => ({
  kind,
  id: application.id,
  title: application.asked.title,
  who: application.asked.department,
  at: application.at,
  ...(application.state === 'applied' && {
    due: application.due.at,
    isOverdue: isOverdue(application, now),
  }),
});

/** Tasks departments ask of the community: to be said something about, to be decided, let in, at work. */
export function accessLines(applications: readonly Application[], here: Here) {
  const { community, now, isHere, mayOpine, mayDecide } = here;
  const today = dayOf(now);
  const since = startOfDay(plusDays(today, -admittedForDays));
  const near = applications.filter(({ asked }) => isHere(asked.regions));
  const admittedAt = ({ decisions }: Application) => decisions[decisions.length - 1]?.at ?? '';
  return {
    due: [
      ...near
        .filter(
          ({ state, opinions }) =>
            mayOpine &&
            state === 'applied' &&
            !opinions.some((opinion) => opinion.community === community),
        )
        .map((one) => accessLine('accessOpinion', one, now)),
      ...applications.filter(mayDecide).map((one) => accessLine('accessDecide', one, now)),
    ],
    came: near
      .filter((one) => one.state === 'admitted' && admittedAt(one) >= since)
      .map((one) => accessLine('taskAdmitted', one, now)),
    here: near
      .filter((one) => isInForce(one, today))
      .map((one) => accessLine('taskHere', one, now)),
  };
}

/** What is being done for the community under a contract: the furthest behind its time first. */
export const projectLines = (rows: readonly ProjectRow[]): DeskLine[] =>
  [...rows]
    .sort((a, b) => a.done - a.elapsed - (b.done - b.elapsed))
    .map(({ purchase, organization, organizationName, title, done, elapsed }) => ({
      kind: 'project',
      id: `${purchase}.${organization}`,
      title,
      who: organizationName,
      purchase,
      organization,
      done,
      elapsed,
    }));

/** Tickets of the hotline, by what whoever reads the list has to do about each. */
export const ticketLines = (
  rows: readonly TicketRow[],
  as: Parameters<typeof dutyOf>[1],
  now: Instant,
): DeskLine[] =>
  rows.flatMap((row): DeskLine[] => {
    const duty = dutyOf(row, as);
    const { id, text, at, due, party, priority } = row;
    if (!duty) return [];
    return [
      {
        kind: 'ticket',
        id,
        title: text,
        at,
        duty,
        ...(party && { who: partyName(party) }),
        ...(due && { due, isOverdue: due <= now }),
        ...(priority === 'emergency' && { isEmergency: true }),
      },
    ];
  });

type Planned = { id: string; title: string; purchase: string; organization: string; on: Day };

/** Announced visits of today and the days to come; one that is past and still open is late. */
export const visitLines = (visits: readonly Planned[], now: Instant): DeskLine[] =>
  visits.map(({ on, ...visit }) => ({
    kind: 'visit',
    ...visit,
    due: startOfDay(plusDays(on, 1)),
    isOverdue: on < dayOf(now),
  }));

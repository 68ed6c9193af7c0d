import type { ActivityLog, LogRow, WrittenReport } from '../../../shared/contracts/fieldwork.ts';
import { projectTime } from '../../../shared/domain/fieldwork/project-time.ts';
import type { Reflection } from '../../../shared/domain/fieldwork/reflection.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { logOf } from './log-of.ts';
import { type LedgerMonth, monthsOf } from './months-of.ts';
import { type Asked, progressOf } from './progress-of.ts';

type Sources = Asked & {
  phase: WrittenReport['phase'];
  field: Parameters<typeof logOf>[1];
  communities: readonly { code: string; name: string }[];
  ledger: readonly LedgerMonth[];
  reflection: Reflection;
  hash: (asked: Pick<Asked, 'activities' | 'project'>) => string;
};

/** The mid-term report tells the periods up to the mid-term evaluation; the final report all of them. */
function endOf({ purchase, project, phase, now }: Sources): Instant | undefined {
  if (phase === 'final') return undefined;
  const { periods } = projectTime(purchase, project);
  const ends = periods.find(({ number }) => number === purchase.plan.midTermAfter)?.until;
  return ends && ends < now ? ends : undefined;
}

function byCommunity(rows: readonly LogRow[]): WrittenReport['byCommunity'] {
  const found = new Map<string, { activities: number; attendances: number }>();
  for (const { community, attended, headCount } of rows) {
    const { activities, attendances } = found.get(community) ?? { activities: 0, attendances: 0 };
    found.set(community, {
      activities: activities + 1,
      attendances: attendances + Math.max(attended, headCount),
    });
  }
  return [...found]
    .map(([name, figures]) => ({ name, ...figures }))
    .sort((a, b) => b.activities - a.activities || a.name.localeCompare(b.name));
}

const notesOf = ({ items }: Pick<ActivityLog, 'items'>): WrittenReport['notes'] =>
  items
    .filter(({ note, status }) => note && status === 'closed')
    .map((row) => ({
      id: row.id,
      at: row.startedAt,
      deliverable: row.deliverable,
      series: row.series,
      place: row.place,
      attended: Math.max(row.attended, row.headCount),
      note: row.note,
      photos: row.photos.length,
    }));

/** A report that writes itself: figures, months, places and what was noted, with the reflection beside it. Pure. */
export function reportOf(sources: Sources): WrittenReport {
  const { purchase, project, phase, field, communities, ledger, reflection } = sources;
  const end = endOf(sources);
  const until = end ?? sources.now;
  const isThen = (startedAt: Instant) => !end || startedAt <= end;
  const activities = sources.activities.filter(({ startedAt }) => isThen(startedAt));
  const progress = progressOf({ purchase, project, activities, now: until });
  const log = logOf(
    progress,
    { ...field, stored: field.stored.filter(({ fields }) => isThen(fields.startedAt)) },
    communities,
  );
  const held = log.items.filter(({ status }) => status === 'closed');
  return {
    phase,
    until,
    progress,
    months: monthsOf({ progress, project, rows: log.items, ledger }),
    byCommunity: byCommunity(held),
    notes: notesOf(log),
    periods: project.reports
      .filter(({ submittedAt }) => isThen(submittedAt))
      .map(({ period, narrative, spentFen, submittedAt, verdict }) => ({
        period,
        narrative,
        spentFen,
        submittedAt,
        ...(verdict && { verdict }),
      }))
      .sort((a, b) => a.period - b.period),
    reflection,
    countedHash: sources.hash({ activities, project }),
  };
}

import type { Desk } from '../../../shared/contracts/desk.ts';
import { parameter, workPage } from '../../here.ts';
import { instant, isPressing, lastMinute, named, percent, remaining, t } from '../../i18n.ts';

type Line = Desk['due'][number];

/** Where a line is dealt with: one step from here. */
export function hrefOf({ kind, id, purchase = '', organization = '' }: Line): string {
  const tenant = parameter('tenant');
  const project = { tenant, purchase, project: organization };
  switch (kind) {
    case 'needVerify':
    case 'needAnswer':
    case 'needNew':
      return workPage('needs', { tenant, need: id });
    case 'accessOpinion':
    case 'accessDecide':
    case 'taskAdmitted':
    case 'taskHere':
      return workPage('access', { tenant, application: id });
    case 'ticket':
      return workPage('hotline', { tenant, ticket: id });
    case 'visit':
      return workPage('supervision', project);
    case 'activity':
    case 'project':
      return workPage('project', project);
  }
}

/** How far behind its time work may be before it is said: a tenth of the whole. */
const behindBy = 0.1;

function Clock({ line, now }: { line: Line; now: string }) {
  const { due, isOverdue, done, elapsed, at } = line;
  if (due)
    return (
      <p class="task-due">
        <span class={`tag ${isOverdue ? 'stopped' : isPressing(now, due) ? 'warn' : 'ahead'}`}>
          {isOverdue ? t('desk.overdue') : remaining(now, due)}
        </span>
        <span class="small quiet num">{lastMinute(due)}</span>
      </p>
    );
  if (done !== undefined && elapsed !== undefined)
    return (
      <p class="task-due">
        {done + behindBy < elapsed && <span class="tag warn">{t('desk.behind')}</span>}
        <span class="small quiet num">
          {t('desk.progress', { done: percent(done), elapsed: percent(Math.min(1, elapsed)) })}
        </span>
      </p>
    );
  return at ? <p class="task-due small quiet num">{instant(at)}</p> : null;
}

/** One thing on the desk. */
export const DeskItem = ({ line, now }: { line: Line; now: string }) => (
  <li class="task">
    <div class="task-about">
      <a class="task-link" href={hrefOf(line)} lang="zh-CN">
        {line.title}
      </a>
      <p class="small quiet">
        {line.isEmergency && <span class="tag stopped">{t('duty.emergency')}</span>}{' '}
        {[
          named(`desk.kind.${line.kind}`),
          ...(line.duty ? [named(`duty.${line.duty}`)] : []),
          line.who,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
    <Clock line={line} now={now} />
  </li>
);

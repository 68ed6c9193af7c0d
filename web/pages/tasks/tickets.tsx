import type { TicketTask } from '../../../shared/contracts/tasks.ts';
import { workPage } from '../../here.ts';
import { isPressing, lastMinute, named, remaining, t } from '../../i18n.ts';
import { nowIn } from './times.ts';

function Due({ tenant, due, isOverdue }: TicketTask) {
  if (!due) return null;
  const now = nowIn(tenant);
  const kind = isOverdue ? 'stopped' : isPressing(now, due) ? 'warn' : 'ahead';
  return (
    <p class="task-due">
      <span class={`tag ${kind}`}>{remaining(now, due)}</span>
      <span class="small quiet num">{lastMinute(due)}</span>
    </p>
  );
}

/** Tickets of the hotline the reader has to do something about, emergencies and the nearest clock first. */
export const Tickets = ({ tickets }: { tickets: readonly TicketTask[] }) => (
  <section class="card">
    <h2>{t('tasks.hotline')}</h2>
    <ul class="tasks">
      {tickets.map((one) => (
        <li class="task" key={one.ticket}>
          <div class="task-about">
            <a
              class="task-link"
              href={workPage('hotline', { tenant: one.tenant, ticket: one.ticket })}
              lang="zh-CN"
            >
              {one.text}
            </a>
            <p class="small quiet">
              {one.isEmergency && <span class="tag stopped">{t('duty.emergency')}</span>}{' '}
              {[named(`duty.${one.kind}`), one.party, one.tenantName].filter(Boolean).join(' · ')}
            </p>
          </div>
          <Due {...one} />
        </li>
      ))}
    </ul>
  </section>
);

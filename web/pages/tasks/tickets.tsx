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

function Ticket(task: TicketTask) {
  const { tenant, ticket, text, isEmergency, kind, party, tenantName } = task;
  return (
    <li class="task">
      <div class="task-about">
        <a class="task-link" href={workPage('hotline', { tenant, ticket })} lang="zh-CN">
          {text}
        </a>
        <p class="small quiet">
          {isEmergency && <span class="tag stopped">{t('duty.emergency')}</span>}{' '}
          {[named(`duty.${kind}`), party, tenantName].filter(Boolean).join(' · ')}
        </p>
      </div>
      <Due {...task} />
    </li>
  );
}

const Listed = ({ tickets }: { tickets: readonly TicketTask[] }) => (
  <ul class="tasks">
    {tickets.map((one) => (
      <Ticket key={one.ticket} {...one} />
    ))}
  </ul>
);

/** As many as leave room for what else waits. */
const shown = 5;

/** Tickets of the hotline the reader has to do something about, emergencies and the nearest clock first. */
export const Tickets = ({ tickets }: { tickets: readonly TicketTask[] }) => (
  <section class="card">
    <h2>{t('tasks.hotline')}</h2>
    <Listed tickets={tickets.slice(0, shown)} />
    {tickets.length > shown && (
      <details>
        <summary>{t('tasks.hotlineMore', { count: tickets.length - shown })}</summary>
        <Listed tickets={tickets.slice(shown)} />
      </details>
    )}
  </section>
);

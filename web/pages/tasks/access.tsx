import type { AccessTask } from '../../../shared/contracts/tasks.ts';
import { workPage } from '../../here.ts';
import { isPressing, lastMinute, remaining, t } from '../../i18n.ts';
import { nowIn } from './times.ts';

function Due({ tenant, due, isOverdue }: AccessTask) {
  const now = nowIn(tenant);
  const kind = isOverdue ? 'stopped' : isPressing(now, due) ? 'warn' : 'ahead';
  return (
    <p class="task-due">
      <span class={`tag ${kind}`}>{remaining(now, due)}</span>
      <span class="small quiet num">{lastMinute(due)}</span>
    </p>
  );
}

/** Tasks departments want to bring into communities, to be decided by the reader. */
export const Access = ({ access }: { access: readonly AccessTask[] }) => (
  <section class="card">
    <h2>{t('tasks.access')}</h2>
    <ul class="tasks">
      {access.map((one) => (
        <li class="task" key={one.application}>
          <div class="task-about">
            <a
              class="task-link"
              href={workPage('access', { tenant: one.tenant, application: one.application })}
            >
              {one.title}
            </a>
            <p class="small quiet">
              {one.department} · {one.tenantName}
            </p>
          </div>
          <Due {...one} />
        </li>
      ))}
    </ul>
  </section>
);

import type { CommentTask } from '../../../shared/contracts/tasks.ts';
import { workPage } from '../../here.ts';
import { isPressing, lastMinute, remaining, t } from '../../i18n.ts';
import { nowIn } from './times.ts';

function Due({ tenant, due, isOverdue }: CommentTask) {
  const now = nowIn(tenant);
  const kind = isOverdue ? 'stopped' : isPressing(now, due) ? 'warn' : 'ahead';
  return (
    <p class="task-due">
      <span class={`tag ${kind}`}>{remaining(now, due)}</span>
      <span class="small quiet num">{lastMinute(due)}</span>
    </p>
  );
}

/** Matters that wait for what a community says, or for what is said to that. */
export const Comments = ({ comments }: { comments: readonly CommentTask[] }) => (
  <section class="card">
    <h2>{t('tasks.comments')}</h2>
    <ul class="tasks">
      {comments.map((one) => (
        <li class="task" key={`${one.window}${one.kind}`}>
          <div class="task-about">
            <a
              class="task-link"
              href={workPage('rights', { tenant: one.tenant, window: one.window })}
              lang="zh-CN"
            >
              {one.title}
            </a>
            <p class="small quiet">
              {t(`tasks.comments.${one.kind}`)} · {one.department} · {one.tenantName}
            </p>
          </div>
          <Due {...one} />
        </li>
      ))}
    </ul>
  </section>
);

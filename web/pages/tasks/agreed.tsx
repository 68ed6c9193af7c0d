import type { AgreedTask } from '../../../shared/contracts/tasks.ts';
import { workPage } from '../../here.ts';
import { named, t } from '../../i18n.ts';

const roomOf = ({ tenant, purchase, organization, asMember }: AgreedTask) =>
  workPage('room', {
    tenant,
    purchase,
    project: organization,
    ...(asMember && { organization }),
    tab: 'agreed',
  });

/** What was agreed with the reader in the rooms of their projects, or passed on to them. */
export const Agreed = ({ agreed }: { agreed: readonly AgreedTask[] }) => (
  <section class="card">
    <h2>{t('room.mine')}</h2>
    <ul class="tasks">
      {agreed.map((one) => (
        <li class="task" key={one.id}>
          <div>
            <a class="task-link" href={roomOf(one)}>
              {one.what}
            </a>
            <p class="small quiet">
              {[named(`room.todo.${one.kind}`), one.title, one.organizationName].join(' · ')}
            </p>
          </div>
          <p class="task-due">
            <span class={one.isOverdue ? 'tag stopped' : 'tag current'}>
              {t(one.isOverdue ? 'room.todo.late' : 'room.todo.until', { day: one.due })}
            </span>
          </p>
        </li>
      ))}
    </ul>
  </section>
);

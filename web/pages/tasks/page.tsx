import type * as z from 'zod';
import type { Session } from '../../../shared/contracts/sessions.ts';
import type { Task, Tasks as TasksSchema } from '../../../shared/contracts/tasks.ts';
import { getTasks } from '../../api/purchasing.ts';
import { moreWords, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';
import { Desks } from './desks.tsx';
import { Starts } from './starts.tsx';
import { TaskItem } from './task-item.tsx';

const Agreed = lazily(async () => {
  const part = import('./agreed.tsx');
  await moreWords({
    'zh-CN': () => import('../../words/room.zh.ts'),
    en: () => import('../../words/room.en.ts'),
  });
  return (await part).Agreed;
});

const Access = lazily(async () => (await import('./access.tsx')).Access);
const Comments = lazily(async () => (await import('./comments.tsx')).Comments);
const Tickets = lazily(async () => (await import('./tickets.tsx')).Tickets);

type Tasks = z.infer<typeof TasksSchema>;

const asked = query(getTasks);

const byDue = (a: Task, b: Task) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1);

type Part = { title: string; tasks: Task[] };

function parts(all: readonly Task[]): Part[] {
  const sorted = [...all].sort(byDue);
  return [
    { title: t('tasks.overdue'), tasks: sorted.filter((task) => task.isOverdue) },
    { title: t('tasks.dated'), tasks: sorted.filter((task) => !task.isOverdue && task.due) },
    { title: t('tasks.undated'), tasks: sorted.filter((task) => !task.due) },
  ].filter(({ tasks }) => tasks.length > 0);
}

type Listed = { session: Session; tasks: readonly Task[]; hasMore: boolean };

function List({ session, tasks, hasMore }: Listed) {
  if (tasks.length === 0 && hasMore) return null;
  if (tasks.length === 0)
    return (
      <div class="empty">
        <p class="empty-title">{t('tasks.empty')}</p>
        <p>{t('tasks.emptyText')}</p>
      </div>
    );
  return (
    <>
      {parts(tasks).map(({ title, tasks: some }) => (
        <section class="card" key={title}>
          <h2>{title}</h2>
          <ul class="tasks">
            {some.map((task) => (
              <TaskItem
                key={`${task.purchaseId}.${task.command}.${task.reference}.${task.organizationId}.${task.onBehalfOf}.${task.absent}`}
                task={task}
                organization={
                  session.organizations.find(({ id }) => id === task.organizationId)?.name
                }
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** All that is counted, over every kind. */
const allOf = ({ items, access = [], comments = [], hotline = [] }: Tasks) => [
  ...items,
  ...access,
  ...comments,
  ...hotline,
];

function Found({ session, found }: PageProps & { found: Tasks }) {
  const { items, access, comments, agreed, hotline } = found;
  return (
    <>
      <List
        session={session}
        tasks={items}
        hasMore={Boolean(access ?? comments ?? agreed ?? hotline)}
      />
      {hotline && <Tickets tickets={hotline} />}
      {access && <Access access={access} />}
      {comments && <Comments comments={comments} />}
      {agreed && <Agreed agreed={agreed} />}
    </>
  );
}

function TasksPage({ session }: PageProps) {
  const found = asked.data.value;
  const problem = asked.problem.value;
  const all = found ? allOf(found) : [];
  const overdue = all.filter((task) => task.isOverdue).length;
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('tasks.title')}</h1>
        {found && (
          <p class="lead" role="status">
            {overdue > 0
              ? t('tasks.countOverdue', { n: all.length, overdue })
              : t('tasks.count', { n: all.length })}
          </p>
        )}
      </header>
      <Desks session={session} />
      {found && <Found session={session} found={found} />}
      {!found && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!found && !problem && <Loading />}
      <Starts session={session} />
    </div>
  );
}

void startPage('tasks.title', TasksPage, {
  'zh-CN': () => import('../../words/tasks.zh.ts'),
  en: () => import('../../words/tasks.en.ts'),
});

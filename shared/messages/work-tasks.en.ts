import type { English } from './translate.ts';
import type { zh } from './work-tasks.zh.ts';

export const en: English<typeof zh> = {
  'tasks.count': { one: '{n} task', other: '{n} tasks' },
  'tasks.countOverdue': {
    one: '{n} task, {overdue} of it overdue',
    other: '{n} tasks, {overdue} of them overdue',
  },
  'tasks.overdue': 'Overdue',
  'tasks.dated': 'By due date',
  'tasks.undated': 'Without a due date',
  'tasks.empty': 'Nothing waits for you',
  'tasks.emptyText': 'When it is your turn you get a mail, and it appears here.',
  'tasks.desk': '{tenant}: my desk today',
  'tasks.comments': 'What communities say',
  'tasks.comments.comment': 'comment for your community',
  'tasks.comments.answer': 'answer the comments and close',
  'tasks.access': 'Tasks for communities that wait for your decision',
  'tasks.hotlineMore': 'and {count} more',
  'tasks.hotline': 'Hotline tickets that wait for you',
  'starts.title': 'What you can begin yourself',
  'starts.plan': 'New purchase plan, {tenant}',
  'starts.register': 'Register an organization',
  'starts.apply': 'Calls that are open for applications',
  'tasks.absent': '{name} has not decided in time',
  'tasks.absentText': 'They may be away. You can arrange for a colleague to decide in their place.',
};

import type { Task } from '../../../shared/contracts/tasks.ts';
import type { CommandType } from '../../../shared/domain/purchase/lifecycle.ts';
import { workPage } from '../../here.ts';
import { isPressing, lastMinute, moreWords, named, remaining, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { nowIn } from './times.ts';

const DueReason = lazily(async () => {
  const [part] = await Promise.all([
    import('./due-reason.tsx'),
    moreWords({
      'zh-CN': () => import('../../words/deadline.zh.ts'),
      en: () => import('../../words/deadline.en.ts'),
    }),
  ]);
  return part.DueReason;
});

const review: readonly CommandType[] = [
  'declareConflict',
  'judgePrice',
  'lockScoreSheet',
  'correctSheet',
  'signReport',
];
/** The pages made for one part of a purchase, by what is done there. */
const parts: Partial<Record<CommandType, string>> = {
  judgeEligibility: 'eligibility',
  concludeEligibility: 'eligibility',
  confirmRegistration: 'eligibility',
  drawPanel: 'draw',
  decideRecusal: 'recusal',
  judgeBonus: 'bonus',
};

const offers: readonly CommandType[] = ['submitFinalOffer', 'explainPrice'];

const onContract: readonly CommandType[] = [
  'draftContracts',
  'signContract',
  'signSupplement',
  'recordContractPublication',
  'recordContractFiling',
  'returnBond',
];

const onObjections: readonly CommandType[] = [
  'answerObjection',
  'judgeAdmission',
  'answerComplaint',
  'decideComplaint',
];
/** Where an organization does what it is asked: offers and contracts have pages of their own. */
function ownPage(organization: string, { tenant, purchaseId, command, reference = '' }: Task) {
  const where = { organization, tenant, purchase: purchaseId };
  if (offers.includes(command)) return workPage('offer', where);
  return onContract.includes(command)
    ? workPage('contract', { ...where, act: command, reference: reference || organization })
    : workPage('organization-purchase', { ...where, act: command });
}

/** The page where the task is done, opened at the act itself. */
function hrefOf(task: Task) {
  const { tenant, purchaseId: purchase, command, reference = '', organizationId } = task;
  if (task.absent) return workPage('delegations', { tenant });
  const where = { tenant, purchase };
  if (organizationId) return ownPage(organizationId, task);
  if (review.includes(command)) return workPage('review', where);
  const part = parts[command];
  if (part) return workPage(part, { ...where, act: command, ...(reference && { reference }) });
  if (command === 'enforceConsequence')
    return workPage('evaluation', { ...where, project: reference.split('.')[0] ?? '' });
  if (command === 'decideApproval') return workPage('purchase', where);
  if (onObjections.includes(command))
    return workPage('complaints', { ...where, act: command, reference });
  if (onContract.includes(command))
    return workPage('contract', { ...where, act: command, ...(reference && { reference }) });
  return workPage('purchase', { ...where, act: command, ...(reference && { reference }) });
}

function Due({ task }: { task: Task }) {
  const { due, tenant, isOverdue } = task;
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

export function TaskItem({ task, organization }: { task: Task; organization: string | undefined }) {
  return (
    <li class="task">
      <div>
        <a class="task-link" href={hrefOf(task)}>
          {task.absent
            ? t('tasks.absent', { name: task.absent })
            : named(`command.${task.command}`)}
        </a>
        {task.onBehalfOf && (
          <p>
            <span class="tag current">{t('tasks.behalf', { name: task.onBehalfOf })}</span>
          </p>
        )}
        <p>{task.absent ? t('tasks.absentText') : task.title}</p>
        <p class="small quiet">
          {[task.tenantName, named(`stage.${task.stage}`), organization]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {task.reason && !task.absent && <DueReason reason={task.reason} />}
        {task.command === 'decideApproval' && !task.absent && (
          <p class="small">{t('next.approval')}</p>
        )}
      </div>
      <Due task={task} />
    </li>
  );
}

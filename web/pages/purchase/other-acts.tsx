import type { PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { CommandType } from '../../../shared/domain/purchase/lifecycle.ts';
import { needsIntention } from '../../../shared/domain/purchase/prior-notice-standing.ts';
import { stayHere, workPage } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { actHref, isHere } from './head.tsx';

/** What may be done besides the next step. Each asks for a reason and for a second look. */
const others: readonly CommandType[] = [
  'revisePlan',
  'publishIntention',
  'publishSingleSourceNotice',
  'recordNoticeObjection',
  'scheduleNotice',
  'unscheduleNotice',
  'amendCall',
  'extendBidding',
  'drawPanel',
  'scheduleRoadShow',
  'orderReview',
  'declineAward',
  'recordBond',
  'suspend',
  'resume',
  'requestStop',
];

const beforeContract = ['drafting', 'planApproval', 'noticePreparation'];

function isPossible({ purchase, tasks }: PurchaseView, command: CommandType): boolean {
  if (tasks.some((task) => task.command === command)) return false;
  if (command === 'requestStop')
    return !Object.values(purchase.approvals).some(
      ({ subject, status }) => subject === 'stop' && status === 'open',
    );
  if (command === 'publishIntention') return needsIntention(purchase);
  if (command === 'publishSingleSourceNotice')
    return purchase.rules.periods.singleSourceNotice !== undefined;
  if (command === 'recordNoticeObjection') return purchase.priorNotices?.singleSource !== undefined;
  if (command === 'scheduleNotice') return !purchase.scheduled;
  if (command === 'unscheduleNotice') return purchase.scheduled !== undefined;
  if (command === 'suspend') return !beforeContract.includes(purchase.state);
  return command !== 'declineAward' || purchase.overdue.includes('signing');
}

const ofReview = ['eligibility', 'draw', 'recusal'] as const;

/** What has a page of its own once the applications are open. */
const pagesOf = ({ purchase, commands }: PurchaseView) => [
  ...(purchase.openedAt
    ? ofReview.filter(
        (page) =>
          (page !== 'draw' || commands.includes('drawPanel') || purchase.lot?.result) &&
          (page !== 'recusal' || Object.keys(purchase.recusals ?? {}).length > 0),
      )
    : []),
  ...(commands.length > 0 ? (['linkage'] as const) : []),
];

export function OtherActs({ view }: { view: PurchaseView }) {
  const possible = others.filter(
    (command) => view.commands.includes(command) && isPossible(view, command),
  );
  const pages = pagesOf(view);
  if (possible.length + pages.length === 0) return null;
  return (
    <details class="card other-acts">
      <summary>{t('other.title')}</summary>
      <ul>
        {pages.map((page) => (
          <li key={page}>
            <a
              href={workPage(page, { tenant: view.purchase.tenantId, purchase: view.purchase.id })}
            >
              {t(`page.${page}`)}
            </a>
          </li>
        ))}
        {possible.map((command) => (
          <li key={command}>
            <a href={actHref(view, command)} onClick={isHere(command) ? stayHere : undefined}>
              {named(`command.${command}`)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

import type { PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { CommandType } from '../../../shared/domain/purchase/lifecycle.ts';
import { nameOf } from '../../acts/act.ts';
import { hereWith, parameter, stayHere, workPage } from '../../here.ts';
import { isPressing, lastMinute, money, named, remaining, t } from '../../i18n.ts';
import { Why } from '../../parts/why.tsx';
import { StateTag } from '../../progress/state-tag.tsx';

export type Todo = PurchaseView['tasks'][number];

/** Whose part a reference is about: `<organization>`, with `.<payment>`, or a bond's `<kind>.<organization>`. */
function partOf({ names }: PurchaseView, reference: string): string {
  const [id = '', rest = ''] = reference.split('.');
  const name = names[id] ?? names[rest] ?? '';
  return /^\d+$/.test(rest) ? `${name} ${t('tranches.nth', { nth: rest })}` : name;
}

/** What is asked, with whose part of the purchase it concerns. */
export function todoLabel(
  view: PurchaseView,
  { command, reference = '' }: Pick<Todo, 'command' | 'reference'>,
): string {
  const part = partOf(view, reference);
  const label = named(`command.${command}`);
  return part.trim() ? t('todo.of', { label, part }) : label;
}

const elsewhere: Partial<Record<CommandType, string>> = {
  revisePlan: 'plan',
  judgeEligibility: 'eligibility',
  concludeEligibility: 'eligibility',
  confirmRegistration: 'eligibility',
  drawPanel: 'draw',
  decideRecusal: 'recusal',
  judgeBonus: 'bonus',
  declareConflict: 'review',
  judgePrice: 'review',
  lockScoreSheet: 'review',
  correctSheet: 'review',
  signReport: 'review',
  answerObjection: 'complaints',
  judgeAdmission: 'complaints',
  answerComplaint: 'complaints',
  pauseComplaint: 'complaints',
  decideComplaint: 'complaints',
  enforceConsequence: 'evaluation',
};

/** Pages with acts of their own, named in their address. */
const acting: readonly string[] = [
  'contract',
  'complaints',
  'eligibility',
  'draw',
  'recusal',
  'bonus',
];

/** Everything about contracts has one page. */
const screenOf = (command: CommandType) =>
  elsewhere[command] ?? (/contract|supplement|bond/i.test(command) ? 'contract' : undefined);

/** Where a command is carried out: on this page, or on the one made for it. */
export function actHref(view: PurchaseView, command: CommandType, reference = ''): string {
  const { tenantId: tenant, id: purchase } = view.purchase;
  const screen = screenOf(command);
  return screen
    ? workPage(screen, {
        tenant,
        purchase,
        ...(acting.includes(screen) && { act: command, reference }),
        ...(screen === 'evaluation' && { project: reference.split('.')[0] ?? '' }),
      })
    : hereWith({ act: command, reference, done: '' });
}

export const isHere = (command: CommandType) => screenOf(command) === undefined;

function Due({ at, view: { now, reasons } }: { at: string; view: PurchaseView }) {
  return (
    <>
      <p class="due">
        {t('due.until', { at: lastMinute(at) })}
        <span class={isPressing(now, at) ? 'tag warn' : 'tag ahead'}>{remaining(now, at)}</span>
      </p>
      <Why reasons={reasons} at={at} />
    </>
  );
}

function whoIs({ names }: PurchaseView, { who }: Todo): string {
  if ('post' in who) return named(`post.${who.post}`);
  const id = 'personId' in who ? who.personId : who.organizationId;
  return names[id] ?? t('next.somebody');
}

/** Nothing is asked of the reader: whose turn it is instead, or what happens by itself, and until when. */
function Others({ view }: { view: PurchaseView }) {
  const { waiting = [], reasons = {}, now } = view;
  const [soonest] = Object.values(reasons)
    .map(({ at }) => at)
    .filter((at) => at > now)
    .sort();
  return (
    <>
      <p class="quiet">{t('next.nothing')}</p>
      {waiting.slice(0, 4).map((turn) => (
        <p key={`${turn.command}.${turn.reference}.${JSON.stringify(turn.who)}`}>
          {t('next.waits', { who: whoIs(view, turn), what: todoLabel(view, turn) })}
          {turn.due && <span class="quiet"> · {t('due.until', { at: lastMinute(turn.due) })}</span>}
        </p>
      ))}
      {waiting.length === 0 && soonest && (
        <>
          <p>{t('next.byItself')}</p>
          <Due at={soonest} view={view} />
        </>
      )}
    </>
  );
}

/** What the reader is asked for first, as the one primary act; the rest of it as plain links. */
function NextAct({ view }: { view: PurchaseView }) {
  const [first, ...others] = view.tasks.filter(({ command }) => command !== 'decideApproval');
  const approval = view.tasks.find(({ command }) => command === 'decideApproval');
  const due = (first ?? approval)?.due;
  if (!first && !approval) return <Others view={view} />;
  return (
    <>
      {approval?.onBehalfOf && (
        <p>
          <strong>{t('tasks.behalf', { name: view.names[approval.onBehalfOf] ?? '' })}</strong>
        </p>
      )}
      {approval && <p>{t('next.approval')}</p>}
      {first && (
        <p class="actions">
          <a
            class="button primary"
            href={actHref(view, first.command, first.reference)}
            onClick={isHere(first.command) ? stayHere : undefined}
          >
            {todoLabel(view, first)}
          </a>
        </p>
      )}
      {others.length > 0 && (
        <ul class="todo-more">
          {others.map((todo) => (
            <li key={`${todo.command}.${todo.reference}`}>
              <a
                href={actHref(view, todo.command, todo.reference)}
                onClick={isHere(todo.command) ? stayHere : undefined}
              >
                {todoLabel(view, todo)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {due && <Due at={due} view={view} />}
    </>
  );
}

/** Why there was no result, the call before, and the one held in its place: or the way to begin it. */
function Sequence({ view: { purchase } }: { view: PurchaseView }) {
  const { tenantId: tenant, id, failure, follows, followedBy, state } = purchase;
  const linked = followedBy ?? follows?.purchaseId;
  return (
    <>
      {failure && !purchase.reason && (
        <p class="quiet">{t('purchase.reason', { reason: named(`failure.${failure.kind}`) })}</p>
      )}
      {linked && (
        <p>
          <a href={workPage('purchase', { tenant, purchase: linked })}>
            {t(followedBy ? 'call.followedBy' : 'call.follows')}
          </a>
        </p>
      )}
      {state === 'failedCall' && !followedBy && (
        <p class="actions">
          <a class="button" href={workPage('plan', { tenant, follows: id })}>
            {t('call.again')}
          </a>
        </p>
      )}
    </>
  );
}

export function Head({ view }: { view: PurchaseView }) {
  const { purchase } = view;
  const { plan, tenantId: tenant } = purchase;
  return (
    <header class="card purchase-head">
      <nav class="small" aria-label={t('crumbs')}>
        <a href={workPage('purchases', { tenant })}>{t('purchases.title')}</a>
      </nav>
      <h1>{plan.title}</h1>
      <p class="purchase-facts">
        <StateTag state={purchase.state} />
        <span>{named(`track.${plan.track}`)}</span>
        <span>{money(plan.budgetFen)}</span>
        <span>{t('purchase.by', { name: nameOf({ view }, purchase.author) })}</span>
      </p>
      <Sequence view={view} />
      {purchase.reason && <p class="quiet">{t('purchase.reason', { reason: purchase.reason })}</p>}
      {!parameter('act') && (
        <section class="next" aria-labelledby="next-title">
          <h2 id="next-title">{t('next.title')}</h2>
          <NextAct view={view} />
        </section>
      )}
    </header>
  );
}

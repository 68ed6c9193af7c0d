import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { CommandType } from '../../../shared/domain/purchase/lifecycle.ts';
import type { Acts } from '../../acts/act.ts';
import { ActPage } from '../../acts/act-page.tsx';
import { showDone } from '../../acts/done.tsx';
import { getPurchase } from '../../api/purchasing.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { instant, lastMinute, t } from '../../i18n.ts';
import { OfPurchase } from '../../parts/of-purchase.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { askable, decideRecusal, requestRecusal } from './acts.tsx';

const organization = parameter('organization');
const asked = query(() => getPurchase(parameter('tenant'), parameter('purchase'), organization));
const acts: Acts = { requestRecusal, decideRecusal };

async function finish(done: CommandDone, command: CommandType) {
  await asked.load();
  showDone(done, command);
}

type Props = { view: PurchaseView };
type Request = NonNullable<PurchaseView['purchase']['recusals']>[string];

function State({ view, request }: Props & { request: Request }) {
  const { decision, id } = request;
  if (decision)
    return (
      <span class={`tag ${decision.isGranted ? 'warn' : 'done'}`}>
        {t(decision.isGranted ? 'recusal.granted' : 'recusal.refused')}
      </span>
    );
  const isLate = view.purchase.overdue.includes(`recusal-${id}`);
  return (
    <span class={`tag ${isLate ? 'stopped' : 'current'}`}>
      {t(isLate ? 'recusal.late' : 'recusal.waiting')}
    </span>
  );
}

function One({ view, request }: Props & { request: Request }) {
  const { id, against, reason, at, decision, organizationId } = request;
  const due = view.purchase.deadlines[`recusal-${id}`]?.at;
  const isAsked = view.tasks.some(
    ({ command, reference }) => command === 'decideRecusal' && reference === id,
  );
  return (
    <li class="task">
      <div>
        <p>
          <strong>{view.names[against]}</strong> <State view={view} request={request} />
        </p>
        <p class="prose">{reason}</p>
        <p class="small quiet">
          {!organization && `${t('recusal.by', { name: view.names[organizationId] ?? '' })} · `}
          {t('recusal.at', { at: instant(at) })}
          {due && ` · ${t('recusal.due', { at: lastMinute(due) })}`}
        </p>
        {decision && (
          <blockquote class="quote">
            <p class="prose">{decision.reason}</p>
            <p class="quiet">{instant(decision.at)}</p>
          </blockquote>
        )}
      </div>
      {isAsked && (
        <a
          class="button primary"
          href={hereWith({ act: 'decideRecusal', reference: id, done: '' })}
          onClick={stayHere}
        >
          {t('recusal.answer')}
          <span class="unseen">{view.names[against]}</span>
        </a>
      )}
    </li>
  );
}

function Overview({ view }: Props) {
  const all = Object.values(view.purchase.recusals ?? {});
  const mayAsk = view.commands.includes('requestRecusal') && askable({ view }).length > 0;
  return (
    <>
      {organization && (
        <section class="card">
          <p>{t('recusal.lead')}</p>
          {!view.purchase.awardNotice && <p class="quiet">{t('recusal.later')}</p>}
          {mayAsk && (
            <p class="actions">
              <a
                class="button primary"
                href={hereWith({ act: 'requestRecusal', done: '' })}
                onClick={stayHere}
              >
                {t('recusal.ask')}
              </a>
            </p>
          )}
        </section>
      )}
      {all.length === 0 ? (
        <Notice kind="info" title={t('recusal.none')}>
          <p>{t('recusal.noneText')}</p>
        </Notice>
      ) : (
        <section class="card">
          <ul class="tasks">
            {all.map((request) => (
              <One key={request.id} view={view} request={request} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function RecusalPage() {
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (!view)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  const command = parameter('act') as CommandType;
  const reference = parameter('reference');
  const act = view.commands.includes(command) ? acts[command] : undefined;
  return (
    <OfPurchase view={view} page={t('recusal.page')} organization={organization}>
      {act ? (
        <ActPage
          key={`${command}.${reference}`}
          act={act}
          command={command}
          situation={{ view, reference, organization }}
          reload={() => void asked.load()}
          onDone={(done) => void finish(done, command)}
        />
      ) : (
        <Overview view={view} />
      )}
    </OfPurchase>
  );
}

void startPage('recusal.page', RecusalPage, {
  'zh-CN': () => import('../../words/recusal.zh.ts'),
  en: () => import('../../words/recusal.en.ts'),
});

import type { HearingView } from '../../../shared/contracts/hearing.ts';
import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { CommandType } from '../../../shared/domain/purchase/lifecycle.ts';
import type { Objection } from '../../../shared/domain/purchase/objection.ts';
import { isOpen, kindOf } from '../../../shared/domain/purchase/objection-standing.ts';
import { Done, showDone } from '../../acts/done.tsx';
import { getDocuments } from '../../api/files.ts';
import { getHearing } from '../../api/hearing.ts';
import { getPurchase } from '../../api/purchasing.ts';
import { hereWith, parameter, stayHere, workPage } from '../../here.ts';
import { t } from '../../i18n.ts';
import { CaseView } from '../../parts/hearing/case-view.tsx';
import { lazily } from '../../parts/lazily.tsx';
import { StateTag } from '../../progress/state-tag.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';

const ActScreen = lazily(async () => (await import('./act-screen.tsx')).ActScreen);
const place = { tenant: parameter('tenant'), purchase: parameter('purchase') };

const asked = place.purchase
  ? query(async () => {
      const [view, hearing, { items }] = await Promise.all([
        getPurchase(place.tenant, place.purchase),
        getHearing(place),
        getDocuments({ ...place, actingFor: '' }),
      ]);
      const files = Object.fromEntries(items.map(({ id, name }) => [id, name]));
      return { view, hearing, files };
    })
  : undefined;

async function finish(done: CommandDone, command: CommandType) {
  await asked?.load();
  showDone(done, command);
}

/** What can be done about a case where it stands. */
function commandsAbout(objection: Objection): CommandType[] {
  if (!isOpen(objection)) return [];
  if (kindOf(objection) !== 'complaint') return ['answerObjection'];
  if (!objection.admission) return ['judgeAdmission'];
  return [
    ...(objection.statement ? [] : (['answerComplaint'] as const)),
    'decideComplaint',
    'pauseComplaint',
  ];
}

function labelOf(command: CommandType, { paused }: Objection) {
  const name = command === 'pauseComplaint' && paused ? 'resumeComplaint' : command;
  return t(`hear.do.${name as 'answerObjection'}`);
}

function Acts({ view, objection }: { view: PurchaseView; objection: Objection }) {
  const acts = commandsAbout(objection).filter((command) => view.commands.includes(command));
  const [ground] = objection.groundCodes ?? [];
  const { tenant } = place;
  return (
    <p class="actions">
      {acts.map((command, i) => (
        <a
          key={command}
          class={i === 0 ? 'button primary' : 'button'}
          href={hereWith({ act: command, reference: objection.id, done: '', state: '' })}
          onClick={stayHere}
        >
          {labelOf(command, objection)}
        </a>
      ))}
      {isOpen(objection) && kindOf(objection) !== 'inquiry' && (
        <a
          class="button plain"
          href={workPage('complaints', { tenant, tab: 'precedents', ...(ground && { ground }) })}
        >
          {t('hear.seePrecedents')}
        </a>
      )}
    </p>
  );
}

type Loaded = { view: PurchaseView; hearing: HearingView; files: Record<string, string> };

function Overview({ view, hearing, files }: Loaded) {
  const all = Object.values(view.purchase.objections).sort(
    (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || (a.raisedAt < b.raisedAt ? 1 : -1),
  );
  if (all.length === 0)
    return (
      <Notice kind="info" title={t('hear.caseNone')}>
        <p>{t('hear.caseNoneText')}</p>
      </Notice>
    );
  return (
    <section class="stack" aria-labelledby="cases-title">
      <h2 id="cases-title">{t('hear.cases')}</h2>
      {all.map((objection) => (
        <CaseView
          key={objection.id}
          objection={objection}
          about={hearing.cases[objection.id]}
          now={hearing.now}
          name={view.names[objection.organizationId] ?? t('hear.notApplied')}
          files={files}
        >
          <Acts view={view} objection={objection} />
        </CaseView>
      ))}
    </section>
  );
}

/** What was raised about one purchase, and what the reader does about it. */
export function Cases() {
  const found = asked?.data.value;
  const problem = asked?.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void asked?.load()} /> : <Loading />;
  const { view, hearing } = found;
  const command = parameter('act') as CommandType;
  return (
    <div class="stack">
      <Done />
      <header class="card purchase-head">
        <nav class="small" aria-label={t('crumbs')}>
          <a href={workPage('complaints', { tenant: place.tenant })}>{t('hear.register')}</a>
          {' · '}
          <a href={workPage('purchase', place)}>{t('hear.back')}</a>
        </nav>
        <h1>{view.purchase.plan.title}</h1>
        <p class="purchase-facts">
          <StateTag state={view.purchase.state} />
          <span>{t('hear.page')}</span>
        </p>
      </header>
      {command ? (
        <ActScreen
          view={view}
          hearing={hearing}
          command={command}
          reload={() => void asked?.load()}
          onDone={(done) => void finish(done, command)}
        />
      ) : (
        <Overview {...found} />
      )}
    </div>
  );
}

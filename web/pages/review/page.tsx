import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { Session } from '../../../shared/contracts/sessions.ts';
import type { ApplicationSummary } from '../../../shared/domain/purchase/in-short.ts';
import { presenting } from '../../../shared/domain/purchase/road-show.ts';
import { getPurchase } from '../../api/purchasing.ts';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { instant, isPressing, lastMinute, money, remaining, t } from '../../i18n.ts';
import { WholeApplication } from '../../parts/application/lazy.ts';
import { useEvery } from '../../parts/clock.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Why } from '../../parts/why.tsx';
import { WithDraft } from '../../parts/with-draft.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';
import { Declare } from './declare.tsx';
import { Sheet, sheetDraft } from './sheet.tsx';

const AskPrice = lazily(async () => (await import('./ask-price.tsx')).AskPrice);
const Report = lazily(async () => (await import('./report.tsx')).Report);
const PriceJudgements = lazily(
  async () => (await import('./price-judgements.tsx')).PriceJudgements,
);

const asked = query(() => getPurchase(parameter('tenant'), parameter('purchase')));

const sheetOf = ({ purchase }: PurchaseView, session: Session, organization: string) =>
  purchase.sheets[`${session.person.id}.${organization}`];

const sum = (points: Record<string, number>) =>
  Object.values(points).reduce((total, one) => total + one, 0);

async function locked(done: CommandDone) {
  await asked.load();
  goTo(hereWith({ application: '', state: done.state, done: 'sheet' }));
  window.scrollTo(0, 0);
}

type Props = { view: PurchaseView; session: Session };

function Row({ view, session, application }: Props & { application: ApplicationSummary }) {
  const { organization, body } = application;
  const sheet = sheetOf(view, session, organization.id);
  return (
    <li class="task">
      <div>
        <a
          class="task-link"
          href={hereWith({ application: organization.id, done: '', state: '' })}
          onClick={stayHere}
        >
          {body.title}
        </a>
        <p>{organization.name}</p>
        <p class="small quiet">{money(body.requestedFen)}</p>
      </div>
      <p class="task-due">
        {sheet ? (
          <span class="tag done">{t('sheet.lockedWith', { total: sum(sheet.points) })}</span>
        ) : (
          <span class="tag current">{t('sheet.toScore')}</span>
        )}
      </p>
    </li>
  );
}

const unscoredOf = (view: PurchaseView, session: Session) =>
  Object.values(view.purchase.applications).filter(
    ({ organization }) => !sheetOf(view, session, organization.id),
  );

/** To the next application without a sheet of one's own, after `current` and then from the beginning. */
function Next({ view, session, current = '' }: Props & { current?: string }) {
  const open = unscoredOf(view, session).filter(({ organization }) => organization.id !== current);
  const order = Object.keys(view.purchase.applications);
  const after = order.indexOf(current);
  const next = open.find(({ organization }) => order.indexOf(organization.id) > after) ?? open[0];
  if (!next) return null;
  return (
    <a
      href={hereWith({ application: next.organization.id, done: '', state: '' })}
      onClick={stayHere}
    >
      {t('sheet.next', { name: next.organization.name })}
    </a>
  );
}

/** Who presents now, and the drawn order: an expert scores on a phone while listening. */
function Presenting({ view, session }: Props) {
  const { roadShow, applications } = view.purchase;
  if (!roadShow) return null;
  const running = presenting(roadShow);
  const now = running && applications[running.organizationId];
  return (
    <section class="card">
      {now ? (
        <>
          <h2>{t('sheets.presenting')}</h2>
          <p class="lead">{now.organization.name}</p>
          {!sheetOf(view, session, now.organization.id) && (
            <p>
              <a
                class="button primary"
                href={hereWith({ application: now.organization.id, done: '', state: '' })}
                onClick={stayHere}
              >
                {t('sheets.scoreNow')}
              </a>
            </p>
          )}
        </>
      ) : (
        <h2>{t('sheets.show')}</h2>
      )}
      <ol class="plain">
        {roadShow.slots.map((slot, i) => (
          <li key={slot.organizationId}>
            {`${i + 1}. `}
            {applications[slot.organizationId]?.organization.name}
            <span class="small quiet block">
              {slot.isAbsent
                ? t('sheets.absent')
                : t('sheets.showAt', { at: instant(slot.startedAt ?? slot.at) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function List({ view, session }: Props) {
  const all = Object.values(view.purchase.applications);
  const open = unscoredOf(view, session).length;
  return (
    <section class="card">
      <h2>{open > 0 ? t('sheets.open', { n: open }) : t('sheets.done')}</h2>
      <ul class="tasks">
        {all.map((application) => (
          <Row
            key={application.organization.id}
            view={view}
            session={session}
            application={application}
          />
        ))}
      </ul>
    </section>
  );
}

/** File left, sheet right; on a phone one under the other. */
function One({ view, session, application }: Props & { application: ApplicationSummary }) {
  const { organization } = application;
  const sheet = sheetOf(view, session, organization.id);
  return (
    <>
      <p class="actions">
        <a href={hereWith({ application: '' })} onClick={stayHere}>
          {t('sheets.back')}
        </a>
        <Next view={view} session={session} current={organization.id} />
      </p>
      <div class="split">
        <section class="card split-file" aria-label={t('sheet.file')}>
          <p class="quiet">{organization.name}</p>
          <WholeApplication
            tenant={view.purchase.tenantId}
            purchase={view.purchase.id}
            actingFor=""
            applicant={organization.id}
            required={view.purchase.plan.requiredDocuments}
          />
          {!view.purchase.plan.isPriceFixed && (
            <AskPrice view={view} application={application} onDone={() => void asked.load()} />
          )}
        </section>
        <section class="card split-sheet" aria-labelledby="sheet-title">
          <h2 id="sheet-title">{t('sheet.title')}</h2>
          {sheet ? (
            <Notice kind="good" title={t('sheet.lockedWith', { total: sum(sheet.points) })}>
              <p>{t('sheet.lockedAt', { at: instant(sheet.lockedAt) })}</p>
            </Notice>
          ) : (
            <WithDraft name={sheetDraft(view.purchase.id, organization.id)}>
              {(kept) => (
                <Sheet
                  view={view}
                  application={application}
                  kept={kept}
                  onDone={(done) => void locked(done)}
                />
              )}
            </WithDraft>
          )}
        </section>
      </div>
    </>
  );
}

function Middle({ view, session }: Props) {
  const { purchase } = view;
  const seat = purchase.panel?.seats.find(({ personId }) => personId === session.person.id);
  const application = purchase.applications[parameter('application')];
  if (seat?.conflict === 'undeclared')
    return <Declare view={view} onDone={() => void asked.load()} />;
  if (purchase.state === 'finalOffers')
    return (
      <Notice kind="info" title={t('offers.waiting')}>
        <p>{t('offers.waitingText')}</p>
      </Notice>
    );
  const onDone = () => void asked.load();
  if (purchase.state === 'priceReview') return <PriceJudgements view={view} onDone={onDone} />;
  if (purchase.state === 'reportSigning')
    return <Report view={view} session={session} onDone={onDone} />;
  if (purchase.state === 'conflictDeclaration')
    return (
      <Notice kind="info" title={t('declare.done')}>
        <p>{t('declare.doneText')}</p>
      </Notice>
    );
  if (application)
    return <One key={application.organization.id} {...{ view, session, application }} />;
  return (
    <>
      <Presenting view={view} session={session} />
      <List view={view} session={session} />
    </>
  );
}

/** What an expert has to do by when; one of them at a time. */
const dateNames = ['scoring', 'declaration', 'priceReview', 'report', 'finalOffers'];

function ReviewPage({ session }: PageProps) {
  useEvery(10_000, () => asked.data.value?.purchase.roadShow && asked.load());
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (!view)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  const { purchase, now } = view;
  const due = dateNames.map((name) => purchase.deadlines[name]?.at).find(Boolean);
  return (
    <div class="stack">
      {parameter('done') === 'sheet' && (
        <div role="status">
          <Notice kind="good" title={t('sheet.done')}>
            <p>
              <Next view={view} session={session} />
            </p>
          </Notice>
        </div>
      )}
      <header class="card">
        <p class="quiet">{t('review.page')}</p>
        <h1>{purchase.plan.title}</h1>
        {due && (
          <p class="due">
            {t('due.until', { at: lastMinute(due) })}
            <span class={isPressing(now, due) ? 'tag warn' : 'tag ahead'}>
              {remaining(now, due)}
            </span>
          </p>
        )}
        <Why reasons={view.reasons} at={due} />
        <p class="quiet">{t('review.secret')}</p>
      </header>
      <Middle view={view} session={session} />
    </div>
  );
}

void startPage('review.page', ReviewPage, {
  'zh-CN': () => import('../../words/review.zh.ts'),
  en: () => import('../../words/review.en.ts'),
});

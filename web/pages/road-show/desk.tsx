import { useMemo } from 'preact/hooks';
import type { PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { OrganizationId } from '../../../shared/domain/ids.ts';
import { nextToPresent, presenting } from '../../../shared/domain/purchase/road-show.ts';
import { intention } from '../../api/ask.ts';
import { sendAlone } from '../../api/purchasing.ts';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { createForm } from '../../form/form.ts';
import { instant, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';
import { nameOf, Timer, titleOf } from './now.tsx';

type Props = { view: PurchaseView; reload(): Promise<void> };

/** Who speaks now and for how long still, or who would be called. */
function Who({ view }: { view: PurchaseView }) {
  const { roadShow } = view.purchase;
  const running = roadShow && presenting(roadShow);
  const next = roadShow && nextToPresent(roadShow);
  if (running)
    return (
      <>
        <p class="show-name">{nameOf(view, running.organizationId)}</p>
        <p class="quiet">{titleOf(view, running.organizationId)}</p>
        <Timer view={view} />
        <p>
          {t('roadShow.locked', {
            n: view.show?.locked[running.organizationId] ?? 0,
            of: view.show?.owed ?? 0,
          })}
        </p>
      </>
    );
  if (!next) return <Notice kind="good" title={t('roadShow.over.title')} />;
  return (
    <>
      <p class="show-name">{nameOf(view, next.organizationId)}</p>
      <p class="quiet">{`${titleOf(view, next.organizationId)} · ${instant(next.at)}`}</p>
    </>
  );
}

type Call = (rest: { organizationId?: OrganizationId; isAbsent?: boolean }) => () => void;

function Buttons({ view, call, isBusy }: { view: PurchaseView; call: Call; isBusy: boolean }) {
  const { roadShow } = view.purchase;
  const running = roadShow && presenting(roadShow);
  const { organizationId } = (roadShow && nextToPresent(roadShow)) ?? {};
  return (
    <p class="actions">
      {organizationId && (
        <button
          type="button"
          class="button primary"
          disabled={isBusy}
          onClick={call({ organizationId })}
        >
          {running
            ? t('roadShow.callNext', { name: nameOf(view, organizationId) })
            : t('roadShow.begin')}
        </button>
      )}
      {running && (
        <button type="button" class="button" disabled={isBusy} onClick={call({})}>
          {t('roadShow.end')}
        </button>
      )}
      {organizationId && !running && (
        <button
          type="button"
          class="button"
          disabled={isBusy}
          onClick={call({ organizationId, isAbsent: true })}
        >
          {t('roadShow.notThere')}
        </button>
      )}
    </p>
  );
}

/** What is going on, and the two or three things that whoever chairs the presentations does. */
export function Desk({ view, reload }: Props) {
  const { roadShow } = view.purchase;
  const { form, wish } = useMemo(
    () => ({ form: createForm({ initial: {}, faultsOf: () => ({}) }), wish: intention() }),
    [],
  );
  if (!roadShow) return null;
  const call: Call = (rest) => () =>
    void form.submit(async () => {
      await sendAlone(view.purchase, { type: 'callPresenter', ...rest }, wish);
      await reload();
    });
  const isRunning = presenting(roadShow) !== undefined;
  const title = nextToPresent(roadShow) ? 'roadShow.next' : 'roadShow.allDone';
  return (
    <section class="card show-now" aria-labelledby="show-now">
      <h2 id="show-now">{t(isRunning ? 'roadShow.now' : title)}</h2>
      <ErrorSummary form={form} />
      <Who view={view} />
      {view.commands.includes('callPresenter') && (
        <Buttons view={view} call={call} isBusy={form.isBusy.value} />
      )}
    </section>
  );
}

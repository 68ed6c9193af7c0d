import type { SupervisionView } from '../../../shared/contracts/supervision.ts';
import { chosen, faultsOf, readWhole, text, whole } from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import { textAt } from '../../form/path.ts';
import { instant, lastMinute, named, t } from '../../i18n.ts';
import { DeadlineReason } from '../../parts/lazy-deadline-reason.ts';
import { Upload } from '../../parts/upload.tsx';
import { Deed } from './deed.tsx';
import { may, type Shown } from './looks.ts';

type Order = SupervisionView['orders'][number];
type One = Shown & { order: Order };

const Days = ({ form }: { form: Parameters<typeof Field>[0]['form'] }) => (
  <Field
    form={form}
    path="days"
    kind="number"
    label={t('supervision.days')}
    unit={t('supervision.workingDays')}
  />
);

const NewOrder = (shown: Shown) => (
  <Deed
    {...shown}
    isMain
    label={t('supervision.order')}
    send={t('supervision.order.send')}
    initial={{ what: '', why: '', days: String(shown.view.rectificationDays ?? '') }}
    faultsOf={(values) =>
      faultsOf(values, { what: text(1000), why: text(1000), days: whole(1, 120) })
    }
    command={(values) => ({
      type: 'order',
      what: textAt(values, 'what').trim(),
      why: textAt(values, 'why').trim(),
      days: readWhole(textAt(values, 'days')) ?? 1,
    })}
    fields={(form) => (
      <>
        <Field form={form} path="what" kind="text" rows={2} label={t('supervision.what')} />
        <Field form={form} path="why" kind="text" rows={2} label={t('supervision.because')} />
        <Days form={form} />
      </>
    )}
  />
);

const HandIn = ({ order, ...shown }: One) => (
  <Deed
    {...shown}
    isMain
    label={t('supervision.handIn')}
    send={t('supervision.handIn.send')}
    initial={{ text: '', file: '' }}
    faultsOf={(values) => faultsOf(values, { text: text(3000) })}
    command={(values) => ({
      type: 'handIn',
      order: order.id,
      text: textAt(values, 'text').trim(),
      documents: [textAt(values, 'file')].filter(Boolean) as never,
    })}
    fields={(form) => (
      <>
        <Field form={form} path="text" kind="text" rows={4} label={t('supervision.done.what')} />
        <Upload
          form={form}
          path="file"
          label={t('supervision.evidence')}
          hint={t('supervision.evidence.hint')}
          accept="image/jpeg,image/png,application/pdf"
          place={{
            tenant: shown.at.tenant,
            purchase: shown.at.purchase,
            organization: shown.at.organization,
          }}
          about={{ purpose: 'other', audience: 'project' }}
        />
      </>
    )}
  />
);

const Recheck = ({ order, ...shown }: One) => (
  <Deed
    {...shown}
    isMain
    label={t('supervision.recheck')}
    send={t('supervision.recheck.send')}
    initial={{ verdict: '', text: '', days: '' }}
    faultsOf={(values) =>
      faultsOf(values, {
        verdict: chosen,
        text: text(1000),
        ...(textAt(values, 'verdict') === 'insufficient' && { days: whole(1, 120) }),
      })
    }
    command={(values) => {
      const verdict = textAt(values, 'verdict') === 'rectified' ? 'rectified' : 'insufficient';
      const days = readWhole(textAt(values, 'days'));
      return {
        type: 'recheck',
        order: order.id,
        verdict,
        text: textAt(values, 'text').trim(),
        ...(verdict === 'insufficient' && days && { days }),
      };
    }}
    fields={(form) => (
      <>
        <Radios
          form={form}
          path="verdict"
          legend={t('supervision.verdict')}
          options={(['rectified', 'insufficient'] as const).map((one) => [
            one,
            named(`supervision.verdict.${one}`),
          ])}
          isAcross
        />
        <Field form={form} path="text" kind="text" rows={2} label={t('supervision.opinion')} />
        <Days form={form} />
      </>
    )}
  />
);

const Escalate = ({ order, ...shown }: One) => (
  <Deed
    {...shown}
    label={t('supervision.escalate')}
    send={t('supervision.escalate.send')}
    initial={{ reason: '' }}
    faultsOf={(values) => faultsOf(values, { reason: text(1000) })}
    command={(values) => ({
      type: 'escalate',
      order: order.id,
      reason: textAt(values, 'reason').trim(),
    })}
    fields={(form) => (
      <Field form={form} path="reason" kind="text" rows={2} label={t('supervision.reason')} />
    )}
  />
);

const looks = {
  ordered: 'current',
  handedIn: 'warn',
  rectified: 'done',
  escalated: 'stopped',
} as const;

const History = ({ order }: { order: Order }) => (
  <ul class="documents">
    {order.handIns.map(({ text: said, at, isLate }) => (
      <li key={at}>
        <span class="small quiet">
          {t('supervision.handedInAt')} {instant(at)}
          {isLate && ` · ${t('supervision.late')}`}
        </span>
        <p class="prose">{said}</p>
      </li>
    ))}
    {order.rechecks.map(({ text: said, at, verdict }) => (
      <li key={at}>
        <span class="small quiet">
          {named(`supervision.verdict.${verdict}`)} {instant(at)}
        </span>
        <p class="prose">{said}</p>
      </li>
    ))}
    {order.escalation && <li>{order.escalation.reason}</li>}
  </ul>
);

const canGoFurther = ({ isOverdue, overdueAt, rechecks }: Order) =>
  isOverdue ||
  overdueAt !== undefined ||
  rechecks.some(({ verdict }) => verdict === 'insufficient');

function OrderCard({ order, ...shown }: One) {
  const isOpen = order.status === 'ordered' || order.status === 'handedIn';
  return (
    <article class="card">
      <div class="card-head">
        <h2>{order.what}</h2>
        <span class={`tag ${order.isOverdue ? 'stopped' : looks[order.status]}`}>
          {order.isOverdue ? t('supervision.overdue') : named(`supervision.order.${order.status}`)}
        </span>
      </div>
      <p class="prose">{order.why}</p>
      <p>
        {t('supervision.due')} <strong>{lastMinute(order.due.at)}</strong>
      </p>
      {order.stoodDays && (
        <p class="hint" data-stood={order.stoodDays}>
          {t(order.isStanding ? 'supervision.due.stands' : 'supervision.due.stood', {
            days: order.stoodDays,
          })}
        </p>
      )}
      {isOpen && <DeadlineReason reason={order.clock} />}
      <History order={order} />
      {order.status === 'ordered' && may(shown, 'handIn') && <HandIn {...shown} order={order} />}
      {order.status === 'handedIn' && may(shown, 'recheck') && <Recheck {...shown} order={order} />}
      {isOpen && canGoFurther(order) && may(shown, 'escalate') && (
        <Escalate {...shown} order={order} />
      )}
    </article>
  );
}

/** What is to be put right, by when, and how far that is. */
export function Orders(shown: Shown) {
  const { orders } = shown.view;
  return (
    <>
      {may(shown, 'order') && (
        <section class="card">
          <NewOrder {...shown} />
        </section>
      )}
      {orders.length === 0 && (
        <section class="card">
          <p class="quiet">{t('supervision.orders.none')}</p>
        </section>
      )}
      {orders.map((order) => (
        <OrderCard key={order.id} {...shown} order={order} />
      ))}
    </>
  );
}

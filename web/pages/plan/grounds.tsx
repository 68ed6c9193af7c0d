import { useComputed } from '@preact/signals';
import type { RuleSet } from '../../../shared/domain/policy/rules.ts';
import type { Threshold } from '../../../shared/domain/settings/thresholds.ts';
import { getVerifications } from '../../api/registry.ts';
import { getSetting } from '../../api/settings.ts';
import { Checkboxes, Radios } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { rowsAt, textAt } from '../../form/path.ts';
import { parameter } from '../../here.ts';
import { money, moreWords, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { now } from '../../shell/sandbox.tsx';
import { Flag } from './flag.tsx';
import { type Needed, neededFor } from './grounds-needed.ts';
import { groundsOf } from './grounds-values.ts';
import { planOf } from './plan-values.ts';

const tenant = parameter('tenant');
const asked = query(async () => {
  const [thresholds, rules] = await Promise.all([
    getSetting({ tenant, key: 'thresholds' }),
    getSetting({ tenant, key: 'rules' }),
    moreWords({
      'zh-CN': () => import('../../words/grounds.zh.ts'),
      en: () => import('../../words/grounds.en.ts'),
    }),
  ]);
  return {
    thresholds: (thresholds.value ?? []) as readonly Threshold[],
    rules: (rules.value ?? []) as readonly RuleSet[],
  };
});
const organizations = query(() => getVerifications(tenant));

type Props = { form: Form };
type Part = Props & { needed: Needed };

/** The published figure with its source; where nobody entered one, the handler says that they rely on it. */
function LimitLine({ form, needed: { limit } }: Part) {
  if (!limit) return null;
  const { kind, threshold, isReached } = limit;
  if (threshold)
    return (
      <p class="hint">
        {t(isReached ? `grounds.reached.${kind}` : `grounds.below.${kind}`, {
          limit: money(threshold.valueFen),
        })}{' '}
        <span class="quiet">{threshold.source}</span>
      </p>
    );
  return (
    <Checkboxes
      form={form}
      path="confirmedAssumptions"
      legend={t(`grounds.unknown.${kind}`)}
      hint={t('grounds.unknownHint')}
      options={[[kind, t(`grounds.confirm.${kind}`)]]}
    />
  );
}

function ApprovalPart({ form }: Props) {
  return (
    <fieldset class="field">
      <legend>{t('grounds.approval')}</legend>
      <p class="hint">{t('grounds.approvalHint')}</p>
      <div class="line">
        <Field form={form} path="methodApproval.authority" label={t('grounds.authority')} />
        <Field form={form} path="methodApproval.number" label={t('grounds.number')} />
        <Field form={form} path="methodApproval.date" kind="date" label={t('grounds.date')} />
      </div>
      <Flag
        form={form}
        path="methodApproval.afterTwoValidBids"
        label={t('grounds.afterTwoValidBids')}
      />
    </fieldset>
  );
}

function ReasonPart({ form, method }: Props & { method: string }) {
  const grounds = groundsOf[method];
  if (!grounds) return null;
  return (
    <>
      <Radios
        form={form}
        path="methodReason.ground"
        legend={t('grounds.reason')}
        hint={named(`grounds.source.${method}`)}
        options={grounds.map((one) => [one, t(`grounds.reason.${one}`)])}
      />
      <Field
        form={form}
        path="methodReason.explanation"
        kind="text"
        rows={2}
        label={t('grounds.explanation')}
      />
    </>
  );
}

/** Who found that there is only one supplier, as the notice names them. */
function Experts({ form }: Props) {
  const path = 'singleSource.experts';
  const rows = useComputed(() => rowsAt(form.values.value, path).length).value;
  return (
    <fieldset class="field">
      <legend>{t('grounds.experts')}</legend>
      <p class="hint">{t('grounds.expertsHint')}</p>
      {Array.from({ length: rows }, (_, row) => (
        <div class="line" key={row}>
          <Field form={form} path={`${path}.${row}.name`} label={t('grounds.expertName')} />
          <Field form={form} path={`${path}.${row}.employer`} label={t('grounds.employer')} />
          <Field form={form} path={`${path}.${row}.title`} label={t('grounds.expertTitle')} />
          <Field form={form} path={`${path}.${row}.opinion`} label={t('grounds.opinion')} />
          <button
            type="button"
            class="button plain"
            aria-label={t('row.remove', { nth: row + 1 })}
            onClick={() => form.removeRow(path, row)}
          >
            {t('row.removeShort')}
          </button>
        </div>
      ))}
      {rows < 9 && (
        <button
          type="button"
          class="button"
          onClick={() => form.addRow(path, { name: '', employer: '', title: '', opinion: '' })}
        >
          {t('grounds.addExpert')}
        </button>
      )}
    </fieldset>
  );
}

const reasons = ['unique', 'emergency', 'addition'] as const;

function SinglePart({ form }: Props) {
  const reason = useComputed(() => textAt(form.values.value, 'singleSource.reason')).value;
  return (
    <>
      <Radios
        form={form}
        path="singleSource.reason"
        legend={t('grounds.single')}
        hint={t('grounds.source.singleSource')}
        options={reasons.map((one) => [one, t(`grounds.single.${one}`)])}
        notes={{
          unique: t('grounds.uniqueNote'),
          addition: t('grounds.additionNote'),
        }}
      />
      <Field
        form={form}
        path="singleSource.explanation"
        kind="text"
        rows={2}
        label={t('grounds.explanation')}
      />
      {reason === 'addition' && (
        <Field
          form={form}
          path="singleSource.originalFen"
          kind="money"
          label={t('grounds.originalFen')}
          unit={t('yuan')}
        />
      )}
      {reason === 'unique' && <Experts form={form} />}
    </>
  );
}

function ReservationPart({ form, needed: { reservation } }: Part) {
  const choice = useComputed(() => textAt(form.values.value, 'smallReservation.isReserved')).value;
  if (!reservation) return null;
  return (
    <>
      <Radios
        form={form}
        path="smallReservation.isReserved"
        legend={t('grounds.reservation')}
        hint={t('grounds.reservationHint', {
          limit: money(reservation.valueFen),
          source: reservation.source,
        })}
        options={[
          ['yes', t('grounds.reserved')],
          ['no', t('grounds.notReserved')],
        ]}
      />
      {choice === 'no' && (
        <Field
          form={form}
          path="smallReservation.reason"
          kind="text"
          rows={2}
          label={t('grounds.whyNotReserved')}
        />
      )}
    </>
  );
}

/** Whom a call to some asks: organizations this place has verified. */
function Invitees({ form, needed: { invitation, least } }: Part) {
  if (invitation === 'open') return null;
  const items = (organizations.data.value?.items ?? []).filter(
    ({ status }) => status === 'verified',
  );
  const hint =
    items.length === 0
      ? t('grounds.inviteesNone')
      : invitation === 'single'
        ? t('grounds.inviteesOne')
        : t('grounds.inviteesHint', { n: least });
  return (
    <Checkboxes
      form={form}
      path="invitees"
      legend={t('grounds.invitees')}
      hint={hint}
      options={items.map(({ organization: { id, name } }) => [id, name])}
    />
  );
}

/** Why the method is lawful for this amount, and whom it asks: as the law and the rules of the tenant want it said. */
export function Grounds({ form }: Props) {
  const known = asked.data.value;
  const plan = useComputed(() => planOf(form.values.value)).value;
  if (!known)
    return asked.problem.value ? (
      <Failure problem={asked.problem.value} again={() => void asked.load()} />
    ) : (
      <Loading />
    );
  const needed = neededFor(plan, { ...known, today: now().slice(0, 10) });
  const { track, method } = plan;
  const isPlain =
    !needed.limit &&
    !needed.reservation &&
    needed.invitation === 'open' &&
    !groundsOf[method] &&
    method !== 'singleSource';
  if (isPlain) return null;
  return (
    <section class="card">
      <h2>{t('grounds.title')}</h2>
      <p class="card-lead">
        {named(`track.${track}`)} · {named(`method.${method}`)}
      </p>
      <LimitLine form={form} needed={needed} />
      <ReasonPart form={form} method={method} />
      {method === 'singleSource' && <SinglePart form={form} />}
      {needed.asksApproval && <ApprovalPart form={form} />}
      <ReservationPart form={form} needed={needed} />
      <Invitees form={form} needed={needed} />
      {needed.missing.length > 0 && (
        <output class="sum off">
          {t('grounds.missing', {
            what: needed.missing.map((one) => t(`grounds.missing.${one}`)).join(t('list.comma')),
          })}
        </output>
      )}
    </section>
  );
}

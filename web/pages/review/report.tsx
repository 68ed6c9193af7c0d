import { useMemo } from 'preact/hooks';
import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { Session } from '../../../shared/contracts/sessions.ts';
import { bonusTotal, meanPoints, sheetTotal } from '../../../shared/domain/purchase/points.ts';
import { differences } from '../../../shared/domain/purchase/score-faults.ts';
import { judges, sheetsOf } from '../../../shared/domain/purchase/scoring.ts';
import { intention } from '../../api/ask.ts';
import { send } from '../../api/purchasing.ts';
import { chosen, faultsOf, text } from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { points, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { Correct } from './correct.tsx';

type Props = { view: PurchaseView; session: Session; onDone(done: CommandDone): void };

const expertLabel = ({ view: { purchase }, session }: Props, id: string) =>
  id === session.person.id
    ? t('signing.you')
    : t('signing.expert', { nth: judges(purchase).indexOf(id) + 1 });

/** Everybody's totals, application by application: what is signed. */
function Totals(props: Props) {
  const { purchase } = props.view;
  const { plan } = purchase;
  const experts = judges(purchase);
  const rows = Object.values(purchase.applications)
    .map(({ organization, body }) => {
      const sheets = sheetsOf(purchase, organization.id);
      const totals = sheets.map(
        ({ points: given }) => sheetTotal(given, plan) + bonusTotal(given, plan),
      );
      return { organization, body, sheets, mean: totals.length ? meanPoints(totals) : 0 };
    })
    .sort((a, b) => b.mean - a.mean);
  return (
    <section class="card">
      <h2>{t('signing.totals')}</h2>
      <TableFrame label={t('signing.totals')}>
        <thead>
          <tr>
            <th scope="col">{t('organization')}</th>
            {experts.map((id) => (
              <th scope="col" class="num" key={id}>
                {expertLabel(props, id)}
              </th>
            ))}
            <th scope="col" class="num">
              {t('signing.mean')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ organization, body, sheets, mean }) => (
            <tr key={organization.id}>
              <th scope="row">
                {organization.name}
                <span class="small quiet block">{body.title}</span>
              </th>
              {experts.map((id) => {
                const sheet = sheets.find(({ expert }) => expert === id);
                return (
                  <td class="num" key={id}>
                    {sheet ? sheetTotal(sheet.points, plan) + bonusTotal(sheet.points, plan) : '–'}
                    {sheet?.corrections && '*'}
                  </td>
                );
              })}
              <td class="num">{points(mean)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}

function Differences(props: Props) {
  const { purchase } = props.view;
  const open = differences(purchase);
  if (open.length === 0) return null;
  const criterion = (id: string) => purchase.plan.criteria.find((one) => one.id === id)?.name ?? id;
  return (
    <Notice kind="warn" title={t('signing.differ')}>
      <p>{t('signing.differText')}</p>
      <ul>
        {open.map(({ organizationId, criterion: id, values }) => (
          <li key={`${organizationId}.${id}`}>
            {t('signing.differLine', {
              name: purchase.applications[organizationId]?.organization.name ?? '',
              criterion: criterion(id),
              values: values
                .map(({ expert, points: given }) => `${expertLabel(props, expert)} ${given}`)
                .join(t('list.comma')),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Sign({ view, onDone }: Props) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { verdict: '', reason: '' },
        faultsOf: (values) =>
          faultsOf(values, {
            verdict: chosen,
            reason: text(1000, textAt(values, 'verdict') === 'dissent' ? 4 : 0),
          }),
      }),
      wish: intention(),
    }),
    [],
  );
  const sign = () =>
    form.submit(async (values) => {
      const { tenantId: tenant, id, version } = view.purchase;
      const verdict = textAt(values, 'verdict') === 'dissent' ? 'dissent' : 'agree';
      const reason = textAt(values, 'reason').trim();
      onDone(await send({ tenant, id, version }, { type: 'signReport', verdict, reason }, wish));
    });
  const isDissent = textAt(form.values.value, 'verdict') === 'dissent';
  return (
    <section class="card">
      <h2>{t('signing.sign')}</h2>
      <PlainForm form={form} send={sign}>
        <Radios
          form={form}
          path="verdict"
          legend={t('signing.sign')}
          options={[
            ['agree', t('signing.agree')],
            ['dissent', t('signing.dissent')],
          ]}
        />
        {isDissent && (
          <Field form={form} path="reason" kind="text" label={t('signing.dissentReason')} />
        )}
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {form.isBusy.value ? t('act.busy') : t('command.signReport')}
          </button>
        </p>
      </PlainForm>
    </section>
  );
}

/** The panel reads what it found, puts right what may be put right, and signs. */
export function Report(props: Props) {
  const { purchase } = props.view;
  const { report } = purchase;
  const own = report?.signatures.find(
    ({ expert, revision }) => expert === props.session.person.id && revision === report.revision,
  );
  const isWaiting = purchase.deadlines['votes'] !== undefined;
  const orders = report?.orders ?? [];
  const order = orders[orders.length - 1];
  return (
    <>
      <Notice kind="info" title={t('review.report')}>
        <p>{t('signing.lead')}</p>
        {order && <p>{t('signing.order', { reason: order.reason })}</p>}
      </Notice>
      {report?.contestedAt && <Notice kind="warn" title={t('signing.contested')} />}
      <Totals {...props} />
      <Differences {...props} />
      <Correct {...props} />
      {own && (
        <Notice kind="good" title={t('signing.signed')}>
          <p>{t('signing.signedText')}</p>
        </Notice>
      )}
      {isWaiting && <Notice kind="info" title={t('signing.waiting')} />}
      {!own && !isWaiting && differences(purchase).length === 0 && (
        <Sign key={report?.revision} {...props} />
      )}
    </>
  );
}

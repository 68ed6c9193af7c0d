import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { WorkCommand } from '../../../shared/domain/purchase/commands.ts';
import type { PaymentMove } from '../../../shared/domain/purchase/payers.ts';
import { intention } from '../../api/ask.ts';
import { movePayment, type ProjectAt } from '../../api/payments.ts';
import { type Checks, faultsOf, readYuan, text, writeYuan, yuanAmount } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { hereWith, stayHere } from '../../here.ts';
import { money, t } from '../../i18n.ts';
import type { Row } from './looks.ts';

type Doing = Exclude<PaymentMove, 'sendPayments'>;

type Act = {
  lead: string;
  label: string;
  initial: FormValues;
  checks: Checks;
  Fields?: (props: { form: Form }) => ComponentChildren;
  command(values: FormValues): WorkCommand;
};

const Voucher = ({ form }: { form: Form }) => (
  <Field form={form} path="voucher" isShort label={t('pay.voucher')} hint={t('pay.voucherHint')} />
);
const Reason = ({ form }: { form: Form }) => (
  <Field form={form} path="reason" kind="text" rows={3} label={t('pay.reason')} />
);

const said = (values: FormValues, path: string) => textAt(values, path).trim();

function actOf(move: Doing, row: Row): Act {
  const named = { organizationId: row.organizationId, number: row.number };
  switch (move) {
    case 'requestPayment':
      return {
        lead: t('pay.request.text'),
        label: t('pay.request.do'),
        initial: {},
        checks: {},
        command: () => ({ type: move, ...named }),
      };
    case 'withholdPayment':
      return {
        lead: t('pay.withhold.text'),
        label: t('pay.withhold.do'),
        initial: { reason: '' },
        checks: { reason: text(500, 2) },
        Fields: Reason,
        command: (values) => ({ type: move, ...named, reason: said(values, 'reason') }),
      };
    case 'orderClawBack':
      return {
        lead: t('pay.order.text'),
        label: t('pay.order.do'),
        initial: { amount: writeYuan(row.amountFen), reason: '' },
        checks: { amount: yuanAmount(row.amountFen), reason: text(500, 2) },
        Fields: ({ form }) => (
          <>
            <Field
              form={form}
              path="amount"
              kind="money"
              label={t('pay.order.amount')}
              unit={t('yuan')}
            />
            <Reason form={form} />
          </>
        ),
        command: (values) => ({
          type: move,
          ...named,
          amountFen: readYuan(textAt(values, 'amount')) ?? 0,
          reason: said(values, 'reason'),
        }),
      };
    case 'recordPayment':
    case 'recordClawBack':
      return {
        lead: t(move === 'recordPayment' ? 'pay.record.text' : 'pay.received.text'),
        label: t(move === 'recordPayment' ? 'pay.record.do' : 'pay.received.do'),
        initial: { voucher: '' },
        checks: { voucher: text(60) },
        Fields: Voucher,
        command: (values) => ({ type: move, ...named, voucher: said(values, 'voucher') }),
      };
  }
}

type Props = { at: ProjectAt; row: Row; onDone(move: Doing): Promise<void> };

function Opened({ move, at, row, onDone }: Props & { move: Doing }) {
  const { act, form, wish } = useMemo(() => {
    const made = actOf(move, row);
    const { initial, checks } = made;
    return {
      act: made,
      form: createForm({ initial, faultsOf: (values) => faultsOf(values, checks) }),
      wish: intention(),
    };
  }, []);
  const send = () =>
    form.submit(async (values) => {
      await movePayment(at.tenant, row, act.command(values), wish);
      await onDone(move);
    });
  const { Fields } = act;
  return (
    <PlainForm form={form} send={send} class="act">
      <h3>{t(`pay.do.${move}`)}</h3>
      <p>
        <span class="big">
          {money(move === 'recordClawBack' ? (row.back?.amountFen ?? 0) : row.amountFen)}
        </span>
      </p>
      <p class="quiet">{act.lead}</p>
      {Fields && <Fields form={form} />}
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {form.isBusy.value ? t('act.busy') : act.label}
        </button>
        <a class="button" href={hereWith({ act: '' })} onClick={stayHere}>
          {t('pay.cancel')}
        </a>
      </p>
    </PlainForm>
  );
}

/** What its reader can do with a payment: one button each, and the form of the one that was pressed. */
export function Acts({ at, row, open, onDone }: Props & { open: string }) {
  const moves = row.may.filter((move) => move !== 'sendPayments') as Doing[];
  const opened = moves.find((move) => move === open);
  const canSend = row.may.includes('sendPayments');
  if (opened) return <Opened key={opened} move={opened} at={at} row={row} onDone={onDone} />;
  return (
    <>
      {canSend && <p>{t('pay.sendFromList')}</p>}
      {moves.length === 0 && !canSend && <p class="quiet">{t('pay.noActs')}</p>}
      {moves.length > 0 && (
        <p class="actions">
          {moves.map((move) => (
            <a
              key={move}
              class={
                move === 'requestPayment' || move === 'recordClawBack' ? 'button primary' : 'button'
              }
              href={hereWith({ act: move, said: '' })}
              onClick={stayHere}
            >
              {t(`pay.do.${move}`)}
            </a>
          ))}
        </p>
      )}
    </>
  );
}

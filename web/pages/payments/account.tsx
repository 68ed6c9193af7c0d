import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PayeeCommand, PayeeView } from '../../../shared/contracts/payee.ts';
import type { ProjectPayments } from '../../../shared/contracts/paying.ts';
import { intention } from '../../api/ask.ts';
import { changePayee, type ProjectAt } from '../../api/payments.ts';
import { type Checks, faultsOf, text } from '../../form/checks.ts';
import { Facts } from '../../form/facts.tsx';
import { Field } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { day, instant, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';

type Props = { at: ProjectAt; payee: PayeeView; put(view: ProjectPayments): void };

type DeedProps = Pick<Props, 'at' | 'put'> & {
  name: string;
  label: string;
  said: string;
  initial: FormValues;
  checks: Checks;
  command(values: FormValues): PayeeCommand;
  children(form: Form): ComponentChildren;
};

/** One thing to do about the account. What was typed stays when sending fails. */
function Deed({ at, put, name, label, said, initial, checks, command, children }: DeedProps) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({ initial, faultsOf: (values) => faultsOf(values, checks) }),
      wish: intention(),
    }),
    [name],
  );
  const send = () =>
    form.submit(async (values) => {
      put(await changePayee(at, command(values), wish));
      goTo(hereWith({ account: '', said }));
      window.scrollTo(0, 0);
      document.getElementById('said')?.focus();
    });
  return (
    <PlainForm form={form} send={send} class="act">
      {children(form)}
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {form.isBusy.value ? t('act.busy') : label}
        </button>
        <a class="button" href={hereWith({ account: '' })} onClick={stayHere}>
          {t('pay.cancel')}
        </a>
      </p>
    </PlainForm>
  );
}

const digits =
  (pattern: RegExp, sentence: () => string) =>
  (value: string): string | undefined =>
    pattern.test(value.trim()) ? undefined : sentence();

function Ask({ at, payee, put }: Props) {
  const isFirst = payee.account === undefined;
  return (
    <Deed
      at={at}
      put={put}
      name="ask"
      said={isFirst ? 'ask' : 'askNext'}
      label={t(isFirst ? 'pay.account.send' : 'pay.account.sendChange')}
      initial={{ bank: '', number: '', reason: '' }}
      checks={{
        bank: text(100, 2),
        number: digits(/^\d{8,30}$/, () => t('pay.account.numberFault')),
        ...(!isFirst && { reason: text(300, 2) }),
      }}
      command={(values) => ({
        type: 'ask',
        holder: payee.holder,
        bank: textAt(values, 'bank').trim(),
        account: textAt(values, 'number').trim(),
        reason: textAt(values, 'reason').trim(),
      })}
    >
      {(form) => (
        <>
          <h3>{t(isFirst ? 'pay.account.set' : 'pay.account.change')}</h3>
          <p>{t('pay.account.holderFixed', { name: payee.holder })}</p>
          <Field
            form={form}
            path="bank"
            label={t('pay.account.bank')}
            hint={t('pay.account.bankHint')}
          />
          <Field
            form={form}
            path="number"
            label={t('pay.account.number')}
            hint={
              payee.endsWith
                ? t('pay.account.endsWith', { digits: payee.endsWith })
                : t('pay.account.numberHint')
            }
          />
          {!isFirst && (
            <Field form={form} path="reason" kind="text" rows={3} label={t('pay.account.reason')} />
          )}
        </>
      )}
    </Deed>
  );
}

type SecondProps = Pick<Props, 'at' | 'put'> & { next: NonNullable<PayeeView['next']> };

const Confirm = ({ at, put, next: { askedAt } }: SecondProps) => (
  <Deed
    at={at}
    put={put}
    name="confirm"
    said="confirm"
    label={t('pay.account.confirm')}
    initial={{ digits: '' }}
    checks={{ digits: digits(/^\d{6,8}$/, () => t('pay.account.digitsFault')) }}
    command={(values) => ({ type: 'confirm', askedAt, digits: textAt(values, 'digits').trim() })}
  >
    {(form) => (
      <Field
        form={form}
        path="digits"
        kind="number"
        label={t('pay.account.digits')}
        hint={t('pay.account.digitsHint')}
      />
    )}
  </Deed>
);

const Refuse = ({ at, put, next: { askedAt } }: SecondProps) => (
  <Deed
    at={at}
    put={put}
    name="refuse"
    said="refuse"
    label={t('pay.account.refuseDo')}
    initial={{ reason: '' }}
    checks={{ reason: text(300, 2) }}
    command={(values) => ({ type: 'refuse', askedAt, reason: textAt(values, 'reason').trim() })}
  >
    {(form) => <Field form={form} path="reason" kind="text" rows={2} label={t('pay.reason')} />}
  </Deed>
);

/** A change that waits: what it is, who may confirm it, and that nothing is paid meanwhile. */
function Waiting({ at, payee, put }: Props) {
  const { next, may } = payee;
  const open = parameter('account');
  if (!next) return null;
  return (
    <>
      <Notice kind="warn" title={t('pay.account.next')}>
        <p>
          {t('pay.account.nextText', {
            by: next.askedBy,
            at: instant(next.askedAt),
            bank: next.bank,
            masked: next.masked,
            reason: next.reason,
          })}
        </p>
        <p>{`${t('pay.account.holds')}${t('pay.account.waits')}`}</p>
        {open !== 'confirm' &&
          open !== 'refuse' &&
          (may.includes('confirm') || may.includes('refuse')) && (
            <p class="actions">
              {(['confirm', 'refuse'] as const)
                .filter((one) => may.includes(one))
                .map((one) => (
                  <a
                    key={one}
                    class={one === 'confirm' ? 'button primary' : 'button'}
                    href={hereWith({ account: one, said: '' })}
                    onClick={stayHere}
                  >
                    {t(`pay.account.${one}`)}
                  </a>
                ))}
            </p>
          )}
      </Notice>
      {open === 'confirm' && may.includes('confirm') && <Confirm at={at} put={put} next={next} />}
      {open === 'refuse' && may.includes('refuse') && <Refuse at={at} put={put} next={next} />}
    </>
  );
}

const Past = ({ past }: Pick<PayeeView, 'past'>) => (
  <details>
    <summary>{t('pay.account.past')}</summary>
    <ul>
      {past.map(({ bank, masked, outcome, reason = '', from, until }) => (
        <li key={`${from}${until}`}>
          {`${bank} ${masked} `}
          <span class="small quiet">
            {outcome === 'replaced'
              ? t('pay.account.past.replaced', { from: day(from), until: day(until) })
              : t('pay.account.past.refused', { until: day(until), reason })}
          </span>
        </li>
      ))}
    </ul>
  </details>
);

function InForce({ account }: { account: NonNullable<PayeeView['account']> }) {
  const since = t('pay.account.since', { at: day(account.since), by: account.by });
  return (
    <Facts
      isTwo
      facts={[
        [t('pay.account.holder'), account.holder],
        [t('pay.account.bank'), account.bank],
        [
          t('pay.account.number'),
          <>
            <span class="big">{account.masked}</span>
            <span class="block small quiet">
              {account.confirmedBy
                ? `${since} · ${t('pay.account.confirmed', { by: account.confirmedBy })}`
                : since}
            </span>
          </>,
        ],
      ]}
    />
  );
}

/** Where the organization is paid: only as much of it as anybody needs to see. */
export function Account({ at, payee, put }: Props) {
  const { account, may, past } = payee;
  const isAsking = may.includes('ask') && (parameter('account') === 'ask' || !account);
  return (
    <section class="card" aria-labelledby="account">
      <h2 id="account">{t('pay.account')}</h2>
      <p class="lead">{t('pay.account.lead')}</p>
      {account ? (
        <InForce account={account} />
      ) : (
        <Notice kind="warn" title={t('pay.account.none')}>
          <p>{t(at.isOwn ? 'pay.account.noneOwn' : 'pay.account.noneOffice')}</p>
        </Notice>
      )}
      <Waiting at={at} payee={payee} put={put} />
      {isAsking && <Ask at={at} payee={payee} put={put} />}
      {may.includes('ask') && !isAsking && !payee.next && (
        <p class="actions">
          <a class="button" href={hereWith({ account: 'ask', said: '' })} onClick={stayHere}>
            {t('pay.account.change')}
          </a>
        </p>
      )}
      {past.length > 0 && <Past past={past} />}
    </section>
  );
}

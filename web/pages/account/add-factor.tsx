import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FactorRow } from '../../../shared/contracts/account.ts';
import { addTotp, beginTotp } from '../../api/account.ts';
import { faultsOf, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { t } from '../../i18n.ts';
import { hasPasskeys, makePasskey } from '../../parts/passkey.ts';
import { ProblemError } from '../../problem.ts';
import { createDoing, type Doing } from './doing.ts';
import { Said } from './said.tsx';

type Props = { kind: FactorRow['kind']; onAdded(): Promise<void>; onCancel(): void };
type Begun = { secret: string; picture: string };

const inFours = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

/** The picture is drawn by the server as SVG; shown as an image, nothing in it can run. */
const asImage = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;

function Scan({ begun }: { begun: Begun }) {
  return (
    <>
      <h4>{t('acc.totp.step1')}</h4>
      <p class="quiet">{t('acc.totp.apps')}</p>
      <p>
        <img src={asImage(begun.picture)} alt={t('acc.totp.picture')} width="200" height="200" />
      </p>
      <p>
        {t('acc.totp.secret')} <code>{inFours(begun.secret)}</code>
      </p>
      <h4>{t('acc.totp.step2')}</h4>
    </>
  );
}

const nameField = (form: Form) => (
  <Field
    form={form}
    path="name"
    label={t('acc.factor.name')}
    hint={t('acc.factor.name.hint')}
    isShort
  />
);

async function passkeyNamed(name: string): Promise<void> {
  try {
    await makePasskey(name);
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    throw new ProblemError('passkey', { title: t('acc.passkey.failed') });
  }
}

/** The secret is asked for once the part is shown; where a factor is held already, after it was proved. */
function useBegun(kind: FactorRow['kind'], doing: Doing): Begun | undefined {
  const [begun, setBegun] = useState<Begun | undefined>(undefined);
  useEffect(() => {
    if (kind === 'totp')
      void doing.run(async () => {
        setBegun(await beginTotp());
        return '';
      });
  }, [kind]);
  return begun;
}

/** Adds an authenticator app or a passkey, step by step. */
export function AddFactor({ kind, onAdded, onCancel }: Props) {
  const isTotp = kind === 'totp';
  const doing = useMemo(createDoing, [kind]);
  const begun = useBegun(kind, doing);
  const form = useMemo(
    () =>
      createForm({
        initial: { name: '', code: '' },
        faultsOf: (values) =>
          faultsOf(values, { name: text(40), ...(isTotp && { code: text(7, 6) }) }),
      }),
    [kind],
  );
  const add = () =>
    doing.run(async () => {
      const name = textAt(form.values.value, 'name').trim();
      const code = textAt(form.values.value, 'code').replace(/\s/g, '');
      await (isTotp ? addTotp(name, code) : passkeyNamed(name));
      await onAdded();
      return '';
    });
  const cancel = (
    <button type="button" class="button" onClick={onCancel}>
      {t('acc.cancel')}
    </button>
  );
  const isReady = isTotp ? begun !== undefined : hasPasskeys();
  return (
    <div class="own">
      <h3>{t(isTotp ? 'acc.totp.title' : 'acc.passkey.title')}</h3>
      <Said doing={doing} />
      {!isTotp && <p>{t(isReady ? 'acc.passkey.text' : 'acc.passkey.absent')}</p>}
      {isReady && (
        <PlainForm form={form} send={add}>
          {begun && <Scan begun={begun} />}
          {isTotp && (
            <Field
              form={form}
              path="code"
              label={t('acc.totp.code')}
              hint={t('acc.totp.code.hint')}
              isShort
            />
          )}
          {nameField(form)}
          <p class="actions">
            <button type="submit" class="button primary" disabled={doing.isBusy.value}>
              {t(isTotp ? 'acc.totp.done' : 'acc.passkey.make')}
            </button>
            {cancel}
          </p>
        </PlainForm>
      )}
      {!isReady && <p class="actions">{cancel}</p>}
    </div>
  );
}

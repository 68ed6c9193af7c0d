import { signal } from '@preact/signals';
import type { FactorRow } from '../../../shared/contracts/account.ts';
import { getFactors, makeRecoveryCodes, removeFactor } from '../../api/account.ts';
import { instant, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { AddFactor } from './add-factor.tsx';
import { createDoing } from './doing.ts';
import { Row } from './row.tsx';
import { Said } from './said.tsx';

const factors = query(getFactors);
const doing = createDoing();
const adding = signal<FactorRow['kind'] | undefined>(undefined);
const shown = signal<readonly string[]>([]);

const remove = (id: string) =>
  void doing.run(async () => {
    await removeFactor(id);
    await factors.load();
    return t('acc.factor.removed');
  });

const makeCodes = () =>
  void doing.run(async () => {
    shown.value = (await makeRecoveryCodes()).codes;
    await factors.load();
    return '';
  });

async function added(): Promise<void> {
  adding.value = undefined;
  await factors.load();
  await doing.run(async () => t('acc.added'));
}

function Codes({ left }: { left: number }) {
  if (shown.value.length > 0)
    return (
      <div class="notice warn">
        <p class="notice-title">{t('acc.codes.shown')}</p>
        <p>{t('acc.codes.once')}</p>
        <ul class="chips">
          {shown.value.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <p class="actions">
          <button type="button" class="button" onClick={() => window.print()}>
            {t('acc.codes.print')}
          </button>
          <button
            type="button"
            class="button primary"
            onClick={() => {
              shown.value = [];
            }}
          >
            {t('acc.codes.kept')}
          </button>
        </p>
      </div>
    );
  return (
    <>
      <p>{left > 0 ? t('acc.codes.left', { n: left }) : t('acc.codes.none')}</p>
      <p class="actions">
        <button type="button" class="button" disabled={doing.isBusy.value} onClick={makeCodes}>
          {t('acc.codes.make')}
        </button>
      </p>
    </>
  );
}

const Adders = () => (
  <p class="actions">
    {(['totp', 'passkey'] as const).map((kind) => (
      <button
        key={kind}
        type="button"
        class={kind === 'totp' ? 'button primary' : 'button'}
        onClick={() => {
          adding.value = kind;
        }}
      >
        {t(kind === 'totp' ? 'acc.factor.addTotp' : 'acc.factor.addPasskey')}
      </button>
    ))}
  </p>
);

/** The reader's second factors, how to add one, and the codes on paper for when all are lost. */
export function Factors() {
  const found = factors.data.value;
  const problem = factors.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void factors.load()} /> : <Loading />;
  return (
    <section class="card own">
      <h2>{t('acc.factors')}</h2>
      <p>{t('acc.factors.lead')}</p>
      <Said doing={doing} />
      {found.factors.length === 0 && !adding.value && (
        <div class="notice warn">
          <p class="notice-title">{t('acc.factors.none')}</p>
          <p>{t('acc.factors.noneText')}</p>
        </div>
      )}
      <ul class="tasks">
        {found.factors.map(({ id, name, kind, addedAt, usedAt }) => (
          <Row
            key={id}
            title={`${name} · ${t(kind === 'totp' ? 'acc.factor.totp' : 'acc.factor.passkey')}`}
            facts={[
              t('acc.factor.added', { at: instant(addedAt) }),
              usedAt && t('acc.factor.used', { at: instant(usedAt) }),
            ]}
            action={{
              words: t('acc.factor.remove'),
              about: name,
              isBusy: doing.isBusy.value,
              do: () => remove(id),
            }}
          />
        ))}
      </ul>
      {adding.value ? (
        <AddFactor
          kind={adding.value}
          onAdded={added}
          onCancel={() => {
            adding.value = undefined;
          }}
        />
      ) : (
        <Adders />
      )}
      {found.factors.length > 0 && (
        <>
          <h3>{t('acc.codes')}</h3>
          <Codes left={found.recoveryCodesLeft} />
        </>
      )}
    </section>
  );
}

import { useMemo } from 'preact/hooks';
import type { Account } from '../../../shared/contracts/account.ts';
import { mailChoices } from '../../../shared/domain/room/mail-choices.ts';
import { changeAccount, getAccount } from '../../api/account.ts';
import { faultsOf, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { Address } from './address.tsx';
import { createDoing } from './doing.ts';
import { Said } from './said.tsx';

const account = query(getAccount);
const doing = createDoing();

function Name({ kept }: { kept: Account }) {
  const form = useMemo(
    () =>
      createForm({
        initial: { name: kept.name, language: kept.language, roomMails: kept.roomMails },
        faultsOf: (values) => faultsOf(values, { name: text(60) }),
      }),
    [kept.version],
  );
  const send = () =>
    form.submit(async (values) => {
      const language = textAt(values, 'language') === 'en' ? 'en' : 'zh-CN';
      const roomMails = mailChoices.find((one) => one === textAt(values, 'roomMails')) ?? 'daily';
      const name = textAt(values, 'name').trim();
      await changeAccount(kept.version, { name, language, roomMails });
      await account.load();
      await doing.run(async () => t('acc.saved'));
    });
  return (
    <PlainForm form={form} send={send}>
      <Field form={form} path="name" label={t('acc.name')} />
      <Field
        form={form}
        path="language"
        label={t('acc.language')}
        kind="select"
        options={[
          ['zh-CN', t('acc.zh')],
          ['en', t('acc.en')],
        ]}
      />
      <Field
        form={form}
        path="roomMails"
        label={t('acc.roomMails')}
        hint={t('acc.roomMailsHint')}
        kind="select"
        options={mailChoices.map((one) => [one, t(`acc.roomMails.${one}`)] as const)}
      />
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {t('acc.save')}
        </button>
      </p>
    </PlainForm>
  );
}

/** Name, language and address of the reader. */
export function Own() {
  const kept = account.data.value;
  const problem = account.problem.value;
  if (!kept)
    return problem ? <Failure problem={problem} again={() => void account.load()} /> : <Loading />;
  return (
    <>
      <section class="card own">
        <h2>{t('acc.own')}</h2>
        <Said doing={doing} />
        <Name kept={kept} />
      </section>
      <Address email={kept.email} onChanged={() => account.load()} />
    </>
  );
}

import { useComputed } from '@preact/signals';
import { Radios } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { rowsAt, textAt } from '../../form/path.ts';
import { moreWords, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { emptyMember } from './application-values.ts';
import { loadPartners } from './partners.ts';

const PartnerLine = lazily(async () => {
  await moreWords({
    'zh-CN': () => import('../../words/joint.zh.ts'),
    en: () => import('../../words/joint.en.ts'),
  });
  return (await import('./partner-line.tsx')).PartnerLine;
});

type Props = {
  form: Form;
  /** Whether the reader may ask members to confirm; nothing for a guest, who sees none of it. */
  mayAsk: boolean | undefined;
};

const mostMembers = 5;

function Member({ form, row, isOnly, mayAsk }: Props & { row: number; isOnly: boolean }) {
  const path = `consortium.${row}`;
  const nth = row + 1;
  return (
    <fieldset class="line">
      <legend>{t('consortium.nth', { nth })}</legend>
      <Field form={form} path={`${path}.name`} label={t('consortium.name')} />
      <Field form={form} path={`${path}.creditCode`} label={t('consortium.code')} />
      <Field form={form} path={`${path}.part`} label={t('consortium.part')} />
      {mayAsk !== undefined && <PartnerLine form={form} row={row} mayAsk={mayAsk} />}
      {!isOnly && (
        <button
          type="button"
          class="button plain"
          onClick={() => form.removeRow('consortium', row)}
        >
          {t('row.removeShort')} <span class="unseen">{t('consortium.nth', { nth })}</span>
        </button>
      )}
    </fieldset>
  );
}

/** Several organizations that apply as one: who they are, and the agreement they signed, which is one of the files. */
export function Consortium({ form, mayAsk }: Props) {
  const isJoint = useComputed(() => textAt(form.values.value, 'isJoint') === 'yes').value;
  const rows = useComputed(() => rowsAt(form.values.value, 'consortium').length).value;
  const files = useComputed(() => rowsAt(form.values.value, 'files')).value;
  if (isJoint && mayAsk !== undefined) loadPartners();
  return (
    <section class="card">
      <h2>{t('consortium.title')}</h2>
      <Radios
        form={form}
        path="isJoint"
        legend={t('consortium.question')}
        hint={t('consortium.hint')}
        isAcross
        options={[
          ['no', t('consortium.alone')],
          ['yes', t('consortium.joint')],
        ]}
      />
      {isJoint && (
        <>
          {Array.from({ length: rows }, (_, row) => (
            <Member
              key={`consortium.${row}`}
              form={form}
              row={row}
              isOnly={rows === 1}
              mayAsk={mayAsk}
            />
          ))}
          {rows < mostMembers && (
            <p class="row-foot">
              <button
                type="button"
                class="button"
                onClick={() => form.addRow('consortium', emptyMember)}
              >
                {t('consortium.add')}
              </button>
            </p>
          )}
          <Field
            form={form}
            path="agreement"
            kind="select"
            label={t('consortium.agreement')}
            hint={t('consortium.agreementHint')}
            options={[
              ['', t('choose')],
              ...files.map((file) => [textAt(file, 'id'), textAt(file, 'name')] as const),
            ]}
          />
        </>
      )}
    </section>
  );
}

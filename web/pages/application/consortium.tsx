import { useComputed } from '@preact/signals';
import { Radios } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { rowsAt, textAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';
import { emptyMember } from './application-values.ts';

type Props = { form: Form };

const mostMembers = 5;

function Member({ form, row, isOnly }: Props & { row: number; isOnly: boolean }) {
  const path = `consortium.${row}`;
  const nth = row + 1;
  return (
    <fieldset class="line">
      <legend>{t('consortium.nth', { nth })}</legend>
      <Field form={form} path={`${path}.name`} label={t('consortium.name')} />
      <Field form={form} path={`${path}.creditCode`} label={t('consortium.code')} />
      <Field form={form} path={`${path}.part`} label={t('consortium.part')} />
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
export function Consortium({ form }: Props) {
  const isJoint = useComputed(() => textAt(form.values.value, 'isJoint') === 'yes').value;
  const rows = useComputed(() => rowsAt(form.values.value, 'consortium').length).value;
  const files = useComputed(() => rowsAt(form.values.value, 'files')).value;
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
            <Member key={`consortium.${row}`} form={form} row={row} isOnly={rows === 1} />
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

import { useComputed } from '@preact/signals';
import { priceFindings } from '../../../shared/domain/settings/catalogue-check.ts';
import { readYuan } from '../../form/checks.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { Field, type Option } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { money, named, t } from '../../i18n.ts';
import { catalogueItems } from './catalogue-picker.tsx';

const kinds = [
  'case',
  'group',
  'event',
  'visit',
  'training',
  'volunteer',
  'postMonth',
  'other',
] as const;
const evidence = ['signIn', 'photo', 'record', 'report', 'certificate', 'platformRecord'] as const;

const optionsOf = (area: string, values: readonly string[]): Option[] =>
  values.map((value) => [value, named(`${area}.${value}`)]);

/** A price the catalogue does not know, with where its range was seen. It is pointed out and stands. */
function Price({ form, row }: { form: Form; row: number }) {
  const finding = useComputed(() => {
    const path = `deliverables.${row}`;
    const unitFen = readYuan(textAt(form.values.value, `${path}.unitFen`));
    const catalogueId = textAt(form.values.value, `${path}.catalogueId`);
    return priceFindings(catalogueItems(), [{ catalogueId, unitFen }])[0];
  }).value;
  if (!finding) return null;
  return (
    <p class="hint" role="status">
      <span class="tag warn">{t('lint.warn')}</span>{' '}
      {t('builder.outsidePrice', {
        range: `${money(finding.fromFen)} – ${money(finding.toFen)}`,
      })}{' '}
      <cite>{finding.source}</cite>
    </p>
  );
}

/** What one unit is, what it costs, and what proves that it was delivered. */
export function DeliverableMore({ form, row }: { form: Form; row: number }) {
  const path = `deliverables.${row}`;
  return (
    <>
      <div class="line">
        <Field
          form={form}
          path={`${path}.kind`}
          kind="select"
          label={t('builder.kind')}
          options={[['', t('choose')], ...optionsOf('unitKind', kinds)]}
        />
        <Field
          form={form}
          path={`${path}.unitFen`}
          kind="money"
          label={t('builder.unitPrice')}
          unit={t('yuan')}
          isOptional
        />
        <Field
          form={form}
          path={`${path}.minimumAttendance`}
          kind="number"
          label={t('builder.attendance')}
          isOptional
        />
        <Field
          form={form}
          path={`${path}.minimumSessions`}
          kind="number"
          label={t('builder.sessions')}
          isOptional
        />
      </div>
      <Price form={form} row={row} />
      <Checkboxes
        form={form}
        path={`${path}.evidence`}
        legend={t('builder.evidence')}
        isAcross
        options={optionsOf('evidence', evidence)}
      />
    </>
  );
}

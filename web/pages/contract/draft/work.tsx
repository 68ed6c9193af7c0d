import { acceptanceParts } from '../../../../shared/domain/contract/term-names.ts';
import { Field } from '../../../form/field.tsx';
import { named, t } from '../../../i18n.ts';
import type { Parts } from './values.ts';

/** How much of each kind of work, at what price, and how it is accepted. */
export function Work({ form, situation }: Parts) {
  return (
    <fieldset class="field">
      <legend>{t('draft.work')}</legend>
      {situation.view.purchase.plan.deliverables.map(({ id, name, unit }, i) => (
        <div class="line" key={id}>
          <span class="line-name">{name}</span>
          <Field
            form={form}
            path={`work.${i}.quantity`}
            kind="number"
            label={t('draft.quantity', { unit })}
          />
          <Field
            form={form}
            path={`work.${i}.price`}
            kind="money"
            label={t('draft.unitPrice')}
            isOptional
          />
          <Field
            form={form}
            path={`work.${i}.acceptance`}
            label={t('draft.workAcceptance')}
            isOptional
          />
        </div>
      ))}
    </fieldset>
  );
}

/** Who accepts, when, how, what and by which standard: all of it settled before work begins. */
export function Acceptance({ form }: Parts) {
  return (
    <fieldset class="field">
      <legend>{t('draft.acceptance')}</legend>
      <p class="hint">{t('draft.acceptance.hint')}</p>
      {acceptanceParts.map((part) => (
        <Field
          key={part}
          form={form}
          path={`acceptance.${part}`}
          kind="text"
          rows={2}
          label={named(`acceptance.${part}`)}
        />
      ))}
    </fieldset>
  );
}

import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { PassportView } from '../../../shared/contracts/organizations.ts';
import type { Section } from '../../../shared/domain/organization/lists.ts';
import { savePassport } from '../../api/registry.ts';
import type { Autosave, Kept } from '../../form/autosave.ts';
import { Checkboxes, Radios } from '../../form/choices.tsx';
import { Field, type Option } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { rowsAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { SavedLine } from '../../form/saved-line.tsx';
import { goTo, hereWith, stayHere } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { type Asked, shapes } from '../../parts/passport/section-fields.ts';
import { keepAs, WithDraft } from '../../parts/with-draft.tsx';
import { emptyRow, sectionFaults, sectionOf, valuesOf } from './section-values.ts';

const optionsOf = ({ options = [], labels = '' }: Asked): Option[] =>
  options.map((value) => [value, named(`${labels}.${value}`)]);

const hintOf = (section: Section, path: string): string | undefined => {
  const key = `hint.${section}.${path}`;
  const hint = named(key, '');
  return hint === '' ? undefined : hint;
};

type QuestionProps = { form: Form; section: Section; asked: Asked; prefix: string };

function Question({ form, section, asked, prefix }: QuestionProps) {
  const { kind, isOptional } = asked;
  const label = named(`field.${section}.${asked.path}`);
  const shownLabel = isOptional ? t('field.optional', { label }) : label;
  const path = `${prefix}${asked.path}`;
  const hint = hintOf(section, asked.path);
  const common = { form, path, ...(hint && { hint }) };
  if (kind === 'yes')
    return (
      <Radios
        {...common}
        legend={label}
        isAcross
        options={[
          ['yes', t('yes')],
          ['no', t('no')],
        ]}
      />
    );
  if (kind === 'boxes')
    return <Checkboxes {...common} legend={shownLabel} options={optionsOf(asked)} />;
  if (kind === 'select')
    return (
      <Field
        {...common}
        kind="select"
        label={shownLabel}
        options={[['', isOptional ? t('none') : t('choose')], ...optionsOf(asked)]}
      />
    );
  return (
    <Field
      {...common}
      kind={kind}
      label={shownLabel}
      {...(kind === 'money' && { unit: t('yuan') })}
    />
  );
}

const Questions = ({ form, section, prefix }: Omit<QuestionProps, 'asked'>) => (
  <>
    {shapes[section].fields.map((asked) => (
      <Question key={asked.path} form={form} section={section} asked={asked} prefix={prefix} />
    ))}
  </>
);

function Rows({ form, section }: { form: Form; section: Section }) {
  const rows = useComputed(() => rowsAt(form.values.value, 'rows').length).value;
  return (
    <>
      {Array.from({ length: rows }, (_, row) => (
        <fieldset class="passport-row" key={`rows.${row}`}>
          <legend>{t('passport.nth', { nth: row + 1 })}</legend>
          <div class="passport-row-fields">
            <Questions form={form} section={section} prefix={`rows.${row}.`} />
          </div>
          <button
            type="button"
            class="button plain"
            aria-label={t('row.remove', { nth: row + 1 })}
            onClick={() => form.removeRow('rows', row)}
          >
            {t('row.removeShort')}
          </button>
        </fieldset>
      ))}
      <p class="row-foot">
        <button type="button" class="button" onClick={() => form.addRow('rows', emptyRow(section))}>
          {t('passport.addRow')}
        </button>
      </p>
    </>
  );
}

type Props = {
  view: PassportView;
  section: Section;
  onSaved(view: PassportView): void;
};

const leave = () => hereWith({ edit: '' });

function Edit({ view, section, onSaved, kept }: Props & { kept: Kept | undefined }) {
  const { form, saving } = useMemo(() => {
    const made = createForm({
      initial: kept?.values ?? valuesOf(section, view.passport[section]),
      faultsOf: (values) => sectionFaults(section, values),
      prefix: '/value',
    });
    const keep: Autosave | undefined = kept && keepAs(made, draftName(view, section), kept);
    return { form: made, saving: keep };
  }, []);
  const save = () =>
    form.submit(async (values) => {
      const value = sectionOf(section, values);
      const saved = await savePassport(
        view.organization.id,
        { section, value } as Parameters<typeof savePassport>[1],
        view.version,
      );
      saving?.spend();
      onSaved(saved);
      goTo(leave(), 'replace');
      window.scrollTo(0, 0);
    });
  return (
    <PlainForm form={form} send={save} class="stack">
      <section class="card">
        <h2>{named(`section.${section}`)}</h2>
        <p class="card-lead">{named(`lead.${section}`)}</p>
        {shapes[section].isList ? (
          <Rows form={form} section={section} />
        ) : (
          <Questions form={form} section={section} prefix="" />
        )}
      </section>
      <div class="sticky-foot">
        {saving ? <SavedLine saving={saving} /> : <span />}
        <span class="sticky-buttons">
          <a class="button plain" href={leave()} onClick={stayHere}>
            {t('passport.leave')}
          </a>
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {form.isBusy.value ? t('act.busy') : t('passport.save')}
          </button>
        </span>
      </div>
    </PlainForm>
  );
}

const draftName = ({ organization: { id } }: PassportView, section: Section) =>
  `passport.${id}.${section}`;

/** One part of the passport, on a page of its own. An account number is kept nowhere while it is typed. */
export function SectionForm(props: Props) {
  const { view, section } = props;
  if (section === 'bank') return <Edit {...props} kept={undefined} />;
  return (
    <WithDraft name={draftName(view, section)}>
      {(kept) => <Edit {...props} kept={kept} />}
    </WithDraft>
  );
}

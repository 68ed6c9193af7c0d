import { checkAnswers } from '../../../shared/domain/supervision/names.ts';
import { faultsOf, instantOf, pickerOf, text } from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { language, named, t } from '../../i18n.ts';
import { Upload } from '../../parts/upload.tsx';
import { now } from '../../shell/sandbox.tsx';
import { Deed } from './deed.tsx';
import type { Shown, Visit } from './looks.ts';

const photoFields = ['photo1', 'photo2', 'photo3'] as const;

const emptyFindings = ({ view }: Shown): FormValues => ({
  heldAt: pickerOf(now()),
  place: '',
  findings: '',
  checked: Object.fromEntries(view.checklist.map(({ id }) => [id, ''])),
  ...Object.fromEntries(photoFields.map((name) => [name, ''])),
});

const faultsOfFindings = (values: FormValues) => ({
  ...faultsOf(values, { findings: text(3000) }),
  ...(textAt(values, 'heldAt') ? {} : { heldAt: t('fault.required') }),
});

/** Lines of the checklist nobody answered are left out: they were not looked at. */
function foundIn({ view }: Shown, values: FormValues) {
  const lang = language() === 'en' ? 'en' : 'zh';
  const checked = view.checklist.flatMap(({ id, name }) => {
    const answer = checkAnswers.find((one) => one === textAt(values, `checked.${id}`));
    return answer ? [{ id, name: name[lang], answer }] : [];
  });
  const place = textAt(values, 'place').trim();
  return {
    heldAt: instantOf(textAt(values, 'heldAt')),
    ...(place && { place }),
    checked,
    findings: textAt(values, 'findings').trim(),
    photos: photoFields.map((name) => textAt(values, name)).filter(Boolean),
  } as never;
}

const FindingFields = (shown: Shown & { form: Form }) => {
  const { form, at, view } = shown;
  const lang = language() === 'en' ? 'en' : 'zh';
  return (
    <>
      <div class="line">
        <Field form={form} path="heldAt" kind="time" label={t('supervision.heldAt')} />
        <Field form={form} path="place" label={t('supervision.place')} isOptional />
      </div>
      {view.checklist.map(({ id, name }) => (
        <Field
          key={id}
          form={form}
          path={`checked.${id}`}
          kind="select"
          label={name[lang]}
          options={[
            ['', t('supervision.check.none')],
            ...checkAnswers.map((one) => [one, named(`supervision.check.${one}`)] as const),
          ]}
        />
      ))}
      <Field form={form} path="findings" kind="text" rows={4} label={t('supervision.findings')} />
      {photoFields.map((name, i) => (
        <Upload
          key={name}
          form={form}
          path={name}
          label={t('supervision.photo', { n: i + 1 })}
          hint={t('supervision.photo.hint')}
          accept="image/jpeg,image/png"
          place={{ tenant: at.tenant, purchase: at.purchase, organization: '' }}
          about={{ purpose: 'other', audience: 'project', concerns: at.organization }}
        />
      ))}
    </>
  );
};

/** What a visitor found on a visit that was planned, signed by handing it in. */
export const Sign = ({ visit, ...shown }: Shown & { visit: Visit }) => (
  <Deed
    {...shown}
    isMain
    label={t('supervision.sign')}
    send={t('supervision.sign.send')}
    initial={emptyFindings(shown)}
    faultsOf={faultsOfFindings}
    command={(values) => ({ type: 'signVisit', visit: visit.id, found: foundIn(shown, values) })}
    fields={(form) => <FindingFields {...shown} form={form} />}
  />
);

/** A visit nobody planned: noted down, or a surprise. */
export const Record = (shown: Shown) => (
  <Deed
    {...shown}
    label={t('supervision.note')}
    send={t('supervision.note.send')}
    initial={{ ...emptyFindings(shown), kind: 'note' }}
    faultsOf={faultsOfFindings}
    command={(values) => ({
      type: 'recordVisit',
      kind: textAt(values, 'kind') === 'surprise' ? 'surprise' : 'note',
      found: foundIn(shown, values),
    })}
    fields={(form) => (
      <>
        <Radios
          form={form}
          path="kind"
          legend={t('supervision.noteKind')}
          options={(['note', 'surprise'] as const).map((one) => [
            one,
            named(`supervision.noteKind.${one}`),
          ])}
          isAcross
        />
        <FindingFields {...shown} form={form} />
      </>
    )}
  />
);

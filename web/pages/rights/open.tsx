import { matters } from '../../../shared/domain/access/comment-lists.ts';
import { chosen, text } from '../../form/checks.ts';
import { Field, type Option } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { rowsAt } from '../../form/path.ts';
import { goTo, hereWith } from '../../here.ts';
import { t } from '../../i18n.ts';
import { RegionPicker } from '../../parts/region-picker.tsx';
import { Deed, type Shown, said } from './deed.tsx';
import { isRightNow } from './rights-in-force.ts';

function Fields({ form, view }: { form: Form; view: Shown['view'] }) {
  const rights = view.rights.filter((one) => isRightNow(one, view.day));
  return (
    <>
      <Field
        form={form}
        path="matter"
        kind="select"
        label={t('rt.matter')}
        options={[['', t('choose')], ...matters.map((one): Option => [one, t(`rt.matter.${one}`)])]}
      />
      <Field form={form} path="title" label={t('rt.name')} hint={t('rt.name.hint')} />
      <Field form={form} path="department" label={t('rt.department')} />
      <Field
        form={form}
        path="what"
        kind="text"
        rows={4}
        label={t('rt.what')}
        hint={t('rt.what.hint')}
      />
      {rights.length > 0 && (
        <Field
          form={form}
          path="right"
          kind="select"
          label={t('rt.right')}
          isOptional
          options={[['', t('choose')], ...rights.map(({ id, title }): Option => [id, title])]}
        />
      )}
      <RegionPicker form={form} path="regions" />
    </>
  );
}

/** A matter is laid before communities. The server keeps its clock. */
export const OpenForm = (shown: Shown) => {
  const { view, put } = shown;
  return (
    <Deed
      {...shown}
      put={(after) => {
        put(after);
        goTo(hereWith({ window: after.window?.id ?? '' }));
      }}
      isMain
      label={t('rt.new')}
      send={t('rt.new.send')}
      initial={{
        ...{ matter: '', title: '', what: '', regions: [], right: '' },
        department: view.department ?? '',
      }}
      checks={{
        ...{ matter: chosen, title: text(80, 4), department: text(60) },
        what: text(2000, 4),
      }}
      alsoFaults={(values) =>
        rowsAt(values, 'regions').length === 0 ? { regions: t('fault.required') } : {}
      }
      prefix="/asked"
      fieldOf={(path) => (path.startsWith('communities') ? 'regions' : path)}
      command={(values) => {
        const right = said(values, 'right');
        return {
          type: 'open',
          asked: {
            matter: said(values, 'matter') as (typeof matters)[number],
            title: said(values, 'title'),
            department: said(values, 'department'),
            what: said(values, 'what'),
            communities: rowsAt(values, 'regions').map(String),
            ...(right && { right }),
          },
        };
      }}
      fields={(form) => <Fields form={form} view={view} />}
    />
  );
};

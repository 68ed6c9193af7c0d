import { chosen, text } from '../../form/checks.ts';
import { Field, type Option } from '../../form/field.tsx';
import { instant, t } from '../../i18n.ts';
import { Deed, type Shown, said } from './deed.tsx';

const New = (shown: Shown) => (
  <Deed
    {...shown}
    isMain
    label={t('ac.refuse')}
    send={t('ac.refuse.send')}
    initial={{
      community: shown.view.mine[0]?.id ?? '',
      ...{ department: '', title: '', what: '' },
      on: shown.view.day,
    }}
    checks={{
      community: chosen,
      department: text(60),
      title: text(80),
      what: text(1000, 2),
      on: chosen,
    }}
    command={(values) => ({
      type: 'refuseTask',
      community: said(values, 'community'),
      department: said(values, 'department'),
      title: said(values, 'title'),
      what: said(values, 'what'),
      on: said(values, 'on'),
    })}
    fields={(form) => (
      <>
        <Field
          form={form}
          path="community"
          kind="select"
          label={t('ac.community')}
          options={shown.view.mine.map(({ id, name }): Option => [id, name])}
        />
        <Field form={form} path="department" label={t('ac.department')} />
        <Field form={form} path="title" label={t('ac.refuse.title')} />
        <Field form={form} path="what" kind="text" rows={3} label={t('ac.refuse.what')} />
        <Field form={form} path="on" kind="date" label={t('ac.refuse.on')} />
      </>
    )}
  />
);

/** As the mail to the department calls it. */
const receiptOf = (id: string) => `ZR-${id.slice(0, 8).toUpperCase()}`;

/** What communities declined because nobody had let it in; each with the receipt its department got. */
export function Refusals(shown: Shown) {
  const { view } = shown;
  return (
    <section class="card">
      <p class="quiet">{t('ac.refuse.lead')}</p>
      {view.may.includes('refuseTask') && view.mine.length > 0 && <New {...shown} />}
      {view.refusals.length === 0 && (
        <div class="empty">
          <p class="empty-title">{t('ac.refusals.none')}</p>
        </div>
      )}
      <ul class="people-list">
        {view.refusals.map(({ id, title, department, community, what, byName, at }) => (
          <li class="row-line" key={id}>
            <div>
              <p>
                {title} <span class="small quiet">{department}</span>
              </p>
              <p class="small quiet">{what}</p>
            </div>
            <p class="small quiet">
              {view.names[community] ?? community}
              <span class="block">
                {byName} · {instant(at)}
              </span>
              <span class="block">{t('ac.receipt', { code: receiptOf(id) })}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

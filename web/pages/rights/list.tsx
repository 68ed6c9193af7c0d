import type { RightsView } from '../../../shared/contracts/rights.ts';
import { matters } from '../../../shared/domain/access/comment-lists.ts';
import { chosen, text } from '../../form/checks.ts';
import { Field, type Option } from '../../form/field.tsx';
import { t } from '../../i18n.ts';
import { Deed, type Shown, said } from './deed.tsx';
import { isRightNow } from './rights-in-force.ts';

type Right = RightsView['rights'][number];

const New = (shown: Shown) => (
  <Deed
    {...shown}
    isMain
    label={t('rt.keep')}
    send={t('rt.keep.send')}
    initial={{ matter: '', title: '', what: '', basis: '', from: shown.view.day }}
    checks={{
      ...{ matter: chosen, title: text(80, 2), what: text(500, 4) },
      ...{ basis: text(300, 2), from: chosen },
    }}
    prefix="/right"
    command={(values) => ({
      type: 'keepRight',
      right: {
        matter: said(values, 'matter') as (typeof matters)[number],
        title: said(values, 'title'),
        what: said(values, 'what'),
        basis: said(values, 'basis'),
        from: said(values, 'from'),
      },
    })}
    fields={(form) => (
      <>
        <Field
          form={form}
          path="matter"
          kind="select"
          label={t('rt.matter')}
          options={[
            ['', t('choose')],
            ...matters.map((one): Option => [one, t(`rt.matter.${one}`)]),
          ]}
        />
        <Field form={form} path="title" label={t('rt.right.title')} />
        <Field form={form} path="what" kind="text" rows={3} label={t('rt.right.what')} />
        <Field form={form} path="basis" label={t('rt.basis')} />
        <Field form={form} path="from" kind="date" label={t('rt.from')} />
      </>
    )}
  />
);

const End = ({ right, ...shown }: Shown & { right: Right }) => (
  <Deed
    {...shown}
    label={t('rt.end')}
    send={t('rt.end.send')}
    initial={{ until: shown.view.day, reason: '' }}
    checks={{ until: chosen, reason: text(500, 4) }}
    command={(values) => ({
      type: 'endRight',
      right: right.id,
      until: said(values, 'until'),
      reason: said(values, 'reason'),
    })}
    fields={(form) => (
      <>
        <Field form={form} path="until" kind="date" label={t('rt.end.until')} />
        <Field form={form} path="reason" label={t('rt.reason')} />
      </>
    )}
  />
);

/** Rights of communities with what they rest on; those that ended stay, with their last day. */
export function Rights(shown: Shown) {
  const { view } = shown;
  const mayEnd = view.may.includes('endRight');
  return (
    <section class="card">
      <h2>{t('rt.rights')}</h2>
      {view.rights.length === 0 && (
        <div class="empty">
          <p class="empty-title">{t('rt.rights.none')}</p>
        </div>
      )}
      <ul class="people-list">
        {view.rights.map((right) => (
          <li class="row-line" key={right.id}>
            <div>
              <p>
                <strong lang="zh-CN">{right.title}</strong>{' '}
                <span class="tag ahead">{t(`rt.matter.${right.matter}`)}</span>
              </p>
              <p lang="zh-CN">{right.what}</p>
              <p class="small quiet">
                <span lang="zh-CN">{right.basis}</span> ·{' '}
                {right.until
                  ? t('rt.term', { from: right.from, until: right.until })
                  : t('rt.term.open', { from: right.from })}
                {right.ended && <span lang="zh-CN"> · {right.ended}</span>}
              </p>
              {mayEnd && !right.until && isRightNow(right, view.day) && (
                <End {...shown} right={right} />
              )}
            </div>
          </li>
        ))}
      </ul>
      {view.may.includes('keepRight') && <New {...shown} />}
    </section>
  );
}

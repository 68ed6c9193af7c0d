import { useComputed } from '@preact/signals';
import { posts } from '../../../shared/domain/policy/post-names.ts';
import type { Post } from '../../../shared/domain/policy/posts.ts';
import { Field, type Option } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { fieldId, rowsAt, textAt } from '../../form/path.ts';
import { named, t } from '../../i18n.ts';
import { regionNames, regions } from '../../parts/regions.ts';
import { freshPost } from './member-values.ts';

type Props = { form: Form; today: string; mine: readonly Post[] };

/** Streets with their communities below them, and what the row says already, should it be several places. */
function placesFor(value: string): Option[] {
  const listed = regions().flatMap(({ code, name, children }): Option[] => [
    [code, name],
    ...children.map((child): Option => [child.code, `　${child.name}`]),
  ]);
  const isListed = value === '' || listed.some(([code]) => code === value);
  return [
    ['', t('people.whole')],
    ...(isListed ? [] : [[value, regionNames(value.split(','))] as Option]),
    ...listed,
  ];
}

function Row({ form, row, mine }: Props & { row: number }) {
  const path = `posts.${row}`;
  const { scope, post } = useComputed(() => ({
    scope: textAt(form.values.value, `${path}.scope`),
    post: textAt(form.values.value, `${path}.post`),
  })).value;
  // Administrators are made by administrators: who is none is not offered what would be refused.
  const offered = posts.filter(
    (one) => one !== 'tenantAdmin' || mine.includes('tenantAdmin') || post === 'tenantAdmin',
  );
  return (
    <div class="row-group">
      <div class="line">
        <Field
          form={form}
          path={`${path}.post`}
          kind="select"
          label={t('member.post', { n: row + 1 })}
          options={[
            ['', t('choose')],
            ...offered.map((one): Option => [one, named(`post.${one}`)]),
          ]}
        />
        <Field
          form={form}
          path={`${path}.scope`}
          kind="select"
          label={t('member.scope')}
          options={placesFor(scope)}
        />
        <Field form={form} path={`${path}.unit`} label={t('member.unit')} />
      </div>
      {post && <p class="hint">{named(`postHelp.${post}`, '')}</p>}
      <div class="line">
        <Field form={form} path={`${path}.from`} kind="date" label={t('member.from')} />
        <Field
          form={form}
          path={`${path}.until`}
          kind="date"
          label={t('member.until')}
          hint={t('member.untilHint')}
        />
        <button
          type="button"
          class="button plain"
          aria-label={t('member.remove', { n: row + 1 })}
          onClick={() => form.removeRow('posts', row)}
        >
          {t('row.removeShort')}
        </button>
      </div>
    </div>
  );
}

/** The posts somebody holds from now on: each with a place, a unit and a period. */
export function PostRows(props: Props) {
  const { form, today } = props;
  const count = useComputed(() => rowsAt(form.values.value, 'posts').length).value;
  return (
    <fieldset class="field" id={fieldId('posts')} tabIndex={-1}>
      <legend>{t('member.posts')}</legend>
      {count === 0 && <p class="hint">{t('member.noPosts')}</p>}
      {Array.from({ length: count }, (_, row) => (
        <Row key={row} {...props} row={row} />
      ))}
      {count < 20 && (
        <button type="button" class="button" onClick={() => form.addRow('posts', freshPost(today))}>
          {t('member.add')}
        </button>
      )}
    </fieldset>
  );
}

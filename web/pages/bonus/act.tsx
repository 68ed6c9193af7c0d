import type { DocumentId } from '../../../shared/domain/ids.ts';
import { factualItems } from '../../../shared/domain/purchase/office-sheet.ts';
import type { BonusItem } from '../../../shared/domain/purchase/plan.ts';
import type { Act, Situation } from '../../acts/act.ts';
import { type Checks, readWhole, text, whole } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';
import { Upload } from '../../parts/upload.tsx';

const itemsOf = ({ view }: Situation) => factualItems(view.purchase.plan);
export const signed = (points: number) => (points > 0 ? `+${points}` : String(points));

/** Of a deduction one writes how many points go, not a number below zero. */
const pointsOf = (values: FormValues, { id, max }: BonusItem) => {
  const written = readWhole(textAt(values, `${id}.points`)) ?? 0;
  return max < 0 && written > 0 ? -written : written;
};

function ItemFields({
  form,
  item,
  situation,
}: {
  form: Form;
  item: BonusItem;
  situation: Situation;
}) {
  const { id, name, max, indicator } = item;
  const { tenantId: tenant, id: purchase } = situation.view.purchase;
  const most = Math.abs(max);
  return (
    <fieldset class="set-group">
      <legend>
        {name} <span class="tag">{t(max < 0 ? 'bonus.takes' : 'bonus.gives', { max: most })}</span>
      </legend>
      <p class="hint">{indicator}</p>
      <Field
        form={form}
        path={`${id}.points`}
        kind="number"
        label={t('bonus.points', { max: most })}
      />
      <Field
        form={form}
        path={`${id}.fact`}
        kind="text"
        rows={2}
        label={t('bonus.fact')}
        hint={t('bonus.factHint')}
      />
      <Upload
        form={form}
        path={`${id}.file`}
        label={t('bonus.file')}
        hint={t('bonus.fileHint')}
        accept=".pdf,.ofd,.jpg,.jpeg,.png,.xlsx,.docx"
        place={{ tenant, purchase, organization: '' }}
        about={{ purpose: 'review', concerns: situation.reference }}
      />
    </fieldset>
  );
}

const sheetOf = ({ view, reference }: Situation) =>
  view.purchase.applications[reference]?.officeSheet;

/** What the office found before, to begin with: until the review is over it may put its own right. */
const initial = (situation: Situation): FormValues =>
  Object.fromEntries(
    itemsOf(situation).map(({ id }) => {
      const found = sheetOf(situation)?.items.find((one) => one.id === id);
      const [file] = found?.evidence ?? [];
      const row = {
        points: found ? String(Math.abs(found.points)) : '',
        fact: found?.fact ?? '',
        file: file?.id ?? '',
        fileName: file?.name ?? '',
      };
      return [id, row];
    }),
  );

const checks = (situation: Situation): Checks =>
  Object.fromEntries(
    itemsOf(situation).flatMap(({ id, max }) => [
      [`${id}.points`, whole(0, Math.abs(max))],
      [`${id}.fact`, text(500, 2)],
    ]),
  );

/** Judging the items that follow from facts: points, the fact, and the file that proves it. */
export const judgeBonus: Act = {
  isLong: true,
  intro: () => t('bonus.intro'),
  initial,
  checks,
  faults: (values, situation) =>
    Object.fromEntries(
      itemsOf(situation)
        .filter((item) => pointsOf(values, item) !== 0 && !textAt(values, `${item.id}.file`))
        .map(({ id }) => [`${id}.file`, t('bonus.fileMissing')]),
    ),
  Fields: ({ form, situation }) => (
    <>
      {itemsOf(situation).map((item) => (
        <ItemFields key={item.id} form={form} item={item} situation={situation} />
      ))}
    </>
  ),
  facts: (values, situation) => [
    [t('bonus.about'), situation.view.names[situation.reference] ?? ''],
    ...itemsOf(situation).map(
      (item) =>
        [
          item.name,
          <>
            <b>{signed(pointsOf(values, item))}</b>
            <span class="block prose">{textAt(values, `${item.id}.fact`)}</span>
            <span class="block small quiet">{textAt(values, `${item.id}.fileName`)}</span>
          </>,
        ] as const,
    ),
  ],
  build: (values, situation) => ({
    type: 'judgeBonus',
    organizationId: situation.reference as never,
    items: itemsOf(situation).map((item) => {
      const file = textAt(values, `${item.id}.file`);
      return {
        id: item.id,
        points: pointsOf(values, item),
        fact: textAt(values, `${item.id}.fact`).trim(),
        evidence: file ? [file as DocumentId] : [],
      };
    }),
  }),
};

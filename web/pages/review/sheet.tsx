import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { ApplicationSummary } from '../../../shared/domain/purchase/in-short.ts';
import { intention } from '../../api/ask.ts';
import { sendAlone } from '../../api/purchasing.ts';
import type { Autosave, Kept } from '../../form/autosave.ts';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { Facts } from '../../form/facts.tsx';
import { Field } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { SavedLine } from '../../form/saved-line.tsx';
import { t } from '../../i18n.ts';
import { keepAs } from '../../parts/with-draft.tsx';
import { Notice } from '../../shell/notice.tsx';
import {
  bonusesOf,
  criteriaOf,
  emptySheet,
  type Item,
  itemsOf,
  markOf,
  pointsOf,
  sheetFaults,
  totalOf,
  unscored,
} from './sheet-values.ts';

type Props = {
  view: PurchaseView;
  application: ApplicationSummary;
  kept: Kept;
  onDone(done: CommandDone): void;
};

/** Enter goes on to the next mark, as in a spreadsheet; only the button at the end goes further. */
function nextOnEnter(event: KeyboardEvent) {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const all = Array.from(
    (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('input, textarea'),
  );
  all[all.indexOf(event.target) + 1]?.focus();
}

function Total({ form, view }: { form: Form; view: PurchaseView }) {
  const { plan } = view.purchase;
  const criteria = criteriaOf(plan);
  const bonuses = bonusesOf(plan);
  const total = useComputed(() => totalOf(form.values.value, criteria)).value;
  const beyond = useComputed(() => totalOf(form.values.value, bonuses)).value;
  const open = useComputed(() => unscored(form.values.value, itemsOf(plan))).value;
  const most = criteria.reduce((sum, one) => sum + one.most, 0);
  return (
    <p class="sheet-total" role="status">
      <span>{t('sheet.total')}</span>
      <span class="score-total">{t('sheet.totalOf', { total, most })}</span>
      {bonuses.length > 0 && (
        <span class="quiet">{t('sheet.bonusTotal', { points: signed(beyond) })}</span>
      )}
      <span class={open > 0 ? 'tag warn' : 'tag done'}>
        {open > 0 ? t('sheet.unscored', { n: open }) : t('sheet.complete')}
      </span>
    </p>
  );
}

const signed = (points: number) => (points > 0 ? `+${points}` : String(points));

function Mark({ form, item }: { form: Form; item: Item }) {
  const { id, name, most, isDeduction, isObjective, indicator } = item;
  const range = t(isDeduction ? 'sheet.deduction' : 'sheet.range', { max: most });
  const told = [
    range,
    isObjective && t('sheet.objective'),
    indicator && t('sheet.indicator', { text: indicator }),
  ];
  return (
    <Field
      form={form}
      path={`points.${id}`}
      kind="number"
      label={name}
      hint={told.filter(Boolean).join(t('sheet.dot'))}
    />
  );
}

function Marks({ form, view, saving }: { form: Form; view: PurchaseView; saving: Autosave }) {
  const { plan } = view.purchase;
  const { priceWeight } = plan;
  const criteria = criteriaOf(plan);
  const bonuses = bonusesOf(plan);
  return (
    <form
      noValidate
      onKeyDown={nextOnEnter}
      onSubmit={(event) => {
        event.preventDefault();
        void saving.flush();
        form.check();
      }}
    >
      <ErrorSummary form={form} />
      {criteria.some(({ isObjective }) => isObjective) && (
        <p class="hint">{t('sheet.objectiveNote')}</p>
      )}
      <fieldset class="marks">
        <legend class="unseen">{t('criteria')}</legend>
        {criteria.map((item) => (
          <Mark key={item.id} form={form} item={item} />
        ))}
      </fieldset>
      {bonuses.length > 0 && (
        <fieldset class="marks">
          <legend>{t('sheet.bonus')}</legend>
          {bonuses.map((item) => (
            <Mark key={item.id} form={form} item={item} />
          ))}
        </fieldset>
      )}
      {priceWeight > 0 && <p class="hint">{t('sheet.price', { weight: priceWeight })}</p>}
      <Total form={form} view={view} />
      <Field
        form={form}
        path="comment"
        kind="text"
        rows={5}
        label={t('sheet.comment')}
        hint={t('sheet.commentHint')}
      />
      <p class="actions">
        <button type="submit" class="button primary">
          {t('act.check')}
        </button>
      </p>
      <SavedLine saving={saving} />
    </form>
  );
}

function Confirm({ form, view, lock }: { form: Form; view: PurchaseView; lock(): void }) {
  const { plan } = view.purchase;
  const values = form.values.value;
  const bonuses = bonusesOf(plan);
  return (
    <>
      <ErrorSummary form={form} />
      <Notice kind="warn" title={t('sheet.lockTitle')}>
        <p>{t('sheet.lockText')}</p>
      </Notice>
      <Facts
        facts={[
          [
            t('sheet.total'),
            <span class="big">
              {t('unit.points', { points: totalOf(values, criteriaOf(plan)) })}
            </span>,
          ],
          ...(bonuses.length > 0
            ? [[t('sheet.bonus'), signed(totalOf(values, bonuses))] as const]
            : []),
          ...criteriaOf(plan).map(
            (item) =>
              [
                item.isObjective ? `${item.name} (${t('sheet.objective')})` : item.name,
                `${markOf(values, item) ?? 0} / ${item.most}`,
              ] as const,
          ),
          ...bonuses.map((item) => [item.name, signed(markOf(values, item) ?? 0)] as const),
          [t('sheet.comment'), <span class="prose">{textAt(values, 'comment')}</span>],
        ]}
      />
      {criteriaOf(plan).some(({ isObjective }) => isObjective) && (
        <p class="hint">{t('sheet.objectiveCheck')}</p>
      )}
      <p class="actions">
        <button type="button" class="button primary" disabled={form.isBusy.value} onClick={lock}>
          {form.isBusy.value ? t('act.busy') : t('command.lockScoreSheet')}
        </button>
        <button type="button" class="button" onClick={form.back}>
          {t('act.change')}
        </button>
      </p>
    </>
  );
}

export const sheetDraft = (purchase: string, organization: string) =>
  `score.${purchase}.${organization}`;

export function Sheet({ view, application, kept, onDone }: Props) {
  const { purchase } = view;
  const { plan } = purchase;
  const { id: organizationId } = application.organization;
  const { form, saving, wish } = useMemo(() => {
    const made = createForm({
      initial: { ...emptySheet(plan), ...kept.values },
      faultsOf: (values) => sheetFaults(values, plan),
    });
    return {
      form: made,
      saving: keepAs(made, sheetDraft(purchase.id, organizationId), kept),
      wish: intention(),
    };
  }, []);
  const lock = () =>
    form.submit(async (values) => {
      const done = await sendAlone(
        purchase,
        {
          type: 'lockScoreSheet',
          organizationId,
          points: pointsOf(values, plan),
          comment: textAt(values, 'comment').trim(),
        },
        wish,
      );
      saving.spend();
      onDone(done);
    });
  return form.isChecking.value ? (
    <Confirm form={form} view={view} lock={() => void lock()} />
  ) : (
    <Marks form={form} view={view} saving={saving} />
  );
}

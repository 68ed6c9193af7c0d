import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { Application } from '../../../shared/domain/purchase/application.ts';
import { intention } from '../../api/ask.ts';
import { send } from '../../api/purchasing.ts';
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
import { emptySheet, markOf, pointsOf, sheetFaults, totalOf, unscored } from './sheet-values.ts';

type Props = {
  view: PurchaseView;
  application: Application;
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
  const { criteria } = view.purchase.plan;
  const total = useComputed(() => totalOf(form.values.value, criteria)).value;
  const open = useComputed(() => unscored(form.values.value, criteria)).value;
  const most = criteria.reduce((sum, { max }) => sum + max, 0);
  return (
    <p class="sheet-total" role="status">
      <span>{t('sheet.total')}</span>
      <span class="score-total">{t('sheet.totalOf', { total, most })}</span>
      <span class={open > 0 ? 'tag warn' : 'tag done'}>
        {open > 0 ? t('sheet.unscored', { n: open }) : t('sheet.complete')}
      </span>
    </p>
  );
}

function Marks({ form, view, saving }: { form: Form; view: PurchaseView; saving: Autosave }) {
  const { criteria, priceWeight } = view.purchase.plan;
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
      <fieldset class="marks">
        <legend class="unseen">{t('criteria')}</legend>
        {criteria.map(({ id, name, max }) => (
          <Field
            key={id}
            form={form}
            path={`points.${id}`}
            kind="number"
            label={name}
            hint={t('sheet.range', { max })}
          />
        ))}
      </fieldset>
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
  const { criteria } = view.purchase.plan;
  const values = form.values.value;
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
            <span class="big">{t('unit.points', { points: totalOf(values, criteria) })}</span>,
          ],
          ...criteria.map(
            ({ id, name, max }) => [name, `${markOf(values, id) ?? 0} / ${max}`] as const,
          ),
          [t('sheet.comment'), <span class="prose">{textAt(values, 'comment')}</span>],
        ]}
      />
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
  const { criteria } = purchase.plan;
  const { id: organizationId } = application.organization;
  const { form, saving, wish } = useMemo(() => {
    const made = createForm({
      initial: kept.values ?? emptySheet(criteria),
      faultsOf: (values) => sheetFaults(values, criteria),
    });
    return {
      form: made,
      saving: keepAs(made, sheetDraft(purchase.id, organizationId), kept),
      wish: intention(),
    };
  }, []);
  const lock = () =>
    form.submit(async (values) => {
      const to = { tenant: purchase.tenantId, id: purchase.id, version: view.purchase.version };
      const done = await send(
        to,
        {
          type: 'lockScoreSheet',
          organizationId,
          points: pointsOf(values, criteria),
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

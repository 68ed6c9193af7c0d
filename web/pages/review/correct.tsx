import { useMemo } from 'preact/hooks';
import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { Session } from '../../../shared/contracts/sessions.ts';
import type { CorrectionKind } from '../../../shared/domain/purchase/review.ts';
import { correctable } from '../../../shared/domain/purchase/score-faults.ts';
import type { ScoreSheet } from '../../../shared/domain/purchase/score-sheet.ts';
import { intention } from '../../api/ask.ts';
import { send } from '../../api/purchasing.ts';
import { faultsOf, text, whole } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { named, t } from '../../i18n.ts';
import { itemsOf, markOf } from './sheet-values.ts';

type Props = { view: PurchaseView; session: Session; onDone(done: CommandDone): void };

/** One score of one's own that may still be put right. */
type Faulty = {
  sheet: ScoreSheet;
  kind: CorrectionKind;
  criterion: string;
};

const kinds = ['objectiveDiffers', 'abnormalScore'] as const;

const faultyIn = ({ purchase }: PurchaseView, person: string): Faulty[] =>
  Object.values(purchase.sheets)
    .filter(({ expert }) => expert === person)
    .flatMap((sheet) =>
      kinds.flatMap((kind) =>
        Object.keys(correctable(purchase, sheet, kind)).map((criterion) => ({
          sheet,
          kind,
          criterion,
        })),
      ),
    );

function One({ view, onDone, faulty }: Props & { faulty: Faulty }) {
  const { sheet, kind, criterion } = faulty;
  const { purchase } = view;
  const item = itemsOf(purchase.plan).find(({ id }) => id === criterion);
  const most = item?.most ?? 0;
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { points: String(Math.abs(sheet.points[criterion] ?? 0)), reason: '' },
        faultsOf: (values) => faultsOf(values, { points: whole(0, most), reason: text(500) }),
      }),
      wish: intention(),
    }),
    [],
  );
  const correct = () =>
    form.submit(async (values) => {
      const { tenantId: tenant, id, version } = purchase;
      const command = {
        type: 'correctSheet',
        organizationId: sheet.organizationId,
        points: {
          [criterion]:
            (item && markOf({ points: { [criterion]: textAt(values, 'points') } }, item)) ?? 0,
        },
        kind,
        reason: textAt(values, 'reason').trim(),
      } as const;
      onDone(await send({ tenant, id, version }, command, wish));
    });
  const name = item?.name ?? criterion;
  const of = purchase.applications[sheet.organizationId]?.organization.name ?? '';
  return (
    <li>
      <details>
        <summary>{`${of} · ${name} · ${named(`signing.kind.${kind}`)}`}</summary>
        <PlainForm form={form} send={correct}>
          <Field
            form={form}
            path="points"
            kind="number"
            label={t('signing.points')}
            hint={t(item?.isDeduction ? 'sheet.deduction' : 'sheet.range', { max: most })}
            isShort
          />
          <Field form={form} path="reason" kind="text" label={t('signing.reason')} />
          <p class="actions">
            <button type="submit" class="button" disabled={form.isBusy.value}>
              {t('command.correctSheet')}
            </button>
          </p>
        </PlainForm>
      </details>
    </li>
  );
}

/** What of one's own sheets may still be put right: only the faults the law names (MoF order 87). */
export function Correct(props: Props) {
  const faulty = faultyIn(props.view, props.session.person.id);
  return (
    <section class="card">
      <h2>{t('signing.correct')}</h2>
      {faulty.length === 0 ? (
        <p class="quiet">{t('signing.nothing')}</p>
      ) : (
        <ul class="plain">
          {faulty.map((one) => (
            <One
              key={`${one.sheet.organizationId}.${one.criterion}.${one.sheet.points[one.criterion]}`}
              {...props}
              faulty={one}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

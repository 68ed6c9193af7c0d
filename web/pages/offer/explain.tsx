import { useMemo } from 'preact/hooks';
import type { PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { ApplicationSummary } from '../../../shared/domain/purchase/in-short.ts';
import { intention } from '../../api/ask.ts';
import { send } from '../../api/purchasing.ts';
import { faultsOf, text } from '../../form/checks.ts';
import { Facts } from '../../form/facts.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { money, named, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';

type Props = {
  view: PurchaseView;
  application: ApplicationSummary;
  organization: string;
  reload(): Promise<void>;
};

const linesOf = (written: string): string[] =>
  written
    .split('\n')
    .map((one) => one.trim().slice(0, 100))
    .filter(Boolean)
    .slice(0, 20);

function Ask({ view, organization, reload }: Props) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { text: '', evidence: '' },
        faultsOf: (values) => faultsOf(values, { text: text(3000), evidence: text(2000) }),
      }),
      wish: intention(),
    }),
    [],
  );
  const explain = () =>
    form.submit(async (values) => {
      const { tenantId: tenant, id, version } = view.purchase;
      const command = {
        type: 'explainPrice',
        text: textAt(values, 'text').trim(),
        evidence: linesOf(textAt(values, 'evidence')),
      } as const;
      await send({ tenant, id, version, organization }, command, wish);
      await reload();
    });
  return (
    <PlainForm form={form} send={explain}>
      <Field
        form={form}
        path="text"
        kind="text"
        rows={10}
        label={t('explain.text')}
        hint={t('explain.textHint')}
      />
      <Field
        form={form}
        path="evidence"
        kind="text"
        rows={4}
        label={t('explain.evidence')}
        hint={t('explain.evidenceHint')}
      />
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {form.isBusy.value ? t('act.busy') : t('explain.send')}
        </button>
      </p>
    </PlainForm>
  );
}

/** A low price is explained with evidence of what it costs; what came of it stays here. */
export function Explain(props: Props) {
  const { application, view } = props;
  const review = application.priceReview;
  if (!review) return null;
  const { signs, reason, explanation, outcome } = review;
  const why = [...signs.map((sign) => named(`explain.sign.${sign}`)), reason].filter(Boolean);
  const isOpen = view.tasks.some(({ command }) => command === 'explainPrice');
  return (
    <section class="card">
      <h2>{t('explain.title')}</h2>
      <p>{t('explain.lead')}</p>
      <Facts
        facts={[
          [t('offer.price'), <span class="big">{money(application.body.requestedFen)}</span>],
          [t('explain.why'), why.join(t('list.comma'))],
          ...(explanation
            ? ([
                [t('explain.text'), <span class="prose">{explanation.text}</span>],
                [t('explain.evidence'), explanation.evidence.join(t('list.comma'))],
              ] as const)
            : []),
        ]}
      />
      {outcome && (
        <Notice
          kind={outcome === 'valid' ? 'good' : 'warn'}
          title={named(`explain.outcome.${outcome}`)}
        />
      )}
      {explanation && !outcome && (
        <Notice kind="good" title={t('explain.sent')}>
          <p>{t('explain.sentText')}</p>
        </Notice>
      )}
      {isOpen && <Ask {...props} />}
    </section>
  );
}

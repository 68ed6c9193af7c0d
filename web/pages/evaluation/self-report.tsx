import { useMemo } from 'preact/hooks';
import { faultsOf, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { instant, t } from '../../i18n.ts';
import { Submit } from './answer.tsx';
import { EvidencePicker, linksIn, noLinks } from './evidence.tsx';
import { commandForm, type Here, inLanguage, type Round } from './place.ts';

const marks = ['', '1', '2', '3', '4', '5'] as const;

const selfReportForm = (round: Round, here: Here, rates: Round['rubric']['criteria']) => {
  const { criteria } = round.rubric;
  const items = round.terms.purchaserItems;
  return commandForm(here, {
    initial: {
      reflection: '',
      points: Object.fromEntries(rates.map(({ id }) => [id, ''])),
      marks: Object.fromEntries(items.map(({ id }) => [id, ''])),
      note: '',
      evidence: noLinks(criteria),
    },
    faultsOf: (values) => faultsOf(values, { reflection: text(5000, 4), note: text(2000, 0) }),
    prefix: '/report',
    said: 'handInSelfReport',
    command: (values) => {
      const given = items
        .map(({ id }) => [id, Number(textAt(values, `marks.${id}`))] as const)
        .filter(([, mark]) => mark > 0);
      const note = textAt(values, 'note').trim();
      const points = rates
        .map(({ id }) => [id, textAt(values, `points.${id}`).trim()] as const)
        .filter(([, said]) => said !== '')
        .map(([id, said]) => [id, Number(said)] as const);
      return {
        type: 'handInSelfReport',
        round: round.id,
        report: {
          reflection: textAt(values, 'reflection').trim(),
          ...linksIn(values, criteria),
          ...(points.length > 0 && { points: Object.fromEntries(points) }),
          ...((given.length > 0 || note) && {
            purchaser: { marks: Object.fromEntries(given), ...(note && { note }) },
          }),
        },
      };
    },
  });
};

/** The organization adds reflection only, and says how it fared with its purchaser. */
export function SelfReportForm({ round, here }: { round: Round; here: Here }) {
  const items = round.terms.purchaserItems;
  const rates = round.rubric.raters?.some(({ kind }) => kind === 'self')
    ? round.rubric.criteria
    : [];
  const { form, send } = useMemo(() => selfReportForm(round, here, rates), [round.id]);
  return (
    <section class="card act" aria-labelledby={`self-${round.id}`}>
      <h2 id={`self-${round.id}`}>{t('eval.selfReport')}</h2>
      <p class="lead">{t('eval.selfReportLead', { until: instant(round.selfReportDue) })}</p>
      <PlainForm form={form} send={send}>
        <Field
          form={form}
          path="reflection"
          kind="text"
          rows={6}
          label={t('eval.reflection')}
          hint={t('eval.reflectionHint')}
        />
        {rates.map(({ id, name, max }) => (
          <Field
            key={id}
            form={form}
            path={`points.${id}`}
            kind="number"
            label={inLanguage(name)}
            unit={t('eval.ofMax', { max })}
            isOptional
          />
        ))}
        {(round.evidence ?? []).length > 0 && (
          <fieldset class="set-group">
            <legend>{t('eval.evidence')}</legend>
            <p class="hint">{t('eval.evidence.hint')}</p>
            {round.rubric.criteria.map(({ id, name }) => (
              <div key={id}>
                <h3>{inLanguage(name)}</h3>
                <EvidencePicker form={form} item={id} catalogue={round.evidence ?? []} />
              </div>
            ))}
          </fieldset>
        )}
        {items.length > 0 && (
          <fieldset class="set-group">
            <legend>{t('eval.purchaser')}</legend>
            <p class="hint">{t('eval.purchaserHint')}</p>
            {items.map(({ id, name }) => (
              <Field
                key={id}
                form={form}
                path={`marks.${id}`}
                kind="select"
                label={inLanguage(name)}
                options={marks.map(
                  (mark) => [mark, mark ? t('eval.mark', { mark }) : '–'] as const,
                )}
              />
            ))}
            <Field
              form={form}
              path="note"
              kind="text"
              rows={3}
              label={t('eval.purchaserNote')}
              isOptional
            />
          </fieldset>
        )}
        <Submit form={form} label={t('eval.handIn')} isMain />
      </PlainForm>
    </section>
  );
}

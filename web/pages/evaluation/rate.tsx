import { useMemo } from 'preact/hooks';
import { faultsOf, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { t } from '../../i18n.ts';
import { Submit } from './answer.tsx';
import { EvidenceList, EvidencePicker, linksIn, noLinks } from './evidence.tsx';
import { FactBars } from './facts.tsx';
import { commandForm, type Here, inLanguage, type Round } from './place.ts';

const pointsWithin = (max: number) => (value: string) => {
  const points = Number(value.trim());
  const isGiven =
    value.trim() !== '' && points >= 0 && points <= max && points * 2 === Math.round(points * 2);
  return isGiven ? undefined : t('eval.pointsWithin', { max });
};

type Rated = {
  mine: Round['rubric']['criteria'];
  adjustments: NonNullable<Round['rubric']['adjustments']>;
};

function sheetForm(round: Round, here: Here, { mine, adjustments }: Rated) {
  const checks = Object.fromEntries([
    ...mine.map(({ id, max }) => [`points.${id}`, pointsWithin(max)] as const),
    ...adjustments.map(({ id, max }) => [`adjustments.${id}`, pointsWithin(max)] as const),
    ['findings', text(3000, 4)] as const,
  ]);
  return commandForm(here, {
    initial: {
      points: Object.fromEntries(mine.map(({ id }) => [id, ''])),
      reasons: Object.fromEntries(mine.map(({ id }) => [id, ''])),
      adjustments: Object.fromEntries(adjustments.map(({ id }) => [id, '0'])),
      evidence: noLinks(mine),
      findings: '',
    },
    faultsOf: (values) => faultsOf(values, checks),
    prefix: '/sheet',
    said: 'lockSheet',
    command: (values) => {
      const numbers = (of: string, ids: readonly { id: string }[]) =>
        Object.fromEntries(ids.map(({ id }) => [id, Number(textAt(values, `${of}.${id}`))]));
      const reasons = mine
        .map(({ id }) => [id, textAt(values, `reasons.${id}`).trim()] as const)
        .filter(([, reason]) => reason);
      return {
        type: 'lockSheet',
        round: round.id,
        sheet: {
          points: numbers('points', mine),
          ...(adjustments.length > 0 && { adjustments: numbers('adjustments', adjustments) }),
          ...linksIn(values, mine),
          ...(reasons.length > 0 && { reasons: Object.fromEntries(reasons) }),
          findings: textAt(values, 'findings').trim(),
        },
      };
    },
  });
}

/** One rater's sheet: what the figures say, then points and a reason for each item. Nobody else's is on it. */
export function Rate({ round, here }: { round: Round; here: Here }) {
  const mine = round.rubric.criteria.filter(({ id }) => round.ownItems?.includes(id));
  const isEvaluator = round.seats.some(({ kind, isMine }) => isMine && kind === 'evaluator');
  const adjustments = isEvaluator ? (round.rubric.adjustments ?? []) : [];
  const { form, send } = useMemo(() => sheetForm(round, here, { mine, adjustments }), [round.id]);
  return (
    <section class="card act" aria-labelledby={`rate-${round.id}`}>
      <h2 id={`rate-${round.id}`}>{t('eval.yourSheet')}</h2>
      <p class="lead">{t('eval.yourSheetLead')}</p>
      {round.frozen && <FactBars facts={round.frozen.facts} finding={t('eval.frozenFinding')} />}
      <PlainForm form={form} send={send}>
        {mine.map(({ id, name, max, indicator, checks, isExample }) => (
          <fieldset key={id} class="set-group">
            <legend>
              {inLanguage(name)} {isExample && <span class="tag">{t('eval.example')}</span>}
            </legend>
            <Field
              form={form}
              path={`points.${id}`}
              kind="number"
              label={t('eval.pointsOf', { item: inLanguage(name) })}
              unit={t('eval.ofMax', { max })}
              hint={
                checks
                  ? checks.map(inLanguage).join(t('list.comma'))
                  : indicator && inLanguage(indicator)
              }
            />
            <Field
              form={form}
              path={`reasons.${id}`}
              label={t('eval.reasonOf', { item: inLanguage(name) })}
              isOptional
            />
            <EvidenceList
              who={t('eval.rater.self')}
              of={round.frozen?.evidence?.linked[id] ?? []}
            />
            <EvidencePicker form={form} item={id} catalogue={round.evidence ?? []} />
          </fieldset>
        ))}
        {adjustments.map(({ id, name, kind, max }) => (
          <Field
            key={id}
            form={form}
            path={`adjustments.${id}`}
            kind="number"
            label={t(kind === 'bonus' ? 'eval.bonusOf' : 'eval.deductionOf', {
              item: inLanguage(name),
            })}
            unit={t('eval.ofMax', { max })}
          />
        ))}
        <Field form={form} path="findings" kind="text" label={t('eval.findings')} />
        <Submit form={form} label={t('eval.lock')} isMain />
      </PlainForm>
    </section>
  );
}

import { useMemo } from 'preact/hooks';
import type { EvaluationView } from '../../../shared/contracts/evaluation.ts';
import { faultsOf } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { named, t } from '../../i18n.ts';
import { Submit } from './answer.tsx';
import { FactBars } from './facts.tsx';
import { commandForm, type Here, inLanguage } from './place.ts';

type Opening = NonNullable<EvaluationView['opening']>;

const needed = (value: string) => (value ? undefined : t('eval.choose'));

/** The office opens a round: by which rubric, and who rates. */
export function OpenRound({ opening, here }: { opening: Opening; here: Here }) {
  const { rubrics, candidates, phase, facts } = opening;
  const { form, send } = useMemo(() => {
    return commandForm(here, {
      initial: {
        rubric: rubrics[0]?.id ?? '',
        seats: Object.fromEntries(
          candidates.map(({ kind, people }) => [
            kind,
            kind === 'evaluator' ? (people[0]?.id ?? '') : '',
          ]),
        ),
      },
      faultsOf: (values) => faultsOf(values, { rubric: needed, 'seats.evaluator': needed }),
      said: 'openRound',
      command: (values) => ({
        type: 'openRound',
        phase,
        rubric: textAt(values, 'rubric'),
        seats: candidates.flatMap(({ kind }) => {
          const personId = textAt(values, `seats.${kind}`);
          return personId ? [{ kind: kind as 'evaluator', personId }] : [];
        }),
      }),
    });
  }, []);
  if (rubrics.length === 0)
    return (
      <section class="card">
        <h2>{t('eval.open')}</h2>
        <p>{t('eval.noRubric')}</p>
        <p>
          <a class="button" href={`/work/settings/?tenant=${here.of.tenant}&setting=rubrics`}>
            {t('eval.toRubrics')}
          </a>
        </p>
      </section>
    );
  return (
    <section class="card act" aria-labelledby="open-round">
      <h2 id="open-round">{t('eval.openOf', { phase: named(`eval.phase.${phase}`) })}</h2>
      <p class="lead">{t('eval.openLead')}</p>
      <FactBars facts={facts} finding={t('eval.nowFinding')} />
      <PlainForm form={form} send={send}>
        <Field
          form={form}
          path="rubric"
          kind="select"
          label={t('eval.rubric')}
          options={rubrics.map(({ id, name }) => [id, inLanguage(name)] as const)}
        />
        {candidates.map(({ kind, people }) => (
          <Field
            key={kind}
            form={form}
            path={`seats.${kind}`}
            kind="select"
            label={named(`eval.rater.${kind}`)}
            options={[
              ['', people.length > 0 ? '–' : t('eval.nobody')],
              ...people.map(({ id, name }) => [id, name] as const),
            ]}
          />
        ))}
        <Submit form={form} label={t('eval.openDo')} isMain />
      </PlainForm>
    </section>
  );
}

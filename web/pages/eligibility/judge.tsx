import type { Act, Situation } from '../../acts/act.ts';
import { chosen, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { named, t } from '../../i18n.ts';
import { WholeApplication } from '../../parts/application/lazy.ts';
import { Notice } from '../../shell/notice.tsx';
import { applicationOf, type Line, linesOf, outcomeAt, partiesIn, verdictOf } from './verdict.ts';

const said = (values: FormValues, { path }: Line, what: 'evidence' | 'reason') =>
  textAt(values, `${path}.${what}`).trim();

const conditionName = ({ condition }: Line) =>
  condition.rule ? named(`condition.${condition.rule}`) : condition.item;

const isFirst = (situation: Situation) => applicationOf(situation)?.eligibility === 'unjudged';

/** A document that is missing is to be handed in; nothing else is judged beforehand. */
function initialOf(situation: Situation): FormValues {
  const missing = applicationOf(situation)?.missingDocuments ?? [];
  const lines = linesOf(situation).map(({ path, condition }) => {
    const isMissing = condition.document !== undefined && missing.includes(condition.document);
    const outcome = isMissing ? (isFirst(situation) ? 'toCorrect' : 'notMet') : '';
    return [path, { outcome, evidence: '', reason: isMissing ? t('eligibility.notGiven') : '' }];
  });
  const levels = partiesIn(situation).map((_party, i) => [`level${i}`, '']);
  return { reason: '', ...Object.fromEntries(levels), ...Object.fromEntries(lines) };
}

function OneCondition({ form, line, situation }: { form: Form; line: Line; situation: Situation }) {
  const outcome = outcomeAt(form.values.value, line);
  return (
    <div class="field-group">
      <Field
        form={form}
        path={`${line.path}.outcome`}
        kind="select"
        label={conditionName(line)}
        isShort
        options={[
          ['', t('choose')],
          ['met', t('condition.met')],
          ...(isFirst(situation) ? ([['toCorrect', t('condition.toCorrect')]] as const) : []),
          ['notMet', t('condition.notMet')],
        ]}
      />
      {(outcome === 'toCorrect' || outcome === 'notMet') && (
        <Field form={form} path={`${line.path}.reason`} label={t('condition.why')} />
      )}
      {outcome !== '' && (
        <Field
          form={form}
          path={`${line.path}.evidence`}
          label={t('condition.evidence')}
          isOptional
        />
      )}
    </div>
  );
}

const fillMet = (form: Form, lines: readonly Line[]) => {
  for (const line of lines)
    if (outcomeAt(form.values.value, line) === '') form.set(`${line.path}.outcome`, 'met');
};

function Fields({ form, situation }: { form: Form; situation: Situation }) {
  const { view, reference } = situation;
  const lines = linesOf(situation);
  const parties = partiesIn(situation);
  const isJoint = parties.length > 1;
  const { registration, proposed } = applicationOf(situation) ?? {};
  const verdict = verdictOf(form.values.value, lines);
  return (
    <>
      <h3>{view.names[reference]}</h3>
      {registration?.outcome && (
        <Notice
          kind={registration.outcome === 'confirmed' ? 'good' : 'warn'}
          title={named(`bureau.${registration.outcome}`)}
        >
          <p>{registration.note}</p>
        </Notice>
      )}
      {proposed && (
        <p class="quiet">
          {t('eligibility.proposed', {
            name: view.names[proposed.by] ?? '',
            verdict: named(`eligibility.${proposed.verdict}`),
          })}
        </p>
      )}
      <WholeApplication
        isPapersOnly
        tenant={view.purchase.tenantId}
        purchase={view.purchase.id}
        actingFor=""
        applicant={reference}
        required={view.purchase.plan.requiredDocuments}
      />
      <p class="actions">
        <button type="button" class="button" onClick={() => fillMet(form, lines)}>
          {t('eligibility.allMet')}
        </button>
        <span class="hint">{t('eligibility.allMetHint')}</span>
      </p>
      {parties.map(({ party, name }, i) => (
        <div key={party}>
          {isJoint && <h4>{name}</h4>}
          {isJoint && (
            <Field
              form={form}
              path={`level${i}`}
              kind="select"
              label={t('eligibility.level')}
              hint={t('eligibility.levelHint')}
              options={[
                ['', t('choose')],
                ['0', t('eligibility.noLevel')],
                ...['1', '2', '3', '4', '5'].map((n) => [n, `${n}A`] as const),
              ]}
            />
          )}
          {lines
            .filter((line) => !isJoint || line.party === party)
            .map((line) => (
              <OneCondition key={line.path} form={form} line={line} situation={situation} />
            ))}
        </div>
      ))}
      <p class="lead" role="status">
        {verdict
          ? t('eligibility.follows', { verdict: named(`eligibility.${verdict}`) })
          : t('eligibility.open')}
      </p>
      <Field
        form={form}
        path="reason"
        kind="text"
        label={t('reason')}
        hint={t('eligibility.reasonHint')}
      />
    </>
  );
}

function lineFact(values: FormValues, line: Line, isJoint: boolean) {
  const [evidence, reason] = [said(values, line, 'evidence'), said(values, line, 'reason')];
  const about = isJoint ? `${line.name} · ${conditionName(line)}` : conditionName(line);
  const outcome = named(`condition.${outcomeAt(values, line)}`);
  return [about, [outcome, reason, evidence].filter(Boolean).join(' · ')] as const;
}

/** Each condition is looked at with what shows it; the verdict follows from them (LAW §36; MoF order 87). */
export const judgeEligibility: Act = {
  isLong: true,
  intro: () => t('eligibility.intro'),
  initial: initialOf,
  checks: (situation) => ({
    reason: text(1000, 0),
    ...Object.fromEntries(
      linesOf(situation).map(({ path }) => [`${path}.outcome`, chosen] as const),
    ),
  }),
  faults: (values, situation) => {
    const lines = linesOf(situation);
    const verdict = verdictOf(values, lines);
    const isDoubted = ['differs', 'unknown'].includes(
      applicationOf(situation)?.registration?.outcome ?? '',
    );
    const short = lines.filter((line) => {
      const outcome = outcomeAt(values, line);
      return outcome !== '' && outcome !== 'met' && said(values, line, 'reason').length < 2;
    });
    const needsReason = (verdict && verdict !== 'eligible') || (verdict && isDoubted);
    return {
      ...Object.fromEntries(short.map(({ path }) => [`${path}.reason`, t('condition.whyFault')])),
      ...(needsReason &&
        textAt(values, 'reason').trim().length < 4 && { reason: t('fault.reason') }),
    };
  },
  Fields,
  facts: (values, situation) => {
    const lines = linesOf(situation);
    const isJoint = partiesIn(situation).length > 1;
    return [
      [t('organization'), <span class="big">{situation.view.names[situation.reference]}</span>],
      [
        t('eligibility.result'),
        <span class="big">{named(`eligibility.${verdictOf(values, lines) ?? 'unjudged'}`)}</span>,
      ],
      [t('reason'), textAt(values, 'reason') || t('none')],
      ...lines.map((line) => lineFact(values, line, isJoint)),
    ];
  },
  build: (values, situation) => {
    const lines = linesOf(situation);
    const verdict = verdictOf(values, lines) ?? 'ineligible';
    const open = lines.filter((line) => outcomeAt(values, line) === 'toCorrect');
    const levels = partiesIn(situation).flatMap(({ party }, i) => {
      const level = textAt(values, `level${i}`);
      return level === '' ? [] : [{ party, level: Number(level) }];
    });
    return {
      type: 'judgeEligibility',
      organizationId: situation.reference,
      verdict,
      reason: textAt(values, 'reason').trim(),
      missingDocuments:
        verdict === 'correctionRequested'
          ? [...new Set(open.map(({ condition }) => condition.document ?? condition.item))]
          : [],
      checks: lines.map((line) => ({
        item: line.condition.item,
        ...(line.party && { party: line.party }),
        ...(said(values, line, 'evidence') && { evidence: said(values, line, 'evidence') }),
        outcome: outcomeAt(values, line) || 'notMet',
        reason: said(values, line, 'reason'),
      })),
      ...(levels.length > 0 && { levels }),
    };
  },
};

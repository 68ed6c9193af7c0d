import { type Act, type Acts, nameOf, type Situation } from '../../../acts/act.ts';
import { chosen, text } from '../../../form/checks.ts';
import { Checkboxes, Radios } from '../../../form/choices.tsx';
import { Field } from '../../../form/field.tsx';
import { rowsAt, textAt } from '../../../form/path.ts';
import { count, named, t } from '../../../i18n.ts';
import { DocumentList } from '../../../parts/documents.tsx';
import { SnapshotView } from '../../../parts/passport/lazy-snapshot.ts';

const applicationOf = ({ view, reference }: Situation) => view.purchase.applications[reference];

const judgeEligibility: Act = {
  intro: () => t('act.judgeEligibility.intro'),
  initial: (situation) => ({
    verdict: '',
    reason: '',
    missingDocuments: applicationOf(situation)?.missingDocuments ?? [],
  }),
  checks: () => ({ verdict: chosen, reason: text(1000, 0) }),
  faults: (values) =>
    textAt(values, 'verdict') !== 'eligible' && textAt(values, 'reason').trim().length < 4
      ? { reason: t('fault.reason') }
      : {},
  Fields: ({ form, situation }) => {
    const application = applicationOf(situation);
    const verdict = textAt(form.values.value, 'verdict');
    const isFirst = application?.eligibility === 'unjudged';
    const documents = situation.view.purchase.plan.requiredDocuments;
    return (
      <>
        <h3>{nameOf(situation, situation.reference)}</h3>
        {application && <DocumentList required={documents} given={application.body.documents} />}
        {application && <SnapshotView application={application} />}
        <Radios
          form={form}
          path="verdict"
          legend={t('eligibility.verdict')}
          options={[
            ['eligible', t('eligibility.eligible')],
            ...(isFirst ? ([['correctionRequested', t('eligibility.ask')]] as const) : []),
            ['ineligible', t('eligibility.ineligible')],
          ]}
        />
        {verdict === 'correctionRequested' && documents.length > 0 && (
          <Checkboxes
            form={form}
            path="missingDocuments"
            legend={t('eligibility.toCorrect')}
            options={documents.map((name) => [name, name])}
          />
        )}
        <Field
          form={form}
          path="reason"
          kind="text"
          label={t('reason')}
          hint={t('eligibility.reasonHint')}
        />
      </>
    );
  },
  facts: (values, situation) => {
    const verdict = textAt(values, 'verdict');
    return [
      [t('organization'), <span class="big">{nameOf(situation, situation.reference)}</span>],
      [t('eligibility.verdict'), <span class="big">{named(`eligibility.${verdict}`)}</span>],
      ...(verdict === 'correctionRequested'
        ? ([
            [
              t('eligibility.toCorrect'),
              rowsAt(values, 'missingDocuments').join(t('list.comma')) || t('none'),
            ],
          ] as const)
        : []),
      [t('reason'), textAt(values, 'reason') || t('none')],
    ];
  },
  build: (values, { reference }) => ({
    type: 'judgeEligibility',
    organizationId: reference,
    verdict: textAt(values, 'verdict') as 'eligible',
    reason: textAt(values, 'reason').trim(),
    missingDocuments:
      textAt(values, 'verdict') === 'correctionRequested'
        ? rowsAt(values, 'missingDocuments').map(String)
        : [],
  }),
};

const concludeEligibility: Act = {
  intro: ({ view }) =>
    t('act.concludeEligibility.intro', { minimum: view.purchase.rules.minimumApplications.value }),
  facts: (_values, { view }) => {
    const all = Object.values(view.purchase.applications);
    const of = (verdict: string) => all.filter((a) => a.eligibility === verdict);
    return [
      [t('eligibility.eligible'), <span class="big">{count(of('eligible').length)}</span>],
      [t('eligibility.ineligible'), <span class="big">{count(of('ineligible').length)}</span>],
    ];
  },
  build: () => ({ type: 'concludeEligibility' }),
};

/** Eight random digits: whoever wants a public number (a lottery draw, an index) writes it instead. */
const freshSeed = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => String(byte % 10)).join('');

const drawPanel: Act = {
  intro: ({ view }) => t('act.drawPanel.intro', { n: view.purchase.rules.panel.size.value }),
  initial: () => ({ seed: freshSeed() }),
  checks: () => ({ seed: text(64) }),
  Fields: ({ form }) => (
    <Field form={form} path="seed" label={t('panel.seed')} hint={t('panel.seedHint')} isShort />
  ),
  facts: (values, { view }) => [
    [t('panel.size'), <span class="big">{count(view.purchase.rules.panel.size.value)}</span>],
    [t('panel.seed'), <span class="big">{textAt(values, 'seed')}</span>],
    [t('panel.source'), view.purchase.rules.panel.size.source],
  ],
  build: (values) => ({ type: 'drawPanel', seed: textAt(values, 'seed').trim() }),
};

const answerObjection: Act = {
  isLong: true,
  intro: () => t('act.answerObjection.intro'),
  initial: () => ({ reply: '', isUpheld: '' }),
  checks: () => ({ reply: text(3000), isUpheld: chosen }),
  Fields: ({ form, situation }) => {
    const objection = situation.view.purchase.objections[situation.reference];
    return (
      <>
        <blockquote class="quote">
          <p class="prose">{objection?.grounds}</p>
          <p class="quiet">{nameOf(situation, objection?.organizationId ?? '')}</p>
        </blockquote>
        <Radios
          form={form}
          path="isUpheld"
          legend={t('objection.verdict')}
          options={[
            ['no', t('objection.rejected')],
            ['yes', t('objection.upheld')],
          ]}
          notes={{ yes: t('objection.upheldNote'), no: t('objection.rejectedNote') }}
        />
        <Field
          form={form}
          path="reply"
          kind="text"
          rows={8}
          label={t('objection.reply')}
          hint={t('objection.replyHint')}
        />
      </>
    );
  },
  facts: (values) => [
    [
      t('objection.verdict'),
      <span class="big">
        {t(textAt(values, 'isUpheld') === 'yes' ? 'objection.upheld' : 'objection.rejected')}
      </span>,
    ],
    [t('objection.reply'), <span class="prose">{textAt(values, 'reply')}</span>],
  ],
  build: (values, { reference }) => ({
    type: 'answerObjection',
    objectionId: reference,
    reply: textAt(values, 'reply').trim(),
    isUpheld: textAt(values, 'isUpheld') === 'yes',
  }),
};

export const reviewActs: Acts = {
  judgeEligibility,
  concludeEligibility,
  drawPanel,
  answerObjection,
};

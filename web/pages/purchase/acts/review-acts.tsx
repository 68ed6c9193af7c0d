import { type Act, type Acts, nameOf, type Situation } from '../../../acts/act.ts';
import {
  address,
  beijingTime,
  chosen,
  instantOf,
  readWhole,
  text,
  whole,
} from '../../../form/checks.ts';
import { Checkboxes, Radios } from '../../../form/choices.tsx';
import { Field } from '../../../form/field.tsx';
import { type FormValues, rowsAt, textAt } from '../../../form/path.ts';
import { count, named, t } from '../../../i18n.ts';
import { WholeApplication } from '../../../parts/application/lazy.ts';
import { DocumentList } from '../../../parts/documents.tsx';

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
        {application && (
          <WholeApplication
            isPapersOnly
            tenant={situation.view.purchase.tenantId}
            purchase={situation.view.purchase.id}
            actingFor=""
            applicant={application.organization.id}
            required={documents}
          />
        )}
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

/** Only the first drawing waits for the event the notice promised. */
const isEventOwed = ({ purchase: { lot } }: Situation['view']) =>
  lot?.event !== undefined && lot.result === undefined;

const eventOf = (values: FormValues) => ({
  value: textAt(values, 'value').trim(),
  source: textAt(values, 'source').trim(),
  announcedAt: instantOf(textAt(values, 'announcedAt')),
});

/** Who is drawn nobody chooses; only the outcome of a public event is entered, where the notice promised one. */
const drawPanel: Act = {
  intro: ({ view }) => t('act.drawPanel.intro', { n: view.purchase.rules.panel.size.value }),
  initial: () => ({ value: '', source: '', announcedAt: '' }),
  checks: ({ view }) =>
    isEventOwed(view) ? { value: text(100), source: address, announcedAt: beijingTime } : {},
  Fields: ({ form, situation: { view } }) =>
    isEventOwed(view) ? (
      <>
        <p>{t('panel.eventPromised', { event: view.purchase.lot?.event ?? '' })}</p>
        <Field form={form} path="value" label={t('panel.eventValue')} isShort />
        <Field form={form} path="source" label={t('panel.eventSource')} />
        <Field form={form} path="announcedAt" kind="time" label={t('panel.eventAt')} isShort />
      </>
    ) : null,
  facts: (values, { view }) => [
    [t('panel.size'), <span class="big">{count(view.purchase.rules.panel.size.value)}</span>],
    [t('panel.commitment'), <span class="code">{view.purchase.lot?.commitment ?? t('none')}</span>],
    ...(isEventOwed(view)
      ? ([[t('panel.eventValue'), <span class="big">{textAt(values, 'value')}</span>]] as const)
      : []),
    [t('panel.source'), view.purchase.rules.panel.size.source],
  ],
  build: (values, { view }) => ({
    type: 'drawPanel',
    ...(isEventOwed(view) && { event: eventOf(values) }),
  }),
};

const scheduleRoadShow: Act = {
  intro: () => t('act.scheduleRoadShow.intro'),
  initial: () => ({ startsAt: '', minutes: '15', place: '' }),
  checks: () => ({ startsAt: beijingTime, minutes: whole(1, 120), place: text(120) }),
  Fields: ({ form }) => (
    <>
      <Field form={form} path="startsAt" kind="time" label={t('roadShow.startsAt')} />
      <Field form={form} path="minutes" kind="number" label={t('roadShow.minutes')} isShort />
      <Field form={form} path="place" label={t('roadShow.place')} />
    </>
  ),
  facts: (values) => [
    [t('roadShow.startsAt'), textAt(values, 'startsAt').replace('T', ' ')],
    [t('roadShow.minutes'), textAt(values, 'minutes')],
    [t('roadShow.place'), textAt(values, 'place')],
  ],
  build: (values) => ({
    type: 'scheduleRoadShow',
    startsAt: instantOf(textAt(values, 'startsAt')),
    minutes: readWhole(textAt(values, 'minutes')) ?? 15,
    place: textAt(values, 'place').trim(),
  }),
};

const orderReview: Act = {
  isGrave: true,
  intro: () => t('act.orderReview.intro'),
  initial: () => ({ reason: '' }),
  checks: () => ({ reason: text(1000) }),
  Fields: ({ form }) => <Field form={form} path="reason" kind="text" label={t('reason')} />,
  facts: (values) => [[t('reason'), textAt(values, 'reason')]],
  build: (values) => ({ type: 'orderReview', reason: textAt(values, 'reason').trim() }),
};

export const reviewActs: Acts = {
  scheduleRoadShow,
  orderReview,
  judgeEligibility,
  concludeEligibility,
  drawPanel,
};

import type { SupervisionView } from '../../../shared/contracts/supervision.ts';
import { incidentKinds, severities } from '../../../shared/domain/supervision/names.ts';
import { faultsOf, instantOf, pickerOf, text } from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import { textAt } from '../../form/path.ts';
import { instant, lastMinute, named, t } from '../../i18n.ts';
import { DeadlineReason } from '../../parts/lazy-deadline-reason.ts';
import { now } from '../../shell/sandbox.tsx';
import { Deed } from './deed.tsx';
import { may, type Shown, severityLook } from './looks.ts';
import { TextDeed } from './text-deed.tsx';

type Incident = SupervisionView['incidents'][number];
type Complaint = SupervisionView['complaints'][number];

const Report = (shown: Shown) => (
  <Deed
    {...shown}
    isMain
    label={t('supervision.incident')}
    send={t('supervision.incident.send')}
    initial={{
      kind: 'accident',
      severity: 'minor',
      happenedAt: pickerOf(now()),
      what: '',
      told: '',
      kept: 'no',
    }}
    faultsOf={(values) => faultsOf(values, { what: text(3000) })}
    command={(values) => ({
      type: 'reportIncident',
      kind: incidentKinds.find((one) => one === textAt(values, 'kind')) ?? 'other',
      severity: severities.find((one) => one === textAt(values, 'severity')) ?? 'minor',
      happenedAt: instantOf(textAt(values, 'happenedAt')) as never,
      what: textAt(values, 'what').trim(),
      told: textAt(values, 'told')
        .split(/[，,、;；]/)
        .map((one) => one.trim())
        .filter(Boolean)
        .slice(0, 10),
      isKept: textAt(values, 'kept') === 'yes',
    })}
    fields={(form) => (
      <>
        <div class="line">
          <Field
            form={form}
            path="kind"
            kind="select"
            label={t('supervision.incidentKind')}
            options={incidentKinds.map((one) => [one, named(`supervision.incidentKind.${one}`)])}
          />
          <Field
            form={form}
            path="severity"
            kind="select"
            label={t('supervision.grave')}
            options={severities.map((one) => [one, named(`supervision.grave.${one}`)])}
          />
          <Field form={form} path="happenedAt" kind="time" label={t('supervision.happenedAt')} />
        </div>
        <Field form={form} path="what" kind="text" rows={3} label={t('supervision.happened')} />
        <Field
          form={form}
          path="told"
          label={t('supervision.told')}
          hint={t('supervision.told.hint')}
          isOptional
        />
        {shown.view.side === 'office' && (
          <Radios
            form={form}
            path="kept"
            legend={t('supervision.kept')}
            options={(['no', 'yes'] as const).map((one) => [one, named(`supervision.kept.${one}`)])}
            isAcross
          />
        )}
      </>
    )}
  />
);

function IncidentCard({ incident, ...shown }: Shown & { incident: Incident }) {
  const { id, kind, severity, what, told, measures, closing, happenedAt, isKept } = incident;
  return (
    <article class="card">
      <div class="card-head">
        <h2>{named(`supervision.incidentKind.${kind}`)}</h2>
        <span class={`tag ${closing ? 'done' : severityLook(severity)}`}>
          {closing ? t('supervision.closed') : named(`supervision.grave.${severity}`)}
        </span>
      </div>
      <p class="small quiet">
        {instant(happenedAt)}
        {isKept && ` · ${t('supervision.kept.yes')}`}
      </p>
      <p class="prose">{what}</p>
      {told.length > 0 && (
        <p class="small">
          {t('supervision.told')}: {told.map(({ who }) => who).join('、')}
        </p>
      )}
      <ul class="documents">
        {measures.map(({ text: said, at }) => (
          <li key={at}>
            <span class="small quiet">{instant(at)}</span> {said}
          </li>
        ))}
        {closing && (
          <li>
            <span class="small quiet">{instant(closing.at)}</span> {closing.text}
          </li>
        )}
      </ul>
      {!closing && may(shown, 'addMeasure') && (
        <Deed
          {...shown}
          label={t('supervision.measure')}
          send={t('supervision.save')}
          initial={{ text: '', told: '' }}
          faultsOf={(values) => faultsOf(values, { text: text(1000) })}
          command={(values) => ({
            type: 'addMeasure',
            incident: id,
            text: textAt(values, 'text').trim(),
            told: textAt(values, 'told').trim(),
          })}
          fields={(form) => (
            <>
              <Field
                form={form}
                path="text"
                kind="text"
                rows={2}
                label={t('supervision.measure')}
              />
              <Field form={form} path="told" label={t('supervision.told')} isOptional />
            </>
          )}
        />
      )}{' '}
      {!closing && may(shown, 'closeIncident') && (
        <TextDeed
          {...shown}
          label={t('supervision.close')}
          send={t('supervision.close.send')}
          question={t('supervision.close.text')}
          command={(said) => ({ type: 'closeIncident', incident: id, text: said })}
        />
      )}
    </article>
  );
}

/** What must not happen and did, what was done about it, and how it ended. */
export function Incidents(shown: Shown) {
  const { incidents } = shown.view;
  return (
    <>
      {may(shown, 'reportIncident') && (
        <section class="card">
          <Report {...shown} />
        </section>
      )}
      {incidents.length === 0 && (
        <section class="card">
          <p class="quiet">{t('supervision.incidents.none')}</p>
        </section>
      )}
      {incidents.map((incident) => (
        <IncidentCard key={incident.id} {...shown} incident={incident} />
      ))}
    </>
  );
}

function ComplaintCard({ complaint, ...shown }: Shown & { complaint: Complaint }) {
  const { id, about, text: said, at, due, answer, isOverdue, clock, contact } = complaint;
  return (
    <article class="card">
      <div class="card-head">
        <h2>{named(`supervision.about.${about}`)}</h2>
        <span class={`tag ${answer ? 'done' : isOverdue ? 'stopped' : 'current'}`}>
          {answer
            ? t('supervision.answered')
            : t(isOverdue ? 'supervision.overdue' : 'supervision.unanswered')}
        </span>
      </div>
      <p class="small quiet">{instant(at)}</p>
      <p class="prose">{said}</p>
      {contact && (
        <p>
          {t('supervision.complaint.contact')} <strong>{contact}</strong>
        </p>
      )}
      {due && !answer && (
        <p>
          {t('supervision.answerBy')} <strong>{lastMinute(due.at)}</strong>
        </p>
      )}
      {clock && !answer && <DeadlineReason reason={clock} />}
      {answer && (
        <blockquote class="quote">
          <p>{answer.text}</p>
          <p class="small quiet">{instant(answer.at)}</p>
        </blockquote>
      )}
      {!answer && may(shown, 'answerComplaint') && (
        <TextDeed
          {...shown}
          isMain
          label={t('supervision.answer')}
          send={t('supervision.answer.send')}
          question={t('supervision.answer.text')}
          hint={t('supervision.answer.hint')}
          rows={3}
          max={2000}
          command={(said) => ({ type: 'answerComplaint', complaint: id, text: said })}
        />
      )}
    </article>
  );
}

/** What residents complain about, from the public page; the organization does not see it. */
export function Complaints(shown: Shown) {
  const { complaints } = shown.view;
  return complaints.length === 0 ? (
    <section class="card">
      <p class="quiet">{t('supervision.complaints.none')}</p>
    </section>
  ) : (
    complaints.map((complaint) => (
      <ComplaintCard key={complaint.id} {...shown} complaint={complaint} />
    ))
  );
}

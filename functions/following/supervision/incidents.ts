import { DomainError } from '../../../shared/domain/errors.ts';
import type { Incident, Voice } from '../../../shared/domain/supervision/incident.ts';
import { readHead } from '../../../shared/store/record.ts';
import {
  incidentWrite,
  readIncidents,
  readVoice,
  supervisionSubject,
  voiceContactErased,
  voiceWrite,
} from '../../../shared/store/supervision.ts';
import { invalid } from '../../http/problem.ts';
import type { Acting, Change, Doing } from './changes.ts';
import { toOffice, toOrganization } from './telling.ts';

/** What the office keeps to itself has a chain the organization cannot reach. */
const subjectOf = ({ place }: Acting, { id, isKept }: Pick<Incident, 'id' | 'isKept'>) =>
  supervisionSubject(place, isKept ? 'watch' : 'incident', id);

export const reportIncident: Doing<'reportIncident'> = async (acting, command) => {
  const { deps, place, by, now, newId, sight } = acting;
  const { kind, severity, happenedAt, what, told } = command;
  if (happenedAt > now) throw invalid([{ pointer: '/happenedAt', code: 'date-ahead' }]);
  const side = sight === 'organization' ? 'organization' : 'office';
  const incident: Incident = {
    id: newId,
    kind,
    severity,
    happenedAt,
    what,
    told: told.map((who) => ({ who, at: now })),
    measures: [],
    reportedBy: { personId: by, side },
    reportedAt: now,
    isKept: side === 'office' && command.isKept,
  };
  const data = { what, kind, severity };
  const toOther =
    side === 'organization'
      ? toOffice(acting, 'incidentReported', data)
      : incident.isKept
        ? []
        : [toOrganization(acting, 'incidentReported', data)];
  return {
    subject: subjectOf(acting, incident),
    expected: 0,
    writes: [incidentWrite(deps.table, place, incident)],
    errands: toOther,
    after: { purchase: place.purchase, kind, severity },
  };
};

async function changed(
  acting: Acting,
  id: string,
  step: (incident: Incident) => Incident,
): Promise<Change> {
  const { deps, place, sight } = acting;
  const all = await readIncidents(deps.table, place, sight !== 'organization');
  const found = all.find((one) => one.id === id);
  if (!found) throw new DomainError({ code: 'not-found' });
  const subject = subjectOf(acting, found);
  const { version } = await readHead(deps.table, subject);
  if (found.closing) throw new DomainError({ code: 'already-decided' });
  const next = step(found);
  return {
    subject,
    expected: version,
    writes: [incidentWrite(deps.table, place, next)],
    after: {
      purchase: place.purchase,
      measures: next.measures.length,
      isClosed: Boolean(next.closing),
    },
  };
}

export const addMeasure: Doing<'addMeasure'> = (acting, { incident: id, text, told }) => {
  const { by, now: at } = acting;
  return changed(acting, id, (found) => ({
    ...found,
    measures: [...found.measures, { text, by, at }],
    told: told ? [...found.told, { who: told, at }] : found.told,
  }));
};

export const closeIncident: Doing<'closeIncident'> = (acting, { incident: id, text }) => {
  const { by, now: at } = acting;
  return changed(acting, id, (found) => ({ ...found, closing: { text, by, at } }));
};

/** Answered once; how whoever complained is reached is forgotten with the answer. */
export const answerComplaint: Doing<'answerComplaint'> = async (
  acting,
  { complaint: id, text },
) => {
  const { deps, place, by, now } = acting;
  const voice = await readVoice(deps.table, place.tenant, id);
  const isHere = voice?.purchase === place.purchase;
  const isTheirs = !voice?.organization || voice.organization === place.organization;
  if (!voice || !isHere || !isTheirs) throw new DomainError({ code: 'not-found' });
  if (voice.answer) throw new DomainError({ code: 'already-decided' });
  const answered: Voice = { ...voice, answer: { text, by, at: now } };
  return {
    subject: supervisionSubject(place, 'watch', id),
    expected: 0,
    writes: [
      voiceWrite(deps.table, place.tenant, answered),
      voiceContactErased(deps.table, place.tenant, id),
    ],
    after: { purchase: place.purchase, complaint: id, about: voice.about },
  };
};

import {
  capabilityAreas,
  certificateLevels,
  inspectionResults,
  organizationTypes,
  type Section,
  sanctionKinds,
} from '../../../shared/domain/organization/lists.ts';

export type Kind = 'line' | 'text' | 'date' | 'number' | 'money' | 'yes' | 'select' | 'boxes';
/** One question of a section. `labels` is where the words of its options are. */
export type Asked = {
  path: string;
  kind: Kind;
  options?: readonly string[];
  labels?: string;
  isOptional?: true;
  /** Longest text, or largest number. */
  max?: number;
};
export type Shape = { isList?: true; fields: readonly Asked[] };

const line = (path: string, max: number, isOptional?: true): Asked => ({
  path,
  kind: 'line',
  max,
  ...(isOptional && { isOptional }),
});
const day = (path: string, isOptional?: true): Asked => ({
  path,
  kind: 'date',
  ...(isOptional && { isOptional }),
});
const figure = (path: string, max = 100_000): Asked => ({ path, kind: 'number', max });
const yes = (path: string): Asked => ({ path, kind: 'yes' });
const one = (
  path: string,
  options: readonly string[],
  labels: string,
  isOptional?: true,
): Asked => ({
  path,
  kind: 'select',
  options,
  labels,
  ...(isOptional && { isOptional }),
});

/** What is asked in each part of the passport, in the order it is asked; a list asks it for each row. */
export const shapes: Record<Section, Shape> = {
  registration: {
    fields: [
      one('type', organizationTypes, 'organizationType'),
      line('registrar', 60),
      day('registeredOn'),
      line('legalRepresentative', 60),
      line('address', 120),
      { path: 'description', kind: 'text', max: 1000, isOptional: true },
    ],
  },
  scale: {
    fields: [
      figure('fullTime'),
      figure('partTime'),
      figure('volunteers'),
      { path: 'incomeFen', kind: 'money' },
    ],
  },
  assessment: {
    fields: [
      one('level', ['1', '2', '3', '4', '5'], 'assessmentLevel'),
      day('grantedOn'),
      day('validUntil'),
      line('issuer', 60),
    ],
  },
  qualifications: {
    isList: true,
    fields: [
      line('name', 80),
      line('issuer', 60),
      line('number', 60, true),
      day('validFrom', true),
      day('validUntil', true),
    ],
  },
  charter: {
    fields: [
      { path: 'scope', kind: 'text', max: 2000 },
      {
        path: 'categories',
        kind: 'boxes',
        options: ['elderly', 'disabled', 'youth', 'relief', 'other'],
        labels: 'category',
        isOptional: true,
      },
    ],
  },
  inspections: {
    isList: true,
    fields: [figure('year', 2100), one('result', inspectionResults, 'inspection')],
  },
  sanctions: {
    isList: true,
    fields: [
      one('kind', sanctionKinds, 'sanction'),
      day('on'),
      day('liftedOn', true),
      line('by', 60),
      line('reason', 300),
      yes('isMajor'),
    ],
  },
  governance: {
    fields: [
      figure('council'),
      figure('supervisors'),
      yes('keepsNonprofitBooks'),
      yes('isAuditedYearly'),
      yes('declaresNoViolation'),
    ],
  },
  bank: { fields: [line('bank', 60), line('holder', 100), line('account', 60)] },
  documents: {
    isList: true,
    fields: [
      line('title', 60),
      line('number', 60, true),
      line('issuer', 60, true),
      day('validUntil', true),
    ],
  },
  workers: {
    isList: true,
    fields: [
      line('name', 60),
      line('duty', 60, true),
      one('certificate.level', certificateLevels, 'certificate', true),
      line('certificate.number', 60, true),
      day('certificate.validUntil', true),
    ],
  },
  capability: {
    fields: [
      ...capabilityAreas.map(
        (area): Asked => one(`levels.${area}`, ['1', '2', '3', '4', '5'], 'capabilityLevel'),
      ),
      { path: 'goal', kind: 'text', max: 500, isOptional: true },
    ],
  },
  consents: { fields: [yes('profile'), yes('record')] },
};

import type {
  ActivityLog,
  FieldKit,
  MonthlySheet,
  Progress,
  Synced,
  SyncFieldwork,
  WrittenReport,
} from '../../shared/contracts/fieldwork.ts';
import type { Reflection } from '../../shared/domain/fieldwork/reflection.ts';
import { ask } from './ask.ts';

/** One project, and for a member the organization they act for; empty for an official. */
export type ProjectPlace = { tenant: string; purchase: string; organization: string };
export type Reading = ProjectPlace & { actingFor: string };

const at = '/api/t/:tenant/purchases/:purchase/projects/:organization';
const asked = ({ actingFor, ...param }: Reading) => ({
  param,
  query: { ...(actingFor && { organization: actingFor }) },
});

export const getKit = (param: ProjectPlace) =>
  ask('$get', `${at}/field-kit`, { param }) as Promise<FieldKit>;
export const sendItems = (param: ProjectPlace, items: SyncFieldwork['items']) =>
  ask('$post', `${at}/field-sync`, { param, json: { items } }) as Promise<Synced>;
export const getProgress = (reading: Reading) =>
  ask('$get', `${at}/progress`, asked(reading)) as Promise<Progress>;
export const getLog = (reading: Reading) =>
  ask('$get', `${at}/activity-log`, asked(reading)) as Promise<ActivityLog>;
export const getSheet = (reading: Reading) =>
  ask('$get', `${at}/monthly-sheet`, asked(reading)) as Promise<MonthlySheet>;
export const getReport = (reading: Reading, phase: WrittenReport['phase']) =>
  ask('$get', `${at}/written-reports/:phase`, {
    ...asked(reading),
    param: { ...asked(reading).param, phase },
  }) as Promise<WrittenReport>;
export const keepReflection = (
  { actingFor: _actingFor, ...place }: Reading,
  phase: WrittenReport['phase'],
  json: Reflection,
) => ask('$put', `${at}/written-reports/:phase/reflection`, { param: { ...place, phase }, json });

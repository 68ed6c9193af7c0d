import { Reflection } from '../domain/fieldwork/reflection.ts';
import {
  ActivityLog,
  FieldKit,
  MonthlySheet,
  Progress,
  Synced,
  SyncFieldwork,
  WrittenReport,
  WrittenReportPath,
} from './fieldwork.ts';
import { ProjectPath } from './project-path.ts';
import type { RouteContract } from './route-contract.ts';

const project = '/api/t/:tenant/purchases/:purchase/projects/:organization';

/** What either party of a contract reads; members name their own organization in the query. */
const reading = {
  method: 'get',
  access: 'officialOrOrganization',
  params: ProjectPath,
  status: 200,
} as const;

/** Activities of a project: begun, signed in to, closed, and the reports that write themselves. Part of the routes of the `working` unit. */
export const fieldworkRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: `${project}/field-kit`,
    summary: 'What a phone needs to record work without a connection',
    access: 'organization',
    params: ProjectPath,
    answer: FieldKit,
    status: 200,
    problems: ['contract-unsigned'],
  },
  {
    method: 'post',
    path: `${project}/field-sync`,
    summary:
      'Hand in what a phone kept; each item is answered by itself, and one sent again is known',
    access: 'organization',
    params: ProjectPath,
    body: SyncFieldwork,
    answer: Synced,
    status: 200,
    problems: ['contract-unsigned'],
  },
  {
    ...reading,
    path: `${project}/progress`,
    summary: 'What is done of each deliverable, what falls short, and where it is going',
    answer: Progress,
  },
  {
    ...reading,
    path: `${project}/activity-log`,
    summary: 'The activity log, written from what was recorded in the field',
    answer: ActivityLog,
  },
  {
    ...reading,
    path: `${project}/monthly-sheet`,
    summary: 'Income and expense by month, beside the work they paid for',
    answer: MonthlySheet,
  },
  {
    ...reading,
    path: `${project}/written-reports/:phase`,
    summary: 'The mid-term or final report, written from the work file',
    params: WrittenReportPath,
    answer: WrittenReport,
  },
  {
    method: 'put',
    path: `${project}/written-reports/:phase/reflection`,
    summary: 'What the organization itself has to say in a report',
    access: 'organization',
    params: WrittenReportPath,
    body: Reflection,
    answer: Reflection,
    status: 200,
    problems: ['contract-unsigned'],
  },
];

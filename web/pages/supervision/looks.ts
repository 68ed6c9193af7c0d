import type { SupervisionView, Waiting } from '../../../shared/contracts/supervision.ts';
import type { ProjectAt } from '../../api/supervision.ts';

const looks: Readonly<Record<string, string>> = {
  notice: '',
  warning: 'warn',
  serious: 'stopped',
  minor: '',
  grave: 'stopped',
};

export const severityLook = (severity: string): string => looks[severity] ?? '';

/** Under which tab of a project a line is found. */
export const waitingTab: Record<Waiting['kind'], string> = {
  flag: 'flags',
  visit: 'visits',
  order: 'orders',
  incident: 'incidents',
  complaint: 'complaints',
};

/** A project on screen, and what to do with the answer of a command. */
export type Shown = { at: ProjectAt; view: SupervisionView; put(view: SupervisionView): void };

export const may = ({ view }: Pick<Shown, 'view'>, deed: string): boolean =>
  view.may.includes(deed);

export type Visit = SupervisionView['visits'][number];

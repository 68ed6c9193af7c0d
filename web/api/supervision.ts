import type {
  ProjectLog,
  SupervisionCommand,
  SupervisionOverview,
  SupervisionView,
} from '../../shared/contracts/supervision.ts';
import { ask, type Wish } from './ask.ts';

const all = '/api/t/:tenant/supervision';
const one = '/api/t/:tenant/purchases/:purchase/projects/:organization/supervision';

/** Which project, and whether a member of its organization reads it. */
export type ProjectAt = {
  tenant: string;
  purchase: string;
  organization: string;
  isOwn: boolean;
};

const asked = ({ isOwn, ...param }: ProjectAt) => ({
  param,
  query: isOwn ? { organization: param.organization } : {},
});

export const getSupervision = (tenant: string): Promise<SupervisionOverview> =>
  ask('$get', all, { param: { tenant } } as never) as Promise<SupervisionOverview>;

export const lookAgain = (tenant: string, wish: Wish) =>
  ask('$post', `${all}/looks`, { param: { tenant }, json: {} } as never, wish({ at: Date.now() }));

export const getProject = (at: ProjectAt): Promise<SupervisionView> =>
  ask('$get', one, asked(at) as never) as Promise<SupervisionView>;

export const getLog = (at: ProjectAt): Promise<ProjectLog> =>
  ask('$get', `${one}/log`, asked(at) as never) as Promise<ProjectLog>;

export const sendSupervision = (
  at: ProjectAt,
  json: SupervisionCommand,
  wish: Wish,
): Promise<SupervisionView> =>
  ask('$post', one, { ...asked(at), json } as never, wish(json)) as Promise<SupervisionView>;

import type {
  AlikeNeeds,
  BeginImport,
  ImportRows,
  NeedCommand,
  NeedImport,
  NeedMatches,
  NeedPhotographs,
  NeedProjects,
  NeedsMoved,
  NeedsOverview,
  NeedsPage,
  NeedView,
  PhotographCommand,
  ReportForResident,
  ResourceCommand,
  Resources,
  RowsRead,
} from '../../shared/contracts/needs.ts';
import { ask, type Wish } from './ask.ts';

const all = '/api/t/:tenant/needs';

type Asked = { status: string; community?: string; category?: string; cursor?: string };

export const getNeeds = (tenant: string, query: Asked): Promise<NeedsPage> =>
  ask('$get', all, { param: { tenant }, query } as never) as Promise<NeedsPage>;

export const getNeedsOverview = (tenant: string, street: string): Promise<NeedsOverview> =>
  ask('$get', `${all}/overview`, {
    param: { tenant },
    query: { street },
  } as never) as Promise<NeedsOverview>;

export const getNeed = (param: { tenant: string; need: string }): Promise<NeedView> =>
  ask('$get', `${all}/:need`, { param } as never) as Promise<NeedView>;

export const getAlike = (param: { tenant: string; need: string }): Promise<AlikeNeeds> =>
  ask('$get', `${all}/:need/alike`, { param } as never) as Promise<AlikeNeeds>;

export const getMatches = (param: { tenant: string; need: string }): Promise<NeedMatches> =>
  ask('$get', `${all}/:need/matches`, { param } as never) as Promise<NeedMatches>;

export const sendNeeds = (tenant: string, json: NeedCommand, wish: Wish): Promise<NeedsMoved> =>
  ask(
    '$post',
    `${all}/commands`,
    { param: { tenant }, json } as never,
    wish(json),
  ) as Promise<NeedsMoved>;

export const reportForResident = (
  tenant: string,
  json: ReportForResident,
): Promise<{ receipt: string; need: string }> =>
  ask('$post', `${all}/reports`, {
    param: { tenant },
    json,
  } as never) as Promise<{ receipt: string; need: string }>;

export const getNeedProjects = (tenant: string): Promise<NeedProjects> =>
  ask('$get', `${all}/projects`, { param: { tenant } } as never) as Promise<NeedProjects>;

export const getResources = (tenant: string): Promise<Resources> =>
  ask('$get', `${all}/resources`, { param: { tenant } } as never) as Promise<Resources>;

export const sendResource = (
  tenant: string,
  json: ResourceCommand,
  wish: Wish,
): Promise<Resources> =>
  ask(
    '$post',
    `${all}/resources`,
    { param: { tenant }, json } as never,
    wish(json),
  ) as Promise<Resources>;

export const getImports = (tenant: string): Promise<{ items: NeedImport[] }> =>
  ask('$get', `${all}/imports`, { param: { tenant } } as never) as Promise<{
    items: NeedImport[];
  }>;

export const beginImport = (tenant: string, json: BeginImport): Promise<NeedImport> =>
  ask('$post', `${all}/imports`, { param: { tenant }, json } as never) as Promise<NeedImport>;

export const sendRows = (
  param: { tenant: string; import: string },
  json: Pick<ImportRows, 'from' | 'rows'> & Partial<ImportRows>,
): Promise<RowsRead> =>
  ask('$post', `${all}/imports/:import/rows`, { param, json } as never) as Promise<RowsRead>;

const photographs = '/api/t/:tenant/need-photographs/:need';

export const getPhotographs = (param: { tenant: string; need: string }): Promise<NeedPhotographs> =>
  ask('$get', photographs, { param } as never) as Promise<NeedPhotographs>;

export const decidePhotograph = (
  param: { tenant: string; need: string },
  json: PhotographCommand,
  wish: Wish,
): Promise<NeedView> =>
  ask(
    '$post',
    `${all}/:need/photographs`,
    { param, json } as never,
    wish(json),
  ) as Promise<NeedView>;

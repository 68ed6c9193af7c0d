import type {
  DirectoryCommand,
  DirectoryPage,
  OutletView,
  SuggestionsView,
} from '../../shared/contracts/directory.ts';
import type {
  CentreCommand,
  CentresView,
  HandoverAnswer,
  HandoverCommand,
  HandoversView,
} from '../../shared/contracts/directory-centres.ts';
import type { CircleView } from '../../shared/contracts/directory-circle.ts';
import type {
  BeginDirectoryImport,
  BeginPositionImport,
  DirectoryImport,
  DirectoryRows,
  DirectoryRowsRead,
  PositionImport,
  PositionRows,
  PositionRowsRead,
} from '../../shared/contracts/directory-imports.ts';
import type { DirectorySetting } from '../../shared/domain/directory/setting.ts';
import { ask, type Wish } from './ask.ts';

const base = '/api/t/:tenant/directory';

export const getDirectory = (
  tenant: string,
  query: Record<string, string>,
): Promise<DirectoryPage> =>
  ask('$get', base, { param: { tenant }, query } as never) as Promise<DirectoryPage>;

export const getOutlet = (param: {
  tenant: string;
  community: string;
  outlet: string;
}): Promise<OutletView> =>
  ask('$get', `${base}/outlets/:community/:outlet`, { param } as never) as Promise<OutletView>;

export const sendDirectory = (
  tenant: string,
  json: DirectoryCommand,
  wish: Wish,
): Promise<{ community?: string; n?: number }> =>
  ask('$post', `${base}/commands`, { param: { tenant }, json } as never, wish(json)) as Promise<{
    community?: string;
    n?: number;
  }>;

export const putDirectorySetting = (
  { tenant, version }: { tenant: string; version: number },
  json: DirectorySetting,
  wish: Wish,
): Promise<unknown> =>
  ask('$put', `${base}/setting`, { param: { tenant }, json } as never, {
    ...wish(json),
    'if-match': `"v${version}"`,
  });

export const getCircle = (tenant: string, community: string): Promise<CircleView> =>
  ask('$get', `${base}/circle`, {
    param: { tenant },
    query: community ? { community } : {},
  } as never) as Promise<CircleView>;

export const getSuggestions = (tenant: string, state: string): Promise<SuggestionsView> =>
  ask('$get', `${base}/suggestions`, {
    param: { tenant },
    query: { state },
  } as never) as Promise<SuggestionsView>;

export const getCentres = (tenant: string): Promise<CentresView> =>
  ask('$get', `${base}/centres`, { param: { tenant } } as never) as Promise<CentresView>;

export const sendCentre = (tenant: string, json: CentreCommand, wish: Wish): Promise<CentresView> =>
  ask(
    '$post',
    `${base}/centres`,
    { param: { tenant }, json } as never,
    wish(json),
  ) as Promise<CentresView>;

export const getHandovers = (tenant: string, state: string): Promise<HandoversView> =>
  ask('$get', `${base}/handovers`, {
    param: { tenant },
    query: { state },
  } as never) as Promise<HandoversView>;

export const sendHandover = (
  tenant: string,
  json: HandoverCommand,
  wish: Wish,
): Promise<HandoverAnswer> =>
  ask(
    '$post',
    `${base}/handovers`,
    { param: { tenant }, json } as never,
    wish(json),
  ) as Promise<HandoverAnswer>;

export const getDirectoryImports = (tenant: string): Promise<{ items: DirectoryImport[] }> =>
  ask('$get', `${base}/imports`, { param: { tenant } } as never) as Promise<{
    items: DirectoryImport[];
  }>;

export const beginDirectoryImport = (
  tenant: string,
  json: BeginDirectoryImport,
): Promise<DirectoryImport> =>
  ask('$post', `${base}/imports`, { param: { tenant }, json } as never) as Promise<DirectoryImport>;

export const sendDirectoryRows = (
  param: { tenant: string; import: string },
  json: Pick<DirectoryRows, 'from' | 'rows'> & Partial<DirectoryRows>,
): Promise<DirectoryRowsRead> =>
  ask('$post', `${base}/imports/:import/rows`, {
    param,
    json,
  } as never) as Promise<DirectoryRowsRead>;

export const getPositionImports = (tenant: string): Promise<{ items: PositionImport[] }> =>
  ask('$get', `${base}/positions`, { param: { tenant } } as never) as Promise<{
    items: PositionImport[];
  }>;

export const beginPositionImport = (
  tenant: string,
  json: BeginPositionImport,
): Promise<PositionImport> =>
  ask('$post', `${base}/positions`, {
    param: { tenant },
    json,
  } as never) as Promise<PositionImport>;

export const sendPositionRows = (
  param: { tenant: string; import: string },
  json: Pick<PositionRows, 'from' | 'rows'> & Partial<PositionRows>,
): Promise<PositionRowsRead> =>
  ask('$post', `${base}/positions/:import/rows`, {
    param,
    json,
  } as never) as Promise<PositionRowsRead>;

import type {
  OpenedTree,
  RegionHistory,
  RegionsChanged,
} from '../../shared/contracts/region-tree.ts';
import type { RegionChange } from '../../shared/domain/region/changes.ts';
import { ask, type Wish } from './ask.ts';

const base = '/api/t/:tenant/region-tree';

export const openTree = (tenant: string, asked: { node?: string; text?: string }) =>
  ask('$get', base, { param: { tenant }, query: asked } as never) as Promise<OpenedTree>;

export const getRegionHistory = (tenant: string, node: string) =>
  ask('$get', `${base}/:node/history`, { param: { tenant, node } }) as Promise<RegionHistory>;

type Body = { change: RegionChange; reason: string; isCheck: boolean };

export const changeRegions = (tenant: string, version: number, body: Body, wish: Wish) =>
  ask('$post', `${base}/changes`, { param: { tenant }, json: body } as never, {
    ...wish(body),
    'if-match': `"v${version}"`,
  }) as Promise<RegionsChanged>;

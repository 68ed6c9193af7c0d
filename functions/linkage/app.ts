import { Hono } from 'hono';
import { linkageRoutes } from '../../shared/contracts/linkage-routes.ts';
import { sentences } from '../../shared/messages/problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { jsonUnit } from '../http/json-unit.ts';
import type { Deps } from '../ports.ts';
import { linkage } from './routes/linkage.ts';

const inside = new Hono<Env>().use(access(linkageRoutes)).route('/t/:tenant', linkage);

/** How the three are linked: modes, strategies, the five elements, the network, goals. */
export const createLinkageApp = (deps: Deps) => jsonUnit(deps, sentences).route('/api', inside);

export type LinkageApi = ReturnType<typeof createLinkageApp>;

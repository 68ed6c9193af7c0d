import { Hono } from 'hono';
import { tenancyRoutes } from '../../shared/contracts/tenancy-routes.ts';
import { sentences } from '../../shared/messages/problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { jsonUnit } from '../http/json-unit.ts';
import type { Deps } from '../ports.ts';
import { audit } from './routes/audit.ts';
import { boards } from './routes/boards.ts';
import { budget } from './routes/budget.ts';
import { delegations } from './routes/delegations.ts';
import { draws, registrations } from './routes/draws.ts';
import { expertImport } from './routes/expert-import.ts';
import { expertDeclaration, experts } from './routes/experts.ts';
import { exports } from './routes/exports.ts';
import { jury } from './routes/jury.ts';
import { landings } from './routes/landings.ts';
import { members } from './routes/members.ts';
import { organizationCare } from './routes/organization-care.ts';
import { regionTree } from './routes/region-tree.ts';
import { separation } from './routes/separation.ts';
import { units } from './routes/units.ts';
import { standards, workforce } from './routes/workforce.ts';
import { settings } from './settings/settings.ts';
import { settingTransfers } from './settings/transfers.ts';

const inside = new Hono<Env>()
  .use(access(tenancyRoutes))
  .route('/t/:tenant/members', members)
  .route('/t/:tenant/audit', audit)
  .route('/t/:tenant/exports', exports)
  .route('/t/:tenant/region-tree', regionTree)
  .route('/t/:tenant/separation', separation)
  .route('/t/:tenant/delegations', delegations)
  .route('/t/:tenant/budget', budget)
  .route('/t/:tenant/landings', landings)
  .route('/t/:tenant/jury', jury)
  .route('/t/:tenant/boards', boards)
  .route('/t/:tenant/experts', expertImport)
  .route('/t/:tenant/experts', experts)
  .route('/t/:tenant/expert-declaration', expertDeclaration)
  .route('/t/:tenant/draws', draws)
  .route('/t/:tenant/registrations', registrations)
  .route('/t/:tenant/units', units)
  .route('/t/:tenant/workforce', workforce)
  .route('/t/:tenant/workforce-standards', standards)
  .route('/t/:tenant/settings', settingTransfers)
  .route('/t/:tenant/settings', settings)
  .route('/t/:tenant', organizationCare);

/** A city or district runs itself: settings, people, regions, verification of organizations, audit. */
export const createTenancyApp = (deps: Deps) => jsonUnit(deps, sentences).route('/api', inside);

export type TenancyApi = ReturnType<typeof createTenancyApp>;

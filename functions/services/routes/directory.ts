import { Hono } from 'hono';
import {
  DirectoryCommand,
  DirectoryQuery,
  OutletPath,
  SuggestionsQuery,
} from '../../../shared/contracts/directory.ts';
import {
  CentreCommand,
  HandoverCommand,
  HandoversQuery,
} from '../../../shared/contracts/directory-centres.ts';
import { CircleQuery } from '../../../shared/contracts/directory-circle.ts';
import {
  BeginDirectoryImport,
  BeginPositionImport,
  DirectoryRows,
  PositionRows,
} from '../../../shared/contracts/directory-imports.ts';
import { ListImportPath } from '../../../shared/contracts/list-rows.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { DirectorySetting } from '../../../shared/domain/directory/setting.ts';
import {
  directoryImports,
  listSuggestions,
  positionImports,
} from '../../../shared/store/directory-lists.ts';
import { repeatOf, versionRequired } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { beginImport } from '../../list-import.ts';
import { centresView, commandHandover, handoversView, keepCentre } from '../centres.ts';
import { askedIn } from '../directory-asked.ts';
import { commandDirectory } from '../directory-change.ts';
import { outletList, readList } from '../directory-import.ts';
import { stateSetting } from '../directory-state.ts';
import { circleView, outletView, pageOf } from '../directory-views.ts';
import { positionList, readPositions } from '../position-import.ts';

const outlets = new Hono<Env>()
  .get('/', valid('param', TenantPath), valid('query', DirectoryQuery), async (c) => {
    const asked = askedIn(c, c.req.valid('param').tenant);
    return c.json(await pageOf(asked, c.req.valid('query')), 200);
  })
  .put('/setting', valid('param', TenantPath), valid('json', DirectorySetting), async (c) => {
    const { tenant } = c.req.valid('param');
    const setting = c.req.valid('json');
    const repeat = repeatOf(c, c.var.session.person.id, { tenant, setting });
    await stateSetting({ ...askedIn(c, tenant), repeat }, setting, versionRequired(c, 'v'));
    return c.json({}, 200);
  })
  .post('/commands', valid('param', TenantPath), valid('json', DirectoryCommand), async (c) => {
    const { tenant } = c.req.valid('param');
    const command = c.req.valid('json');
    const repeat = repeatOf(c, c.var.session.person.id, { tenant, ...command });
    return c.json(await commandDirectory({ ...askedIn(c, tenant), command, repeat }), 200);
  })
  .get('/outlets/:community/:outlet', valid('param', OutletPath), async (c) => {
    const { tenant, ...place } = c.req.valid('param');
    return c.json(await outletView(askedIn(c, tenant), place), 200);
  })
  .get('/circle', valid('param', TenantPath), valid('query', CircleQuery), async (c) => {
    const asked = askedIn(c, c.req.valid('param').tenant);
    return c.json(await circleView(asked, c.req.valid('query').community), 200);
  })
  .get('/suggestions', valid('param', TenantPath), valid('query', SuggestionsQuery), async (c) => {
    const { tenant } = c.req.valid('param');
    const isOpen = c.req.valid('query').state === 'open';
    return c.json({ items: await listSuggestions(c.var.deps.table, tenant, isOpen) }, 200);
  });

const imports = new Hono<Env>()
  .get('/imports', valid('param', TenantPath), async (c) => {
    const { tenant } = c.req.valid('param');
    return c.json({ items: await directoryImports.list(c.var.deps.table, tenant) }, 200);
  })
  .post('/imports', valid('param', TenantPath), valid('json', BeginDirectoryImport), async (c) => {
    const asked = { ...askedIn(c, c.req.valid('param').tenant), language: c.var.language };
    return c.json(await beginImport(outletList, asked, c.req.valid('json')), 200);
  })
  .post(
    '/imports/:import/rows',
    valid('param', ListImportPath),
    valid('json', DirectoryRows),
    async (c) => {
      const { tenant, import: id } = c.req.valid('param');
      const asked = { ...askedIn(c, tenant), id, language: c.var.language };
      return c.json(await readList(asked, c.req.valid('json')), 200);
    },
  );

const positions = new Hono<Env>()
  .get('/positions', valid('param', TenantPath), async (c) => {
    const { tenant } = c.req.valid('param');
    return c.json({ items: await positionImports.list(c.var.deps.table, tenant) }, 200);
  })
  .post('/positions', valid('param', TenantPath), valid('json', BeginPositionImport), async (c) => {
    const asked = { ...askedIn(c, c.req.valid('param').tenant), language: c.var.language };
    return c.json(await beginImport(positionList, asked, c.req.valid('json')), 200);
  })
  .post(
    '/positions/:import/rows',
    valid('param', ListImportPath),
    valid('json', PositionRows),
    async (c) => {
      const { tenant, import: id } = c.req.valid('param');
      const asked = { ...askedIn(c, tenant), id, language: c.var.language };
      return c.json(await readPositions(asked, c.req.valid('json')), 200);
    },
  );

const centres = new Hono<Env>()
  .get('/centres', valid('param', TenantPath), async (c) =>
    c.json(await centresView(askedIn(c, c.req.valid('param').tenant)), 200),
  )
  .post('/centres', valid('param', TenantPath), valid('json', CentreCommand), async (c) => {
    const { tenant } = c.req.valid('param');
    const body = c.req.valid('json');
    const repeat = repeatOf(c, c.var.session.person.id, { tenant, ...body });
    const asked = askedIn(c, tenant);
    await keepCentre({ ...asked, repeat }, body);
    return c.json(await centresView(asked), 200);
  })
  .get('/handovers', valid('param', TenantPath), valid('query', HandoversQuery), async (c) => {
    const asked = askedIn(c, c.req.valid('param').tenant);
    return c.json(await handoversView(asked, c.req.valid('query').state), 200);
  })
  .post('/handovers', valid('param', TenantPath), valid('json', HandoverCommand), async (c) => {
    const { tenant } = c.req.valid('param');
    const body = c.req.valid('json');
    const repeat = repeatOf(c, c.var.session.person.id, { tenant, ...body });
    return c.json(await commandHandover({ ...askedIn(c, tenant), repeat }, body), 200);
  });

/** Providers, the convenience circle and one-stop centres. */
export const directory = new Hono<Env>()
  .route('/directory', outlets)
  .route('/directory', imports)
  .route('/directory', positions)
  .route('/directory', centres);

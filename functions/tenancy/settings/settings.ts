import { Hono } from 'hono';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import {
  ComparisonQuery,
  isSettingWriter,
  PreviewSetting,
  RestoreSetting,
  SaveSetting,
  SettingPath,
  SettingVersionPath,
} from '../../../shared/contracts/settings.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { differences } from '../../../shared/domain/settings/differences.ts';
import { settingKeys } from '../../../shared/domain/settings/setting-keys.ts';
import {
  listSettings,
  listSettingVersions,
  readSetting,
  versionInHistory,
} from '../../../shared/store/settings.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { change } from './change.ts';
import { checked, entriesIn, headOf, refuseFaults, settingsInForce } from './checked-value.ts';
import { limitsIn } from './limits.ts';
import { previewOf } from './preview-of.ts';

const mayChange = (actor: Actor) => actor.kind === 'official' && isSettingWriter(actor.posts);

/** Settings of a tenant: what is in force, its history, and changes of it. */
export const settings = new Hono<Env>()
  .get('/', valid('param', TenantPath), async (c) => {
    const { deps, actor } = c.var;
    const found = await listSettings(deps.table, c.req.valid('param').tenant);
    const items = settingKeys.map((key) => {
      const current = found[key];
      return {
        key,
        ...(current && { current: headOf(current) }),
        entries: entriesIn(current?.value),
      };
    });
    return c.json({ items, mayChange: mayChange(actor) }, 200);
  })
  .get('/:setting', valid('param', SettingPath), async (c) => {
    const { deps, actor } = c.var;
    const { tenant, setting: key } = c.req.valid('param');
    const current = await readSetting(deps.table, tenant, key);
    const { rules = [] } =
      key === 'rules' ? (await settingsInForce(deps.table, tenant)).settings : {};
    const version = current?.version ?? 0;
    c.header('ETag', `"v${version}"`);
    return c.json(
      {
        key,
        current: current ? headOf(current) : { version },
        isSet: current !== undefined,
        value: current?.value ?? null,
        limits: limitsIn(rules),
        mayChange: mayChange(actor),
      },
      200,
    );
  })
  .put('/:setting', valid('param', SettingPath), valid('json', SaveSetting), async (c) => {
    const { tenant, setting: key } = c.req.valid('param');
    const { value, reason } = c.req.valid('json');
    const done = await change(c, {
      tenant,
      key,
      reason,
      command: 'changeSetting',
      request: { value, reason },
      value: async () => {
        const { settings: others } = await settingsInForce(c.var.deps.table, tenant);
        return refuseFaults(checked(key, value, others), '/value');
      },
    });
    return c.json(done, 200);
  })
  .get('/:setting/versions', valid('param', SettingPath), async (c) => {
    const { tenant, setting: key } = c.req.valid('param');
    const { table } = c.var.deps;
    const kept = await listSettingVersions(table, tenant, key);
    const current = kept.length === 0 ? await readSetting(table, tenant, key) : undefined;
    return c.json({ items: [...kept, ...(current ? [current] : [])].map(headOf) }, 200);
  })
  .get('/:setting/versions/:version', valid('param', SettingVersionPath), async (c) => {
    const { tenant, setting: key, version } = c.req.valid('param');
    const found = await versionInHistory(c.var.deps.table, tenant, key, version);
    return c.json({ ...headOf(found), value: found.value }, 200);
  })
  .get(
    '/:setting/comparison',
    valid('param', SettingPath),
    valid('query', ComparisonQuery),
    async (c) => {
      const { tenant, setting: key } = c.req.valid('param');
      const { from, to } = c.req.valid('query');
      const { table } = c.var.deps;
      const [before, after] = await Promise.all([
        versionInHistory(table, tenant, key, from),
        versionInHistory(table, tenant, key, to),
      ]);
      return c.json(
        {
          from: headOf(before),
          to: headOf(after),
          differences: differences(before.value, after.value),
        },
        200,
      );
    },
  )
  .post(
    '/:setting/preview',
    valid('param', SettingPath),
    valid('json', PreviewSetting),
    async (c) => {
      const { tenant, setting: key } = c.req.valid('param');
      return c.json(await previewOf(c.var.deps, { tenant, key, ...c.req.valid('json') }), 200);
    },
  )
  .post(
    '/:setting/restoration',
    valid('param', SettingPath),
    valid('json', RestoreSetting),
    async (c) => {
      const { tenant, setting: key } = c.req.valid('param');
      const { version, reason } = c.req.valid('json');
      const { table } = c.var.deps;
      const done = await change(c, {
        tenant,
        key,
        reason,
        command: 'restoreSetting',
        provenance: { kind: 'version', of: String(version) },
        request: { version, reason },
        value: async () => {
          const { value } = await versionInHistory(table, tenant, key, version);
          const { settings: others } = await settingsInForce(table, tenant);
          return refuseFaults(checked(key, value, others), '/version');
        },
      });
      return c.json(done, 200);
    },
  );

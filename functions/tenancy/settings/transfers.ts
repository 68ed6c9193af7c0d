import { Hono } from 'hono';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import {
  ExportQuery,
  ImportSetting,
  PreviewImport,
  SettingPath,
} from '../../../shared/contracts/settings.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { differences } from '../../../shared/domain/settings/differences.ts';
import type { Settings } from '../../../shared/domain/settings/kinds.ts';
import { merged } from '../../../shared/domain/settings/merged.ts';
import { type SettingKey, settingKeys } from '../../../shared/domain/settings/setting-keys.ts';
import { readyTemplates } from '../../../shared/domain/settings/templates/ready-templates.ts';
import { faultSentence } from '../../../shared/messages/problems.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { listSettings } from '../../../shared/store/settings.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';
import { change } from './change.ts';
import { checked, refuseFaults, settingsInForce } from './checked-value.ts';
import { type Incoming, incomingOf, templateFile } from './template-file.ts';

/** Rules before the calls that name them: taken over in this order, nothing is named before it is there. */
const inOrder = (keys: Iterable<SettingKey>): SettingKey[] => {
  const last = ['calls'];
  return [...keys].sort((a, b) => Number(last.includes(a)) - Number(last.includes(b)));
};

/** What each setting that comes in would change, checked as if the ones before it were taken over too. */
function comparedWith(
  incoming: Incoming,
  { found, settings }: Awaited<ReturnType<typeof settingsInForce>>,
  language: Language,
) {
  const taken: Settings = { ...settings };
  return inOrder(incoming.settings.keys()).map((key) => {
    const value = merged(key, settings[key], incoming.settings.get(key));
    const { faults, value: read } = checked(key, value, taken);
    if (faults.length === 0) Object.assign(taken, { [key]: read });
    return {
      key,
      current: found[key]?.version ?? 0,
      differences: differences(settings[key], value),
      faults: faults.map((fault) => ({ ...fault, message: faultSentence(language, fault.code) })),
    };
  });
}

/** Settings that travel: out as a file, in from a file or from a template shipped with the platform. */
export const settingTransfers = new Hono<Env>()
  .get('/export', valid('param', TenantPath), valid('query', ExportQuery), async (c) => {
    const { deps } = c.var;
    const { tenant } = c.req.valid('param');
    const { keys = settingKeys } = c.req.valid('query');
    const config = await tenantConfig(deps, tenant);
    const found = await listSettings(deps.table, tenant);
    const settings = keys.flatMap((key) => {
      const setting = found[key];
      return setting ? [[key, setting] as const] : [];
    });
    if (settings.length === 0) throw new DomainError({ code: 'not-found' });
    const now = await tenantNow(deps, config);
    c.header('Content-Disposition', `attachment; filename="sanshe-settings-${tenant}.json"`);
    return c.json(templateFile({ tenant: config.summary, settings, now }), 200);
  })
  .get('/templates', valid('param', TenantPath), (c) =>
    c.json(
      {
        items: readyTemplates.map(({ settings, ...template }) => ({
          ...template,
          keys: Object.keys(settings) as SettingKey[],
        })),
      },
      200,
    ),
  )
  .post('/import-preview', valid('param', TenantPath), valid('json', PreviewImport), async (c) => {
    const { deps, language } = c.var;
    const incoming = incomingOf(c.req.valid('json'));
    const inForce = await settingsInForce(deps.table, c.req.valid('param').tenant);
    return c.json({ from: incoming.from, items: comparedWith(incoming, inForce, language) }, 200);
  })
  .post(
    '/:setting/import',
    valid('param', SettingPath),
    valid('json', ImportSetting),
    async (c) => {
      const { tenant, setting: key } = c.req.valid('param');
      const body = c.req.valid('json');
      const incoming = incomingOf(body);
      if (!incoming.settings.has(key))
        throw new DomainError(
          { code: 'invalid-request' },
          { faults: [{ pointer: '/template', code: 'not-in-template' }] },
        );
      const done = await change(c, {
        tenant,
        key,
        reason: body.reason,
        command: 'importSetting',
        provenance: incoming.provenanceOf(key),
        request: body,
        value: async () => {
          const { settings } = await settingsInForce(c.var.deps.table, tenant);
          const value = merged(key, settings[key], incoming.settings.get(key));
          return refuseFaults(checked(key, value, settings), '/value');
        },
      });
      return c.json(done, 200);
    },
  );

import type { TemplateFile } from '../../../shared/contracts/settings.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { SettingKey } from '../../../shared/domain/settings/setting-keys.ts';
import { readyTemplates } from '../../../shared/domain/settings/templates/ready-templates.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { hashOf } from '../../../shared/store/audit.ts';
import type { Provenance, SettingVersion } from '../../../shared/store/settings.ts';

/** Every `source` in `value`, once. */
function sourcesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [name, one] of Object.entries(value))
    if (name === 'source' && typeof one === 'string') found.add(one);
    else sourcesIn(one, found);
  return found;
}

type Exported = {
  tenant: { id: string; name: string };
  settings: readonly (readonly [SettingKey, SettingVersion])[];
  now: Instant;
};

/** Settings as one file: what they are, whose, of which version, on which sources, and a hash over all of it. */
export function templateFile({ tenant, settings, now }: Exported): TemplateFile {
  const content = {
    format: 'sanshe-settings' as const,
    formatVersion: 1 as const,
    exportedAt: now,
    from: { tenant: tenant.id, name: tenant.name },
    settings: settings.map(([key, { version, value }]) => ({ key, version, value })),
    sources: [...sourcesIn(settings.map(([, { value }]) => value))].sort(),
  };
  return { ...content, hash: hashOf(content) };
}

export type Incoming = {
  from: string;
  settings: ReadonlyMap<SettingKey, unknown>;
  provenanceOf(key: SettingKey): Provenance;
};

const wrong = (pointer: string, code: string) =>
  new DomainError({ code: 'invalid-request' }, { faults: [{ pointer, code }] });

function fromFile(file: TemplateFile): Incoming {
  const { hash, ...content } = file;
  if (hashOf(content) !== hash) throw wrong('/file/hash', 'wrong-template');
  const versionOf = (key: SettingKey) => file.settings.find((one) => one.key === key)?.version;
  return {
    from: file.from.name,
    settings: new Map(file.settings.map(({ key, value }) => [key, value])),
    provenanceOf: (key) => {
      const version = versionOf(key);
      const counted = version !== undefined && { version };
      return { kind: 'file', of: file.from.tenant, ...counted, hash };
    },
  };
}

function fromTemplate(id: string): Incoming {
  const template = readyTemplates.find((one) => one.id === id);
  if (!template) throw wrong('/template', 'invalid_value');
  const { settings } = template;
  return {
    from: template.name.zh,
    settings: new Map(Object.entries(settings)) as ReadonlyMap<SettingKey, unknown>,
    provenanceOf: () => ({ kind: 'template', of: id, hash: hashOf(settings) }),
  };
}

/**
 * What a file or a ready template brings.
 * @throws {DomainError} `invalid-request` where it is neither, or the file was changed since it was written
 */
export function incomingOf(body: {
  file?: TemplateFile | undefined;
  template?: string | undefined;
}): Incoming {
  if (body.file) return fromFile(body.file);
  if (body.template !== undefined) return fromTemplate(body.template);
  throw wrong('/template', 'required');
}

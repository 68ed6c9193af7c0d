import type {
  Comparison,
  ImportPreview,
  ReadyTemplates,
  SettingHistory,
  SettingPreview,
  SettingsList,
  SettingView,
  TemplateFile,
} from '../../shared/contracts/settings.ts';
import type { SettingKey } from '../../shared/domain/settings/setting-keys.ts';
import { ask, type Wish } from './ask.ts';

const base = '/api/t/:tenant/settings';
const one = '/api/t/:tenant/settings/:setting';

export type Source = { file?: TemplateFile; template?: string };
type Place = { tenant: string; key: SettingKey };
type Changing = Place & { version: number; wish: Wish };

const at = ({ tenant, key }: Place) => ({ tenant, setting: key });
const seen = (version: number) => ({ 'if-match': `"v${version}"` });

export const getSettings = (tenant: string) =>
  ask('$get', base, { param: { tenant } }) as Promise<SettingsList>;

export const getSetting = (place: Place) =>
  ask('$get', one, { param: at(place) }) as Promise<SettingView>;

export const getSettingVersions = (place: Place) =>
  ask('$get', `${one}/versions`, { param: at(place) }) as Promise<SettingHistory>;

export const compareSetting = (place: Place, from: number, to: number) =>
  ask('$get', `${one}/comparison`, {
    param: at(place),
    query: { from: String(from), to: String(to) },
  } as never) as Promise<Comparison>;

export const previewSetting = (place: Place, value: unknown) =>
  ask('$post', `${one}/preview`, {
    param: at(place),
    json: { value },
  } as never) as Promise<SettingPreview>;

export const saveSetting = (
  { version, wish, ...place }: Changing,
  value: unknown,
  reason: string,
) =>
  ask('$put', one, { param: at(place), json: { value, reason } } as never, {
    ...seen(version),
    ...wish({ value, reason, version }),
  });

export const restoreSetting = (
  { version, wish, ...place }: Changing,
  old: number,
  reason: string,
) =>
  ask(
    '$post',
    `${one}/restoration`,
    { param: at(place), json: { version: old, reason } },
    {
      ...seen(version),
      ...wish({ old, reason, version }),
    },
  );

export const getReadyTemplates = (tenant: string) =>
  ask('$get', `${base}/templates`, { param: { tenant } }) as Promise<ReadyTemplates>;

export const exportSettings = (tenant: string, keys: readonly string[]) =>
  ask('$get', `${base}/export`, {
    param: { tenant },
    query: { keys: keys.join(',') },
  } as never) as Promise<TemplateFile>;

export const previewImport = (tenant: string, source: Source) =>
  ask('$post', `${base}/import-preview`, {
    param: { tenant },
    json: source,
  } as never) as Promise<ImportPreview>;

export const importSetting = (
  { version, wish, ...place }: Changing,
  source: Source,
  reason: string,
) =>
  ask('$post', `${one}/import`, { param: at(place), json: { ...source, reason } } as never, {
    ...seen(version),
    ...wish({ source, reason, version }),
  });

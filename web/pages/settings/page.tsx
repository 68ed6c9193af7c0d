import { useMemo } from 'preact/hooks';
import { type SettingKey, settingKeys } from '../../../shared/domain/settings/setting-keys.ts';
import { parameter } from '../../here.ts';
import { lazily } from '../../parts/lazily.tsx';
import { startPage } from '../../shell/start.tsx';
import { makeList } from './list.tsx';

const Travel = lazily(async () => (await import('./travel.tsx')).Travel);

/** What one setting is made of is fetched by those who open one. */
const makeOne = (key: SettingKey) => lazily(async () => (await import('./one.tsx')).makeOne(key));

const isKey = (text: string): text is SettingKey =>
  (settingKeys as readonly string[]).includes(text);

/** The list of settings, one of them, or settings that travel: each has an address. */
function SettingsPage() {
  const setting = parameter('setting');
  const isTravel = parameter('tab') === 'travel';
  const Shown = useMemo(() => {
    if (isKey(setting)) return makeOne(setting);
    return isTravel ? Travel : makeList();
  }, [setting, isTravel]);
  return <Shown />;
}

void startPage('set.title', SettingsPage, {
  'zh-CN': () => import('../../words/settings.zh.ts'),
  en: () => import('../../words/settings.en.ts'),
});

import { t } from '../../i18n.ts';
import { startPage } from '../../shell/start.tsx';
import { Calendar } from './calendar.tsx';
import { Factors } from './factors.tsx';
import { Own } from './own.tsx';
import { Recoveries } from './recoveries.tsx';
import { Devices, Sessions } from './sessions.tsx';

/** Everything a person keeps of their own, what waits for them first. */
const AccountPage = () => (
  <div class="stack">
    <header class="page-title">
      <h1>{t('acc.title')}</h1>
      <p class="lead">{t('acc.lead')}</p>
    </header>
    <Recoveries />
    <Factors />
    <Sessions />
    <Devices />
    <Calendar />
    <Own />
  </div>
);

void startPage('acc.title', AccountPage, {
  'zh-CN': () => import('../../words/account.zh.ts'),
  en: () => import('../../words/account.en.ts'),
});

import type { SettingsList } from '../../../shared/contracts/settings.ts';
import type { SettingKey } from '../../../shared/domain/settings/setting-keys.ts';
import { getSettings } from '../../api/settings.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { instant, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';

type Row = SettingsList['items'][number];

const groups = {
  process: [
    'rules',
    'calendar',
    'thresholds',
    'calls',
    'plans',
    'questionnaire',
    'linkage',
    'access',
  ],
  money: [
    'rubrics',
    'evaluation',
    'consequences',
    'categories',
    'catalogue',
    'fundSources',
    'trancheSchemes',
    'contractClauses',
    'communityFunds',
    'communities',
    'budget',
    'supervision',
    'needs',
    'deliberation',
    'hotline',
    'spending',
    'paymentFile',
  ],
  face: ['branding', 'languages', 'mailIdentity', 'signIn'],
} as const satisfies Record<string, readonly SettingKey[]>;

export const versionInWords = (version: number) =>
  version === 0 ? t('set.initial') : t('set.version', { version });

function LastChange({ row: { current } }: { row: Row }) {
  if (!current) return <span class="tag warn">{t('set.notSet')}</span>;
  return (
    <>
      <span class="block">{versionInWords(current.version)}</span>
      {current.by && current.at && (
        <span class="small quiet">
          {t('set.changed', { by: current.by.name, at: instant(current.at) })}
        </span>
      )}
    </>
  );
}

function SettingRow({ row }: { row: Row }) {
  return (
    <li class="set-row">
      <div>
        <a class="task-link" href={hereWith({ setting: row.key, tab: '' })} onClick={stayHere}>
          {named(`set.${row.key}`)}
        </a>
        <p class="small quiet">{named(`set.${row.key}.text`)}</p>
      </div>
      <p>
        <LastChange row={row} />
      </p>
    </li>
  );
}

function Found({ list }: { list: SettingsList }) {
  return (
    <>
      {!list.mayChange && <Notice kind="info" title={t('set.readOnly')} />}
      {Object.entries(groups).map(([group, keys]) => (
        <section class="card" key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>{named(`set.group.${group}`)}</h2>
          <ul class="set-rows">
            {list.items
              .filter(({ key }) => (keys as readonly SettingKey[]).includes(key))
              .map((row) => (
                <SettingRow key={row.key} row={row} />
              ))}
          </ul>
        </section>
      ))}
      <section class="card">
        <h2>{t('set.travel')}</h2>
        <p class="quiet">{t('set.travelLead')}</p>
        <p class="actions">
          <a class="button" href={hereWith({ tab: 'travel' })} onClick={stayHere}>
            {t('set.travel')}
          </a>
        </p>
      </section>
    </>
  );
}

/** Asked for again each time the list is shown: a change may have been made since. */
export function makeList() {
  const asked = query(() => getSettings(parameter('tenant')));
  return function List() {
    const list = asked.data.value;
    const problem = asked.problem.value;
    return (
      <div class="stack">
        <header class="page-title">
          <h1>{t('set.title')}</h1>
          <p class="lead">{t('set.lead')}</p>
        </header>
        {list && <Found list={list} />}
        {!list && problem && <Failure problem={problem} again={() => void asked.load()} />}
        {!list && !problem && <Loading />}
      </div>
    );
  };
}

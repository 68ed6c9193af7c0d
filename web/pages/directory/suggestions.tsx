import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Suggestion } from '../../../shared/domain/directory/suggestion.ts';
import { intention } from '../../api/ask.ts';
import { getSuggestions, sendDirectory } from '../../api/directory.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { instant, named, t } from '../../i18n.ts';
import { regionNames } from '../../parts/regions.ts';
import { ProblemError } from '../../problem.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { Filter } from './filter.tsx';

type Deciding = { tenant: string; one: Suggestion; reload(): Promise<void> };

/** What was found when somebody went and looked, and whether it is taken up. */
function Decide({ tenant, one, reload }: Deciding) {
  const note = useSignal('');
  const problem = useSignal('');
  const wish = useMemo(() => intention(), [one.id]);
  const decide = async (isTaken: boolean) => {
    try {
      const command = { type: 'decide' as const, suggestion: one.id, isTaken, note: note.value };
      await sendDirectory(tenant, command, wish);
      await reload();
    } catch (cause) {
      problem.value = cause instanceof ProblemError ? cause.title : t('problem.unknown');
    }
  };
  const isEmpty = note.value.trim() === '';
  return (
    <>
      {problem.value && (
        <div role="alert">
          <Notice kind="danger" title={problem.value} />
        </div>
      )}
      <div class="field">
        <label for={`note-${one.id}`}>{t('dir.sug.note')}</label>
        <input
          id={`note-${one.id}`}
          class="input"
          maxLength={300}
          value={note.value}
          onInput={(event) => {
            note.value = event.currentTarget.value;
          }}
        />
      </div>
      <p class="actions">
        <button
          type="button"
          class="button primary"
          disabled={isEmpty}
          onClick={() => void decide(true)}
        >
          {t('dir.sug.take')}
        </button>
        <button type="button" class="button" disabled={isEmpty} onClick={() => void decide(false)}>
          {t('dir.sug.decline')}
        </button>
      </p>
    </>
  );
}

function Said({ tenant, one, reload, mayDecide }: Deciding & { mayDecide: boolean }) {
  const { kind, community, n, name, text, at, decided } = one;
  return (
    <li class="card">
      <h3>
        {named(`dir.sug.kind.${kind}`)} {name && <span lang="zh-CN">{name}</span>}
      </h3>
      <p lang="zh-CN">{text}</p>
      <p class="small quiet">
        <span lang="zh-CN">{regionNames([community])}</span> · {instant(at)}
        {n !== undefined && (
          <>
            {' · '}
            <a href={hereWith({ tab: '', outlet: `${community}.${n}` })} onClick={stayHere}>
              {t('dir.sug.outlet')}
            </a>
          </>
        )}
      </p>
      {decided && (
        <p>
          <span class={decided.isTaken ? 'tag done' : 'tag'}>
            {decided.isTaken ? t('dir.sug.taken') : t('dir.sug.declined')}
          </span>{' '}
          <span lang="zh-CN">
            {decided.note}（{decided.by}）
          </span>
        </p>
      )}
      {!decided && mayDecide && <Decide tenant={tenant} one={one} reload={reload} />}
    </li>
  );
}

/** What residents say is missing or wrong; people decide. */
export function Suggestions({ tenant, mayDecide }: { tenant: string; mayDecide: boolean }) {
  const state = parameter('state') || 'open';
  const { data, problem, load } = useMemo(
    () => query(() => getSuggestions(tenant, state)),
    [state],
  );
  const options = [
    ['', t('dir.sug.open')],
    ['decided', t('dir.sug.decided')],
  ] as const;
  if (problem.value) return <Failure problem={problem.value} again={() => void load()} />;
  return (
    <>
      <Filter name="state" label={t('dir.tab.suggestions')} options={options} />
      {!data.value && <Loading />}
      {data.value?.items.length === 0 && <Notice kind="info" title={t('dir.sug.none')} />}
      <ul class="stack plain-list">
        {data.value?.items.map((one) => (
          <Said key={one.id} tenant={tenant} one={one} reload={load} mayDecide={mayDecide} />
        ))}
      </ul>
    </>
  );
}

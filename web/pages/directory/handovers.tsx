import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { HandoversView } from '../../../shared/contracts/directory-centres.ts';
import type { CentreItem } from '../../../shared/domain/directory/centre.ts';
import { handoverStates } from '../../../shared/domain/directory/names.ts';
import { intention } from '../../api/ask.ts';
import { getHandovers, sendHandover } from '../../api/directory.ts';
import { goTo, hereWith, parameter } from '../../here.ts';
import { lastMinute, named, t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { Filter } from './filter.tsx';

const titleOf = (cause: unknown) =>
  cause instanceof ProblemError ? cause.title : t('problem.unknown');

const Trouble = ({ title }: { title: string }) =>
  title ? (
    <div role="alert">
      <Notice kind="danger" title={title} />
    </div>
  ) : null;

type Handing = { tenant: string; centre: string; item: CentreItem };

/** Hands a matter to the service behind the window; the code is shown once. */
export function HandOver({ tenant, centre, item }: Handing) {
  const receipt = useSignal('');
  const problem = useSignal('');
  const wish = useMemo(() => intention(), []);
  const hand = async () => {
    try {
      const command = { type: 'handOver' as const, centre, item: item.id };
      receipt.value = (await sendHandover(tenant, command, wish)).receipt ?? '';
    } catch (cause) {
      problem.value = titleOf(cause);
    }
  };
  const department = item.behind?.department ?? '';
  if (receipt.value)
    return (
      <div role="status">
        <Notice kind="good">
          <p>
            {t('dir.s.receipt', { department })}
            <strong class="code">{receipt.value}</strong>
          </p>
          <p>{t('dir.s.receipt.do')}</p>
        </Notice>
      </div>
    );
  return (
    <>
      <Trouble title={problem.value} />
      <button type="button" class="button" onClick={() => void hand()}>
        {t('dir.s.handOver')} <span lang="zh-CN">{department}</span>
      </button>
    </>
  );
}

type Matter = HandoversView['items'][number];
const moves = {
  handedOver: ['accepted', 'returned'],
  accepted: ['done', 'returned'],
  done: [],
  returned: [],
} as const;

function Move({ tenant, handover }: { tenant: string } & Pick<Matter, 'handover'>) {
  const note = useSignal('');
  const problem = useSignal('');
  const wish = useMemo(() => intention(), [handover.version]);
  const { id, version } = handover;
  const move = async (to: 'accepted' | 'done' | 'returned') => {
    try {
      const said = note.value.trim();
      const command = { type: 'move' as const, id, version, to, ...(said && { note: said }) };
      await sendHandover(tenant, command, wish);
      goTo(hereWith({ done: `${id}.${version}` }));
    } catch (cause) {
      problem.value = titleOf(cause);
    }
  };
  if (moves[handover.state].length === 0) return null;
  return (
    <>
      <Trouble title={problem.value} />
      <div class="field">
        <label for={`note-${id}`}>{t('dir.h.note')}</label>
        <input
          id={`note-${id}`}
          class="input"
          maxLength={200}
          value={note.value}
          onInput={(event) => {
            note.value = event.currentTarget.value;
          }}
        />
      </div>
      <p class="actions">
        {moves[handover.state].map((to) => (
          <button
            key={to}
            type="button"
            class={to === 'returned' ? 'button' : 'button primary'}
            disabled={to === 'returned' && note.value.trim() === ''}
            onClick={() => void move(to)}
          >
            {named(`dir.h.do.${to}`)}
          </button>
        ))}
      </p>
    </>
  );
}

/** Matters that went from a window to a department, by how far they are; what is late says so. */
export function Handovers({ tenant }: { tenant: string }) {
  const state = parameter('state');
  const { data, problem, load } = useMemo(
    () => query(() => getHandovers(tenant, state || 'handedOver')),
    [state, parameter('done')],
  );
  const items = data.value?.items;
  return (
    <section class="card">
      <h2>{t('dir.s.handovers')}</h2>
      <Filter
        name="state"
        label={t('dir.h.matter')}
        options={handoverStates.map((one) => [
          one === 'handedOver' ? '' : one,
          named(`dir.h.${one}`),
        ])}
      />
      {problem.value && <Failure problem={problem.value} again={() => void load()} />}
      {!items && !problem.value && <Loading />}
      {items?.length === 0 && <p class="quiet">{t('dir.s.handovers.none')}</p>}
      <ul class="plain-list">
        {items?.map(({ handover, isOverdue, mayMove }) => (
          <li key={handover.id}>
            <strong lang="zh-CN">{handover.title}</strong>{' '}
            <span class={isOverdue ? 'tag stopped' : 'tag'}>
              {isOverdue ? t('dir.h.overdue') : named(`dir.h.${handover.state}`)}
            </span>
            <span class="block small quiet">
              {t('dir.h.department')}：<span lang="zh-CN">{handover.department}</span> ·{' '}
              {t('dir.h.due')} {lastMinute(handover.due)}
            </span>
            {mayMove && <Move tenant={tenant} handover={handover} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

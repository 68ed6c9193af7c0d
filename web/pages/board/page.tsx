import { useMemo } from 'preact/hooks';
import type { Boards } from '../../../shared/contracts/boards.ts';
import { getBoards } from '../../api/boards.ts';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { PostForm } from './post-form.tsx';
import { Places, Records } from './published.tsx';

const tenant = parameter('tenant');

type Props = { boards: Boards; community: string; put(boards: Boards): void };

function One({ boards, community, put }: Props) {
  const isWriting = parameter('act') === 'write';
  const onDone = (after: Boards) => {
    put(after);
    goTo(hereWith({ act: '', done: 'published' }));
  };
  return (
    <>
      {parameter('done') === 'published' && !isWriting && (
        <div role="status">
          <Notice kind="good" title={t('board.done')} />
        </div>
      )}
      <p class="actions">
        {!isWriting && (
          <a class="button primary" href={hereWith({ act: 'write', done: '' })} onClick={stayHere}>
            {t('board.write')}
          </a>
        )}
        <a class="button plain" href={`/t/${tenant}/communities/${community}`}>
          {t('board.public')}
        </a>
        {boards.places.length > 1 && (
          <a href={hereWith({ community: '', act: '', done: '' })} onClick={stayHere}>
            {t('board.back')}
          </a>
        )}
      </p>
      {isWriting && (
        <PostForm tenant={tenant} community={community} records={boards.records} onDone={onDone} />
      )}
      <Records records={boards.records} />
    </>
  );
}

function Shown({ boards, community, put }: Props) {
  if (boards.places.length === 0)
    return (
      <Notice kind="info" title={t('board.none')}>
        <p>{t('board.none.do')}</p>
      </Notice>
    );
  const isOne = boards.places.some((one) => one.community === community);
  return isOne ? (
    <One boards={boards} community={community} put={put} />
  ) : (
    <Places places={boards.places} />
  );
}

function Board({ community }: { community: string }) {
  const asked = useMemo(
    () =>
      query(async () => {
        const boards = await getBoards(tenant, community);
        const [only, more] = boards.places;
        if (!community && only && !more) goTo(hereWith({ community: only.community }), 'replace');
        return boards;
      }),
    [],
  );
  const boards = asked.data.value;
  const problem = asked.problem.value;
  const name = boards?.places.find((one) => one.community === community)?.name;
  return (
    <>
      <header class="page-title">
        <h1>{name ?? t('board.title')}</h1>
        <p class="lead">{t('board.lead')}</p>
      </header>
      {boards && <Shown boards={boards} community={community} put={asked.put} />}
      {!boards && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!boards && !problem && <Loading />}
    </>
  );
}

/** A community, or the street above it, publishes its affairs and finances. */
function BoardPage() {
  const community = parameter('community');
  return (
    <div class="stack">
      <Board key={community} community={community} />
    </div>
  );
}

void startPage('board.title', BoardPage, {
  'zh-CN': () => import('../../words/board.zh.ts'),
  en: () => import('../../words/board.en.ts'),
});

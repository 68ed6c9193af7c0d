import type { CommentsView, SatisfactionView } from '../../../shared/contracts/satisfaction.ts';
import { getComments } from '../../api/following.ts';
import { t } from '../../i18n.ts';
import { type Query, query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { carryOut } from './acting.ts';
import type { Place } from './place.ts';

type Comment = CommentsView['waiting'][number];

let asked: Query<CommentsView> | undefined;

function Waiting({ comment, here }: { comment: Comment; here: Place }) {
  const judge = async (isShown: boolean) => {
    await carryOut(here, { type: 'judgeComment', comment: comment.id, isShown });
    await asked?.load();
  };
  return (
    <li>
      <p>{comment.text}</p>
      <p class="actions">
        <button type="button" class="button primary" onClick={() => void judge(true)}>
          {t('say.show')}
        </button>
        <button type="button" class="button" onClick={() => void judge(false)}>
          {t('say.hide')}
        </button>
      </p>
    </li>
  );
}

function Found({ found, here, mayJudge }: { found: CommentsView; here: Place; mayJudge: boolean }) {
  return (
    <>
      {mayJudge && (
        <>
          <p class="quiet">{t('say.commentsLead')}</p>
          {found.waiting.length === 0 && <p>{t('say.commentsNone')}</p>}
          <ul class="set-rows">
            {found.waiting.map((comment) => (
              <Waiting key={comment.id} comment={comment} here={here} />
            ))}
          </ul>
        </>
      )}
      <h3>{t('say.shown')}</h3>
      {found.shown.length === 0 && <p class="quiet">{t('say.shownNone')}</p>}
      <ul>
        {found.shown.map(({ id, period, text }) => (
          <li key={id}>
            {text} <span class="small quiet">{t('say.period', { n: period })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What residents wrote, read before it is shown. */
export function Comments({ view, here }: { view: SatisfactionView; here: Place }) {
  asked ??= query(() => getComments(here.param, here));
  const found = asked.data.value;
  const problem = asked.problem.value;
  const again = () => void asked?.load();
  return (
    <section class="card">
      <h2>{t('say.comments')}</h2>
      {found && <Found found={found} here={here} mayJudge={view.may.includes('judgeComment')} />}
      {!found && problem && <Failure problem={problem} again={again} />}
      {!found && !problem && <Loading />}
    </section>
  );
}

import { useMemo } from 'preact/hooks';
import type { MeetingView } from '../../../shared/contracts/meetings.ts';
import { deciders } from '../../../shared/domain/meeting/quorum.ts';
import { getMeeting } from '../../api/deliberation.ts';
import { Facts } from '../../form/facts.tsx';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { count, instant, named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { regionNames } from '../../parts/regions.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import type { MeetingActName } from './acting.ts';

const MeetingAct = lazily(async () => (await import('./meeting-acts.tsx')).MeetingAct);

const actsOf = ({ meeting: { status, at }, now, mayAct }: MeetingView): MeetingActName[] => {
  if (!mayAct) return [];
  if (status === 'held') return ['conclude', 'putOff', 'cancel'];
  if (status !== 'announced') return [];
  return at <= now ? ['hold', 'putOff', 'cancel'] : ['putOff', 'cancel'];
};

function rulesOf({
  noticeDays,
  quorumPercent,
  majorityPercent,
  source,
}: MeetingView['meeting']['rules']) {
  const parts = [
    noticeDays !== undefined && t('dl.rules.notice', { n: noticeDays }),
    quorumPercent !== undefined && t('dl.rules.quorum', { n: quorumPercent }),
    majorityPercent !== undefined && t('dl.rules.majority', { n: majorityPercent }),
  ].filter(Boolean);
  return parts.length === 0
    ? t('dl.rules.none')
    : `${parts.join(t('list.comma'))} (${source ?? ''})`;
}

function NoticeOf({ meeting }: MeetingView) {
  const { invited, held } = meeting;
  const came = deciders(invited, held?.present);
  return (
    <section class="card">
      <h2 lang="zh-CN">{meeting.title}</h2>
      {meeting.moved.map(({ from, reason, at }) => (
        <p key={at} class="small quiet">
          {t('dl.moved', { from: instant(from), reason })}
        </p>
      ))}
      <p class="prose" lang="zh-CN">
        {meeting.about}
      </p>
      <Facts
        facts={[
          [t('dl.kind'), named(`dl.kind.${meeting.kind}`)],
          [
            t('dl.col.state'),
            <span class="tag current">{named(`dl.status.${meeting.status}`)}</span>,
          ],
          [t('dl.purpose'), named(`dl.purpose.${meeting.purpose}`)],
          [t('dl.at'), <strong>{instant(meeting.at)}</strong>],
          [t('dl.place'), <span lang="zh-CN">{meeting.place}</span>],
          [t('dl.region'), <span lang="zh-CN">{regionNames([meeting.region])}</span>],
          [
            t('dl.invited').split(/[（(]/)[0] ?? '',
            invited
              .map(
                ({ kind, name, seats }, at) =>
                  `${named(`dl.who.${kind}`)}${name ? ` ${name}` : ''} ${held ? `${count(held.present[at] ?? 0)}/` : ''}${count(seats)}`,
              )
              .join(t('list.comma')),
          ],
          ...(held ? [[t('dl.present'), t('dl.quorum', came)] as const] : []),
          [t('dl.noticed'), instant(meeting.noticeAt)],
          [t('dl.rules'), rulesOf(meeting.rules)],
        ]}
      />
    </section>
  );
}

function Decided({ meeting }: MeetingView) {
  const { needs, conclusion, held, cancelled } = meeting;
  const byNeed = new Map(conclusion?.decisions.map((one) => [one.need, one] as const));
  return (
    <>
      {cancelled && (
        <section class="card">
          <p>{cancelled.reason}</p>
        </section>
      )}
      {conclusion && (
        <section class="card">
          <h2>{t('dl.conclusion')}</h2>
          <p class="prose" lang="zh-CN">
            {conclusion.text}
          </p>
        </section>
      )}
      {needs.length > 0 && (
        <section class="card">
          <h2>{t('dl.needs')}</h2>
          <ul class="plain-list">
            {needs.map(({ id, text }) => {
              const decision = byNeed.get(id);
              return (
                <li key={id}>
                  <span lang="zh-CN">{text}</span>{' '}
                  {decision && (
                    <>
                      <span class={`tag ${decision.decides === 'not' ? 'stopped' : 'done'}`}>
                        {named(`dl.deciding.${decision.decides}`)}
                      </span>{' '}
                      <span class="small quiet">{t('dl.hands', { ...decision.hands })}</span>
                    </>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {held && (
        <section class="card">
          <h2>{t('dl.minutes')}</h2>
          <p class="prose" lang="zh-CN">
            {held.minutes}
          </p>
          {held.opinions.map(({ text, taking, answer }) => (
            <p key={text}>
              <span lang="zh-CN">{text}</span>{' '}
              <span class="tag">{named(`dl.taking.${taking}`)}</span>{' '}
              <span class="quiet" lang="zh-CN">
                {answer}
              </span>
            </p>
          ))}
        </section>
      )}
    </>
  );
}

/** One meeting: what comes next, its notice, what was said and decided. */
export function OneMeeting({ tenant, id }: { tenant: string; id: string }) {
  const asked = useMemo(() => query(() => getMeeting({ tenant, meeting: id })), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  const acts = actsOf(view);
  const act = acts.find((one) => one === parameter('act'));
  const onDone = (after: MeetingView) => {
    asked.put(after);
    goTo(hereWith({ act: '', done: 'yes' }));
  };
  return (
    <>
      {act ? (
        <MeetingAct key={act} act={act} tenant={tenant} view={view} onDone={onDone} />
      ) : (
        <p class="actions">
          {acts.map((one, at) => (
            <a
              key={one}
              class={at === 0 && one !== 'putOff' ? 'button primary' : 'button'}
              href={hereWith({ act: one, done: '' })}
              onClick={stayHere}
            >
              {named(`dl.do.${one}`)}
            </a>
          ))}
          <a class="button plain" href={`/t/${tenant}/meetings/${id}`}>
            {t('dl.public')}
          </a>
          <a href={hereWith({ meeting: '', act: '', done: '' })} onClick={stayHere}>
            {t('dl.back')}
          </a>
        </p>
      )}
      <NoticeOf {...view} />
      <Decided {...view} />
    </>
  );
}

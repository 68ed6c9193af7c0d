import type { Meeting } from '../../shared/domain/meeting/meeting.ts';
import type { Need } from '../../shared/domain/needs/need.ts';
import { phaseOf, type Vote } from '../../shared/domain/vote/vote.ts';
import { deliberationWords } from '../../shared/messages/deliberation.ts';
import { count, instant } from '../../shared/messages/format.ts';
import { html, type Markup, none } from '../parts/markup.ts';
import { type Frame, keeping } from './letter.ts';

/** A meeting or a vote a need was put to, as it stands now. */
export type PutTo = { meeting: Meeting } | { vote: Vote };

type Props = Frame & { tenant: string; need: Need };

const step = (kind: 'done' | 'current' | 'stopped', name: string, when: string, more: Markup) =>
  html`<li class="step ${kind}"><span class="step-name">${name}</span><span class="step-when">${when}</span>${more}</li>`;

function meetingStep(props: Props, meeting: Meeting): Markup {
  const t = deliberationWords(props.language);
  const link = html`<p><span lang="zh-CN">${meeting.title}</span> · <a href="${keeping(props, `/t/${props.tenant}/meetings/${meeting.id}`)}">${t('way.see')}</a></p>`;
  const kind = t(`kind.${meeting.kind}`);
  if (meeting.cancelled)
    return step(
      'stopped',
      t('way.meeting', { kind }),
      instant(meeting.cancelled.at),
      html`<p>${t('cancelled', { reason: meeting.cancelled.reason })}</p>${link}`,
    );
  const { conclusion } = meeting;
  if (!conclusion) return step('current', t('way.meeting', { kind }), instant(meeting.at), link);
  const decision = conclusion.decisions.find(({ need }) => need === props.need.id);
  const said = decision
    ? html`<p>${t(`deciding.${decision.decides}`)} · ${t('hands', { ...decision.hands })}</p>`
    : none;
  return step(
    'done',
    t('way.meeting.done', { kind }),
    instant(conclusion.at),
    html`<p class="prose" lang="zh-CN">${conclusion.text}</p>${said}${link}`,
  );
}

function voteStep(props: Props, vote: Vote): Markup {
  const t = deliberationWords(props.language);
  const link = html`<p><span lang="zh-CN">${vote.title}</span> · <a href="${keeping(props, `/t/${props.tenant}/votes/${vote.id}`)}">${t('way.see')}</a></p>`;
  if (vote.cancelled)
    return step(
      'stopped',
      t('way.vote'),
      instant(vote.cancelled.at),
      html`<p>${t('cancelled', { reason: vote.cancelled.reason })}</p>${link}`,
    );
  if (!vote.result) return step('current', t('way.vote'), instant(vote.closesAt), link);
  const own = vote.choices.filter(({ needs }) => needs.some(({ id }) => id === props.need.id));
  const lines = vote.result.outcome.lines.filter(({ id }) => own.some((one) => one.id === id));
  const isTaken = lines.some((line) => line.isTaken);
  const said = lines.map(({ id, supporters }) => {
    const choice = own.find((one) => one.id === id)?.title ?? '';
    return html`<p>${t('way.vote.result', { choice, n: count(supporters) })}</p>`;
  });
  return step(
    isTaken ? 'done' : 'stopped',
    t(isTaken ? 'way.vote.taken' : 'way.vote.notTaken'),
    instant(vote.result.at),
    html`${said}${link}`,
  );
}

const isPublic = (one: PutTo, at: Need['at']): boolean =>
  'meeting' in one || (one.vote.notice !== undefined && phaseOf(one.vote, at) !== 'drafting');

/** What a receipt says of where residents were asked, and what came of it. */
export const gatheringSteps = (props: Props, put: readonly PutTo[]): Markup[] =>
  put
    .filter((one) => isPublic(one, props.need.at))
    .map((one) => ('meeting' in one ? meetingStep(props, one.meeting) : voteStep(props, one.vote)));

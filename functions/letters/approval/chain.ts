import { instant } from '../../../shared/messages/format.ts';
import { letters } from '../../../shared/messages/letters.ts';
import { terms } from '../../../shared/messages/terms.ts';
import { html, type Markup, none } from '../../parts/markup.ts';
import type { Frame } from '../letter.ts';
import type { ApprovalFacts, RoundFacts, Step } from './facts.ts';
import { decisionName } from './subject-words.ts';

/** What is decided, and whether the seat is the reader's. */
type Seen = { subject: ApprovalFacts['subject']; isYours: boolean };

const kindOf = ({ decision, isOpen }: Step, isYours: boolean) => {
  if (decision) return decision === 'approve' ? 'done' : 'stopped';
  return isYours && isOpen ? 'current' : 'ahead';
};

function saidBy({ language }: Frame, step: Step, { subject, isYours }: Seen): string {
  const t = letters(language);
  const { decision, decidedBy, isOpen } = step;
  if (!decision) return t(isYours && isOpen ? 'chain.yours' : 'chain.ahead');
  const said = decisionName(language, subject, decision);
  return decidedBy ? t('chain.onBehalf', { decision: said, name: decidedBy }) : said;
}

/** What there is to say of one seat, whether it is a step of its own or one of several. */
function seatText(frame: Frame, step: Step, seen: Seen): Markup {
  const t = letters(frame.language);
  const { opinion, decidedAt, standsIn } = step;
  const when = decidedAt ? html` · ${instant(decidedAt)}` : none;
  const why = standsIn ? html` · ${t(`chain.standsIn.${standsIn}`)}` : none;
  const quoted = opinion ? html`<br><span lang="zh-CN">“${opinion}”</span>` : none;
  return html`<span class="step-name">${step.name}</span> <span class="quiet">${terms(frame.language)(`post.${step.post}`)}${why}</span><span class="step-when">${saidBy(frame, step, seen)}${when}${quoted}</span>`;
}

const roundKind = ({ status }: RoundFacts, isAsked: boolean) => {
  if (status === 'passed') return 'done';
  if (status === 'lost') return 'stopped';
  return isAsked ? 'current' : 'ahead';
};

/** Several who are asked at once: how many must agree, how many do, and each of them. */
function roundItem(
  frame: Frame,
  round: RoundFacts,
  { steps, subject }: ApprovalFacts,
  place: number,
): Markup {
  const t = letters(frame.language);
  const seats = round.places.flatMap((at) => (steps[at] ? [{ at, step: steps[at] }] : []));
  const kind = roundKind(
    round,
    seats.some(({ step }) => step.isOpen),
  );
  const count = { n: round.needed, of: seats.length };
  return html`<li class="step ${kind}"${kind === 'current' ? html` aria-current="step"` : ''}><span class="step-name">${t('chain.round', count)}</span><span class="step-when">${t('chain.round.done', { n: round.approved })}</span><ul class="seats">${seats.map(
    ({ at, step }) =>
      html`<li class="step ${kindOf(step, at === place)}">${seatText(frame, step, { subject, isYours: at === place })}</li>`,
  )}</ul></li>`;
}

function stepItem(frame: Frame, step: Step, seen: Seen): Markup {
  const kind = kindOf(step, seen.isYours);
  return html`<li class="step ${kind}"${kind === 'current' ? html` aria-current="step"` : ''}>${seatText(frame, step, seen)}</li>`;
}

/** Who asked and who has decided so far, round by round; `place` is the reader's seat in `steps`. */
export function chain(frame: Frame, approval: ApprovalFacts, place: number): Markup {
  const t = letters(frame.language);
  const items = approval.rounds.map((round) => {
    const [at = 0] = round.places;
    const only = round.places.length === 1 ? approval.steps[at] : undefined;
    return only
      ? stepItem(frame, only, { subject: approval.subject, isYours: at === place })
      : roundItem(frame, round, approval, place);
  });
  return html`<ol><li class="step done"><span class="step-name">${approval.requestedBy}</span> <span class="quiet">${t('chain.author')}</span><span class="step-when">${t('chain.asked')} · ${instant(approval.requestedAt)}</span></li>${items}</ol>`;
}

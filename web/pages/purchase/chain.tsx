import type { Approval, ApprovalStep } from '../../../shared/domain/purchase/approval.ts';
import {
  currentRound,
  openSteps,
  type Round,
  roundsOf,
} from '../../../shared/domain/purchase/approval-rounds.ts';
import { instant, named, t } from '../../i18n.ts';

type Names = Readonly<Record<string, string>>;
type Props = { approval: Approval; names: Names };

/** What was decided, by whom for whom; otherwise whether it is asked for, still to come or too late. */
function saidOf({ approval, names }: Props, step: ApprovalStep, round: Round): string {
  const { decision, decidedBy } = step;
  if (decision) {
    const said = named(`decision.${decision}`);
    return decidedBy
      ? t('approval.behalf', { decision: said, name: names[decidedBy] ?? decidedBy })
      : said;
  }
  if (openSteps(approval).includes(step)) return t('approval.waiting');
  const now = currentRound(approval)?.number;
  return t(now !== undefined && round.number > now ? 'approval.ahead' : 'approval.notNeeded');
}

function Seat({ step, round, ...props }: Props & { step: ApprovalStep; round: Round }) {
  const { personId, post, standsIn, decidedAt, opinion } = step;
  return (
    <li>
      <strong>{props.names[personId] ?? personId}</strong>
      <span class="quiet">
        {named(`post.${post}`)}
        {standsIn && ` · ${named(`approval.standsIn.${standsIn}`)}`}
      </span>
      <span>{saidOf(props, step, round)}</span>
      {decidedAt && <span class="quiet small">{instant(decidedAt)}</span>}
      {opinion && <p class="prose">{opinion}</p>}
    </li>
  );
}

/** How many of those asked at once have approved, as a bar that the words beside it say as well. */
function Progress({ round }: { round: Round }) {
  const { needed: n, approved: done, seats } = round;
  return (
    <>
      <span>{t('approval.round', { n, done, of: seats.length })}</span>
      <svg class="quorum" viewBox={`0 0 ${n} 1`} preserveAspectRatio="none" aria-hidden="true">
        <rect class="quorum-all" width={n} height="1" />
        <rect class="quorum-done" width={Math.min(done, n)} height="1" />
      </svg>
    </>
  );
}

/** The rounds of a request in their order, each with everybody who is asked in it. */
export function Chain(props: Props) {
  return (
    <ol class="chain">
      {roundsOf(props.approval).map((round) => {
        const [only] = round.seats;
        return round.seats.length === 1 && only ? (
          <Seat {...props} key={round.number} step={only} round={round} />
        ) : (
          <li key={round.number}>
            <Progress round={round} />
            <ul>
              {round.seats.map((step) => (
                <Seat {...props} key={step.personId} step={step} round={round} />
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

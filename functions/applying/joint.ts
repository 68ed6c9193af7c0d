import type { AnswerJoint, JointRequest } from '../../shared/contracts/joint.ts';
import type { Session } from '../../shared/contracts/sessions.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { readReceipt } from '../../shared/store/applications.ts';
import {
  type JointPlace,
  joiningsFor,
  joiningWrite,
  readJoining,
  type StoredJoining,
} from '../../shared/store/joint.ts';
import { readPublished } from '../../shared/store/published.ts';
import { record } from '../../shared/store/record.ts';
import type { Deps } from '../ports.ts';
import { termsIn } from './joint-box.ts';

/** Applies for the call by itself, or has confirmed to another leader. Of its own papers alone. */
async function isElsewhere(
  deps: Deps,
  { organization, tenant, purchase, partner }: JointPlace,
): Promise<boolean> {
  const [receipt, rows] = await Promise.all([
    readReceipt(deps.table, { organization: partner, tenant, purchase }),
    joiningsFor(deps.table, partner, { tenant, purchase }),
  ]);
  const hasApplied = receipt !== undefined && receipt.withdrawnAt === undefined;
  return (
    hasApplied ||
    rows.some(({ state, leader }) => state === 'confirmed' && leader.id !== organization)
  );
}

async function found(deps: Deps, place: JointPlace): Promise<StoredJoining> {
  const stored = await readJoining(deps.table, place);
  if (!stored) throw new DomainError({ code: 'not-found' });
  return stored;
}

/** What an organization was asked to join: who leads, for which call, and its own part. Nothing else of the application. */
export async function jointRequest(deps: Deps, place: JointPlace): Promise<JointRequest> {
  const [{ joining }, call, elsewhere] = await Promise.all([
    found(deps, place),
    readPublished(deps.table, place.tenant, place.purchase),
    isElsewhere(deps, place),
  ]);
  if (!call) throw new DomainError({ code: 'not-found' });
  const { leader, state, askedAt, askedBy, answeredAt, answeredBy, reason, termsHash } = joining;
  const terms = termsIn(deps, place, joining);
  const { title, closesAt, tenant } = call;
  return {
    leader,
    state,
    askedAt,
    askedBy,
    ...(answeredAt && { answeredAt }),
    ...(answeredBy && { answeredBy }),
    ...(reason && { reason }),
    ...(terms && { terms }),
    termsHash,
    isSealed: joining.sealedAt !== undefined,
    call: {
      tenant: { id: tenant.id, name: tenant.name },
      id: place.purchase,
      title,
      closesAt,
      isOpen: call.state === 'biddingOpen',
    },
    isElsewhere: elsewhere,
  };
}

type Answering = { membership: Session['organizations'][number]; person: string; actor: Actor };

async function demandConfirmable(deps: Deps, place: JointPlace, { joining }: StoredJoining) {
  const call = await readPublished(deps.table, place.tenant, place.purchase);
  if (call?.state !== 'biddingOpen') throw new DomainError({ code: 'bidding-closed' });
  if (joining.text === undefined) throw new DomainError({ code: 'partner-sealed' });
  if (await isElsewhere(deps, place)) throw new DomainError({ code: 'joined-elsewhere' });
}

/**
 * A partner confirms what it read, or declines, also after it had confirmed, until the application is sealed with it.
 * No party to a consortium applies alone or in another one as well (Implementing Regulations art. 22).
 *
 * @throws {DomainError} `documents-changed` for other terms than were read; `joined-elsewhere`, `partner-sealed`,
 *   `bidding-closed`
 */
export async function answerJoint(
  deps: Deps,
  place: JointPlace,
  { membership, person, actor }: Answering,
  answer: AnswerJoint,
): Promise<JointRequest> {
  const stored = await found(deps, place);
  const { joining, version } = stored;
  const isConfirming = answer.decision === 'confirm';
  if (isConfirming && answer.termsHash !== joining.termsHash)
    throw new DomainError({ code: 'documents-changed' });
  if (isConfirming && joining.state === 'confirmed') return jointRequest(deps, place);
  if (isConfirming) await demandConfirmable(deps, place, stored);
  else if (joining.sealedAt !== undefined && joining.state === 'confirmed')
    throw new DomainError({ code: 'partner-sealed' });
  const now = deps.clock.now();
  const { reason: _former, ...kept } = joining;
  const next = {
    ...kept,
    partner: { ...joining.partner, name: membership.name },
    state: isConfirming ? ('confirmed' as const) : ('declined' as const),
    answeredAt: now,
    answeredBy: person,
    ...(answer.decision === 'decline' && { reason: answer.reason }),
  };
  await record(deps.table, {
    subject: {
      organization: place.partner,
      kind: 'joint',
      id: `${place.tenant}.${place.purchase}.${place.organization}`,
    },
    actor,
    origin: deps.origin,
    command: isConfirming ? 'confirmJoint' : 'declineJoint',
    after: { leader: place.organization, termsHash: joining.termsHash },
    now,
    worldNow: now,
    writes: () => [joiningWrite(deps.table, place, { joining: next, version })],
    errands: [
      {
        template: isConfirming ? 'partnerConfirmed' : 'partnerDeclined',
        to: { organizationId: place.organization },
        data: {
          organizationId: place.organization,
          query: new URLSearchParams({
            organization: place.organization,
            tenant: place.tenant,
            purchase: place.purchase,
          }).toString(),
        },
      },
    ],
  });
  return jointRequest(deps, place);
}

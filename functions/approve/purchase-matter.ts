import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { keys } from '../../shared/store/keys.ts';
import type { TypedCode } from '../../shared/store/sign-in-codes.ts';
import { act } from '../act.ts';
import { factsOf } from '../letters/approval/facts.ts';
import { summaryOf } from '../letters/approval/summary.ts';
import type { ApprovalLink } from '../links.ts';
import type { Deps } from '../ports.ts';
import type { Burns, Matter, Said } from './matter.ts';
import { namesFor, type OpenedLink, openLink, seatName } from './opened-link.ts';

const storedCode = ({ loaded, ...opened }: OpenedLink): TypedCode | undefined => {
  const item = loaded.codes[`${opened.link.approvalId}#${seatName(opened)}`];
  return (
    item && {
      codeHash: String(item['codeHash']),
      expiresAt: item['expiresAt'] as Instant,
      attempts: Number(item['attempts']),
    }
  );
};

/** Whose seat a delegate decides on, and until when they may. */
const behalfOf = ({ seat, delegation, config }: OpenedLink) =>
  delegation && {
    onBehalfOf: {
      name: config.members.find((m) => m.personId === seat.personId)?.name ?? '',
      until: delegation.endsAt,
    },
  };

async function asked(opened: OpenedLink) {
  const { link, loaded, approval } = opened;
  const summary = summaryOf(loaded.purchase, approval, await namesFor(opened));
  if (!summary) throw new DomainError({ code: 'not-found' });
  const due = loaded.purchase.deadlines[`${approval.id}.${link.step}`]?.at;
  return { summary, ...behalfOf(opened), ...(due && { due }) };
}

/** Posts are read again, so that somebody who lost theirs decides nothing. */
async function decide(
  { link, deps, loaded, config, seat, delegation }: OpenedLink,
  form: Said,
  burns: Burns | undefined,
) {
  const { posts = [], scopes } = config.members.find((m) => m.personId === link.personId) ?? {};
  const actor: Actor = {
    kind: 'official',
    personId: link.personId,
    posts,
    ...(scopes && Object.keys(scopes).length > 0 && { scopes }),
    ...(delegation && { onBehalfOf: seat.personId }),
  };
  await act(deps, {
    tenant: link.tenant,
    purchase: link.purchase,
    actor,
    loaded,
    ...(burns && { burns }),
    command: {
      type: 'decideApproval',
      approvalId: link.approvalId,
      decision: form.decision === 'approve' ? 'approve' : 'return',
      opinion: form.opinion,
      documentsHash: form.documentsHash,
    },
  });
}

/**
 * A document of a purchase, in one query.
 *
 * @throws {DomainError} `not-found` for a request that is gone
 */
export async function purchaseMatter(all: Deps, link: ApprovalLink): Promise<Matter> {
  const opened = await openLink(all, link);
  const { deps, loaded, approval, config, standing } = opened;
  const seat = seatName(opened);
  const nameOf = (id: string) => config.members.find((m) => m.personId === id)?.name ?? '';
  return {
    personId: link.personId,
    tenant: link.tenant,
    deps,
    config,
    standing,
    facts: factsOf(approval, loaded.purchase.plan, nameOf),
    step: link.step,
    code: {
      key: keys.approvalCode(link.tenant, link.purchase, link.approvalId, seat),
      name: `${link.purchase}~${link.approvalId}~${seat.replace('#', '~')}`,
      stored: async () => storedCode(opened),
    },
    asked: () => asked(opened),
    decide: (form, burns) => decide(opened, form, burns),
  };
}

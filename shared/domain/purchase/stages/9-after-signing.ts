import type { Refusal } from '../../errors.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { dayOf, type Instant } from '../../time.ts';
import type { Context, StageRules, Step } from '../decision.ts';
import type { Project } from '../project.ts';
import type { Purchase } from '../purchase.ts';
import { withProject } from './under-contract.ts';

type InForce = Project & { signedAt: Instant };

const inForce = (purchase: Purchase, organizationId: string): InForce | undefined => {
  const project = purchase.projects[organizationId];
  return project?.signedAt && project.status !== 'declined'
    ? { ...project, signedAt: project.signedAt }
    : undefined;
};

/** Something done outside, after the signing and not in the future. */
function momentFault(at: Instant, { signedAt }: InForce, now: Instant): Refusal | undefined {
  if (at > now) return { code: 'publication-in-future' };
  return dayOf(at) < dayOf(signedAt)
    ? { code: 'publication-too-early', detail: { approvedAt: signedAt } }
    : undefined;
}

const recorded = (
  purchase: Purchase,
  project: Project,
  settles: readonly string[] = [],
): Result<Step, Refusal> =>
  ok({
    state: purchase.state,
    changes: { projects: withProject(purchase, project) },
    events: [{ type: 'pagePublished' }],
    settles,
  });

const officialOf = ({ actor }: Context) => (actor.kind === 'official' ? actor.personId : undefined);

/** What follows a signature: publication within two working days (REG §50), a copy filed within seven (LAW §47). */
export const afterSigning: StageRules<
  'recordContractPublication' | 'recordContractFiling' | 'consentSubcontract'
> = {
  recordContractPublication: (purchase, { organizationId, publication, hash }, context) => {
    const project = inForce(purchase, organizationId);
    const by = officialOf(context);
    if (!project || !by) return refuse({ code: 'contract-unsigned' });
    if (project.publication) return refuse({ code: 'already-decided' });
    const fault = momentFault(publication.publishedAt, project, context.now);
    if (fault) return refuse(fault);
    const record = { ...publication, ...(hash && { hash }), recordedAt: context.now, by };
    return recorded(purchase, { ...project, publication: record }, [
      `publication-${organizationId}`,
    ]);
  },
  recordContractFiling: (purchase, { organizationId, number, filedAt }, context) => {
    const project = inForce(purchase, organizationId);
    const by = officialOf(context);
    if (!project || !by) return refuse({ code: 'contract-unsigned' });
    if (project.filing) return refuse({ code: 'already-decided' });
    const fault = momentFault(filedAt, project, context.now);
    if (fault) return refuse(fault);
    return recorded(purchase, { ...project, filing: { number, filedAt, by } }, [
      `filing-${organizationId}`,
    ]);
  },
  consentSubcontract: (purchase, { organizationId, what, share, to }, context) => {
    const project = inForce(purchase, organizationId);
    const by = officialOf(context);
    if (!project || !by) return refuse({ code: 'contract-unsigned' });
    const earlier = project.subcontracts ?? [];
    const given = earlier.reduce((sum, one) => sum + one.share, 0) + share;
    // Everything in other hands is a transfer, and that is forbidden (102号令, LAW §48).
    if (given >= 100) return refuse({ code: 'would-be-transfer', detail: { share: given } });
    const subcontract = { what, share, to, at: context.now, by };
    return recorded(purchase, { ...project, subcontracts: [...earlier, subcontract] });
  },
};

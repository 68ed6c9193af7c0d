import { kindOf, needsBoth } from '../../contract/change-orders.ts';
import type { Supplement } from '../../contract/contract.ts';
import { isOpenSupplement, leftToAddFen, supplemented } from '../../contract/supplements.ts';
import type { Refusal } from '../../errors.ts';
import { ok, refuse } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import type { Context, StageRules, Step } from '../decision.ts';
import { documentFor } from '../documents.ts';
import type { Project } from '../project.ts';
import type { Purchase } from '../purchase.ts';
import { kindFault, reckoned, takeEffect } from './9-change-effects.ts';
import { isSignedByBoth, sideOf, signature } from './9-signing.ts';
import { type Outcome, requestApproval, whileAsked } from './approvals.ts';
import { withProject } from './under-contract.ts';

const withSupplement = (project: Project, supplement: Supplement): Project => ({
  ...project,
  supplements: [
    ...(project.supplements ?? []).filter(({ number }) => number !== supplement.number),
    supplement,
  ],
});

export const referenceOf = (organizationId: string, number: number) =>
  `${organizationId}.s${number}`;

/** The supplement an approval is about: `reference` is `<organization>.s<number>`. */
export function supplementAt(purchase: Purchase, reference = '') {
  const [organizationId = '', number = ''] = reference.split('.s');
  const project = purchase.projects[organizationId];
  const supplement = project?.supplements?.find((one) => String(one.number) === number);
  return project && supplement && { project, supplement };
}

/** Why this cannot be agreed on, whoever approves it. */
function fault(
  purchase: Purchase,
  project: Project,
  command: CommandOf<'proposeSupplement'>,
): Refusal | undefined {
  const { quantities, changeFen } = command;
  if (project.supplements?.some(isOpenSupplement)) return { code: 'supplement-open' };
  const unfit = kindFault(purchase, project, command);
  if (unfit) return unfit;
  const known = project.deliverables.map(({ id }) => id);
  const unknown = Object.keys(quantities).find((id) => !known.includes(id));
  if (unknown) return { code: 'deliverable-unknown', detail: { deliverable: unknown } };
  const left = leftToAddFen(purchase.rules, project);
  if (left !== undefined && changeFen > left)
    return {
      code: 'supplement-over-limit',
      detail: { percent: purchase.rules.supplementPercent?.value ?? 0, leftFen: left },
    };
  return undefined;
}

/** Signed by both: the contract is what it has become. */
function signedByBoth(
  purchase: Purchase,
  project: Project,
  supplement: Supplement,
  context: Context,
): Step {
  const done = { ...supplement, status: 'signed' as const };
  if (kindOf(supplement) !== 'change')
    return takeEffect(purchase, withSupplement(project, done), done, context);
  const next = withSupplement(supplemented(project, supplement), done);
  return {
    state: purchase.state,
    changes: { projects: withProject(purchase, next) },
    events: [{ type: 'pagePublished' }],
  };
}

/**
 * Change orders: proposed, approved along the contract's chain, and signed by both where it takes both (LAW §49).
 */
export const supplements: StageRules<'proposeSupplement' | 'signSupplement'> = {
  proposeSupplement: (purchase, command, context) => {
    const { organizationId, kind, reason, text, quantities, changeFen } = command;
    const project = purchase.projects[organizationId];
    if (context.actor.kind !== 'official' || !project) return refuse({ code: 'contract-unsigned' });
    const refused = fault(purchase, project, command);
    if (refused) return refuse(refused);
    const made = reckoned(purchase, project, command, context);
    if (!made.ok) return made;
    const supplement: Supplement = {
      number: (project.supplements?.length ?? 0) + 1,
      ...(kind && { kind }),
      reason,
      text,
      quantities,
      changeFen,
      ...made.value,
      proposedAt: context.now,
      proposedBy: context.actor.personId,
      status: 'proposed',
      signatures: {},
    };
    const projects = withProject(purchase, withSupplement(project, supplement));
    const reference = referenceOf(organizationId, supplement.number);
    const requested = requestApproval({ ...purchase, projects }, 'contract', context, {
      reference,
    });
    if (!requested.ok) return requested;
    return ok(whileAsked(purchase, requested.value, { projects }));
  },
  signSupplement: (purchase, { organizationId, number, signature: given }, context) => {
    const { actor } = context;
    const id = actor.kind === 'organization' ? actor.organizationId : organizationId;
    const reference = referenceOf(id ?? '', number);
    const found = supplementAt(purchase, reference);
    if (!found) return refuse({ code: 'not-found' });
    const { project, supplement } = found;
    const side = sideOf(context);
    if (supplement.status !== 'approved' || supplement.signatures[side])
      return refuse({ code: 'already-decided' });
    const hash = context.hash(documentFor(purchase, { subject: 'contract', reference }));
    const made = signature(given, hash, context);
    if (!made.ok) return made;
    const signatures = { ...supplement.signatures, [side]: made.value };
    const next = { ...supplement, signatures };
    if (isSignedByBoth(signatures)) return ok(signedByBoth(purchase, project, next, context));
    return ok({
      state: purchase.state,
      changes: { projects: withProject(purchase, withSupplement(project, next)) },
      events: [{ type: 'pagePublished' }],
    });
  },
};

const outcome =
  (status: 'approved' | 'returned'): Outcome =>
  (purchase, approval, context) => {
    const found = supplementAt(purchase, approval.reference);
    if (!found) return refuse({ code: 'not-found' });
    const { project, supplement } = found;
    if (status === 'approved' && !needsBoth(supplement)) {
      const done = { ...supplement, status: 'inForce' as const };
      return ok(takeEffect(purchase, withSupplement(project, done), done, context));
    }
    const projects = withProject(purchase, withSupplement(project, { ...supplement, status }));
    return ok({
      state: purchase.state,
      changes: { projects },
      events:
        status === 'approved'
          ? [
              {
                type: 'mail',
                template: 'contractReady',
                to: { organizationId: project.organizationId },
              },
            ]
          : [],
    });
  };

export const supplementOutcome = { approved: outcome('approved'), returned: outcome('returned') };

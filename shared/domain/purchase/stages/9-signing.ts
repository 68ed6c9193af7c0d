import type { Signature, SignatureGiven, Signatures } from '../../contract/contract.ts';
import type { Refusal } from '../../errors.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { dayOf, plusDays, startOfDay } from '../../time.ts';
import type { Context, StageRules, Step } from '../decision.ts';
import { contractDocument } from '../documents.ts';
import type { DomainEvent } from '../events.ts';
import { stages } from '../lifecycle.ts';
import type { Project } from '../project.ts';
import type { Purchase } from '../purchase.ts';
import { bondReturnDates } from './9-bonds.ts';
import { after, afterIfRuled, type Deadlines, fixed } from './deadlines.ts';

/** Implementation counts months of thirty days: a period's end is a date to report by, not a legal term. */
export const periodEnd = (purchase: Purchase, context: Context) =>
  fixed(startOfDay(plusDays(dayOf(context.now), purchase.plan.periodMonths * 30 + 1)), context.now);

export const signed = (purchase: Purchase) =>
  Object.values(purchase.projects).filter((p) => p.status === 'signed');

/** Where the purchase goes once `projects` stand as they do: on signing, to work, to the next in rank, or nowhere. */
export function settled(
  purchase: Purchase,
  projects: Purchase['projects'],
  context: Context,
): Step {
  // Whoever takes over signs beside work that goes on.
  if (stages.indexOf(purchase.stage) >= stages.indexOf('implementation'))
    return { state: purchase.state, changes: { projects } };
  const all = Object.values(projects);
  if (all.some((p) => p.status === 'awarded'))
    return { state: 'contractSigning', changes: { projects } };
  if (all.some((p) => p.status === 'signed'))
    return {
      state: 'implementing',
      changes: {
        projects,
        period: 1,
        deadlines: { period: periodEnd(purchase, context) },
      },
      events: [{ type: 'pagePublished' }],
    };
  const isSomebodyLeft = purchase.ranking.some(
    ({ organizationId }) =>
      projects[organizationId] === undefined && !purchase.voided?.includes(organizationId),
  );
  return {
    state: isSomebodyLeft ? 'ranked' : 'failedCall',
    changes: {
      projects,
      awards: [],
      deadlines: isSomebodyLeft ? { recommendation: after(purchase, 'step', context) } : {},
    },
    events: [{ type: 'pagePublished' }],
  };
}

type Side = keyof Signatures;

export const sideOf = ({ actor }: Context): Side =>
  actor.kind === 'organization' ? 'provider' : 'purchaser';

/** Is what was signed the approved document? Whole hashes are the same; what is printed on a page is its end. */
function otherDocument({ documentHash, printedHash }: SignatureGiven, hash: string) {
  const isOther =
    (documentHash !== undefined && documentHash !== hash) ||
    (printedHash !== undefined && !hash.endsWith(printedHash));
  return isOther
    ? ({
        code: 'signed-another-version',
        detail: { approved: hash.slice(-8), signed: (printedHash ?? documentHash ?? '').slice(-8) },
      } as const)
    : undefined;
}

/** The signed copy as it lies among the files. */
function copyOf({ documentId }: SignatureGiven, { signedCopies }: Context) {
  const found = documentId && signedCopies?.[documentId];
  return found ? { id: documentId, ...found } : undefined;
}

/**
 * The signature of one side under what `hash` names; what somebody says they signed must be that. A signature made
 * outside shows its copy and what stands on it; a click is a record of the platform (ESL §13).
 */
export function signature(
  given: SignatureGiven = { method: 'platform' },
  hash: string,
  context: Context,
): Result<Signature, Refusal> {
  const { actor, now } = context;
  if (actor.kind !== 'organization' && actor.kind !== 'official')
    return refuse({ code: 'not-permitted' });
  const other = otherDocument(given, hash);
  if (other) return refuse(other);
  const file = copyOf(given, context);
  const isOutside = given.method !== 'platform';
  const isShown = file && (given.documentHash ?? given.printedHash);
  if ((isOutside && !isShown) || (given.documentId && !file))
    return refuse({ code: 'signed-copy-missing' });
  return ok({
    ...given,
    documentHash: hash,
    ...(file && { file }),
    by: actor.personId,
    at: now,
  });
}

/** In force: both have signed. Silence of one side binds nobody. */
export const isSignedByBoth = ({ provider, purchaser }: Signatures) =>
  Boolean(provider && purchaser);

/** The clocks that begin with the second signature (REG §50, LAW §47). */
function clocks(purchase: Purchase, { organizationId }: Project, context: Context): Deadlines {
  const publication = afterIfRuled(purchase, 'contractPublication', context);
  const filing = afterIfRuled(purchase, 'contractFiling', context);
  return {
    ...(publication && { [`publication-${organizationId}`]: publication }),
    ...(filing && { [`filing-${organizationId}`]: filing }),
    ...bondReturnDates(purchase, [organizationId], context),
  };
}

function sign(
  purchase: Purchase,
  project: Project,
  given: SignatureGiven | undefined,
  context: Context,
): Result<Project, Refusal> {
  const side = sideOf(context);
  const earlier = project.signatures ?? {};
  if (project.status !== 'awarded' || earlier[side]) return refuse({ code: 'already-decided' });
  const made = signature(given, context.hash(contractDocument(purchase, project)), context);
  if (!made.ok) return made;
  const signatures: Signatures = { ...earlier, [side]: made.value };
  if (!isSignedByBoth(signatures)) return ok({ ...project, signatures });
  const { by } = signatures.provider ?? made.value;
  return ok({ ...project, signatures, status: 'signed', signedAt: context.now, signedBy: by });
}

/** Whose contracts are meant: an organization's own, the one named, or all that wait for the purchaser alone. */
function meant(
  purchase: Purchase,
  organizationId: string | undefined,
  { actor }: Context,
): Project[] {
  const id = actor.kind === 'organization' ? actor.organizationId : organizationId;
  if (id) return [purchase.projects[id]].filter((one) => one !== undefined);
  return Object.values(purchase.projects).filter(
    ({ status, signatures }) => status === 'awarded' && signatures?.provider,
  );
}

const toCountersign = (): DomainEvent => ({
  type: 'mail',
  template: 'contractToCountersign',
  to: { post: 'officeHead' },
});

/** Both sides sign, each for itself; what each signature is, the record says. */
export const signing: StageRules<'signContract'> = {
  signContract: (purchase, { organizationId, signature: given }, context) => {
    const found = meant(purchase, organizationId, context);
    if (found.length === 0)
      return refuse({
        code:
          organizationId || context.actor.kind === 'organization'
            ? 'application-unknown'
            : 'nothing-to-sign',
      });
    const done: Project[] = [];
    for (const project of found) {
      const next = sign(purchase, project, given, context);
      if (!next.ok) return next;
      done.push(next.value);
    }
    const projects = {
      ...purchase.projects,
      ...Object.fromEntries(done.map((one) => [one.organizationId, one])),
    };
    const started = done.filter(({ status }) => status === 'signed');
    const begun: Deadlines = Object.assign({}, ...started.map((p) => clocks(purchase, p, context)));
    const step = settled(purchase, projects, context);
    const isFirst = sideOf(context) === 'provider' && started.length === 0;
    return ok({
      ...step,
      changes: {
        ...step.changes,
        deadlines: { ...(step.changes?.deadlines ?? purchase.deadlines), ...begun },
      },
      events: [...(step.events ?? []), ...(isFirst ? [toCountersign()] : [])],
    });
  },
};

import type { Refusal } from '../../errors.ts';
import { minimumFor } from '../../policy/minimum-applications.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Instant } from '../../time.ts';
import type { Application, EligibilityCheck } from '../application.ts';
import type { CommandOf } from '../commands.ts';
import { unchecked } from '../consortium.ts';
import type { Context, StageRules } from '../decision.ts';
import { eligible } from '../eligible.ts';
import type { DomainEvent } from '../events.ts';
import { exclusivityFaults } from '../exclusivity.ts';
import type { Purchase } from '../purchase.ts';
import { after, without } from './deadlines.ts';

const withApplication = (purchase: Purchase, application: Application) => ({
  ...purchase.applications,
  [application.organization.id]: application,
});

/** All applications, with those in `changed` in place of what they were. */
export const withApplications = (
  { applications }: Pick<Purchase, 'applications'>,
  changed: readonly Application[],
): Purchase['applications'] => ({
  ...applications,
  ...Object.fromEntries(changed.map((one) => [one.organization.id, one])),
});

const correctionName = (organizationId: string) => `correction-${organizationId}`;

/** Until when `organizationId` may correct its application; nothing once that time is over. */
const openCorrection = (purchase: Purchase, organizationId: string, now: Instant) => {
  const due = purchase.deadlines[correctionName(organizationId)]?.at;
  return due && due > now ? due : undefined;
};

type Verdict = CommandOf<'judgeEligibility'>['verdict'];

function fault(
  { eligibility: former, missingDocuments }: Application,
  verdict: Verdict,
  reason: string,
  until: Instant | undefined,
): Refusal | undefined {
  const isJudged = former === 'eligible' || former === 'ineligible';
  // One correction is offered, and its time is the applicant's: it cannot be cut short.
  if (isJudged || (verdict === 'correctionRequested' && former !== 'unjudged'))
    return { code: 'already-judged' };
  if (verdict === 'eligible')
    return missingDocuments.length > 0
      ? { code: 'documents-still-missing', detail: { missing: missingDocuments.join('、') } }
      : undefined;
  if (verdict === 'ineligible' && until) return { code: 'correction-running', detail: { until } };
  return reason.length < 4 ? { code: 'invalid-request' } : undefined;
}

/** An award elsewhere that the rules let stand beside no other. */
function boundElsewhere(
  purchase: Purchase,
  organizationId: string,
  { held = [], hash }: Context,
): Refusal | undefined {
  const [bound] = exclusivityFaults(purchase, organizationId, held, hash);
  return bound && { code: bound.code, detail: { title: bound.title } };
}

/** A verdict follows from the conditions: all met, or one that is not. */
function checksFault(
  application: Application,
  verdict: Verdict,
  checks: readonly EligibilityCheck[] = [],
): Refusal | undefined {
  const unmet = checks.filter(({ outcome }) => outcome !== 'met');
  if (verdict === 'eligible') {
    if (unmet[0]) return { code: 'condition-unmet', detail: { item: unmet[0].item } };
    const open = unchecked(application, checks);
    return open && { code: 'party-unchecked', detail: open };
  }
  if (unmet.some(({ reason }) => reason.length < 2)) return { code: 'condition-without-reason' };
  return checks.length > 0 && unmet.length === 0 ? { code: 'conditions-all-met' } : undefined;
}

/** Against what the bureau that registers organizations says, eligibility needs a reason in writing. */
const registrationFault = (
  { registration }: Application,
  verdict: Verdict,
  reason: string,
): Refusal | undefined => {
  const isDoubted = registration?.outcome === 'differs' || registration?.outcome === 'unknown';
  return verdict === 'eligible' && isDoubted && reason.length < 4
    ? { code: 'registration-doubted' }
    : undefined;
};

/**
 * Where the rules ask for two: the first verdict is only kept, and counts when somebody else says the same.
 *
 * @returns what is kept for now; nothing where the verdict counts
 */
function proposal(
  { rules }: Purchase,
  { proposed }: Application,
  verdict: Verdict,
  { actor, now }: Context,
): Result<Application['proposed'], Refusal> {
  const isAlone = (rules.eligibilityJudges?.value ?? 1) < 2 || verdict === 'correctionRequested';
  if (isAlone || actor.kind !== 'official') return ok(undefined);
  if (proposed?.verdict !== verdict) return ok({ by: actor.personId, verdict, at: now });
  return proposed.by === actor.personId ? refuse({ code: 'same-official' }) : ok(undefined);
}

/** Whoever was refused is told why, condition by condition (LAW §36; 财政部令第87号). */
const toldRefused = ({ applications }: Purchase): DomainEvent[] =>
  Object.values(applications)
    .filter(({ eligibility: verdict }) => verdict === 'ineligible')
    .map(({ organization, reason = '', checks = [] }) => ({
      type: 'mail',
      template: 'eligibilityRefused',
      to: { organizationId: organization.id },
      note: [
        reason,
        ...checks
          .filter(({ outcome }) => outcome === 'notMet')
          .map((check) => `${check.item}：${check.reason}`),
      ]
        .filter(Boolean)
        .join('\n'),
    }));

/** Eligibility is judged before quality, with one window to correct what is missing. */
export const eligibility: StageRules<
  | 'judgeEligibility'
  | 'confirmRegistration'
  | 'submitCorrection'
  | 'lapseCorrection'
  | 'concludeEligibility'
> = {
  judgeEligibility: (purchase, command, context) => {
    const { organizationId, verdict, reason, missingDocuments, checks, levels } = command;
    const application = purchase.applications[organizationId];
    if (!application) return refuse({ code: 'application-unknown' });
    const until = openCorrection(purchase, organizationId, context.now);
    const wrong =
      fault(application, verdict, reason, until) ??
      checksFault(application, verdict, checks) ??
      registrationFault(application, verdict, reason) ??
      (verdict === 'eligible' ? boundElsewhere(purchase, organizationId, context) : undefined);
    if (wrong) return refuse(wrong);
    const found = { ...(checks && { checks }), ...(levels && { levels }) };
    const second = proposal(purchase, application, verdict, context);
    if (!second.ok) return second;
    if (second.value)
      return ok({
        state: 'eligibilityCheck',
        changes: {
          applications: withApplication(purchase, {
            ...application,
            proposed: second.value,
            ...found,
          }),
        },
      });
    const isCorrection = verdict === 'correctionRequested';
    const missing = isCorrection
      ? [...new Set([...application.missingDocuments, ...missingDocuments])]
      : application.missingDocuments;
    const due = after(purchase, 'correction', context);
    return ok({
      state: 'eligibilityCheck',
      changes: {
        applications: withApplication(purchase, {
          ...application,
          ...found,
          eligibility: verdict,
          reason,
          missingDocuments: missing,
        }),
        deadlines: isCorrection
          ? { ...purchase.deadlines, [correctionName(organizationId)]: due }
          : without(purchase.deadlines, correctionName(organizationId)),
      },
      events: isCorrection
        ? [
            {
              type: 'mail',
              template: 'correctionRequested',
              to: { organizationId },
              due: due.at,
              note: reason,
            },
          ]
        : [],
    });
  },
  confirmRegistration: (purchase, { organizationId, outcome, note }, { actor, now }) => {
    const application = purchase.applications[organizationId];
    if (!application || actor.kind !== 'official') return refuse({ code: 'application-unknown' });
    const { registration } = application;
    if (registration?.outcome) return refuse({ code: 'already-decided' });
    if (outcome !== 'confirmed' && note.length < 4) return refuse({ code: 'reason-missing' });
    return ok({
      state: 'eligibilityCheck',
      changes: {
        applications: withApplication(purchase, {
          ...application,
          registration: {
            askedAt: registration?.askedAt ?? now,
            outcome,
            ...(note && { note }),
            by: actor.personId,
            at: now,
          },
        }),
      },
    });
  },
  submitCorrection: (purchase, { documents, note }, { actor, now }) => {
    const application =
      actor.kind === 'organization' && purchase.applications[actor.organizationId];
    if (!application) return refuse({ code: 'application-unknown' });
    if (!openCorrection(purchase, application.organization.id, now))
      return refuse({ code: 'correction-not-open' });
    const missing = application.missingDocuments.filter((name) => !documents.includes(name));
    if (missing.length > 0)
      return refuse({ code: 'documents-still-missing', detail: { missing: missing.join('、') } });
    return ok({
      state: 'eligibilityCheck',
      changes: {
        applications: withApplication(purchase, {
          ...application,
          eligibility: 'corrected',
          missingDocuments: [],
          reason: note,
          body: {
            ...application.body,
            documents: [...new Set([...application.body.documents, ...documents])],
          },
        }),
        deadlines: without(purchase.deadlines, correctionName(application.organization.id)),
      },
    });
  },
  lapseCorrection: (purchase, { organizationId }, context) => {
    const application = purchase.applications[organizationId];
    const isOpen = openCorrection(purchase, organizationId, context.now) !== undefined;
    if (application?.eligibility !== 'correctionRequested' || isOpen)
      return refuse({ code: 'correction-not-open' });
    return ok({
      state: 'eligibilityCheck',
      changes: {
        applications: withApplication(purchase, { ...application, eligibility: 'ineligible' }),
        deadlines: without(purchase.deadlines, correctionName(organizationId)),
      },
    });
  },
  concludeEligibility: (purchase, _command, context) => {
    const isOpen = Object.values(purchase.applications).some(
      (a) => a.eligibility !== 'eligible' && a.eligibility !== 'ineligible',
    );
    if (isOpen) return refuse({ code: 'judgement-missing' });
    const isEnough = eligible(purchase).length >= minimumFor(purchase);
    return ok({
      state: isEnough ? 'panelForming' : 'failedCall',
      changes: {
        deadlines: isEnough ? { panel: after(purchase, 'step', context) } : {},
      },
      events: [...toldRefused(purchase), ...(isEnough ? [] : [{ type: 'pagePublished' } as const])],
    });
  },
};

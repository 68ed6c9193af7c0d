import type { CoProvision, PublicBasis } from '../../shared/contracts/plan-basis.ts';
import { meaningOf } from '../../shared/domain/organization/code-meaning.ts';
import { fundingOf } from '../../shared/domain/purchase/funding.ts';
import type { Plan } from '../../shared/domain/purchase/plan.ts';
import type { Project } from '../../shared/domain/purchase/project.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import type { Day } from '../../shared/domain/time.ts';

/** Only what the plan says; budget lines stay inside. */
export function basisOf(plan: Plan): PublicBasis {
  const { call, proposal, needIds, needReason, survey, hearing } = plan;
  return {
    ...(call && { call }),
    ...(proposal && { proposal }),
    ...(needIds?.length && { needIds }),
    ...(needReason && { needReason }),
    ...(survey && {
      survey: {
        method: survey.method,
        heldFrom: survey.heldFrom,
        heldTo: survey.heldTo,
        respondents: survey.respondents,
      },
    }),
    ...(hearing && { hearing }),
    ...(plan.namesSocialWorkers && { namesSocialWorkers: true }),
    ...(plan.individualReason && { individualReason: plan.individualReason }),
    ...(plan.smallReservation?.isReserved && { isReservedForSmall: true as const }),
    funding: fundingOf(plan).map(({ source, amountFen }) => ({ source, amountFen })),
  };
}

/** The last day of a contract that begins on `startsOn` and runs `months`. */
function lastDayOf(startsOn: Day, months: number): Day {
  const [year = 0, month = 1, day = 1] = startsOn.split('-').map(Number);
  const end = new Date(Date.UTC(year, month - 1 + months, 1));
  const daysThere = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(day, daysThere) - 1);
  return end.toISOString().slice(0, 10) as Day;
}

const kindOf = (creditCode: string | undefined) => {
  const kind = creditCode && meaningOf(creditCode)?.suggested;
  return kind ? { kind } : {};
};

/** Several kinds of bodies in one project (seed 2-07), with social workers by number: their names are their own. */
export function coProvision({ applications }: Purchase, it: Project): CoProvision {
  const application = applications[it.organizationId];
  const members = application?.body.consortium?.members ?? [];
  const workers = application?.body.workers?.length ?? 0;
  const terms = it.contract?.terms;
  return {
    ...kindOf(application?.organization.creditCode),
    ...(members.length > 0 && {
      coProviders: members.map(({ name, creditCode, part }) => ({
        name,
        ...kindOf(creditCode),
        part,
      })),
    }),
    ...(workers > 0 && { socialWorkers: workers }),
    ...(terms && { until: lastDayOf(terms.startsOn as Day, terms.months) }),
  };
}

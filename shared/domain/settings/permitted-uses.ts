import type { FieldFault } from '../errors.ts';
import type { Plan } from '../purchase/plan.ts';
import type { Settings } from './kinds.ts';

type Asked = Pick<Plan, 'track' | 'method' | 'categories' | 'fundSource' | 'ceilingFen'> & {
  call?: string | undefined;
  funding?: Plan['funding'];
};

/** Categories the tenant does not offer (any more), where it keeps a list of them. */
function offerFaults({ categories }: Settings, plan: Asked): FieldFault[] {
  if (!categories) return [];
  return plan.categories.flatMap((category, at) =>
    categories.some(({ id, isOffered }) => id === category && isOffered)
      ? []
      : [{ pointer: `/plan/categories/${at}`, code: 'category-not-offered' }],
  );
}

/**
 * Lottery money is for 扶老、助残、救孤、济困 and nothing else; a named fund for what its donors gave it. A project of
 * several sources keeps to the uses of each: all of the money goes into all of the work.
 */
function fundFaults({ fundSources }: Settings, plan: Asked): FieldFault[] {
  if (!fundSources) return [];
  const sources = new Set(plan.funding?.map(({ source }) => source) ?? [plan.fundSource]);
  const fundsOf = (source: string) => fundSources.filter(({ kind }) => kind === source);
  const missing = [...sources].filter((source) => fundsOf(source).length === 0);
  if (missing.length > 0)
    return missing.map((source) => ({
      pointer: plan.funding
        ? `/plan/funding/${plan.funding.findIndex((one) => one.source === source)}/source`
        : '/plan/fundSource',
      code: 'fund-not-offered',
    }));
  return plan.categories.flatMap((category, at) =>
    [...sources].every((source) =>
      fundsOf(source).some(({ permits }) => permits.includes(category)),
    )
      ? []
      : [{ pointer: `/plan/categories/${at}`, code: 'outside-fund-use' }],
  );
}

/** A plan that names a kind of call keeps within it. */
function callFaults({ calls = [] }: Settings, plan: Asked): FieldFault[] {
  if (plan.call === undefined) return [];
  const call = calls.find(({ id }) => id === plan.call);
  const isFitting = call?.track === plan.track && call.method === plan.method;
  if (!call || !isFitting) return [{ pointer: '/plan/call', code: 'unknown-entry' }];
  const { maximumCeilingFen: most } = call;
  return [
    ...plan.categories.flatMap((category, at) =>
      call.categories.includes(category)
        ? []
        : [{ pointer: `/plan/categories/${at}`, code: 'category-not-in-call' }],
    ),
    ...(most !== undefined && plan.ceilingFen > most
      ? [{ pointer: '/plan/ceilingFen', code: 'over-call-limit' }]
      : []),
  ];
}

/** What the tenant's settings have against `plan`. A setting nobody set forbids nothing. */
export const settingFaults = (settings: Settings, plan: Asked): FieldFault[] => [
  ...offerFaults(settings, plan),
  ...fundFaults(settings, plan),
  ...callFaults(settings, plan),
];

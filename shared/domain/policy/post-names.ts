/**
 * The posts (岗位) of a tenant, from the leading group down to the grid. Who holds one is a member of the
 * tenant; `permissions.ts` says what it may ask for. The roles are those of the Weinan plan (seed 3-09 to
 * 3-18) and of the four-level network (seed 4-46); an observer (law firm, media, resident unit) follows
 * the published work and decides nothing (seed 1-17, 2-04).
 */
export const posts = [
  'leadingGroupHead',
  'leadingGroupDeputy',
  'officeHead',
  'hostHead',
  'handler',
  'financeOfficer',
  'memberUnit',
  'streetOffice',
  'communityCommittee',
  'gridWorker',
  'hotlineOperator',
  'organizer',
  'expert',
  'evaluator',
  'registrar',
  'auditor',
  'financeSupervisor',
  'observer',
  'tenantAdmin',
] as const;
type Post = (typeof posts)[number];

/** Posts whose holders may approve. Experts and evaluators judge the work, not the purchase. */
export const approverPosts = [
  'leadingGroupHead',
  'leadingGroupDeputy',
  'officeHead',
  'hostHead',
  'financeOfficer',
  'auditor',
  'handler',
] as const satisfies readonly Post[];

/**
 * How much of a purchase each post opens to its holder, from most to least. `office`: the whole file;
 * `evaluation`: the file without its approvals; `complaints`: the file where a complaint
 * was filed, and elsewhere what was published; `panel`: only where they sit on the panel; `published`: what
 * was published and the work that follows, for those in whose streets it happens; `nothing`: running the
 * system shows nobody's bid.
 */
export const sights = [
  'office',
  'evaluation',
  'complaints',
  'panel',
  'published',
  'nothing',
] as const;
export type Sight = (typeof sights)[number];

const sightOf = {
  leadingGroupHead: 'office',
  leadingGroupDeputy: 'office',
  officeHead: 'office',
  hostHead: 'office',
  handler: 'office',
  financeOfficer: 'office',
  auditor: 'office',
  financeSupervisor: 'complaints',
  evaluator: 'evaluation',
  expert: 'panel',
  memberUnit: 'published',
  streetOffice: 'published',
  communityCommittee: 'published',
  gridWorker: 'published',
  hotlineOperator: 'nothing',
  organizer: 'published',
  registrar: 'published',
  observer: 'published',
  tenantAdmin: 'nothing',
} as const satisfies Record<Post, Sight>;

/** The sights somebody with `held` has, widest first. */
export const sightsOf = (held: readonly Post[]): readonly Sight[] =>
  sights.filter((sight) => held.some((post) => sightOf[post] === sight));

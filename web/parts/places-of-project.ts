import type { PurchaseView } from '../../shared/contracts/purchases.ts';
import { sightsOf } from '../../shared/domain/policy/post-names.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import type { Project } from '../../shared/domain/purchase/project.ts';

/** Who reads: an official by their posts, or a member for the organization whose project it is. */
export type Reader = { posts: readonly Post[] } | { organization: string };

/** Screens about one project, in the order of the work. */
const placeNames = [
  'project',
  'field',
  'ledger',
  'payments',
  'supervision',
  'satisfaction',
  'evaluation',
  'room',
] as const;
export type PlaceName = (typeof placeNames)[number];

/** Who hold, rate, decide or check evaluations; the routes let in the same. */
export const evaluating: readonly Post[] = [
  'handler',
  'officeHead',
  'hostHead',
  'leadingGroupHead',
  'leadingGroupDeputy',
  'evaluator',
  'financeOfficer',
  'streetOffice',
  'communityCommittee',
  'auditor',
];

/** Parties to the room by a post; an evaluator only once there is something to evaluate. */
export const meeting: readonly Post[] = [
  'communityCommittee',
  'gridWorker',
  'streetOffice',
  'handler',
  'officeHead',
  'hostHead',
  'financeOfficer',
  'leadingGroupHead',
  'leadingGroupDeputy',
  'auditor',
];
const evaluatorsStages: readonly string[] = ['midTermEvaluation', 'finalEvaluation', 'settlement'];

/** What opens each place to an official; `field` belongs to those who do the work. */
function opensTo({ purchase, applicants }: PurchaseView, posts: readonly Post[]) {
  const [widest] = sightsOf(posts);
  const isFull = widest === 'office' || widest === 'evaluation';
  // Whoever sits on the panel looks at the purchase as the panel does, not at the work.
  const isNear = isFull || ((widest === 'complaints' || widest === 'published') && !applicants);
  const holds = (wanted: readonly Post[]) => posts.some((post) => wanted.includes(post));
  const evaluatesNow = posts.includes('evaluator') && evaluatorsStages.includes(purchase.stage);
  return {
    project: true,
    field: false,
    ledger: isFull,
    payments: isFull,
    supervision: isNear,
    satisfaction: isNear,
    evaluation: holds(evaluating),
    room: holds(meeting) || evaluatesNow,
  } as const satisfies Record<PlaceName, boolean>;
}

/**
 * The places of a project its reader may come to. Until the contract is signed there is only the room, and that from the
 * published result on; who declined has nothing.
 */
export function placesOf(view: PurchaseView, project: Project, reader: Reader): PlaceName[] {
  if (project.status === 'declined' || !view.purchase.awardNotice) return [];
  const isOpen = 'posts' in reader ? opensTo(view, reader.posts) : undefined;
  return placeNames.filter(
    (name) => (isOpen?.[name] ?? true) && (name === 'room' || project.signedAt !== undefined),
  );
}

/** What the address of a place says beside the tenant and the purchase. */
export function addressOf(
  name: PlaceName,
  project: string,
  reader: Reader,
): Record<string, string> {
  const isOwn = 'organization' in reader;
  if (name === 'ledger') return { organization: project, ...(!isOwn && { as: 'office' }) };
  if (name === 'project' || name === 'field' || name === 'satisfaction')
    return { organization: project };
  return { project, ...(isOwn && { organization: project }) };
}

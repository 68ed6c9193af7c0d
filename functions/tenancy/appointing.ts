import type { AppointMember } from '../../shared/contracts/members.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError, type FieldFault, type Refusal } from '../../shared/domain/errors.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { Appointment } from '../../shared/domain/people/appointment.ts';
import { approverPosts, type Post } from '../../shared/domain/policy/posts.ts';
import { clashesIn } from '../../shared/domain/policy/separation.ts';
import type { Day } from '../../shared/domain/time.ts';
import type { Member, TenantConfig } from '../../shared/store/tenants.ts';

export type Official = Actor & { kind: 'official' };

/** What is to become of whom, and who says so. */
export type Appointing = {
  actor: Official;
  person: PersonId;
  /** What they hold so far. */
  before: readonly Appointment[];
  after: readonly Appointment[];
  config: TenantConfig;
  today: Day;
};

const same = (a: Appointment, b: Appointment) => JSON.stringify(a) === JSON.stringify(b);

/** What is new or different in `after`. */
const added = ({ before, after }: Appointing) =>
  after.filter((one) => !before.some((former) => same(former, one)));
const taken = ({ before, after }: Appointing) =>
  before.filter((one) => !after.some((later) => same(later, one)));

const approving: readonly Post[] = approverPosts;
const touches = (appointing: Appointing, post: Post) =>
  [...added(appointing), ...taken(appointing)].some((one) => one.post === post);

/** Posts that begin later count as well: two that clash next month are refused today. */
const standing = (appointments: readonly Appointment[], today: Day) => [
  ...new Set(appointments.filter(({ until }) => !until || until >= today).map(({ post }) => post)),
];

const isAdministered = (appointments: readonly Appointment[], today: Day) =>
  appointments.some(
    ({ post, from, until, scope }) =>
      post === 'tenantAdmin' && !scope && from <= today && until === undefined,
  );

function leavesNobody({ person, config, after, today }: Appointing): boolean {
  const wasThere = config.members.some((member) => isAdministered(member.appointments, today));
  const others = config.members.filter((member) => member.personId !== person);
  return (
    wasThere &&
    !isAdministered(after, today) &&
    !others.some((member) => isAdministered(member.appointments, today))
  );
}

/**
 * What speaks against a change of posts: administrators are made by administrators only; nobody gives
 * themselves what lets them approve; the table of incompatible posts; one administrator stays for good.
 */
export function refusalOf(appointing: Appointing): Refusal | undefined {
  const { actor, person, after, config, today } = appointing;
  if (touches(appointing, 'tenantAdmin') && !actor.posts.includes('tenantAdmin'))
    return { code: 'not-permitted' };
  const own = added(appointing).find(({ post }) => approving.includes(post));
  if (person === actor.personId && own)
    return { code: 'own-appointment', detail: { post: own.post } };
  const [clash] = clashesIn(standing(after, today), config.strictSeparation);
  if (clash?.verdict === 'forbidden')
    return {
      code: 'posts-clash',
      detail: { post: clash.posts[0], otherPost: clash.posts[1] },
    };
  return leavesNobody(appointing) ? { code: 'last-administrator' } : undefined;
}

/** @throws {DomainError} what `refusalOf` says */
export function demandAppointable(appointing: Appointing): void {
  const refusal = refusalOf(appointing);
  if (refusal) throw new DomainError(refusal);
}

/** Scopes that name no place of the tenant. */
export function unknownRegions(
  { appointments }: Pick<AppointMember, 'appointments'>,
  isKnown: (code: string) => boolean,
): FieldFault[] {
  return appointments.flatMap(({ scope = [] }, i) =>
    scope.flatMap((code, j) =>
      isKnown(code) ? [] : [{ pointer: `/appointments/${i}/scope/${j}`, code: 'region-unknown' }],
    ),
  );
}

/** How the change is called in the record. */
export function commandOf(appointing: Appointing): string {
  if (appointing.before.length === 0) return 'appoint';
  if (appointing.after.length === 0) return 'withdrawPosts';
  return added(appointing).length === 0 ? 'withdrawPosts' : 'changePosts';
}

export const kept = ({
  name,
  appointments,
  employer,
}: Pick<Member, 'name' | 'appointments' | 'employer'>) => ({
  name,
  appointments,
  ...(employer && { employer }),
});

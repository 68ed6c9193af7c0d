import {
  type Application,
  decidesAs,
  nextDecider,
} from '../../shared/domain/access/application.ts';
import { loadsWith } from '../../shared/domain/access/load.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import { pathNames } from '../../shared/domain/region/tree.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { keys } from '../../shared/store/keys.ts';
import { readCode } from '../../shared/store/sign-in-codes.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import { decideByLink } from '../communities/access-change.ts';
import { type AccessPlace, accessPlace } from '../communities/access-place.ts';
import type { ApprovalFacts, Step } from '../letters/approval/facts.ts';
import type { AccessLink } from '../links.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig } from '../tenants.ts';
import { within } from '../within.ts';
import type { Matter } from './matter.ts';

/** A task a department applied for, as a link to it was opened. */
type Opened = { link: AccessLink; place: AccessPlace; application: Application };

/** What a decision binds: whatever whoever decides has read. */
const shownHash = ({ asked, opinions, decisions }: Application): string =>
  hashOf({ asked, opinions, decisions });

const holders = ({ members }: TenantConfig, post: Post) =>
  members
    .filter(({ posts }) => posts.includes(post))
    .map(({ name }) => name)
    .join('、');

/** Who decided, who is asked now, and who is asked after them; once it went up, the head of the leading group beside. */
function stepsOf({ place: { config }, application }: Opened): Step[] {
  const { decisions, deciders, escalatedAt, state } = application;
  const decided = decisions.map(
    ({ post, byName, verdict, reason, at }): Step => ({
      post,
      name: byName,
      isOpen: false,
      decision: verdict === 'agree' ? 'approve' : 'return',
      ...(reason && { opinion: reason }),
      decidedAt: at,
    }),
  );
  if (state !== 'applied') return decided;
  const next = nextDecider(application);
  const ahead = deciders
    .slice(decisions.length)
    .map((post): Step => ({ post, name: holders(config, post), isOpen: post === next }));
  const goesUp = escalatedAt !== undefined && next !== 'leadingGroupHead';
  const up: Step = {
    post: 'leadingGroupHead',
    name: holders(config, 'leadingGroupHead'),
    isOpen: true,
    standsIn: 'overdue',
  };
  return [
    ...decided,
    ...(goesUp ? [up] : []),
    ...ahead.filter(({ post }) => !(goesUp && post === 'leadingGroupHead')),
  ];
}

function factsOf(opened: Opened, steps: Step[]): ApprovalFacts {
  const { application } = opened;
  const { asked, state, byName, at } = application;
  return {
    subject: 'access',
    status: state === 'applied' ? 'open' : state === 'admitted' ? 'approved' : 'returned',
    title: asked.title,
    department: asked.department,
    requestedBy: byName,
    requestedAt: at,
    steps,
    rounds: steps.map(({ decision }, i) => ({
      places: [i],
      needed: 1,
      approved: decision === 'approve' ? 1 : 0,
      status: decision ? (decision === 'approve' ? 'passed' : 'lost') : 'open',
    })),
    documentsHash: shownHash(application),
  };
}

function standingOf({ link, place, application }: Opened): Matter['standing'] {
  const { decisions, state, deciders } = application;
  const own = decisions.find(({ by }) => by === link.personId);
  if (own) return 'decided';
  if (state === 'withdrawn') return 'taken-back';
  const isPast = state !== 'applied' || decisions.some(({ post }) => post === link.post);
  if (isPast) return 'already-decided';
  if (!place.actor.posts.some((post) => post === link.post)) return 'post-over';
  if (application.by === link.personId) return 'cannot-stand-in';
  if (link.until <= place.now) return 'link-over';
  if (decidesAs(application, [link.post]) === undefined)
    return deciders.some((post) => post === link.post) ? 'not-your-turn' : 'link-over';
  return 'open';
}

function placeIn(steps: Step[], { link, application }: Opened): number {
  const decided = application.decisions.findIndex(({ by }) => by === link.personId);
  return decided >= 0
    ? decided
    : steps.findIndex(({ post, decision }) => post === link.post && !decision);
}

function summaryOf({ place, application }: Opened) {
  const { tree, access, config, today } = place;
  const most = config.settings.access?.hoursPerMonth;
  const { asked, opinions } = application;
  return {
    subject: 'access' as const,
    asked,
    loads: loadsWith(tree, access.applications, asked, { day: today, hoursPerMonth: most }),
    ...(most !== undefined && { most }),
    opinions: opinions.map(({ community, verdict, text }) => ({
      community: pathNames(tree, community).join(''),
      verdict,
      text,
    })),
  };
}

/**
 * A task for communities, in two queries: the tree, and what lies about tasks.
 *
 * @throws {DomainError} `not-found` for an application that is gone
 */
export async function accessMatter(all: Deps, link: AccessLink): Promise<Matter> {
  const { tenant, personId } = link;
  const deps = await within(all, { as: 'official', person: personId, tenant });
  const config = await tenantConfig(deps, tenant);
  const member = config.members.find((one) => one.personId === personId);
  const { posts = [], scopes } = member ?? {};
  const actor = { kind: 'official' as const, personId, posts, ...(scopes && { scopes }) };
  const place = await accessPlace(deps, tenant, actor);
  const application = place.access.applications.find(({ id }) => id === link.application);
  if (!application) throw new DomainError({ code: 'not-found' });
  const opened = { link, place, application };
  const steps = stepsOf(opened);
  const seat = `${link.post}~${personId}`;
  const key = keys.accessCode(tenant, application.id, seat);
  return {
    personId,
    tenant,
    deps,
    config,
    standing: standingOf(opened),
    facts: factsOf(opened, steps),
    step: placeIn(steps, opened),
    code: { key, name: `${application.id}~${seat}`, stored: () => readCode(deps.table, key) },
    work: `/work/access/?tenant=${tenant}&application=${application.id}`,
    asked: async () => ({ summary: summaryOf(opened), due: application.due.at }),
    decide: (form, burns) =>
      decideByLink(
        place,
        {
          type: 'decide',
          application: application.id,
          verdict: form.decision === 'approve' ? 'agree' : 'refuse',
          reason: form.opinion,
        },
        {
          ...(burns && { burns }),
          holds: (now) => {
            if (shownHash(now) !== form.documentsHash)
              throw new DomainError({ code: 'documents-changed' });
          },
        },
      ),
  };
}

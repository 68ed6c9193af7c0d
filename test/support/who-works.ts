import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Session } from '../../shared/contracts/sessions.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { names, wuxing } from './elder-care-call.ts';
import { as, organizations, people } from './people.ts';

type Who = { actor: Actor & { kind: 'official' | 'organization' }; session: Session };

const posts: Record<string, { id: Session['person']['id']; post: Post }> = {
  handler: { id: people.author, post: 'handler' },
  officeHead: { id: people.officeHead, post: 'officeHead' },
  financeOfficer: { id: people.financeOfficer, post: 'financeOfficer' },
  auditor: { id: people.auditor, post: 'auditor' },
  evaluator: { id: people.evaluator, post: 'evaluator' },
};

/** `handler`, `expert-0`, `organization-1`, …: who the cookie `who` says is signed in. */
function whoIs(name: string): Who | undefined {
  const [kind = '', number = '0'] = name.split('-');
  const session = (id: Session['person']['id'], rest: Partial<Session>): Session => ({
    person: { id, name: names[id] ?? '赵文静' },
    memberships: [],
    organizations: [],
    expiresAt: '2027-01-01T00:00:00.000Z' as Instant,
    ...rest,
  });
  const official = (id: Session['person']['id'], post: Post): Who => ({
    actor: { kind: 'official', personId: id, posts: [post] },
    session: session(id, {
      memberships: [{ tenant: wuxing.id, name: wuxing.name, posts: [post] }],
    }),
  });
  const expert = people.experts[Number(number)];
  if (kind === 'expert' && expert) return official(expert, 'expert');
  const organization = organizations[Number(number)];
  if (kind === 'organization' && organization) {
    const actor = as.organization(organization.id);
    if (actor.kind !== 'organization') return undefined;
    return {
      actor,
      session: session(actor.personId, { organizations: [{ ...organization, role: 'owner' }] }),
    };
  }
  const held = posts[kind];
  return held && official(held.id, held.post);
}

export const who = (c: Context) => whoIs(getCookie(c, 'who') ?? '');

/** The actor of a request: an official of the tenant, or the organization it names and may act for. */
export function acting(c: Context): Who['actor'] | undefined {
  const found = who(c);
  const organization = c.req.query('organization');
  if (!organization) return found?.actor;
  const own = found?.session.organizations.find(({ id }) => id === organization);
  return own && found?.actor;
}

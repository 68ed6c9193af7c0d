import type { Session } from '../../shared/contracts/sessions.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import type { Language } from '../../shared/messages/translate.ts';
import type { OrganizationFacts } from '../../shared/store/organization-members.ts';
import type { Deps } from '../ports.ts';

/** What every route finds in its context. */
export type Env = {
  Variables: {
    deps: Deps;
    language: Language;
    traceId: string;
    /** Set by `access` on every route that is not for everyone. */
    session: Session;
    /** Set by `access` on routes of officials and organizations: who asks, already proven. */
    actor: Actor;
    /** Set by `access` where somebody acts for an organization: what they are in it, now. */
    membership: Session['organizations'][number];
    /** Set by `access` where the contract needs it: who else belongs there, and the passport. */
    facts: OrganizationFacts;
  };
};

import type { Session } from '../../shared/contracts/sessions.ts';
import type { Language } from '../../shared/messages/translate.ts';
import type { Deps } from '../ports.ts';

/** What every route finds in its context. */
export type Env = {
  Variables: {
    deps: Deps;
    language: Language;
    traceId: string;
    /** Set by `signedIn`; routes behind it may rely on it. */
    session: Session;
  };
};

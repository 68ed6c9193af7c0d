import type { PersonId, TenantId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Key } from '../../shared/store/keys.ts';
import type { TypedCode } from '../../shared/store/sign-in-codes.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import type { NothingToDecide } from '../letters/approval/closed.ts';
import type { ApprovalFacts } from '../letters/approval/facts.ts';
import type { ApprovalLetter } from '../letters/approval/letter.ts';
import type { Deps } from '../ports.ts';

/** The code that a decision uses up, in the transaction that records it. */
export type Burns = { key: Key; code?: TypedCode };

/** What somebody decided: `approve` or `return`, why, and over which documents. */
export type Said = { decision: string; opinion: string; documentsHash: string };

/**
 * What a link of a letter asks its reader to decide, whatever it is about: a document of a purchase, or a task for
 * communities. Reading one changes nothing.
 */
export type Matter = {
  /** Whom the link names. */
  personId: PersonId;
  tenant: TenantId;
  /** What that person reaches, and no more. */
  deps: Deps;
  config: TenantConfig;
  standing: 'decided' | 'open' | NothingToDecide;
  facts: ApprovalFacts;
  /** The reader's place in `facts.steps`. */
  step: number;
  /** Where a code typed at the letter is kept, and what sends of it are counted by. */
  code: { key: Key; name: string; stored(): Promise<TypedCode | undefined> };
  /** Where else it can be decided, once the link no longer does. */
  work?: string;
  asked(): Promise<Pick<ApprovalLetter, 'summary' | 'onBehalfOf'> & { due?: Instant }>;
  /** @throws {DomainError} `code-expired`, `documents-changed`, or what the rules refuse */
  decide(said: Said, burns: Burns | undefined): Promise<void>;
};

import type { Actor } from '../actor.ts';
import type { Contract } from '../contract/contract.ts';
import type { SupportAccount } from '../contract/support.ts';
import type { Clause } from '../contract/terms.ts';
import type { LotKeys } from '../draw/conduct.ts';
import type { Refusal } from '../errors.ts';
import type { ConsequenceRule } from '../evaluation/consequence.ts';
import type { Expert } from '../experts/profile.ts';
import type { PersonId } from '../ids.ts';
import type { Delegation } from '../policy/delegation.ts';
import type { Post } from '../policy/posts.ts';
import type { Employers } from '../policy/ties.ts';
import type { Result } from '../result.ts';
import type { Instant } from '../time.ts';
import type { WorkingCalendar } from '../working-days.ts';
import type { BudgetBasis } from './budget-basis.ts';
import type { CommandOf } from './commands.ts';
import type { DomainEvent } from './events.ts';
import type { HeldAward } from './exclusivity.ts';
import type { CommandType, State } from './lifecycle.ts';
import type { Purchase } from './purchase.ts';

/** A round as the purchase needs to know it. */
export type RoundInShort = {
  id: string;
  phase: 'midTerm' | 'final';
  isFinal: boolean;
  isLate?: boolean | undefined;
  result?: { points: number; grade: string; isPass: boolean; hash: string } | undefined;
};

/** Units complete since the beginning, by deliverable, and money spent; `hash` is of all that was counted. */
export type Counted = { done: Readonly<Record<string, number>>; spentFen: number; hash: string };

/** What a decision needs to know besides the purchase; gathered by the shell, so that deciding stays pure. */
export type Context = {
  now: Instant;
  actor: Actor;
  calendar: WorkingCalendar;
  /** Who holds which post in this tenant, first choice first. */
  holders: Partial<Record<Post, readonly PersonId[]>>;
  /** Powers to decide on behalf of somebody else, of any time; the rules look which are in force. */
  delegations: readonly Delegation[];
  /** Who pays those who serve from outside, by person. */
  employers?: Employers;
  /** What lots of this purchase are cast with; people learn it when they may know the panel. */
  lot: LotKeys;
  /** Awards that hold in the tenant, where the rules bound them and it matters. */
  held?: readonly HeldAward[];
  /** The pool, where a panel is drawn; empty for everything else. */
  experts: readonly Expert[];
  /** What a plan that goes up for approval was held against. */
  budget?: BudgetBasis;
  /** The rounds in which several rated the project a command names, last one last. */
  rounds?: readonly RoundInShort[];
  /** What follows from evaluations, as the tenant has it. */
  consequences?: readonly ConsequenceRule[];
  /** Appeals against consequences of the project a command names; without an outcome nobody has decided yet. */
  appeals?: readonly { consequence: string; outcome?: 'upheld' | 'dismissed' | undefined }[];
  /** Help beside the money, promised and given, by organization. */
  support?: Readonly<Record<string, SupportAccount>>;
  /** How the purchaser is called in a contract. */
  purchaser?: Contract['purchaser'];
  /** The tenant's own clauses for contracts. */
  clauseLibrary?: readonly Clause[];
  /** Files of the purchase that the command names, by id: only clean ones that are for contracts, and the actor's to use. */
  signedCopies?: Readonly<Record<string, { name: string; sha256: string }>>;
  /** Evidence the office names, by id: only clean files of the review or of an application. */
  evidence?: Readonly<Record<string, { name: string; sha256: string }>>;
  /** Where an organization reports: what its work file and its ledger come to. */
  counted?: Counted;
  /** SHA-256 of what `subject` puts forward for approval; see `documents.ts`. */
  hash: (document: unknown) => string;
};

/** Where a command leads and what it changes; everything not named stays. */
export type Step = {
  state: State;
  changes?: Partial<Purchase>;
  events?: readonly DomainEvent[];
  /** Names of dates beside the stages that are met by this; see `stages/beside.ts`. */
  settles?: readonly string[];
};

export type Decision = { purchase: Purchase; events: readonly DomainEvent[] };

/** The rules of the commands of one stage. */
export type StageRules<T extends CommandType> = {
  [C in T]: (purchase: Purchase, command: CommandOf<C>, context: Context) => Result<Step, Refusal>;
};

/**
 * Every expected failure, by its public code. The sentences people read are in `shared/messages`; the HTTP
 * status is in `shared/contracts/problems.ts`. A new code compiles only once it has both.
 */
export const problemCodes = [
  'not-found',
  'not-signed-in',
  'not-permitted',
  'invalid-request',
  'request-too-large',
  'unsupported-media-type',
  'origin-refused',
  'too-many-requests',
  'version-conflict',
  'version-required',
  'idempotency-key-required',
  'idempotency-key-reused',
  'illegal-move',
  'stop-already-asked',
  'author-cannot-approve',
  'already-decided',
  'not-your-turn',
  'delegation-over',
  'signs-already',
  'recorder-cannot-approve',
  'documents-changed',
  'code-wrong',
  'code-expired',
  'second-factor-required',
  'factor-wrong',
  'too-many-factors',
  'address-taken',
  'recovery-closed',
  'no-one-holds-post',
  'bidding-too-short',
  'publication-in-future',
  'publication-too-early',
  'bidding-closed',
  'already-submitted',
  'wrong-category',
  'over-ceiling',
  'price-weight-out-of-range',
  'budget-does-not-add-up',
  'partnership-missing',
  'same-official',
  'opening-not-confirmed',
  'application-unknown',
  'already-judged',
  'documents-still-missing',
  'correction-not-open',
  'correction-running',
  'judgement-missing',
  'pool-too-small',
  'lot-lost',
  'event-as-promised',
  'event-not-in-time',
  'not-on-panel',
  'sheet-incomplete',
  'sheet-locked',
  'not-in-rank-order',
  'too-many-awards',
  'over-budget',
  'objection-unknown',
  'standstill-running',
  'contract-unsigned',
  'report-exists',
  'report-missing',
  'deliverable-unknown',
  'evaluation-exists',
  'evaluation-missing',
  'payment-without-acceptance',
  'payment-not-approved',
  'payments-open',
  'survey-open',
  'survey-closed',
  'ballot-used',
  'organization-registered',
  'last-owner',
  'consent-missing',
  'not-enrolled',
  'too-many-entries',
  'clock-only-forward',
  'not-a-sandbox',
  'region-unknown',
  'region-ended',
  'region-level-wrong',
  'region-name-taken',
  'region-code-taken',
  'region-has-parts',
  'region-street-full',
  'region-too-large',
  'tenant-suspended',
  'tenant-exists',
  'not-suspended',
  'erasure-begun',
  'division-unknown',
  'division-taken',
  'retention-running',
  'already-member',
  'own-appointment',
  'posts-clash',
  'payer-took-part',
  'last-administrator',
  'organizer-cannot-apply',
  'must-recuse',
  'export-not-ready',
  'file-not-clean',
  'internal',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What a command was refused for. `detail` holds figures and names for the sentence, never secrets. */
export type Refusal = { code: ProblemCode; detail?: Record<string, string | number> };

/** A field of the request that is at fault: RFC 6901 pointer and the code of what is wrong with it. */
export type FieldFault = { pointer: string; code: string };

/** An expected failure on its way to the border. `name` is the code, so that a workflow `Catch` can match it. */
export class DomainError extends Error {
  override readonly name: ProblemCode;
  readonly detail: Record<string, string | number>;
  readonly faults: readonly FieldFault[];
  constructor(
    { code, detail = {} }: Refusal,
    options: { cause?: unknown; faults?: readonly FieldFault[] } = {},
  ) {
    super(code, options);
    this.name = code;
    this.detail = detail;
    this.faults = options.faults ?? [];
  }
}

/** What can be done to an item. `check` is the condition check of a transaction. */
export const actions = ['get', 'query', 'check', 'put', 'update', 'delete'] as const;
export type Action = (typeof actions)[number];

/**
 * A line of the table. `<tenant>` stands for the tenant of the scope, and so on; a line whose names the scope
 * does not have grants nothing. `*` at the end is any text, also none.
 */
export type Grant = { partition: string; may: readonly Action[] };

export type Partitions = {
  allow: readonly Grant[];
  /** Beats every `allow`. */
  deny?: readonly Grant[];
  /** Index partitions an item written here may be listed in, besides those it may be put to. */
  lists?: readonly string[];
};

export const reading = ['get', 'query', 'check'] as const satisfies Action[];
export const writing = ['put', 'update', 'delete'] as const satisfies Action[];
/** An entry of a chain is added; it is never changed or taken away. */
export const appending = ['get', 'query', 'check', 'put'] as const satisfies Action[];

export const published: Grant = { partition: 'PUB#*', may: reading };
export const queues = [
  'DUE#*',
  'OUTBOX#*',
  'OPEN#*',
  'ERRAND#*',
  'TURN#*',
  'EXPORT#*',
  'ROOM#*',
  'NEWS#*',
  'HOTDUE#*',
  'APPRDUE#*',
] as const;
export const own: Grant = { partition: 'U#<person>', may: actions };
export const ownMore: Grant = { partition: 'U#<person>#*', may: actions };
export const wholeTenant: readonly Grant[] = [
  { partition: 'T#<tenant>', may: actions },
  { partition: 'T#<tenant>#*', may: actions },
  { partition: 'A#<tenant>#*', may: appending },
];
/**
 * A contract that is signed, an award that is declined and an opening that fails change what their purchase holds
 * of its budget lines: written blindly, in the transaction that changes the purchase. The plan is out of reach.
 */
export const held: Grant = { partition: 'T#<tenant>#HELD', may: writing };
/** Nobody with a post, and no workflow, looks at a seal or stuffs a ballot box. */
export const sealed: Grant = { partition: 'T#<tenant>#SEAL#*', may: actions };
/** Nor learns, from the chain each application has of its own, whether an organization has applied. */
export const sealedAudit: Grant = { partition: 'A#<tenant>#P#*#APP#*', may: actions };
/** What an organization is writing is nobody's but its own and its guests'. */
export const drafts: Grant = { partition: 'O#*#D#*', may: actions };
export const ballots: Grant = { partition: 'T#<tenant>#SV#*', may: writing };
/** Nor what residents answer in an appraisal: it is counted, and read by nobody one by one. */
export const appraised: Grant = { partition: 'T#<tenant>#APPRX#*', may: writing };
/** Papers of a vote are answered by whoever holds their codes, also where the committee enters them. */
export const votingPapers: readonly Grant[] = ['VOTEM', 'VOTEA'].map((part) => ({
  partition: `T#<tenant>#${part}#*`,
  may: writing,
}));

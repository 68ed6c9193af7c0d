/*
 * Who speaks in the room of a project. Apart from the library that checks messages: pages read these lists.
 */

/** Community = platform, organization = carrier, social worker = support (MCA/MoF 2013; seed 2-03). */
export const linkedBodies = ['community', 'organization', 'socialWorker'] as const;
export type LinkedBody = (typeof linkedBodies)[number];

export const bodies = [...linkedBodies, 'office', 'street', 'evaluator'] as const;
export type Body = (typeof bodies)[number];

export const isLinked = (body: Body): body is LinkedBody =>
  (linkedBodies as readonly Body[]).includes(body);

/** The three sides of the triangle. */
export type Pair = [LinkedBody, LinkedBody];
export const pairs: readonly Pair[] = [
  ['community', 'organization'],
  ['organization', 'socialWorker'],
  ['community', 'socialWorker'],
];

/** What a meeting was for: evaluate, carry out, feed back, with the social worker inside (seed 3-40). */
export const purposes = ['needs', 'execution', 'evaluation', 'feedback'] as const;
export type Purpose = (typeof purposes)[number];

/** What social workers do for a project that is no activity with residents. */
export const workKinds = ['preparation', 'records', 'coordination', 'homeVisit', 'other'] as const;

/** Supervision (督导) of few, training of many, and help with how the organization works beside the grant. */
export const sessionKinds = ['supervision', 'training', 'support'] as const;
export type SessionKind = (typeof sessionKinds)[number];

/*
 * The words of votes, apart from the library that checks messages: pages read them too. What each is called, the
 * messages say.
 */

/** What has most supporters as long as the money lasts, or every paper an equal share of the money. */
export const voteMethods = ['topN', 'equalShares'] as const;
export type VoteMethod = (typeof voteMethods)[number];

/** Stored; that a vote runs follows from its days. */
export const voteStatuses = ['drafting', 'announced', 'counted', 'cancelled'] as const;

/** How a paper was answered: on a phone by its code, or on paper and entered by the committee. */
export const paperChannels = ['phone', 'entered'] as const;
export type PaperChannel = (typeof paperChannels)[number];

/** By what a choice was taken: its supporters, their shares, or what money was left over. */
export const takenBy = ['supporters', 'shares', 'completion'] as const;

/** Why a choice was not taken. */
export const leftWhys = ['noSupport', 'overLeft', 'enoughTaken', 'sharesShort'] as const;

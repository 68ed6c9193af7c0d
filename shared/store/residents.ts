import type * as z from 'zod';
import type { PurchaseId, TenantId } from '../domain/ids.ts';
import { type Tally, type VoiceKind, type Votes, voiceKinds } from '../domain/purchase/review.ts';
import type { Day } from '../domain/time.ts';
import { check, isNew, put, queryAll, transact } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Table } from './table.ts';

type Vote = { voice: VoiceKind; supports: readonly string[]; id: string; day: Day };

/**
 * Burns a ballot and keeps the vote, both or neither, and only while the panel scores. They share nothing: the
 * vote has a random key and only the day.
 *
 * @returns `used` when the ballot was, `closed` when scoring is over
 */
export async function putVote(
  table: Table,
  { tenant, purchase, ballotHash }: { tenant: TenantId; purchase: PurchaseId; ballotHash: string },
  { id, ...vote }: Vote,
): Promise<'kept' | 'used' | 'closed'> {
  const failed = await transact(table, [
    check(table, keys.purchase(tenant, purchase), {
      expression: '#state = :scoring',
      names: { '#state': 'state' },
      values: { ':scoring': 'scoring' },
    }),
    put(table, { ...keys.juryBallot(tenant, purchase, ballotHash), et: 'juryBallot' }, isNew),
    put(table, { ...keys.vote(tenant, purchase, id), et: 'vote', ...vote }, isNew),
  ]);
  if (failed.includes(0)) return 'closed';
  return failed.length > 0 ? 'used' : 'kept';
}

/** Ballots and support by application, for each voice that cast any. */
export async function countVotes(
  table: Table,
  tenant: TenantId,
  purchase: PurchaseId,
): Promise<z.infer<typeof Votes>> {
  const items = await queryAll(table, partitions.votes(tenant, purchase));
  const tallyOf = (voice: VoiceKind): Tally | undefined => {
    const own = items.filter((item) => item['voice'] === voice);
    const votes: Record<string, number> = {};
    for (const id of own.flatMap((item) => item['supports'] as string[]))
      votes[id] = (votes[id] ?? 0) + 1;
    return own.length > 0 ? { ballots: own.length, votes } : undefined;
  };
  const [residents, organizations] = voiceKinds.map(tallyOf);
  return { ...(residents && { residents }), ...(organizations && { organizations }) };
}

import type { InclusionProof } from '../../shared/contracts/audit.ts';
import { leavesOf } from '../../shared/domain/audit/checkpoint.ts';
import { toHex } from '../../shared/domain/audit/hex.ts';
import { proofOf } from '../../shared/domain/audit/merkle.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { listCheckpoints, sha256 } from '../../shared/store/checkpoints.ts';
import type { Deps } from '../ports.ts';
import { type AskedChain, findChain } from './chain-view.ts';

/**
 * The proof that a chain is under the root of the last day on which it moved.
 * @throws {DomainError} `not-found` also before the first of its days is closed
 */
export async function proofFor(deps: Deps, asked: AskedChain): Promise<InclusionProof> {
  const { chain } = await findChain(deps, asked);
  const checkpoints = await listCheckpoints(deps.table, asked.tenant);
  const last = checkpoints.findLast(({ heads }) => heads.some((head) => head.chain === chain));
  const index = last?.heads.findIndex((head) => head.chain === chain) ?? -1;
  const leaf = last?.heads[index];
  if (!last || !leaf) throw new DomainError({ code: 'not-found' });
  const { day, root, heads } = last;
  const proof = proofOf(leavesOf(heads), index, sha256).map(toHex);
  return { day, leaf, index, size: heads.length, proof, root };
}

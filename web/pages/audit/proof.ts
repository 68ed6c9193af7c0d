import { leavesOf } from '../../../shared/domain/audit/checkpoint.ts';
import { fromHex, toHex } from '../../../shared/domain/audit/hex.ts';
import { impliedRoot } from '../../../shared/domain/audit/merkle.ts';
import { getProof, type InclusionProof } from '../../api/audit.ts';

export type Proved = { day: string; seq: number; isGood: boolean };

/** SHA-256 of the browser; only where the page came over https or from this machine. */
const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes).buffer));

async function isGood({ leaf, index, size, proof, root }: InclusionProof): Promise<boolean> {
  const [text = ''] = leavesOf([leaf]);
  const implied = await impliedRoot({ leaf: text, index, size, proof: proof.map(fromHex) }, sha256);
  return implied !== undefined && toHex(implied) === root;
}

/** Works out on this page whether a chain is under the root of the last day on which it moved. */
export async function prove(tenant: string, chain: string): Promise<Proved> {
  const proof = await getProof(tenant, chain);
  return { day: proof.day, seq: proof.leaf.seq, isGood: await isGood(proof) };
}

import type { Manifest, Section, SignedManifest } from './bundle.ts';
import { chainOfSection } from './bundle.ts';
import { canonical } from './canonical.ts';
import { type Link, walkChain } from './chain.ts';
import { type Checkpoint, faultOfCheckpoint } from './checkpoint.ts';
import { toHex } from './hex.ts';
import type { Hash } from './merkle.ts';
import { ending, isObject, located, type Read, read } from './read-bundle.ts';

/** Where something does not fit, and what. `entry` counts from 1 within the chain, `line` within the section. */
export type Damage = {
  place: 'text' | 'manifest' | 'section' | 'chain' | 'head' | 'checkpoint';
  name: string;
  what:
    | 'cut-off'
    | 'unreadable'
    | 'signature'
    | 'other-key'
    | 'missing'
    | 'changed'
    | 'sequence'
    | 'previous'
    | 'hash'
    | 'head'
    | 'order'
    | 'root';
  entry?: number;
  line?: number;
};

export type ChainReport = { chain: string; entries: number; head: string; isIntact: boolean };
export type BundleReport = {
  manifest?: Manifest;
  publicKey?: string;
  damages: Damage[];
  chains: ChainReport[];
  checkpoints: number;
  items: number;
};

export type Tools = {
  hash: Hash;
  /** Ed25519; key and signature in base64url. */
  isSigned(text: Uint8Array, publicKey: string, signature: string): boolean;
  /** The key the export must be signed with; without it the one it names is taken. */
  key?: string;
};

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function damagesOfManifest(
  { signed, line }: { signed: SignedManifest; line: Uint8Array },
  tools: Tools,
) {
  const { manifest, publicKey, signature } = signed;
  const damage = (what: Damage['what']): Damage => ({ place: 'manifest', name: 'manifest', what });
  if (tools.key && tools.key !== publicKey) return [damage('other-key')];
  const isGood =
    tools.isSigned(encoder.encode(canonical(manifest)), publicKey, signature) &&
    decoder.decode(line) === canonical(signed);
  return isGood ? [] : [damage('signature')];
}

type Findings = {
  damages: Damage[];
  chains: Map<string, readonly Link[]>;
  /** Chains that were found damaged: what follows from them need not be told again. */
  broken: Set<string>;
  reports: ChainReport[];
};

const isLink = (value: unknown): value is Link =>
  isObject(value) && typeof value['seq'] === 'number' && typeof value['hash'] === 'string';

/** Entries up to the first that cannot be read. */
function readableLinks(values: readonly unknown[]): Link[] {
  const end = values.findIndex((value) => !isLink(value));
  return (end < 0 ? values : values.slice(0, end)).filter(isLink);
}

function damageOfChain(
  { section, values, isWhole }: Read,
  links: readonly Link[],
  manifest: Manifest,
  hashOf: (value: unknown) => string,
): Damage | undefined {
  const name = chainOfSection(section.name);
  const damage = (what: Damage['what'], entry?: number): Damage => ({
    place: 'chain',
    name,
    what,
    ...(entry !== undefined && { entry }),
  });
  const known = manifest.chains.find(({ chain }) => chain === name);
  const head = known && { seq: known.entries, hash: known.head };
  const { broken } = walkChain(links, hashOf, links.length < values.length ? undefined : head);
  if (broken) return damage(broken.fault, broken.at);
  if (links.length < values.length) return damage('unreadable', links.length + 1);
  return isWhole
    ? undefined
    : damage('changed', values.length > (known?.entries ?? 0) ? values.length : undefined);
}

function checkChain(
  read: Read,
  manifest: Manifest,
  hashOf: (value: unknown) => string,
  findings: Findings,
) {
  const links = readableLinks(read.values);
  const chain = chainOfSection(read.section.name);
  const damage = damageOfChain(read, links, manifest, hashOf);
  if (damage) {
    findings.damages.push(damage);
    findings.broken.add(chain);
  }
  findings.chains.set(chain, links);
  findings.reports.push({
    chain,
    entries: links.length,
    head: links[links.length - 1]?.hash ?? '',
    isIntact: !damage,
  });
}

function checkPlain({ section, values, isWhole }: Read, findings: Findings) {
  if (isWhole) return;
  const at = values.findIndex((value) => !isObject(value));
  findings.damages.push({
    place: 'section',
    name: section.name,
    what: at < 0 ? 'changed' : 'unreadable',
    ...(at >= 0 && { line: at + 1 }),
  });
}

/** Which chain a row of the table follows, and how far that chain must have come. */
export function headOfItem(
  item: Record<string, unknown>,
): { chain: string; seq: number; hash: string } | undefined {
  const [first, , kind, id] = String(item['PK']).split('#');
  const seq = Number(item['v']);
  if (item['SK'] === '#META' && kind === 'P')
    return { chain: `purchase/${id}`, seq, hash: String(item['auditHash']) };
  if (item['SK'] === 'HEAD' && first === 'A')
    return {
      chain: `${kind}/${String(item['PK']).split('#').slice(3).join('#')}`,
      seq,
      hash: String(item['hash']),
    };
  return undefined;
}

function checkHeads(items: readonly unknown[], { chains, broken, damages }: Findings) {
  for (const item of items) {
    const head = isObject(item) ? headOfItem(item) : undefined;
    if (!head || broken.has(head.chain)) continue;
    const links = chains.get(head.chain);
    const isThere = links?.length === head.seq && links[head.seq - 1]?.hash === head.hash;
    if (!isThere)
      damages.push({
        place: 'head',
        name: head.chain,
        what: links ? 'head' : 'missing',
        entry: head.seq,
      });
  }
}

function checkCheckpoint(
  checkpoint: Checkpoint,
  before: Checkpoint | undefined,
  withheld: readonly string[],
  hash: Hash,
  { chains, broken, damages }: Findings,
) {
  const fault = faultOfCheckpoint(checkpoint, before, hash);
  if (fault) damages.push({ place: 'checkpoint', name: checkpoint.day, what: fault });
  for (const { chain, seq, hash: head } of checkpoint.heads)
    if (
      !withheld.includes(chain) &&
      !broken.has(chain) &&
      chains.get(chain)?.[seq - 1]?.hash !== head
    )
      damages.push({
        place: 'checkpoint',
        name: `${checkpoint.day} ${chain}`,
        what: chains.has(chain) ? 'root' : 'missing',
        entry: seq,
      });
}

function checkCheckpoints(
  values: readonly unknown[],
  { withheld, lastCheckpoint }: Manifest,
  hash: Hash,
  findings: Findings,
) {
  let before: Checkpoint | undefined;
  for (const value of values) {
    if (!isObject(value) || !Array.isArray(value['heads'])) continue;
    const checkpoint = value as Checkpoint;
    checkCheckpoint(checkpoint, before, withheld, hash, findings);
    before = checkpoint;
  }
  if (before?.hash !== lastCheckpoint?.hash)
    findings.damages.push({
      place: 'checkpoint',
      name: lastCheckpoint?.day ?? '',
      what: 'missing',
    });
}

/** Reads and checks every section. @returns those that are no chains */
function checkSections(
  body: Uint8Array,
  manifest: Manifest,
  { hash }: Tools,
  findings: Findings,
): Read[] {
  const hashOf = (value: unknown) => toHex(hash(encoder.encode(canonical(value))));
  const kept: Read[] = [];
  for (const { section, bytes } of located(body, manifest)) {
    const one = bytes && read(section, bytes, hash);
    if (!one) missing(section, findings);
    else if (section.kind === 'chain') checkChain(one, manifest, hashOf, findings);
    else {
      checkPlain(one, findings);
      kept.push(one);
    }
  }
  return kept;
}

function missing({ kind, name }: Section, { damages, broken }: Findings) {
  const isChain = kind === 'chain';
  const chain = isChain ? chainOfSection(name) : name;
  damages.push({ place: isChain ? 'chain' : 'section', name: chain, what: 'missing' });
  if (isChain) broken.add(chain);
}

/**
 * Checks an export as a whole: the signature over the manifest, every section against it, every chain link by link,
 * the chains against the rows that follow from them and against the daily roots. Needs nothing but `text`.
 */
export function verifyBundle(text: Uint8Array, tools: Tools): BundleReport {
  const end = ending(text);
  if (!end)
    return {
      damages: [{ place: 'text', name: '', what: 'cut-off' }],
      chains: [],
      checkpoints: 0,
      items: 0,
    };
  const { manifest, publicKey } = end.signed;
  const damages = damagesOfManifest(end, tools);
  const findings: Findings = { damages, chains: new Map(), broken: new Set(), reports: [] };
  const kept = checkSections(end.body, manifest, tools, findings);
  const valuesOf = (kind: Section['kind']) =>
    kept.filter(({ section }) => section.kind === kind).flatMap(({ values }) => values);
  const [items, checkpoints] = [valuesOf('items'), valuesOf('checkpoints')];
  checkHeads(items, findings);
  checkCheckpoints(checkpoints, manifest, tools.hash, findings);
  if (end.body.length !== manifest.bytes)
    damages.push({ place: 'text', name: '', what: 'changed' });
  return {
    manifest,
    publicKey,
    damages,
    chains: findings.reports,
    checkpoints: checkpoints.length,
    items: items.length,
  };
}

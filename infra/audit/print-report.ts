import type { BundleReport, Damage } from '../../shared/domain/audit/verify-bundle.ts';

const what: Record<Damage['what'], string> = {
  'cut-off': 'the last line is not a manifest: the end is missing or changed',
  unreadable: 'cannot be read',
  signature: 'the signature does not fit',
  'other-key': 'it was signed with another key',
  missing: 'is missing',
  changed: 'is not what was signed',
  sequence: 'has another number than its place',
  previous: 'does not follow from the entry before it',
  hash: 'does not fit its own hash',
  head: 'is not where the chain ended',
  order: 'does not follow in number and day',
  root: 'does not fit the root',
};

const placeOf = ({ place, name, entry, line }: Damage): string => {
  const at =
    entry === undefined ? (line === undefined ? '' : `, line ${line}`) : `, entry ${entry}`;
  return `${place}${name ? ` ${name}` : ''}${at}`;
};

/** `chain setting/rules, entry 3: does not fit its own hash` */
export const sentenceOf = (damage: Damage): string => `${placeOf(damage)}: ${what[damage.what]}`;

const say = (line = '') => process.stdout.write(`${line}\n`);
const shown = 30;

type Asked = { files: number; key?: string | undefined; root?: string | undefined };

function printHead({ manifest, publicKey = '' }: BundleReport, { files, key }: Asked) {
  if (!manifest) return;
  const { tenantName, tenant, installation, madeAt, reason } = manifest;
  say(`Export of ${tenantName} (${tenant}), made ${madeAt} at ${installation}`);
  say(`  asked for by ${manifest.requestedBy}, confirmed by ${manifest.confirmedBy}: ${reason}`);
  say(`  ${files} file(s), ${manifest.sections.length} sections, signed with ${publicKey}`);
  if (!key) say('  (compare that key with /api/signing-keys of the installation, or give --key)');
  if (manifest.withheld.length > 0)
    say(`  ${manifest.withheld.length} purchase(s) under seal or in review are not in it`);
}

function printChains({ chains }: BundleReport) {
  const entries = chains.reduce((sum, chain) => sum + chain.entries, 0);
  say(`${chains.length} chains, ${entries} entries`);
  for (const { chain, entries: n, head, isIntact } of chains)
    say(
      `  ${isIntact ? 'ok     ' : 'BROKEN '} ${String(n).padStart(5)}  ${head.slice(0, 12)}  ${chain}`,
    );
}

/** Prints what was found. @returns the exit code: 0 when everything fits */
export function printReport(report: BundleReport, asked: Asked): number {
  const { manifest, damages, checkpoints, items } = report;
  const last = manifest?.lastCheckpoint;
  const isOther = asked.root !== undefined && ![last?.root, last?.hash].includes(asked.root);
  printHead(report, asked);
  printChains(report);
  say(`${checkpoints} daily roots${last ? `, the last of ${last.day}: ${last.root}` : ''}`);
  say(`${items} rows`);
  for (const damage of damages.slice(0, shown)) say(`DAMAGED  ${sentenceOf(damage)}`);
  if (damages.length > shown) say(`… and ${damages.length - shown} more`);
  if (isOther) say(`DAMAGED  the last daily root is not ${asked.root}`);
  const isGood = damages.length === 0 && !isOther;
  say(isGood ? 'Everything fits together.' : 'This export is not what was signed.');
  return isGood ? 0 : 1;
}

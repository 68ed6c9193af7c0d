import { createHash, createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BundleReport, verifyBundle } from '../../shared/domain/audit/verify-bundle.ts';
import { printReport } from './print-report.ts';

/*
 * `npm run audit:verify -- <file …>`: checks an export of a tenant, offline. It needs this repository and Node,
 * no installed package, no data directory, no network: whoever is handed an export can hold it to its word.
 */

function isSigned(text: Uint8Array, publicKey: string, signature: string): boolean {
  try {
    const key = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: publicKey },
      format: 'jwk',
    });
    return verify(null, text, key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

/** The files of an export in their order; of a folder, those in it. */
const filesOf = (paths: readonly string[]): string[] =>
  paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => name.endsWith('.jsonl'))
          .sort()
          .map((name) => join(path, name))
      : [path],
  );

/** Checks the text of an export. @param key - who must have signed it, in base64url */
export const verifyText = (text: Uint8Array, key?: string): BundleReport =>
  verifyBundle(text, {
    hash: (bytes) => createHash('sha256').update(bytes).digest(),
    isSigned,
    ...(key && { key }),
  });

const usage = `audit:verify -- <file.jsonl …> [--key <public key>] [--root <hash of the last daily root>]

  Checks an export of a tenant: signature, every audit chain link by link, the daily roots.
  Give all files of the export, or the folder they lie in.
  --key   the public key of the installation, from its /api/signing-keys
  --root  the root you wrote down on the audit page; the export must lead to it
`;

function run(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { key: { type: 'string' }, root: { type: 'string' } },
  });
  if (positionals.length === 0) {
    process.stderr.write(usage);
    return 2;
  }
  const files = filesOf(positionals);
  const text = Buffer.concat(files.map((file) => readFileSync(file)));
  const report = verifyText(text, values.key);
  return printReport(report, { files: files.length, key: values.key, root: values.root });
}

if (import.meta.main) process.exitCode = run(process.argv.slice(2));

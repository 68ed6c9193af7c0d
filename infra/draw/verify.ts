import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { canonical } from '../../shared/domain/audit/canonical.ts';
import { sittingAfter } from '../../shared/domain/draw/lots.ts';
import type { Draw } from '../../shared/domain/draw/record.ts';
import { scheme } from '../../shared/domain/draw/scheme.ts';
import { type DrawFault, drawFaults } from '../../shared/domain/draw/verify.ts';

/*
 * `npm run draw:verify -- <file>`: draws the panel of a purchase again from its published record, offline. It needs
 * this repository and Node, no installed package, no network.
 */

const hash = (value: unknown) => createHash('sha256').update(canonical(value)).digest('hex');

export type DrawReport = { faults: readonly DrawFault[]; panel: readonly string[] };

/** @throws {SyntaxError} when the text is no record of a draw */
export function verifyDraw(text: string): DrawReport {
  const draw = JSON.parse(text) as Draw;
  if (draw?.scheme !== scheme) throw new SyntaxError(`not a record of ${scheme}`);
  try {
    const panel = sittingAfter(draw.turns).map((ref) => draw.names?.[ref]?.name ?? ref);
    return { faults: drawFaults(draw, hash), panel };
  } catch (error) {
    throw new SyntaxError(`a record that cannot be read: ${String(error)}`);
  }
}

const usage = `draw:verify -- <draw.json>

  Draws a panel again from its published record: the promise, the lots, who was excluded and why, each going down the
  order, the names. Anybody may run it.
`;

function run([file]: string[]): number {
  if (!file) {
    process.stderr.write(usage);
    return 2;
  }
  try {
    const { faults, panel } = verifyDraw(readFileSync(file, 'utf8'));
    for (const { step, told, found } of faults)
      process.stdout.write(`DOES NOT HOLD  ${step}\n  told:  ${told}\n  found: ${found}\n`);
    if (faults.length > 0) return 1;
    process.stdout.write(
      `The draw holds. The panel:\n${panel.map((one) => `  ${one}\n`).join('')}`,
    );
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

if (import.meta.main) process.exitCode = run(process.argv.slice(2));

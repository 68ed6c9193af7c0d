import { beforeAll, describe, expect, test } from 'vitest';
import { closeDays } from '../../functions/cron/checkpoints.ts';
import { publicSigningKey, signed } from '../../functions/signing.ts';
import { verifyText } from '../../infra/audit/verify.ts';
import type { Manifest, SignedManifest } from '../../shared/domain/audit/bundle.ts';
import { canonical } from '../../shared/domain/audit/canonical.ts';
import type { Damage } from '../../shared/domain/audit/verify-bundle.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { listCheckpoints, sha256 } from '../../shared/store/checkpoints.ts';
import { everything } from '../support/a-table.ts';
import { aWholeTenant, exported, type WholeTenant } from '../support/a-whole-tenant.ts';
import { anApp } from '../support/an-app.ts';

const app = anApp();
let world: WholeTenant;
let text: Buffer;
let manifest: Manifest;

const lineFrom = (from: number) => {
  const end = text.indexOf(10, from);
  return text.subarray(from, end < 0 ? text.length : end).toString();
};

beforeAll(async () => {
  world = await aWholeTenant(app, [
    'implementing',
    'standstill',
    'drafting',
    'scoring',
    'biddingOpen',
  ]);
  ({ text } = await exported(app));
  const last = text.subarray(0, text.length - 1).lastIndexOf(10) + 1;
  manifest = (JSON.parse(lineFrom(last)) as SignedManifest).manifest;
}, 60_000);

/** A generator of numbers that a seed fixes (mulberry32). */
function numbers(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The entry of a chain that byte `at` lies in; nothing where it lies elsewhere. */
function entryAt(at: number): { chain: string; entry: number } | undefined {
  const section = manifest.sections.find(({ from, to }) => at >= from && at < to);
  if (section?.kind !== 'chain') return undefined;
  const before = text.subarray(section.from, at).filter((byte) => byte === 10).length;
  return before === 0 ? undefined : { chain: section.name.slice('audit/'.length), entry: before };
}

const named = ({ damages }: { damages: readonly Damage[] }) =>
  damages.find(({ place }) => place === 'chain');

describe('[1-10] an export', () => {
  test('verifies with nothing but itself', () => {
    const report = verifyText(text, publicSigningKey(app.deps.secrets.signingKey));
    const entries = report.chains.reduce((sum, chain) => sum + chain.entries, 0);
    console.warn(
      `${text.length} bytes, ${manifest.sections.length} sections, ${report.chains.length} chains, ${entries} entries, ${report.items} rows, ${report.checkpoints} daily roots`,
    );
    expect(report.damages).toEqual([]);
    expect(report.chains.length).toBeGreaterThan(4);
    expect(report.checkpoints).toBeGreaterThan(5);
  });

  test('with one byte changed says which entry, at 200 places', () => {
    const next = numbers(20_261_125);
    let inEntries = 0;
    for (let n = 0; n < 200; n += 1) {
      const at = Math.floor(next() * text.length);
      const changed = Buffer.from(text);
      changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(next() * 8));
      const report = verifyText(changed);
      expect(report.damages, `byte ${at}`).not.toEqual([]);
      const expected = entryAt(at);
      if (!expected) continue;
      inEntries += 1;
      expect(named(report), `byte ${at}`).toMatchObject({
        name: expected.chain,
        entry: expected.entry,
      });
    }
    console.warn(`200 bytes changed, 200 noticed; ${inEntries} lay in an entry and it was named`);
    expect(inEntries).toBeGreaterThan(40);
  });

  test('that was cut off anywhere is not whole', () => {
    const next = numbers(7);
    for (let n = 0; n < 30; n += 1) {
      const cut = text.subarray(0, Math.floor(next() * (text.length - 1)));
      expect(verifyText(cut).damages[0]).toMatchObject({ place: 'text', what: 'cut-off' });
    }
  });

  test('shows entries that were swapped, a chain that was taken out, an end that was cut off', () => {
    const section = manifest.sections.find(({ name }) => name === 'audit/setting/branding');
    if (!section) throw new Error('no such chain');
    const lines = text.subarray(section.from, section.to).toString().trimEnd().split('\n');
    const put = (...changed: string[]) =>
      Buffer.concat([
        text.subarray(0, section.from),
        Buffer.from(changed.map((line) => `${line}\n`).join('')),
        text.subarray(section.to),
      ]);
    const [head = '', first = '', second = '', ...rest] = lines;
    const chain = { place: 'chain', name: 'setting/branding' };
    const swapped = verifyText(put(head, second, first, ...rest));
    expect(named(swapped)).toMatchObject({ ...chain, entry: 1, what: 'sequence' });
    expect(named(verifyText(put()))).toMatchObject({ ...chain, what: 'missing' });
    const cut = verifyText(put(...lines.slice(0, -1)));
    expect(named(cut)).toMatchObject({ ...chain, entry: 5, what: 'head' });
    const outOfTheMiddle = verifyText(put(head, first, ...rest));
    expect(named(outOfTheMiddle)).toMatchObject({ ...chain, entry: 2, what: 'sequence' });
  });

  test('whose chain was written anew, signed by us even, does not lead to the daily roots', () => {
    const section = manifest.sections.find(({ name }) => name === 'audit/setting/branding');
    if (!section) throw new Error('no such chain');
    const [head = '', ...lines] = text
      .subarray(section.from, section.to)
      .toString()
      .trimEnd()
      .split('\n');
    let previous = '0'.repeat(64);
    const anew = lines.map((line) => {
      const { hash: _hash, ...entry } = JSON.parse(line);
      const plain = { ...entry, actor: 'person:somebody-else', previous };
      previous = hashOf(plain);
      return canonical({ ...plain, hash: previous });
    });
    const replaced = Buffer.from([head, ...anew].map((line) => `${line}\n`).join(''));
    const shift = replaced.length - (section.to - section.from);
    const body = Buffer.concat([
      text.subarray(0, section.from),
      replaced,
      text.subarray(section.to, manifest.bytes),
    ]);
    const moved = manifest.sections.map((one) => {
      if (one.name === section.name)
        return {
          ...one,
          to: one.to + shift,
          sha256: Buffer.from(sha256(replaced)).toString('hex'),
        };
      return one.from < section.from ? one : { ...one, from: one.from + shift, to: one.to + shift };
    });
    const forged: Manifest = {
      ...manifest,
      bytes: body.length,
      sections: moved,
      chains: manifest.chains.map((one) =>
        one.chain === 'setting/branding' ? { ...one, head: previous } : one,
      ),
    };
    const { signingKey } = app.deps.secrets;
    const signature = signed(Buffer.from(canonical(forged)), signingKey);
    const publicKey = publicSigningKey(signingKey);
    const last = canonical({ manifest: forged, publicKey, signature });
    const report = verifyText(Buffer.concat([body, Buffer.from(`${last}\n`)]));
    expect(report.damages.filter(({ place }) => place === 'checkpoint')).toHaveLength(5);
    expect(report.damages.find(({ place }) => place === 'checkpoint')).toMatchObject({
      name: expect.stringContaining('setting/branding'),
      what: 'root',
      entry: 1,
    });
    expect(report.damages.some(({ place }) => place === 'manifest')).toBe(false);
  });

  test('signed with another key is another’s', () => {
    const report = verifyText(text, publicSigningKey('t'.repeat(43)));
    expect(report.damages).toEqual([{ place: 'manifest', name: 'manifest', what: 'other-key' }]);
  });

  test('leaves out what nobody may read yet, and every secret', () => {
    const { scoring, biddingOpen } = world.purchases;
    expect([...manifest.withheld].sort()).toEqual(
      [`purchase/${scoring?.id}`, `purchase/${biddingOpen?.id}`].sort(),
    );
    const whole = text.toString();
    for (const secret of Object.values(app.deps.secrets)) expect(whole).not.toContain(secret);
    expect(whole).not.toMatch(/"et":"(sealed|session|signInCode|approvalCode|wait|outbox|reply)"/);
    expect(whole.split(`${scoring?.id}`).length - 1).toBeLessThan(30);
  });

  test('forgets nothing that lasts', async () => {
    const exportedKeys = new Set(
      manifest.sections
        .filter(({ kind }) => kind === 'items')
        .flatMap(({ from, to }) =>
          text.subarray(from, to).toString().trimEnd().split('\n').slice(1),
        )
        .map((line) => JSON.parse(line) as { PK: string; SK: string })
        .map(({ PK, SK }) => `${PK} ${SK}`),
    );
    const withheld = manifest.withheld.map((chain) => chain.slice('purchase/'.length));
    const left = (await everything(app.table))
      .filter(({ PK }) => /^(T|A|PUB#T)#kunshan(#|$)/.test(String(PK)))
      .filter(({ PK, SK }) => !exportedKeys.has(`${PK} ${SK}`))
      .filter((item) => !('ttl' in item))
      .filter(({ PK }) => !withheld.some((id) => String(PK).includes(id)))
      .map(({ et }) => String(et));
    console.warn(
      `${exportedKeys.size} rows exported; not as rows: ${[...new Set(left)].join(', ')}`,
    );
    expect(new Set(left)).toEqual(new Set(['audit', 'checkpoint', 'export']));
  });
});

describe('[1-10] the daily roots', () => {
  test('are made once, without a gap, and are in write-once storage', async () => {
    const checkpoints = await listCheckpoints(app.table, world.tenant);
    expect(checkpoints.map(({ number }) => number)).toEqual(checkpoints.map((_, i) => i + 1));
    expect(await closeDays(app.deps, world.tenant)).toBe(0);
    for (const { day } of checkpoints)
      expect(app.archived.has(`checkpoints/kunshan/${day}.json`)).toBe(true);
    const path = `checkpoints/kunshan/${checkpoints[0]?.day}.json`;
    expect(await app.deps.archive.keep(path, Buffer.from('{}'))).toBe(false);
  });
});

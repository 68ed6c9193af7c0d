import { afterAll, beforeAll, expect, test } from 'vitest';
import { s3Blobs } from './s3-blobs.ts';

/* What a browser is handed: signed without asking anybody, so nothing answers here. */

const given = {
  AWS_REGION: 'cn-north-1',
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'not-a-secret',
  AWS_SESSION_TOKEN: 'of-a-role',
};
const before = Object.fromEntries(Object.keys(given).map((name) => [name, process.env[name]]));
beforeAll(() => Object.assign(process.env, given));
afterAll(() => {
  for (const [name, value] of Object.entries(before))
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
});

const blobs = () => s3Blobs({ quarantine: 'arriving', clean: 'kept' });

test('a form names its one object, its length, its hash and its end, and goes to the bucket of its region', async () => {
  const sha256 = '0f'.repeat(32);
  const from = Date.now();
  const { url, fields } = await blobs().admit({ path: 'q/kunshan/p/d', size: 42, sha256 });
  expect(new URL(url).origin).toBe('https://arriving.s3.cn-north-1.amazonaws.com.cn');
  const policy = JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString('utf8'));
  const ends = Date.parse(policy.expiration) - from;
  expect(ends).toBeGreaterThan(590_000);
  expect(ends).toBeLessThanOrEqual(601_000);
  expect(policy.conditions).toEqual(
    expect.arrayContaining([
      { bucket: 'arriving' },
      { key: 'q/kunshan/p/d' },
      ['content-length-range', 42, 42],
      { 'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64') },
      { 'X-Amz-Security-Token': 'of-a-role' },
    ]),
  );
  expect(fields['X-Amz-Signature']).toMatch(/^[0-9a-f]{64}$/);
});

test('an address gives one object for a minute, to be saved under its name', async () => {
  const file = { path: 'c/kunshan/p/d', name: '协议.pdf', mediaType: 'application/pdf' };
  const url = new URL((await blobs().link(file)).url);
  expect(url.host).toBe('kept.s3.cn-north-1.amazonaws.com.cn');
  expect(url.pathname).toBe('/c/kunshan/p/d');
  expect(url.searchParams.get('X-Amz-Expires')).toBe('60');
  expect(url.searchParams.get('response-content-disposition')).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('协议.pdf')}`,
  );
});

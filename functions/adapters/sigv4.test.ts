import { expect, test } from 'vitest';
import { signedAddress, signedForm } from './sigv4.ts';

/** The example of “Authenticating Requests: Using Query Parameters”, Amazon S3 API Reference. */
const signer = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
  at: new Date('2013-05-24T00:00:00Z'),
};

test('signs an address as the vendor’s own example does', () => {
  const url = new URL('https://examplebucket.s3.amazonaws.com/test.txt');
  expect(signedAddress(signer, { url, seconds: 86_400 })).toContain(
    'X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  );
});

test('a form names its one object, its length, its hash and its end', () => {
  const fields = signedForm(signer, {
    bucket: 'quarantine',
    key: 'q/kunshan/p/d',
    size: 42,
    until: new Date('2013-05-24T00:10:00Z'),
    exactly: { 'x-amz-checksum-sha256': 'hash' },
  });
  const policy = JSON.parse(Buffer.from(fields['policy'] ?? '', 'base64').toString('utf8'));
  expect(policy.expiration).toBe('2013-05-24T00:10:00.000Z');
  expect(policy.conditions).toEqual(
    expect.arrayContaining([
      { bucket: 'quarantine' },
      { key: 'q/kunshan/p/d' },
      { 'x-amz-checksum-sha256': 'hash' },
      ['content-length-range', 42, 42],
    ]),
  );
  expect(fields['x-amz-signature']).toMatch(/^[0-9a-f]{64}$/);
});

import { beforeAll, describe, expect, test } from 'vitest';
import { SubmittedApplication } from '../../shared/domain/purchase/application.ts';
import { createSealKeys, SealBroken, type SealKeys, sealWith, unsealWith } from './hpke-seal.ts';

const organization = '01jd0000000000000000000001';
const context = {
  tenantId: 'kunshan',
  purchaseId: '01jd0000000000000000000002',
  organizationId: organization,
};
const application = SubmittedApplication.parse({
  organization: {
    id: organization,
    name: '昆山市示例社会工作服务中心',
    creditCode: '53100000500019795A',
  },
  body: {
    title: '银龄守护',
    category: 'elderly',
    summary: '为独居老人送餐、助浴、陪诊。',
    approach: '每周上门两次。',
    team: '六名社会工作者。',
    budget: [{ item: '上门服务', quantity: 100, unitFen: 8000 }],
    requestedFen: 800_000,
    documents: ['法人登记证书'],
  },
  submittedAt: '2026-11-21T02:00:00.000Z',
  submittedBy: '01jd0000000000000000000003',
  revision: 1,
  receipt: 'a'.repeat(64),
});

let keys: SealKeys;
beforeAll(async () => {
  keys = await createSealKeys();
});

describe('a sealed application', () => {
  test('opens for the holder of the private key, word for word', async () => {
    const envelope = await sealWith(keys.publicKey).seal(context, application);
    expect(await unsealWith(keys.privateKey).open(context, envelope)).toEqual(application);
  });

  test('shows nothing of its content, nor whether two are the same', async () => {
    const { seal } = sealWith(keys.publicKey);
    const [first, second] = [await seal(context, application), await seal(context, application)];
    expect(first).not.toBe(second);
    const bytes = Buffer.from(first.split('.')[2] ?? '', 'base64url');
    expect(bytes.includes('银龄守护')).toBe(false);
    expect(bytes.includes('800000')).toBe(false);
  });

  test.for([
    ['tenant', { ...context, tenantId: 'wuxing' }],
    ['purchase', { ...context, purchaseId: '01jd0000000000000000000009' }],
    ['organization', { ...context, organizationId: '01jd0000000000000000000008' }],
  ] as const)('does not open under another %s', async ([, other]) => {
    const envelope = await sealWith(keys.publicKey).seal(context, application);
    await expect(unsealWith(keys.privateKey).open(other, envelope)).rejects.toThrow(SealBroken);
  });

  test('does not open when one byte of it was changed', async () => {
    const envelope = await sealWith(keys.publicKey).seal(context, application);
    const parts = envelope.split('.');
    const bytes = Buffer.from(parts[2] ?? '', 'base64url');
    bytes[10] = (bytes[10] ?? 0) ^ 1;
    const changed = [...parts.slice(0, 2), bytes.toString('base64url')].join('.');
    await expect(unsealWith(keys.privateKey).open(context, changed)).rejects.toThrow(SealBroken);
  });

  test('does not open with another private key, nor as another format', async () => {
    const envelope = await sealWith(keys.publicKey).seal(context, application);
    const others = unsealWith((await createSealKeys()).privateKey);
    await expect(others.open(context, envelope)).rejects.toThrow(SealBroken);
    const renamed = envelope.replace('hpke1', 'hpke2');
    await expect(unsealWith(keys.privateKey).open(context, renamed)).rejects.toThrow(SealBroken);
  });

  test('still opens after the keys were changed', async () => {
    const envelope = await sealWith(keys.publicKey).seal(context, application);
    const next = await createSealKeys();
    expect(await unsealWith(next.privateKey, keys.privateKey).open(context, envelope)).toEqual(
      application,
    );
  });
});

import { expect, test } from 'vitest';
import { tableShape } from '../../shared/store/keys.ts';
import { ofType, synthesized } from './synthesized.ts';

const system = synthesized('ningxia');

const [table] = ofType(system, 'AWS::DynamoDB::GlobalTable');
const [replica] = (table?.Properties['Replicas'] ?? []) as Record<string, unknown>[];

test('the table can be restored to any second and is not deleted by accident', () => {
  expect(ofType(system, 'AWS::DynamoDB::GlobalTable')).toHaveLength(1);
  expect(replica).toMatchObject({
    DeletionProtectionEnabled: true,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  });
  expect(table?.DeletionPolicy).toBe('Retain');
});

test('the table feeds the outbox, forgets what has expired, and is encrypted with our key', () => {
  expect(table?.Properties).toMatchObject({
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    TimeToLiveSpecification: { AttributeName: tableShape.ttl, Enabled: true },
    SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
    BillingMode: 'PAY_PER_REQUEST',
  });
});

test('the table has exactly the keys and indexes the store uses', () => {
  const keys = (pk: string, sk: string) => [
    { AttributeName: pk, KeyType: 'HASH' },
    { AttributeName: sk, KeyType: 'RANGE' },
  ];
  expect(table?.Properties['KeySchema']).toEqual(keys(tableShape.pk, tableShape.sk));
  expect(table?.Properties['GlobalSecondaryIndexes']).toMatchObject(
    tableShape.indexes.map(({ name, pk, sk }) => ({ IndexName: name, KeySchema: keys(pk, sk) })),
  );
});

test('stacks that keep state cannot be deleted by one command', () => {
  const guarded = system.stacks.filter((stack) => stack.terminationProtection);
  expect(guarded.map((stack) => stack.node.id)).toEqual(['Data', 'Security']);
});

test('keys and secrets outlive their stack', () => {
  const kept = ['AWS::KMS::Key', 'AWS::SecretsManager::Secret', 'AWS::S3::Bucket'];
  const policies = kept.flatMap((type) => ofType(system, type)).map((each) => each.DeletionPolicy);
  expect(new Set(policies)).toEqual(new Set(['Retain']));
});

test('the site bucket refuses the public and plain HTTP', () => {
  const [bucket] = ofType(system, 'AWS::S3::Bucket');
  expect(bucket?.Properties['PublicAccessBlockConfiguration']).toEqual({
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  });
  expect(JSON.stringify(ofType(system, 'AWS::S3::BucketPolicy'))).toContain('aws:SecureTransport');
});

test('a mail that fails too often waits where an alarm sees it', () => {
  const queues = ofType(system, 'AWS::SQS::Queue');
  expect(queues.filter(({ Properties }) => Properties['RedrivePolicy'])).toHaveLength(1);
  const watched = JSON.stringify(ofType(system, 'AWS::CloudWatch::Alarm'));
  expect(watched).toContain('ApproximateNumberOfMessagesVisible');
  expect(watched).toContain('IteratorAge');
  expect(watched).toContain('ExecutionsFailed');
});

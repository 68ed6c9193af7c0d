import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type Partition, partitions, permissions, sealedPartitions } from './permissions.ts';
import type { Unit } from './units.ts';

type Table = { tableArn: string };

/** `Scan` is in neither list, and must never be: it has no leading key to fence. */
const reading = ['GetItem', 'BatchGetItem', 'Query', 'ConditionCheckItem'].map(dynamodb);
const writing = ['PutItem', 'UpdateItem', 'DeleteItem'].map(dynamodb);
const lookingInside = ['GetItem', 'BatchGetItem', 'Query', 'UpdateItem'].map(dynamodb);

function dynamodb(action: string) {
  return `dynamodb:${action}`;
}

const patterns = (names: readonly Partition[]) => [
  ...new Set(names.flatMap((name): readonly string[] => partitions[name])),
];

/**
 * One statement per group of actions with the union of its patterns: whether IAM judges a
 * transaction item by item or all keys together is not documented, and the union is right for both.
 *
 * `Null: false` is not optional: `ForAllValues` is also true when the request has no such key.
 */
function allow(actions: string[], names: readonly Partition[], table: Table, isFenced: boolean) {
  return new PolicyStatement({
    actions,
    resources: [table.tableArn, `${table.tableArn}/index/*`],
    ...(isFenced && {
      conditions: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': patterns(names) },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    }),
  });
}

/** Sealing is by encryption; this keeps even the ciphertext from all but the opener. */
function denySealed({ tableArn }: Table) {
  return new PolicyStatement({
    effect: Effect.DENY,
    actions: lookingInside,
    resources: [tableArn, `${tableArn}/index/*`],
    conditions: {
      'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': sealedPartitions },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    },
  });
}

/** What a unit may do with the table. */
export function tableStatements(unit: Unit, table: Table, isFenced: boolean): PolicyStatement[] {
  const { read, write } = permissions[unit];
  const statements = [
    allow(reading, [...read, ...write], table, isFenced),
    allow(writing, write, table, isFenced),
  ];
  return unit === 'opener' || !isFenced ? statements : [...statements, denySealed(table)];
}

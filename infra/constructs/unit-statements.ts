import { ArnFormat, type Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ScopeKind } from '../../shared/store/isolation/scopes.ts';
import type { Config } from '../config.ts';
import type { DataStack } from '../stacks/data.ts';
import { executionArns, logGroupName, machineArn, secretArn, stageNames } from './names.ts';
import { permissions, type Rights } from './permissions.ts';
import { unfenced, untaggedStatements, widenedStatements } from './scope-statements.ts';
import type { Unit } from './units.ts';

export type Resources = {
  stack: Stack;
  config: Config;
  data: DataStack;
  sealKeyArn: string;
  /** The roles of the scopes, by kind. */
  scopeRoles: Partial<Record<ScopeKind, string>>;
};

const allow = (actions: string[], ...resources: string[]) =>
  new PolicyStatement({ actions, resources });

/** What DynamoDB does with the table's key, it does in the name of whoever asks. */
export const tableKeyStatement = ({ key }: DataStack) =>
  allow(['kms:Decrypt', 'kms:GenerateDataKey'], key.keyArn);

/** Its own first steps; further ones it takes in the role of the scope it enters. */
function tableStatements({ own, enters = [] }: Rights, { config, data, scopeRoles }: Resources) {
  const { table } = data;
  const isApp = config.isolation === 'app';
  const asked = [own ?? [], isApp ? enters : []].flat();
  const roles = isApp ? [] : enters.flatMap((kind) => scopeRoles[kind] ?? []);
  const entering = roles.length > 0 ? [allow(['sts:AssumeRole', 'sts:TagSession'], ...roles)] : [];
  if (asked.length === 0) return entering;
  if (config.isEmulated) return [unfenced(table), ...entering];
  if (isApp) return widenedStatements(asked, table);
  return [...asked.flatMap((kind) => untaggedStatements(kind, table)), ...entering];
}

function workflowStatements({ workflow = [] }: Rights, { stack, config }: Resources) {
  const machines = stageNames.map((stage) => machineArn(stack, config, stage));
  const answers = ['states:SendTaskSuccess', 'states:SendTaskFailure'];
  return workflow.map((right) => {
    if (right === 'start') return allow(['states:StartExecution'], ...machines);
    /** Names a token, not a machine: whoever holds no token can do nothing with it. */
    if (right === 'answer') return allow(answers, '*');
    return allow(['states:DescribeExecution'], executionArns(stack, config));
  });
}

function mailStatements({ mail }: Rights, { data }: Resources) {
  const queue = data.mail.queue.queueArn;
  const receiving = [
    'ReceiveMessage',
    'DeleteMessage',
    'GetQueueAttributes',
    'ChangeMessageVisibility',
  ];
  if (mail === 'send') return [allow(['sqs:SendMessage'], queue)];
  if (mail === 'receive')
    return [
      allow(
        receiving.map((name) => `sqs:${name}`),
        queue,
      ),
    ];
  return [];
}

function siteStatements({ site }: Rights, { data }: Resources) {
  const { bucket } = data.site;
  const objects = bucket.arnForObjects('*');
  if (!site) return [];
  const actions =
    site === 'write' ? ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'] : ['s3:GetObject'];
  /** Without the right to list, a missing page answers 403 and looks like a fault. */
  return [allow(actions, objects), allow(['s3:ListBucket'], bucket.bucketArn)];
}

/** No right to delete, and none to go around a lock: what is kept stays. */
function archiveStatements({ archive }: Rights, { data }: Resources) {
  const { bucket } = data.archive;
  if (!archive) return [];
  const actions =
    archive === 'write'
      ? ['s3:GetObject', 's3:PutObject', 's3:PutObjectRetention']
      : ['s3:GetObject'];
  return [allow(actions, bucket.arnForObjects('*')), allow(['s3:ListBucket'], bucket.bucketArn)];
}

/** Whoever lets files come cannot read what came, and whoever reads it lets nothing come. */
function fileStatements({ files }: Rights, { data }: Resources) {
  const arrived = data.files.quarantine.arnForObjects('*');
  const kept = data.files.clean.arnForObjects('*');
  if (!files) return [];
  const receiving = [allow(['s3:PutObject'], arrived)];
  const exchanging = [...receiving, allow(['s3:GetObject'], kept)];
  const judging = [
    allow(['s3:GetObject'], arrived),
    allow(['s3:ListBucket'], data.files.quarantine.bucketArn),
    allow(['s3:PutObject'], kept),
  ];
  /** What came with a need goes at once: the photograph as it was taken says where. */
  const clearing = [
    ...judging,
    allow(['s3:DeleteObject'], data.files.quarantine.arnForObjects('n/*')),
  ];
  const photographs = [
    allow(['s3:PutObject'], data.files.quarantine.arnForObjects('n/*')),
    allow(['s3:GetObject'], data.files.clean.arnForObjects('n/*')),
  ];
  /** By their places, which begin with the tenant; sealed files have none, and clear themselves away. */
  const erasing = [
    allow(
      ['s3:DeleteObject', 's3:DeleteObjectVersion'],
      data.files.quarantine.arnForObjects('q/*'),
      data.files.quarantine.arnForObjects('n/*'),
      data.files.clean.arnForObjects('c/*'),
      data.files.clean.arnForObjects('n/*'),
    ),
    allow(['s3:ListBucketVersions'], data.files.quarantine.bucketArn, data.files.clean.bucketArn),
  ];
  return {
    receive: receiving,
    exchange: exchanging,
    judge: judging,
    judgeAndClear: clearing,
    erase: erasing,
    photographs,
  }[files];
}

function secretStatements(
  { secrets: wanted = [] }: Rights,
  { stack, config, sealKeyArn }: Resources,
) {
  return wanted.flatMap((name) => {
    const read = allow(['secretsmanager:GetSecretValue'], secretArn(stack, config, name));
    return name === 'seal' ? [read, allow(['kms:Decrypt'], sealKeyArn)] : [read];
  });
}

function streamStatements({ stream }: Rights, { data }: Resources) {
  if (!stream) return [];
  const reading = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
  return [
    allow(
      reading.map((name) => `dynamodb:${name}`),
      `${data.table.tableArn}/stream/*`,
    ),
    allow(['sqs:SendMessage'], data.unhandled.queueArn),
  ];
}

function runningStatements(unit: Unit, { stack, config }: Resources) {
  const logs = stack.formatArn({
    service: 'logs',
    resource: 'log-group',
    resourceName: `${logGroupName(config, unit)}*:*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  const own = [allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logs)];
  const tracing = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'];
  return config.isTraced ? [...own, allow(tracing, '*')] : own;
}

/** Everything the role of a unit says, from its row in `permissions.ts`. */
export function unitStatements(unit: Unit, resources: Resources): PolicyStatement[] {
  const rights = permissions[unit];
  return [
    ...runningStatements(unit, resources),
    ...tableStatements(rights, resources),
    tableKeyStatement(resources.data),
    ...workflowStatements(rights, resources),
    ...mailStatements(rights, resources),
    ...siteStatements(rights, resources),
    ...archiveStatements(rights, resources),
    ...fileStatements(rights, resources),
    ...secretStatements(rights, resources),
    ...streamStatements(rights, resources),
  ];
}

import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type Config, edgeAccess } from '../config.ts';
import { ArchiveBucket } from '../constructs/archive-bucket.ts';
import { FileBuckets } from '../constructs/file-buckets.ts';
import { PurchaseTable } from '../constructs/purchase-table.ts';
import { QueueWithLetters } from '../constructs/queue-with-letters.ts';
import { SiteBucket } from '../constructs/site-bucket.ts';
import { stackProps } from './stack-props.ts';

/** What keeps state. Everything in the other stacks can be deleted and made again from code. */
export class DataStack extends Stack {
  readonly key: IKey;
  readonly table: TableV2;
  readonly streamArn: string;
  readonly site: SiteBucket;
  readonly archive: ArchiveBucket;
  readonly files: FileBuckets;
  readonly mail: QueueWithLetters;
  /** Stream records that could not be handled, as pointers into the stream. */
  readonly unhandled: Queue;

  constructor(scope: Construct, config: Config) {
    super(scope, 'Data', stackProps(config, 'data'));
    const { isProtected } = config;
    const isTlsRequired = !config.isEmulated;
    this.key = new Key(this, 'Key', {
      description: 'Table at rest',
      enableKeyRotation: true,
      removalPolicy: isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const purchases = new PurchaseTable(this, 'Purchases', { key: this.key, isProtected });
    this.table = purchases.table;
    this.streamArn = purchases.streamArn;
    this.site = new SiteBucket(this, 'Site', {
      isProtected,
      isTlsRequired,
      edgeAccess: edgeAccess(config),
    });
    this.archive = new ArchiveBucket(this, 'Archive', {
      key: this.key,
      isProtected,
      isTlsRequired,
      years: config.archiveYears,
    });
    this.files = new FileBuckets(this, 'Files', { key: this.key, isProtected, isTlsRequired });
    this.mail = new QueueWithLetters(this, 'Mail', {
      visibilitySeconds: 360,
      attempts: 8,
      isTlsRequired,
    });
    this.unhandled = new Queue(this, 'Unhandled', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: isTlsRequired,
    });
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'SiteBucketName', { value: this.site.bucket.bucketName });
  }
}

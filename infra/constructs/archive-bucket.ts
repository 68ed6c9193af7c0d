import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

type Props = { key: IKey; isProtected: boolean; isTlsRequired: boolean; years: number };

/** An export is to be taken away, not to be kept here. */
const exportDays = 30;

/**
 * What must outlast whoever can write the table: the daily roots of the audit. Each is locked as it is written
 * (`functions/adapters/s3-archive.ts`), so the bucket has no period of its own and exports can go again. Object
 * Lock is in both regions of China; an emulator without it gets none.
 */
export class ArchiveBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { key, isProtected, isTlsRequired, years }: Props) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      enforceSSL: isTlsRequired,
      versioned: true,
      ...(years > 0 && { objectLockEnabled: true }),
      lifecycleRules: [
        {
          prefix: 'exports/',
          expiration: Duration.days(exportDays),
          noncurrentVersionExpiration: Duration.days(1),
        },
      ],
      removalPolicy: isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }
}

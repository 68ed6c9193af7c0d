import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  HttpMethods,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

type Props = { key: IKey; isProtected: boolean; isTlsRequired: boolean };

/**
 * Files that people hand in: where they arrive, and where those lie that were looked at. A browser posts there with
 * a signed form that names the one object, its length and its hash, so any page may try and none can do more.
 */
export class FileBuckets extends Construct {
  readonly quarantine: Bucket;
  readonly clean: Bucket;

  constructor(scope: Construct, id: string, { key, isProtected, isTlsRequired }: Props) {
    super(scope, id);
    const common: BucketProps = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      enforceSSL: isTlsRequired,
      removalPolicy: isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    };
    this.quarantine = new Bucket(this, 'Quarantine', {
      ...common,
      cors: [{ allowedMethods: [HttpMethods.POST], allowedOrigins: ['*'], maxAge: 3600 }],
      lifecycleRules: [
        { prefix: 'q/', expiration: Duration.days(30) },
        /** Taken away as soon as they are looked at; this is for those that never were. */
        { prefix: 'n/', expiration: Duration.days(1) },
        /** A call is open for months at most; sealed files are of no use after the opening. */
        { prefix: 's/', expiration: Duration.days(400) },
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    });
    /** Said this way no function is made that sets it: the bucket tells the event bus itself. */
    (this.quarantine.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
    this.clean = new Bucket(this, 'Clean', {
      ...common,
      versioned: true,
      lifecycleRules: [
        {
          transitions: [
            { storageClass: StorageClass.INFREQUENT_ACCESS, transitionAfter: Duration.days(90) },
          ],
        },
      ],
    });
  }
}

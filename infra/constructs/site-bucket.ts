import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { OriginAccessIdentity } from 'aws-cdk-lib/aws-cloudfront';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

type Props = { isProtected: boolean; isTlsRequired: boolean; edgeAccess: 'none' | 'oai' | 'oac' };

/**
 * The built site and the pages written when something is published. Everything in it is public by
 * intent, but only functions and the edge read it. S3's own encryption, because an origin access
 * identity (all that China has) cannot use a key of ours.
 *
 * The rights of the edge are given here, not where the distribution is made: the bucket's policy
 * lives in this stack, and the distribution is made after it.
 */
export class SiteBucket extends Construct {
  readonly bucket: Bucket;
  readonly identity: OriginAccessIdentity | undefined;

  constructor(scope: Construct, id: string, { isProtected, isTlsRequired, edgeAccess }: Props) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: isTlsRequired,
      versioned: isProtected,
      lifecycleRules: isProtected ? [{ noncurrentVersionExpiration: Duration.days(90) }] : [],
      removalPolicy: isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    if (edgeAccess === 'oai') {
      this.identity = new OriginAccessIdentity(this, 'Identity');
      this.bucket.grantRead(this.identity);
    }
    if (edgeAccess === 'oac') this.bucket.addToResourcePolicy(this.#readByOwnDistributions());
  }

  #readByOwnDistributions() {
    const distributions = Stack.of(this).formatArn({
      service: 'cloudfront',
      region: '',
      resource: 'distribution',
      resourceName: '*',
    });
    return new PolicyStatement({
      principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
      actions: ['s3:GetObject'],
      resources: [this.bucket.arnForObjects('*')],
      conditions: { ArnLike: { 'aws:SourceArn': distributions } },
    });
  }
}

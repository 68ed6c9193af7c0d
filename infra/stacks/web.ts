import { CfnOutput, Fn, Stack, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  type CfnDistribution,
  Distribution,
  type IOrigin,
  OriginRequestPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { type Config, isChina } from '../config.ts';
import type { ApiStack } from './api.ts';
import type { DataStack } from './data.ts';
import { stackProps } from './stack-props.ts';

/**
 * A cache in front of the API, and hashed assets straight from the bucket. What is cached, and how
 * long, the functions say by `Cache-Control`: the edge runs no code, China has none to run.
 */
export class WebStack extends Stack {
  readonly distribution: Distribution;

  constructor(scope: Construct, config: Config, data: DataStack, api: ApiStack) {
    super(scope, 'Web', stackProps(config, 'web'));
    const address = Fn.select(2, Fn.split('/', api.edge.api.apiEndpoint));
    const viewer = { viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS };
    this.distribution = new Distribution(this, 'Distribution', {
      ...this.#ownName(config),
      defaultBehavior: {
        ...viewer,
        origin: new HttpOrigin(address),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.USE_ORIGIN_CACHE_CONTROL_HEADERS_QUERY_STRINGS,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      },
      additionalBehaviors: {
        'assets/*': {
          ...viewer,
          origin: this.#assets(data),
          cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        },
      },
    });
    Validations.of(this.distribution).acknowledge(
      ...['Oai', 'Oac'].map((way) => ({
        id: `@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicy${way}`,
        reason: 'The policy is written in `site-bucket.ts`.',
      })),
    );
    if (isChina(config.region)) this.#chinaName(config);
    new CfnOutput(this, 'Address', { value: this.distribution.distributionDomainName });
  }

  /** The bucket is named, not passed: its policy was written where the bucket is made. */
  #assets({ site }: DataStack): IOrigin {
    const bucket = Bucket.fromBucketAttributes(this, 'Site', {
      bucketName: site.bucket.bucketName,
      bucketRegionalDomainName: site.bucket.bucketRegionalDomainName,
    });
    const { identity } = site;
    return identity
      ? S3BucketOrigin.withOriginAccessIdentity(bucket, { originAccessIdentity: identity })
      : S3BucketOrigin.withOriginAccessControl(bucket);
  }

  #ownName({ domain, certificate, region }: Config) {
    if (!domain || !certificate || isChina(region)) return {};
    return {
      domainNames: [domain],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }

  /** CloudFront in China takes a certificate uploaded to IAM, which the construct cannot express. */
  #chinaName({ domain, certificate }: Config) {
    if (!domain || !certificate) return;
    const resource = this.distribution.node.defaultChild as CfnDistribution;
    resource.addPropertyOverride('DistributionConfig.Aliases', [domain]);
    resource.addPropertyOverride('DistributionConfig.ViewerCertificate', {
      IamCertificateId: certificate,
      SslSupportMethod: 'sni-only',
      MinimumProtocolVersion: 'TLSv1.2_2021',
    });
  }
}

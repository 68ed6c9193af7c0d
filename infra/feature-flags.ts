import recommended from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };

/**
 * How CDK itself behaves. Here and not in `cdk.json`, so that synth, tests and the CDK command agree.
 */
export const featureFlags = {
  ...recommended,
  /** A resource type that the region lacks fails synth, without an account. */
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  /** One template text for both partitions: the deployment fills in which it is. */
  '@aws-cdk/core:enablePartitionLiterals': false,
};

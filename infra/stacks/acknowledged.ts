/** A finding of cdk-nag that we looked at and keep. */
export type Acknowledgement = {
  rule: RegExp;
  /** Construct path, from the stack on. */
  where: RegExp;
  reason: string;
};

const wildcard = (finding: string) => new RegExp(`^AwsSolutions-IAM5\\[Resource::.*${finding}\\]$`);

/**
 * The only findings we accept, each with its reason. A new one fails `npm run synth`; so does a line
 * here that no finding needs any more.
 */
export const acknowledged: readonly Acknowledgement[] = [
  {
    rule: /^AwsSolutions-S1$/,
    where: /^Data\/Site\//,
    reason: 'Everything in the site bucket is public; requests are logged at the API.',
  },
  {
    rule: /^AwsSolutions-S1$/,
    where: /^Data\/Archive\//,
    reason:
      'Written by one job and read through our own links, each of which is in the audit chain.',
  },
  {
    rule: /^AwsSolutions-S1$/,
    where: /^Data\/Files\//,
    reason:
      'Put with a form and read through a link that we sign for one file: each is in the audit chain of its document.',
  },
  {
    rule: wildcard('Archive[^*]+/\\*'),
    where: /^Security\/(cron|tenancy)Policy\//,
    reason: 'Exports and daily roots of all tenants; nobody may delete or unlock one.',
  },
  {
    rule: /^AwsSolutions-SQS3$/,
    where: /^Data\/Unhandled\//,
    reason: 'It is the dead-letter queue of the stream; an alarm watches it.',
  },
  {
    rule: /^AwsSolutions-SMG4$/,
    where: /^Security\/\w+Secret\//,
    reason:
      'Rotating the seal key would lock applications already sealed; link key and pepper are replaced by operators, with an overlap.',
  },
  {
    rule: wildcard(':log-group:/[^*]+\\*:\\*'),
    where: /^Security\/\w+Policy\//,
    reason: 'The log streams of this unit and of its tasks.',
  },
  {
    rule: wildcard('/index/\\*'),
    where: /^Security\/\w+Policy\//,
    reason: 'The indexes of the one table; rows are fenced by leading key.',
  },
  {
    rule: wildcard('/stream/\\*'),
    where: /^Security\/streamPolicy\//,
    reason: 'ListStreams knows no single stream.',
  },
  {
    rule: wildcard('Site[^*]+/\\*'),
    where: /^Security\/(stream|cron|public)Policy\//,
    reason: 'The objects of the one site bucket, all of them public.',
  },
  {
    rule: wildcard(':execution:[^*]+-\\*'),
    where: /^Security\/(cron|stream)Policy\//,
    reason: 'The reconciler looks at executions, whose names are made when they start.',
  },
  {
    rule: wildcard('\\*'),
    where: /^(Security\/\w+Policy|Workflow\/\w+\/Role)\//,
    reason: 'X-Ray, log delivery of Step Functions and answers by task token know no resource.',
  },
  {
    rule: /^AwsSolutions-APIG4$/,
    where: /^Api\/Edge\//,
    reason: 'Sessions are checked in the functions: Cognito and its authorizers are not in China.',
  },
  {
    rule: /^AwsSolutions-SF1$/,
    where: /^Workflow\//,
    reason: 'Errors are logged; the history of Step Functions keeps every event for 90 days.',
  },
  {
    rule: /^AwsSolutions-SF2$/,
    where: /^Workflow\//,
    reason: 'X-Ray is off in China; elsewhere the stage switches it on.',
  },
  {
    rule: /^AwsSolutions-CFR[12]$/,
    where: /^Web\/Distribution\//,
    reason:
      'Public notices are for everyone; the firewall of AWS does not cover CloudFront in China.',
  },
  {
    rule: /^AwsSolutions-CFR3$/,
    where: /^Web\/Distribution\//,
    reason: 'What a person does is logged at the API; the edge serves public files.',
  },
  {
    rule: /^AwsSolutions-CFR4$/,
    where: /^Web\/Distribution\//,
    reason:
      'With a domain and certificate it is TLS 1.2; the default certificate leaves no choice.',
  },
];

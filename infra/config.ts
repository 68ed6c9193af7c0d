import { RegionInfo } from 'aws-cdk-lib/region-info';
import * as z from 'zod';

const Domain = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);

/**
 * Everything that differs between two deployments. A region of China and one elsewhere differ only
 * by these values; no stack asks where it is, except for the two places named in `edgeAccess`.
 */
export const Config = z.object({
  app: z.string().regex(/^[a-z]{3,12}$/),
  stage: z.string().regex(/^[a-z]{2,12}$/),
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/),
  account: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  /** `api`: the functions serve pages themselves. `cloudfront`: an edge cache in front of them. */
  web: z.enum(['api', 'cloudfront']),
  /** The public name. In China it must have an ICP record before anything answers on it. */
  domain: Domain.optional(),
  /** ARN from ACM; for CloudFront in China the id of an IAM server certificate instead. */
  certificate: z.string().min(1).optional(),
  /** Where people reach the system when it is neither `domain` nor the API's own address. */
  publicBaseUrl: z.url().optional(),
  runtime: z.enum(['nodejs24.x', 'nodejs22.x']),
  architecture: z.enum(['arm64', 'x86_64']),
  /** Keeps state when a stack goes: deletion protection, RETAIN, and termination protection. */
  isProtected: z.boolean(),
  /** How long a day's audit root cannot be taken away by anybody; 0 where the storage knows no Object Lock. */
  archiveYears: z.int().min(0).max(30),
  /**
   * An emulator speaks plain HTTP, knows no leading keys and no deployment roles: these three
   * fences are left out there, and only there. Everything else is the same.
   */
  isEmulated: z.boolean(),
  /**
   * What holds a request inside its scope. `iam`: the role of the scope asks the table, behind the guard of
   * the code. `app`: the guard alone, the unit's own role reaches everything its scopes do.
   */
  isolation: z.enum(['iam', 'app']),
  /** X-Ray is not offered for Lambda in China. */
  isTraced: z.boolean(),
  isSandboxAllowed: z.boolean(),
  logRetentionDays: z.union([z.literal(7), z.literal(30), z.literal(180), z.literal(365)]),
  throttle: z.object({ requestsPerSecond: z.int().positive(), burst: z.int().positive() }),
  /** A mail server without credentials, for emulators. Otherwise the URL is a secret. */
  smtpUrl: z.url({ protocol: /^smtps?$/ }).optional(),
  /** The sender of every mail; its domain needs SPF, DKIM and DMARC. */
  mailFrom: z.email(),
  /** Mail address told about alarms. */
  alarmsTo: z.email().optional(),
});
export type Config = z.infer<typeof Config>;

const ordinary = {
  app: 'sanshe',
  web: 'api',
  runtime: 'nodejs24.x',
  architecture: 'arm64',
  isProtected: true,
  /** Procurement files are kept for 15 years from the end of the purchase (Government Procurement Law, article 42). */
  archiveYears: 15,
  isEmulated: false,
  isolation: 'iam',
  isTraced: false,
  isSandboxAllowed: false,
  /** The Cybersecurity Law, article 21, wants network logs for at least six months. */
  logRetentionDays: 180,
  throttle: { requestsPerSecond: 500, burst: 1000 },
  mailFrom: 'no-reply@sanshe.example',
} as const;

/** The deployments this repository knows. `npm run synth` proves all but the emulator. */
const presets: Record<string, z.input<typeof Config>> = {
  ningxia: { ...ordinary, stage: 'ningxia', region: 'cn-northwest-1' },
  beijing: { ...ordinary, stage: 'beijing', region: 'cn-north-1', web: 'cloudfront' },
  singapore: {
    ...ordinary,
    stage: 'singapore',
    region: 'ap-southeast-1',
    web: 'cloudfront',
    isTraced: true,
  },
  emulator: {
    ...ordinary,
    stage: 'emulator',
    region: 'ap-southeast-1',
    isProtected: false,
    archiveYears: 0,
    isEmulated: true,
    isSandboxAllowed: true,
    logRetentionDays: 7,
  },
};

export const provenStages = ['ningxia', 'beijing', 'singapore'];

/** Settings that belong to one installation and not in a repository: `-c name=value` beats `SANSHE_NAME`. */
const installation = {
  account: 'CDK_DEFAULT_ACCOUNT',
  domain: 'SANSHE_DOMAIN',
  certificate: 'SANSHE_CERTIFICATE',
  publicBaseUrl: 'SANSHE_PUBLIC_BASE_URL',
  smtpUrl: 'SANSHE_SMTP_URL',
  mailFrom: 'SANSHE_MAIL_FROM',
  alarmsTo: 'SANSHE_ALARMS_TO',
} as const;

type Context = (name: string) => unknown;

/** Reads one deployment; the only place at synth that looks at the environment. */
export function readConfig(stage: string, context: Context): Config {
  const preset = presets[stage];
  if (!preset) throw new RangeError(`No stage "${stage}": ${Object.keys(presets).join(', ')}.`);
  const given = Object.entries(installation).map(([name, variable]) => [
    name,
    context(name) ?? process.env[variable],
  ]);
  const local = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  return Config.parse({ ...preset, ...local });
}

/** How CloudFront may read the site bucket: China knows origin access identities only. */
export function edgeAccess({ web, region }: Config): 'none' | 'oai' | 'oac' {
  if (web === 'api') return 'none';
  return isChina(region) ? 'oai' : 'oac';
}

export const isChina = (region: string) => RegionInfo.get(region).partition === 'aws-cn';

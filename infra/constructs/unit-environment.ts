import type { Stack } from 'aws-cdk-lib';
import type { Config } from '../config.ts';
import type { DataStack } from '../stacks/data.ts';
import { machineArn, secretName, stageNames } from './names.ts';
import { permissions } from './permissions.ts';
import type { ScopeRoles } from './scope-roles.ts';
import type { Unit } from './units.ts';

type Props = {
  stack: Stack;
  config: Config;
  data: DataStack;
  publicBaseUrl: string;
  scopeRoles: ScopeRoles;
};

function machines(stack: Stack, config: Config) {
  const arns = stageNames.map((stage) => [stage, machineArn(stack, config, stage)]);
  return JSON.stringify(Object.fromEntries(arns));
}

/** The roles a unit may go on in, besides its own. */
function entered(unit: Unit, { config, scopeRoles }: Props): Record<string, string> {
  const { own, enters = [] } = permissions[unit];
  if (config.isolation === 'app' || (!own && enters.length === 0)) return {};
  const roles = Object.fromEntries(enters.map((kind) => [kind, scopeRoles[kind]]));
  return { SCOPE_ROLES: JSON.stringify(roles), ...(own && { OWN_SCOPE: own }) };
}

/** A variable only where the right exists, so that a unit cannot even name what it must not touch. */
export function unitEnvironment(unit: Unit, props: Props): Record<string, string> {
  const { stack, config, data, publicBaseUrl } = props;
  const { workflow = [], mail, site, archive, files, secrets = [] } = permissions[unit];
  const startsMachines = workflow.includes('start');
  return {
    TABLE_NAME: data.table.tableName,
    PUBLIC_BASE_URL: publicBaseUrl,
    MAIL_FROM: config.mailFrom,
    SANDBOX_ALLOWED: String(config.isSandboxAllowed),
    ...entered(unit, props),
    ...(startsMachines && { STAGE_MACHINES: machines(stack, config) }),
    ...(mail === 'send' && { MAIL_QUEUE_URL: data.mail.queue.queueUrl }),
    /** Pages are served by one unit; they send files straight to the bucket. */
    ...(unit === 'public' && {
      UPLOAD_ORIGIN: `https://${data.files.quarantine.bucketRegionalDomainName}`,
      DOWNLOAD_ORIGIN: `https://${data.files.clean.bucketRegionalDomainName}`,
    }),
    ...(site && { SITE_BUCKET: data.site.bucket.bucketName }),
    ...(archive && {
      ARCHIVE_BUCKET: data.archive.bucket.bucketName,
      ARCHIVE_YEARS: String(config.archiveYears),
    }),
    ...(files && {
      QUARANTINE_BUCKET: data.files.quarantine.bucketName,
      FILES_BUCKET: data.files.clean.bucketName,
    }),
    ...(secrets.includes('keys') && { SECRETS_ID: secretName(config, 'keys') }),
    ...(secrets.includes('seal') && { SEAL_PRIVATE_KEY_ID: secretName(config, 'seal') }),
    ...(secrets.includes('smtp') && smtp(config)),
  };
}

function smtp(config: Config): Record<string, string> {
  const { smtpUrl } = config;
  return smtpUrl ? { SMTP_URL: smtpUrl } : { SMTP_URL_ID: secretName(config, 'smtp') };
}

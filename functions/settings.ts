import * as z from 'zod';

const text = z.string().min(1);

const arns = z
  .string()
  .transform((json) => z.record(z.string(), z.string()).parse(JSON.parse(json)));

/**
 * The environment of our Lambda functions, variable by variable. A unit is given only what it has a right
 * to use, and reads only that.
 */
const variables = {
  TABLE_NAME: text,
  PUBLIC_BASE_URL: z.url(),
  MAIL_FROM: text,
  SECRETS_ID: text,
  /** Kind of scope -> ARN of its role, as JSON; without it the guard of the code is all there is. */
  SCOPE_ROLES: arns.optional(),
  /** The scope in which the unit's own role asks. */
  OWN_SCOPE: z.enum(['identity', 'resident', 'queues']).optional(),
  /** Stage -> ARN of its machine, as JSON. */
  STAGE_MACHINES: arns,
  MAIL_QUEUE_URL: z.url(),
  SITE_BUCKET: text,
  ARCHIVE_BUCKET: text,
  /** How long what is kept cannot be taken away; 0 where the storage has no lock. */
  ARCHIVE_YEARS: z.coerce.number().int().nonnegative(),
  /** Where a browser sends files; of the unit that serves the pages. */
  UPLOAD_ORIGIN: z.url().optional(),
  DOWNLOAD_ORIGIN: z.url().optional(),
  /** Where files arrive, and where those lie that were looked at. */
  QUARANTINE_BUCKET: text,
  FILES_BUCKET: text,
  SEAL_PRIVATE_KEY_ID: text,
  /** The mail server's address itself, or the id of the secret that holds it. */
  SMTP_URL: text.optional(),
  SMTP_URL_ID: text.optional(),
  /** Where tenants whose time can be moved may exist at all. */
  SANDBOX_ALLOWED: z.enum(['true', 'false']),
  TASK: z.enum(['plan', 'perform', 'await']),
};

/** @throws {z.ZodError} at cold start when the variable is missing or malformed */
export const setting = <Name extends keyof typeof variables>(name: Name) =>
  variables[name].parse(process.env[name]) as z.output<(typeof variables)[Name]>;

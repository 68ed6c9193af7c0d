import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { run } from './children.ts';

type Target = {
  root: string;
  logs: string;
  account: string;
  region: string;
  env: NodeJS.ProcessEnv;
  context: Record<string, string>;
};

const stage = 'emulator';
const Outputs = z.object({
  [`sanshe-${stage}-data`]: z.looseObject({ TableName: z.string(), SiteBucketName: z.string() }),
  [`sanshe-${stage}-api`]: z.looseObject({ ApiId: z.string() }),
});

/** What later steps need to know of the deployment. */
export type Deployed = { tableName: string; siteBucket: string; apiId: string };

/** Deploys all stacks with the CDK command that people use, first preparing the account. */
export async function deploy(target: Target): Promise<Deployed> {
  const { root, logs, env, account, region } = target;
  const cdk = join(root, 'node_modules', '.bin', 'cdk');
  const file = join(logs, 'outputs.json');
  const settings = Object.entries({ ...target.context, stage, account });
  const context = settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const where = ['--output', join(logs, 'cdk.out')];
  const shared = [...context, ...where, '--no-version-reporting', '--no-notices'];
  await run(cdk, ['bootstrap', `aws://${account}/${region}`, ...shared], {
    log: join(logs, 'bootstrap.log'),
    env,
  });
  const manner = ['--require-approval', 'never', '--progress', 'events', '--concurrency', '2'];
  await run(cdk, ['deploy', '--all', ...shared, ...manner, '--outputs-file', file], {
    log: join(logs, 'deploy.log'),
    env,
  });
  const { [`sanshe-${stage}-data`]: data, [`sanshe-${stage}-api`]: api } = Outputs.parse(
    JSON.parse(await readFile(file, 'utf8')),
  );
  return { tableName: data.TableName, siteBucket: data.SiteBucketName, apiId: api.ApiId };
}

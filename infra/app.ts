import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { provenStages, readConfig } from './config.ts';
import { bundleUnits } from './constructs/bundled-units.ts';
import { featureFlags } from './feature-flags.ts';
import { acknowledged } from './stacks/acknowledged.ts';
import { ReviewedChecks } from './stacks/reviewed-checks.ts';
import { buildSystem } from './stacks/system.ts';

/**
 * Synthesizes one deployment: `cdk deploy --all -c stage=ningxia`. Without a stage it proves that
 * every region we promise can be synthesized: each resource type exists there (offline rules of
 * CDK) and nothing cdk-nag finds is unexplained.
 */
function synthesize(given?: { stage: string; outdir: string }) {
  const app = new App({
    ...(given && { outdir: given.outdir }),
    context: featureFlags,
  });
  const context = (name: string) => app.node.tryGetContext(name);
  const config = readConfig(given?.stage ?? String(context('stage')), context);
  const stacks = buildSystem(app, config);
  const checks = new ReviewedChecks(app);
  if (!config.isEmulated) Validations.of(app).addPlugins(checks);
  app.synth();
  return { stacks: stacks.length, used: checks.used };
}

function proveAllStages() {
  const used = provenStages.map((stage) => {
    const started = performance.now();
    const result = synthesize({ stage, outdir: join('cdk.out', stage) });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.warn(`${stage}: ${result.stacks} stacks in ${seconds} s`);
    return result.used;
  });
  const stale = acknowledged.filter((each) => !used.some((some) => some.has(each)));
  for (const { rule, where } of stale)
    console.error(`No finding needs this line any more: ${rule} at ${where}`);
  process.exitCode = stale.length > 0 ? 1 : 0;
}

await bundleUnits();
/** The CDK command says where to write the assembly; `npm run synth` does not. */
if (process.env['CDK_OUTDIR']) synthesize();
else proveAllStages();

import {
  CliCredentialsStackSynthesizer,
  type IStackSynthesizer,
  type StackProps,
} from 'aws-cdk-lib';
import type { Config } from '../config.ts';
import { stackName } from '../constructs/names.ts';

/** The region is always explicit: only then does synth check what that region offers. */
export function stackProps(config: Config, part: string): StackProps {
  const { region, account, isProtected, app, stage } = config;
  return {
    stackName: stackName(config, part),
    env: account ? { region, account } : { region },
    terminationProtection: isProtected && ['data', 'security'].includes(part),
    tags: { app, stage },
    ...(config.isEmulated && {
      synthesizer: new CliCredentialsStackSynthesizer() as IStackSynthesizer,
    }),
  };
}

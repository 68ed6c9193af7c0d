import { ArnFormat, type Stack } from 'aws-cdk-lib';
import { stageMachines } from '../../shared/process/machines.ts';
import type { Config } from '../config.ts';

/*
 * Names that two stacks must agree on before either exists. A unit starts executions of a machine
 * that runs the unit: with generated names the two stacks would wait for each other.
 */

export type Stage = keyof typeof stageMachines;
export const stageNames = Object.keys(stageMachines) as Stage[];

export type SecretName = 'keys' | 'seal' | 'smtp';

const prefix = ({ app, stage }: Config) => `${app}-${stage}`;

export const stackName = (config: Config, part: string) => `${prefix(config)}-${part}`;
export const logGroupName = (config: Config, of: string) => `/${config.app}/${config.stage}/${of}`;
export const secretName = (config: Config, of: SecretName) => `${config.app}/${config.stage}/${of}`;
/** Secrets Manager adds six characters of its own to the name. */
export const secretArn = (stack: Stack, config: Config, of: SecretName) =>
  stack.formatArn({
    service: 'secretsmanager',
    resource: 'secret',
    resourceName: `${secretName(config, of)}-??????`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

export const machineName = (config: Config, stage: Stage) => `${prefix(config)}-${stage}`;

export const machineArn = (stack: Stack, config: Config, stage: Stage) =>
  stack.formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: machineName(config, stage),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

export const executionArns = (stack: Stack, config: Config) =>
  stack.formatArn({
    service: 'states',
    resource: 'execution',
    resourceName: `${prefix(config)}-*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

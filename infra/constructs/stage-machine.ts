import { Stack } from 'aws-cdk-lib';
import { Effect, Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import {
  DefinitionBody,
  LogLevel,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { type TaskName, taskNames } from '../../shared/process/asl.ts';
import { stageMachines } from '../../shared/process/machines.ts';
import type { Config } from '../config.ts';
import { machineName, type Stage } from './names.ts';

export type Tasks = Record<TaskName, IFunction>;

const placeholder = (name: string) => `\${${name}}`;

type Props = { stage: Stage; config: Config; tasks: Tasks; logs: ILogGroup };

/**
 * The workflow of one stage. The document is deployed as it is: CloudFormation fills in the
 * addresses, so the local runtime and the cloud run the same text.
 */
export class StageMachine extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { stage, config, tasks, logs }: Props) {
    super(scope, id);
    const document = JSON.stringify(stageMachines[stage]);
    const used = taskNames.filter((name) => document.includes(placeholder(name)));
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
    });
    const invoking = new Policy(this, 'Invoking', {
      roles: [role],
      statements: [
        new PolicyStatement({
          effect: Effect.ALLOW,
          actions: ['lambda:InvokeFunction'],
          resources: [...new Set(used.map((name) => tasks[name].functionArn))],
        }),
      ],
    });
    const arns = Object.fromEntries(used.map((name) => [name, tasks[name].functionArn]));
    const usesPartition = document.includes(placeholder('partition'));
    const partition = usesPartition && { partition: Stack.of(this).partition };
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: machineName(config, stage),
      stateMachineType: StateMachineType.STANDARD,
      role,
      tracingEnabled: config.isTraced,
      definitionBody: DefinitionBody.fromString(document),
      definitionSubstitutions: { ...arns, ...partition },
      /** Without execution data: task tokens and names would be in the log. */
      logs: { destination: logs, level: LogLevel.ERROR, includeExecutionData: false },
    });
    this.machine.node.addDependency(invoking);
  }
}

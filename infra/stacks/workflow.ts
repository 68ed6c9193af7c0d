import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { logGroupName, type Stage, stageNames } from '../constructs/names.ts';
import { StageMachine } from '../constructs/stage-machine.ts';
import { unitEnvironment } from '../constructs/unit-environment.ts';
import { UnitFunction } from '../constructs/unit-function.ts';
import type { Unit } from '../constructs/units.ts';
import type { ApiStack } from './api.ts';
import type { DataStack } from './data.ts';
import type { SecurityStack } from './security.ts';
import { stackProps } from './stack-props.ts';

/**
 * The worker is deployed once per task, with the task's name in `TASK`: a stage's document hands over
 * its input as it is, and an alias, which could carry the name, is lost on the emulator.
 */
const deployments = {
  plan: 'worker',
  perform: 'worker',
  await: 'worker',
  opener: 'opener',
  stream: 'stream',
  mailer: 'mailer',
  scan: 'scan',
  cron: 'cron',
} as const satisfies Record<string, Unit>;
type Deployment = keyof typeof deployments;
type Before = { data: DataStack; security: SecurityStack; api: ApiStack };

/** What happens by itself: the machines of the stages, the outbox, mail, and the minute sweep. */
export class WorkflowStack extends Stack {
  readonly functions: Record<Deployment, UnitFunction>;
  readonly machines: Record<Stage, StageMachine>;

  constructor(scope: Construct, config: Config, before: Before) {
    super(scope, 'Workflow', stackProps(config, 'workflow'));
    const { data, security } = before;
    const { publicBaseUrl } = before.api;
    const { scopeRoles } = security;
    const made = Object.entries(deployments).map(([name, unit]) => {
      const own = unitEnvironment(unit, { stack: this, config, data, publicBaseUrl, scopeRoles });
      const environment = unit === 'worker' ? { ...own, TASK: name } : own;
      const role = security.roles[unit];
      return [name, new UnitFunction(this, name, { unit, config, role, environment })];
    });
    this.functions = Object.fromEntries(made) as Record<Deployment, UnitFunction>;
    this.machines = this.#machines(config);
    this.#listen(data);
  }

  #machines(config: Config) {
    const { plan, perform, await: waiting, opener } = this.functions;
    const tasks = {
      plan: plan.lambda,
      perform: perform.lambda,
      await: waiting.lambda,
      openApplications: opener.lambda,
    };
    const logs = new LogGroup(this, 'MachineLogs', {
      logGroupName: logGroupName(config, 'machines'),
      retention: config.logRetentionDays,
      removalPolicy: config.isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const made = stageNames.map((stage) => [
      stage,
      new StageMachine(this, stage, { stage, config, tasks, logs }),
    ]);
    return Object.fromEntries(made) as Record<Stage, StageMachine>;
  }

  #listen(data: DataStack) {
    const { stream, mailer, cron, scan } = this.functions;
    new Rule(this, 'FileArrived', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [data.files.quarantine.bucketName] },
          object: { key: [{ prefix: 'q/' }] },
        },
      },
      targets: [new LambdaFunction(scan.lambda)],
    });
    stream.lambda.addEventSourceMapping('Outbox', {
      eventSourceArn: data.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 50,
      /** One bad record must not hold back a city's mail: halve, retry, then set it aside. */
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 20,
      onFailure: new SqsDlq(data.unhandled),
    });
    mailer.lambda.addEventSource(
      new SqsEventSource(data.mail.queue, {
        batchSize: 5,
        maxConcurrency: 5,
        reportBatchItemFailures: true,
      }),
    );
    new Rule(this, 'EveryMinute', {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(cron.lambda, { retryAttempts: 0 })],
    });
  }
}

import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import type { ApiStack } from './api.ts';
import type { DataStack } from './data.ts';
import { stackProps } from './stack-props.ts';
import type { WorkflowStack } from './workflow.ts';

type Watched = { data: DataStack; api: ApiStack; workflow: WorkflowStack };
type Limit = { above: number; minutes: number };

/** Tells people when something stands still. Each alarm is one metric, so that it reads like a sentence. */
export class ObserveStack extends Stack {
  readonly topic: Topic;

  constructor(scope: Construct, config: Config, { data, api, workflow }: Watched) {
    super(scope, 'Observe', stackProps(config, 'observe'));
    this.topic = new Topic(this, 'Alarms', { enforceSSL: !config.isEmulated });
    if (config.alarmsTo) this.topic.addSubscription(new EmailSubscription(config.alarmsTo));

    this.#alarm('ServerErrors', api.edge.api.metricServerError(sum(5)), { above: 5, minutes: 5 });
    const letters = { mailLost: data.mail.deadLetters, changesUnhandled: data.unhandled };
    for (const [id, queue] of Object.entries(letters)) {
      const waiting = queue.metricApproximateNumberOfMessagesVisible(maximum(5));
      this.#alarm(id, waiting, { above: 0, minutes: 5 });
    }
    const { stream } = workflow.functions;
    const age = stream.lambda.metric('IteratorAge', maximum(5));
    this.#alarm('OutboxBehind', age, { above: 5 * 60_000, minutes: 5 });
    for (const [stage, { machine }] of Object.entries(workflow.machines))
      this.#alarm(`${stage}Failed`, machine.metricFailed(sum(5)), { above: 0, minutes: 5 });
    for (const [unit, { lambda }] of Object.entries({ ...api.functions, ...workflow.functions })) {
      this.#alarm(`${unit}Throttled`, lambda.metricThrottles(sum(5)), { above: 0, minutes: 5 });
      this.#alarm(`${unit}Errors`, lambda.metricErrors(sum(15)), { above: 3, minutes: 15 });
    }
    const missing = new MetricFilter(this, 'CheckpointMissing', {
      logGroup: workflow.functions.cron.lambda.logGroup,
      filterPattern: FilterPattern.literal('"audit-checkpoint-missing"'),
      metricNamespace: `${config.app}/${config.stage}`,
      metricName: 'AuditCheckpointMissing',
    });
    this.#alarm('AuditCheckpointMissing', missing.metric(sum(60)), { above: 0, minutes: 60 });
    this.#alarm(
      'TableThrottled',
      data.table.metricThrottledRequestsForOperation('TransactWriteItems', sum(5)),
      {
        above: 10,
        minutes: 5,
      },
    );
  }

  #alarm(id: string, metric: IMetric, { above, minutes }: Limit) {
    const alarm = new Alarm(this, id, {
      metric,
      threshold: above,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${id}: above ${above} within ${minutes} minutes`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}

const sum = (minutes: number) => ({ statistic: Stats.SUM, period: Duration.minutes(minutes) });
const maximum = (minutes: number) => ({
  statistic: Stats.MAXIMUM,
  period: Duration.minutes(minutes),
});

import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { logGroupName } from './names.ts';

/** Never the path: an approval link is a path, and whoever reads logs must not hold it. */
const accessLine = {
  requestId: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
};

/**
 * One way to a unit and one permission to call it, for all of its routes: one of each a route would fill a stack (500
 * resources) and a function's policy (20 KB).
 */
const leadTo = (unit: string, lambda: IFunction) =>
  new HttpLambdaIntegration(unit, lambda, { scopePermissionToRoute: false });

/** The front door: an HTTP API without CORS, throttled, with a log line per request. */
export class EdgeApi extends Construct {
  readonly api: HttpApi;
  readonly stage: HttpStage;
  readonly #leads = new Map<string, HttpLambdaIntegration>();

  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false });
    const logs = new LogGroup(this, 'Logs', {
      logGroupName: logGroupName(config, 'access'),
      retention: config.logRetentionDays,
      removalPolicy: config.isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: {
        rateLimit: config.throttle.requestsPerSecond,
        burstLimit: config.throttle.burst,
      },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs),
        format: AccessLogFormat.custom(JSON.stringify(accessLine)),
      },
    });
  }

  /** Sends every method below `path`, and `path` itself, to one unit; `/` is all the rest. */
  below(path: string, unit: string, lambda: IFunction) {
    const paths = path === '/' ? ['/', '/{proxy+}'] : [path, `${path}/{proxy+}`];
    for (const each of paths) this.#add(each, HttpMethod.ANY, unit, lambda);
  }

  /** Sends one route, written as in the contracts (`/t/:tenant`), to one unit. It wins over `below`. */
  exactly(method: string, path: string, unit: string, lambda: IFunction) {
    const name = method.toUpperCase() as keyof typeof HttpMethod;
    this.#add(path.replace(/:(\w+)/g, '{$1}'), HttpMethod[name], unit, lambda);
  }

  #add(path: string, method: HttpMethod, unit: string, lambda: IFunction) {
    const integration = this.#leads.get(unit) ?? leadTo(unit, lambda);
    this.#leads.set(unit, integration);
    this.api.addRoutes({ path, methods: [method], integration });
  }
}

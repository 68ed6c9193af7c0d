import { dirname } from 'node:path';
import { AssetHashType, DockerImage, Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  RuntimeFamily,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { architectureOf } from './bundle-options.ts';
import { layDown } from './bundled-units.ts';
import { logGroupName } from './names.ts';
import { type Unit, units } from './units.ts';

type Props = { unit: Unit; config: Config; role: IRole; environment: Record<string, string> };

/** Known by what comes out: the same code is the same asset, whatever machine bundled it. */
function codeOf(unit: Unit, architecture: 'arm64' | 'x86_64') {
  return Code.fromAsset(dirname(units[unit].entry), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never run: it, like what it would be told, only keeps the assets of two units apart.
      image: DockerImage.fromRegistry('none'),
      command: [unit, architecture],
      local: {
        tryBundle(output) {
          layDown(unit, architecture, output);
          return true;
        },
      },
    },
  });
}

/** One unit on Lambda: bundled, logged as JSON for a limited time, running as its own role. */
export class UnitFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, { unit, config, role, environment }: Props) {
    super(scope, id);
    const { memoryMegabytes, timeoutSeconds } = units[unit];
    const architecture = architectureOf(unit, config.architecture);
    this.lambda = new LambdaFunction(this, 'Function', {
      handler: 'index.handler',
      code: codeOf(unit, architecture),
      role,
      environment,
      runtime: new Runtime(config.runtime, RuntimeFamily.NODEJS, { supportsInlineCode: true }),
      architecture: architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
      memorySize: memoryMegabytes,
      timeout: Duration.seconds(timeoutSeconds),
      tracing: config.isTraced ? Tracing.ACTIVE : Tracing.DISABLED,
      loggingFormat: LoggingFormat.JSON,
      logGroup: new LogGroup(this, 'Logs', {
        logGroupName: logGroupName(config, id === unit ? unit : `${unit}-${id}`),
        retention: config.logRetentionDays,
        removalPolicy: config.isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      }),
    });
  }
}

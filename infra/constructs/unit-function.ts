import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  LoggingFormat,
  Runtime,
  RuntimeFamily,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Config } from '../config.ts';
import {
  architectureOf,
  besideCode,
  bundleAliases,
  bundleCharset,
  bundleOptions,
  externalOf,
  layingBeside,
} from './bundle-options.ts';
import { logGroupName } from './names.ts';
import { type Unit, units } from './units.ts';

type Props = { unit: Unit; config: Config; role: IRole; environment: Record<string, string> };

/** One unit on Lambda: bundled, logged as JSON for a limited time, running as its own role. */
export class UnitFunction extends Construct {
  readonly lambda: NodejsFunction;

  constructor(scope: Construct, id: string, { unit, config, role, environment }: Props) {
    super(scope, id);
    const { entry, memoryMegabytes, timeoutSeconds } = units[unit];
    const { banner, ...bundling } = bundleOptions;
    const beside = besideCode[unit];
    const architecture = architectureOf(unit, config.architecture);
    this.lambda = new NodejsFunction(this, 'Function', {
      entry,
      role,
      environment,
      runtime: new Runtime(config.runtime, RuntimeFamily.NODEJS, { supportsInlineCode: true }),
      architecture: architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
      memorySize: memoryMegabytes,
      timeout: Duration.seconds(timeoutSeconds),
      awsSdkConnectionReuse: false,
      tracing: config.isTraced ? Tracing.ACTIVE : Tracing.DISABLED,
      loggingFormat: LoggingFormat.JSON,
      logGroup: new LogGroup(this, 'Logs', {
        logGroupName: logGroupName(config, id === unit ? unit : `${unit}-${id}`),
        retention: config.logRetentionDays,
        removalPolicy: config.isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      }),
      bundling: {
        ...bundling,
        mainFields: [...bundling.mainFields],
        banner,
        esbuildArgs: {
          '--charset': bundleCharset,
          ...Object.fromEntries(
            Object.entries(bundleAliases).map(([name, file]) => [`--alias:${name}`, file]),
          ),
        },
        format: OutputFormat.ESM,
        bundleAwsSDK: true,
        externalModules: externalOf(unit),
        ...(beside && {
          commandHooks: {
            beforeBundling: () => [],
            beforeInstall: () => [],
            afterBundling: (_input: string, output: string) =>
              layingBeside(beside, architecture, output),
          },
        }),
      },
    });
  }
}

import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { openRoutes } from '../../shared/contracts/open-routes.ts';
import type { Config } from '../config.ts';
import { EdgeApi } from '../constructs/edge-api.ts';
import { unitEnvironment } from '../constructs/unit-environment.ts';
import { UnitFunction } from '../constructs/unit-function.ts';
import type { DataStack } from './data.ts';
import type { SecurityStack } from './security.ts';
import { stackProps } from './stack-props.ts';

const routes = { api: '/api', approve: '/a', public: '/' } as const;
const answering = Object.keys(routes) as (keyof typeof routes)[];

/** What needs no account is the public unit's, also below `/api`; the way in makes sessions. */
const anonymous = openRoutes.filter(({ path }) => !path.startsWith('/api/session'));

/** What answers people: three units behind one address. */
export class ApiStack extends Stack {
  readonly edge: EdgeApi;
  readonly functions: Record<keyof typeof routes, UnitFunction>;
  /** Where links in letters point to. */
  readonly publicBaseUrl: string;

  constructor(scope: Construct, config: Config, data: DataStack, security: SecurityStack) {
    super(scope, 'Api', stackProps(config, 'api'));
    this.edge = new EdgeApi(this, 'Edge', config);
    const { domain, publicBaseUrl } = config;
    this.publicBaseUrl =
      publicBaseUrl ?? (domain ? `https://${domain}` : this.edge.api.apiEndpoint);
    const props = { stack: this, config, data, publicBaseUrl: this.publicBaseUrl };
    const made = answering.map((unit) => {
      const environment = unitEnvironment(unit, props);
      return [
        unit,
        new UnitFunction(this, unit, { unit, config, role: security.roles[unit], environment }),
      ];
    });
    this.functions = Object.fromEntries(made) as Record<keyof typeof routes, UnitFunction>;
    for (const unit of answering) this.edge.below(routes[unit], unit, this.functions[unit].lambda);
    for (const { method, path } of anonymous)
      this.edge.exactly(method, path, 'public', this.functions.public.lambda);
    new CfnOutput(this, 'Endpoint', { value: this.edge.api.apiEndpoint });
    new CfnOutput(this, 'ApiId', { value: this.edge.api.apiId });
  }
}

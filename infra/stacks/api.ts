import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { routesByUnit } from '../../shared/contracts/routes.ts';
import type { Config } from '../config.ts';
import { EdgeApi } from '../constructs/edge-api.ts';
import { unitEnvironment } from '../constructs/unit-environment.ts';
import { UnitFunction } from '../constructs/unit-function.ts';
import type { DataStack } from './data.ts';
import type { SecurityStack } from './security.ts';
import { stackProps } from './stack-props.ts';

/** Where each unit begins; below `/api` the routes themselves say which unit they are of. */
const places = [
  ['api', '/api'],
  ['identity', '/sign-in'],
  ['identity', '/register'],
  ['identity', '/calendar'],
  ['approve', '/a'],
  ['public', '/'],
] as const;
const answering = [...Object.keys(routesByUnit), 'approve'] as (
  | keyof typeof routesByUnit
  | 'approve'
)[];

/** What `/api` does not lead to by itself. */
const exact = Object.entries(routesByUnit)
  .filter(([unit]) => unit !== 'api')
  .flatMap(([unit, routes]) =>
    routes.map(({ method, path }) => ({ unit: unit as keyof typeof routesByUnit, method, path })),
  );

/** What answers people: the units behind one address. */
export class ApiStack extends Stack {
  readonly edge: EdgeApi;
  readonly functions: Record<(typeof answering)[number], UnitFunction>;
  /** Where links in letters point to. */
  readonly publicBaseUrl: string;

  constructor(scope: Construct, config: Config, data: DataStack, security: SecurityStack) {
    super(scope, 'Api', stackProps(config, 'api'));
    this.edge = new EdgeApi(this, 'Edge', config);
    const { domain, publicBaseUrl } = config;
    this.publicBaseUrl =
      publicBaseUrl ?? (domain ? `https://${domain}` : this.edge.api.apiEndpoint);
    const { scopeRoles } = security;
    const props = { stack: this, config, data, publicBaseUrl: this.publicBaseUrl, scopeRoles };
    const made = answering.map((unit) => {
      const environment = unitEnvironment(unit, props);
      return [
        unit,
        new UnitFunction(this, unit, { unit, config, role: security.roles[unit], environment }),
      ];
    });
    this.functions = Object.fromEntries(made) as Record<(typeof answering)[number], UnitFunction>;
    for (const [unit, place] of places) this.edge.below(place, unit, this.functions[unit].lambda);
    for (const { unit, method, path } of exact)
      this.edge.exactly(method, path, unit, this.functions[unit].lambda);
    // The page a letter asks to approve is set where every page is.
    this.edge.exactly(
      'get',
      '/a/:token/documents/:document',
      'documents',
      this.functions.documents.lambda,
    );
    new CfnOutput(this, 'Endpoint', { value: this.edge.api.apiEndpoint });
    new CfnOutput(this, 'ApiId', { value: this.edge.api.apiId });
  }
}

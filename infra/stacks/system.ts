import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { ApiStack } from './api.ts';
import { DataStack } from './data.ts';
import { ObserveStack } from './observe.ts';
import { SecurityStack } from './security.ts';
import { WebStack } from './web.ts';
import { WorkflowStack } from './workflow.ts';

/** The whole system, in the order it is deployed: nothing looks back. */
export function buildSystem(scope: Construct, config: Config) {
  const data = new DataStack(scope, config);
  const security = new SecurityStack(scope, config, data);
  const api = new ApiStack(scope, config, data, security);
  const workflow = new WorkflowStack(scope, config, { data, security, api });
  const web = config.web === 'cloudfront' ? [new WebStack(scope, config, data, api)] : [];
  const observe = new ObserveStack(scope, config, { data, api, workflow });
  return [data, security, api, workflow, ...web, observe];
}

import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { readConfig } from '../../infra/config.ts';
import { featureFlags } from '../../infra/feature-flags.ts';
import { buildSystem } from '../../infra/stacks/system.ts';

export type Resource = {
  /** Its logical id. */
  id: string;
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
};
export type System = {
  stacks: Stack[];
  templates: Template[];
  /** Every resource of every stack. */
  resources: Resource[];
  text: string;
};

/** The templates of one deployment, without bundling: a minute saved, and the code is not at issue. */
export function synthesized(stage: string, given: Record<string, string> = {}): System {
  const context = { ...featureFlags, ...given, 'aws:cdk:bundling-stacks': [] };
  const app = new App({ context });
  const stacks = buildSystem(
    app,
    readConfig(stage, (name) => app.node.tryGetContext(name)),
  );
  const templates = stacks.map((stack) => Template.fromStack(stack));
  const resources = templates.flatMap((template): Resource[] =>
    Object.entries(template.toJSON()['Resources'] as Record<string, Resource>).map(
      ([id, resource]) => ({ ...resource, id }),
    ),
  );
  return {
    stacks,
    templates,
    resources,
    text: JSON.stringify(templates.map((each) => each.toJSON())),
  };
}

export const ofType = (system: System, type: string) =>
  system.resources.filter((resource) => resource.Type === type);

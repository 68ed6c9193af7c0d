import { unmarshall } from '@aws-sdk/util-dynamodb';
import { createHttpUnits } from '../../functions/http-units.ts';
import { openApplications } from '../../functions/opener/task.ts';
import type { Deps, OpenerDeps } from '../../functions/ports.ts';
import { react } from '../../functions/stream/react.ts';
import { tasks } from '../../functions/worker/tasks.ts';
import type { TaskName } from '../../shared/process/asl.ts';
import { unitFor } from './front-door.ts';
import type { Answer } from './http-port.ts';
import type { StreamRecord } from './stream-poller.ts';
import type { RunTask } from './workflow-runner.ts';

type Image = Parameters<typeof unmarshall>[0];

/** The tasks of the workflow. Only the opener's gets what undoes a seal. */
export function localTasks(deps: Deps, unseal: OpenerDeps['unseal']): Record<TaskName, RunTask> {
  return {
    plan: (input) => tasks.plan(input, deps),
    perform: (input) => tasks.perform(input, deps),
    await: (input) => tasks.await(input, deps),
    openApplications: (input) => openApplications(input, { ...deps, unseal }),
  };
}

/** What the stream's unit does with each change of the table. */
export const localReactions = (deps: Deps) => async (records: StreamRecord[]) => {
  for (const { dynamodb } of records)
    if (dynamodb?.NewImage) await react(deps, unmarshall(dynamodb.NewImage as Image));
};

/** The units that answer people, behind one door. */
export function localAnswer(deps: Deps): Answer {
  const units = createHttpUnits(deps);
  return (request, from) =>
    units[unitFor(request.method, new URL(request.url).pathname)].fetch(request, from);
}

import type { Stage } from '../shared/domain/purchase/lifecycle.ts';
import {
  type Execution,
  type Reference,
  readExecution,
  readWaits,
  storeExecution,
} from '../shared/store/workflow-items.ts';
import type { Deps } from './ports.ts';

const nameOf = ({ tenant, purchase }: Reference, stage: Stage, { number }: Execution) =>
  `${tenant}.${purchase}.${stage}.a${String(number).padStart(2, '0')}`;

const start = (deps: Deps, reference: Reference, stage: Stage, execution: Execution) =>
  deps.workflow.start(nameOf(reference, stage, execution), {
    tenantId: reference.tenant,
    purchaseId: reference.purchase,
    stage,
  });

async function startNext(
  deps: Deps,
  reference: Reference,
  stage: Stage,
  { former, entered }: { former: Execution | undefined; entered: number },
) {
  const next = { number: (former?.number ?? 0) + 1, entered };
  if (await storeExecution(deps.table, reference, stage, { next, former }))
    await start(deps, reference, stage, next);
}

/** Starts the execution of a stage that was entered at version `entered`; repeated, it starts nothing new. */
export async function enterStage(deps: Deps, reference: Reference, stage: Stage, entered: number) {
  const former = await readExecution(deps.table, reference, stage);
  if (former && former.entered >= entered) await start(deps, reference, stage, former);
  else await startNext(deps, reference, stage, { former, entered });
}

/**
 * Makes sure that a stage which is open has an execution that runs: a killed one is started again under
 * its name, one that ended by fault gets a successor.
 *
 * @returns whether anything had to be mended
 */
export async function keepRunning(
  deps: Deps,
  reference: Reference,
  stage: Stage,
  version: number,
): Promise<boolean> {
  const former = await readExecution(deps.table, reference, stage);
  if (former && (await deps.workflow.isRunning(nameOf(reference, stage, former), stage)))
    return false;
  const outcome = former ? await start(deps, reference, stage, former) : 'exists';
  if (outcome === 'exists') await startNext(deps, reference, stage, { former, entered: version });
  return true;
}

/** Ends the waits of a purchase, so that its execution plans again. */
export async function wake(deps: Deps, reference: Reference): Promise<void> {
  for (const { token } of await readWaits(deps.table, reference)) await deps.workflow.wake(token);
}

import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import * as z from 'zod';

/** A Task state as far as running it needs to know. */
export type TaskState = { name: string; resource: string };

const Node = z.looseObject({
  Type: z.string(),
  Resource: z.string().optional(),
  TimeoutSeconds: z.number().optional(),
  ItemProcessor: z.unknown().optional(),
  Iterator: z.unknown().optional(),
  Branches: z.array(z.unknown()).optional(),
});
const Document = z.looseObject({
  StartAt: z.string(),
  States: z.record(z.string(), Node),
  TimeoutSeconds: z.number().optional(),
});

/** Longer, and a timer of Node fires at once: 2^31 - 1 milliseconds, 24.8 days. */
const longestTimerSeconds = 2_147_483;

const local = { account: '000000000000', region: 'local' };
const addressOf = (task: string) =>
  `arn:aws:lambda:${local.region}:${local.account}:function:${task}`;

/** The task that a Lambda address of ours, or a plain name, stands for. */
export const taskOf = (address: string): string => address.slice(address.lastIndexOf(':') + 1);

/**
 * The document as it is deployed, with its placeholders filled in as CloudFormation would: each task by an address
 * that names it.
 */
export function resolved(document: object): StateMachineDefinition {
  const text = JSON.stringify(document).replace(/\$\{(\w+)\}/g, (_whole, name: string) =>
    name === 'partition' ? 'aws' : addressOf(name),
  );
  return JSON.parse(text) as StateMachineDefinition;
}

/**
 * All Task states, also those inside Map and Parallel.
 *
 * @throws {RangeError} for a timeout that no timer of Node can hold
 * @throws {TypeError} when two Task states share a name: the runner tells them apart by it
 */
export function taskStates(document: unknown): TaskState[] {
  const { States, TimeoutSeconds } = Document.parse(document);
  const nodes = Object.entries(States);
  for (const seconds of [TimeoutSeconds, ...nodes.map(([, node]) => node.TimeoutSeconds)])
    if (seconds !== undefined && seconds > longestTimerSeconds)
      throw new RangeError(`a timeout of ${seconds} s cannot be held: plan again sooner`);
  const here = nodes.flatMap(([name, { Type, Resource }]) =>
    Type === 'Task' && Resource ? [{ name, resource: Resource }] : [],
  );
  const inside = nodes
    .flatMap(([, node]) => [node.ItemProcessor, node.Iterator, ...(node.Branches ?? [])])
    .filter(Boolean)
    .flatMap(taskStates);
  const all = [...here, ...inside];
  const twice = all.find((state, i) => all.findIndex(({ name }) => name === state.name) !== i);
  if (twice) throw new TypeError(`two task states are called ${twice.name}`);
  return all;
}

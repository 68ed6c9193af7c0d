import { expect, test } from 'vitest';
import { stageMachines } from '../../shared/process/machines.ts';
import { ofType, synthesized } from './synthesized.ts';

const system = synthesized('ningxia');
const machines = ofType(system, 'AWS::StepFunctions::StateMachine').map(({ Properties }) => ({
  name: String(Properties['StateMachineName']),
  type: Properties['StateMachineType'],
  definition: JSON.parse(String(Properties['DefinitionString'])) as unknown,
  substitutions: Object.keys(Properties['DefinitionSubstitutions'] as object),
}));

test('each stage has one machine, and its document is the one that runs locally', () => {
  const expected = Object.entries(stageMachines).map(([stage, definition]) => [
    `sanshe-ningxia-${stage}`,
    definition,
  ]);
  const deployed = machines.map(({ name, definition }) => [name, definition]);
  expect(Object.fromEntries(deployed)).toEqual(Object.fromEntries(expected));
});

test('a machine may wait for months', () => {
  expect(new Set(machines.map(({ type }) => type))).toEqual(new Set(['STANDARD']));
});

test('every placeholder of a document is filled in, and nothing else', () => {
  for (const { definition, substitutions } of machines) {
    const placeholders = JSON.stringify(definition).matchAll(/\$\{(\w+)\}/g);
    const wanted = new Set([...placeholders].map(([, name]) => name));
    expect(new Set(substitutions)).toEqual(wanted);
  }
});

test('the units that start machines know the address of each stage', () => {
  const environments = ofType(system, 'AWS::Lambda::Function')
    .map(({ Properties }) => JSON.stringify(Properties['Environment']))
    .filter((environment) => environment.includes('STAGE_MACHINES'));
  expect(environments).toHaveLength(2);
  for (const stage of Object.keys(stageMachines))
    expect(environments.every((text) => text.includes(`sanshe-ningxia-${stage}`))).toBe(true);
});

test('each task of the worker has a function that knows its task', () => {
  const tasks = ofType(system, 'AWS::Lambda::Function').map(({ Properties }) => {
    const { Variables } = Properties['Environment'] as { Variables: Record<string, string> };
    return Variables['TASK'];
  });
  expect(tasks.filter((task) => task).sort()).toEqual(['await', 'perform', 'plan']);
});

import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { Stage } from '../../shared/domain/purchase/lifecycle.ts';
import type { Workflow } from '../ports.ts';

const isNamed = (error: unknown, ...names: string[]) =>
  error instanceof Error && names.includes(error.name);

/** The execution called `name` of a machine has this ARN, in every partition. */
const executionArn = (machineArn: string, name: string) =>
  `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;

/** Step Functions (Standard). `machines` gives the ARN of each stage's machine. */
export function stepFunctions(machines: Record<string, string>): Workflow {
  const client = new SFNClient({});
  const machineOf = (stage: Stage) => {
    const arn = machines[stage];
    if (!arn) throw new TypeError(`no machine for ${stage}`);
    return arn;
  };
  const isRunning = async (name: string, stage: Stage) => {
    try {
      const { status } = await client.send(
        new DescribeExecutionCommand({ executionArn: executionArn(machineOf(stage), name) }),
      );
      return status === 'RUNNING';
    } catch (error) {
      if (isNamed(error, 'ExecutionDoesNotExist')) return false;
      throw error;
    }
  };
  return {
    isRunning,
    start: async (name, input) => {
      try {
        await client.send(
          new StartExecutionCommand({
            stateMachineArn: machineOf(input.stage),
            name,
            input: JSON.stringify(input),
          }),
        );
        return 'running';
      } catch (error) {
        if (!isNamed(error, 'ExecutionAlreadyExists')) throw error;
        return (await isRunning(name, input.stage)) ? 'running' : 'exists';
      }
    },
    wake: async (taskToken) => {
      try {
        await client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
      } catch (error) {
        if (!isNamed(error, 'TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken')) throw error;
      }
    },
  };
}

/** For units that never touch the workflow: asking is a mistake in the wiring. */
export const noWorkflow: Workflow = {
  start: () => Promise.reject(new TypeError('this unit starts no execution')),
  isRunning: () => Promise.reject(new TypeError('this unit looks at no execution')),
  wake: () => Promise.reject(new TypeError('this unit wakes no execution')),
};

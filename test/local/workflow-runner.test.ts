import { StateMachine } from 'aws-local-stepfunctions';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StageInput } from '../../functions/ports.ts';
import { resolved } from '../../infra/local/stage-document.ts';
import { type RunTask, WorkflowRunner } from '../../infra/local/workflow-runner.ts';
import { stageMachines } from '../../shared/process/machines.ts';

const input: StageInput = { tenantId: 'kunshan', purchaseId: 'p1', stage: 'biddingWindow' };
const name = 'kunshan.p1.biddingWindow.a01';
const days = (n: number) => n * 86_400_000;

/** A purchase as far as a machine sees one: a script of plans, and what the tasks were given. */
function aPurchase(...plans: object[]) {
  const seen: { task: string; input: Record<string, unknown> }[] = [];
  const remaining = [...plans];
  const tokens: string[] = [];
  const note =
    (task: string, answer: () => object): RunTask =>
    async (given) => {
      seen.push({ task, input: given as Record<string, unknown> });
      return answer();
    };
  const tasks: Record<string, RunTask> = {
    plan: note('plan', () => remaining.shift() ?? { outcome: 'done', version: 9 }),
    perform: note('perform', () => ({})),
    openApplications: note('openApplications', () => ({})),
    await: async (given) => {
      seen.push({ task: 'await', input: given as Record<string, unknown> });
      tokens.push(String((given as { token: string }).token));
      return {};
    },
  };
  return { seen, tokens, tasks, names: () => seen.map(({ task }) => task) };
}

const running: WorkflowRunner[] = [];
const aRunner = (tasks: Record<string, RunTask>, report: (problem: string) => void = () => {}) => {
  const runner = new WorkflowRunner({ machines: stageMachines, tasks: () => tasks, report });
  running.push(runner);
  return runner;
};
const settled = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 5 });

afterEach(async () => {
  for (const runner of running.splice(0)) await runner.stop();
});

describe('the machines of the stages, run as they are deployed', () => {
  test.for(Object.entries(stageMachines))('%s is valid Amazon States Language', ([, document]) => {
    expect(() => new StateMachine(resolved(document))).not.toThrow();
  });

  test('plan, perform what is due, and end when the purchase has left the stage', async () => {
    const purchase = aPurchase({
      outcome: 'perform',
      version: 3,
      command: { type: 'closeBidding' },
    });
    const runner = aRunner(purchase.tasks);
    expect(await runner.start(name, input)).toBe('running');
    await settled(() => expect(purchase.names()).toEqual(['plan', 'perform', 'plan']));
    expect(purchase.seen[0]?.input).toEqual(input);
    expect(purchase.seen[1]?.input).toMatchObject({
      ...input,
      next: { version: 3, command: { type: 'closeBidding' } },
    });
    await settled(() => expect(runner.load).toEqual({ executions: 0, waits: 0 }));
    expect(await runner.isRunning(name)).toBe(false);
  });

  test('only the opening machine calls the opener', async () => {
    const purchase = aPurchase({ outcome: 'open', version: 1 });
    await aRunner(purchase.tasks).start('o', { ...input, stage: 'opening' });
    await settled(() => expect(purchase.names()).toEqual(['plan', 'openApplications', 'plan']));
  });

  test('a wait gives its task a token of its own and ends when somebody sends it back', async () => {
    const wait = { outcome: 'wait', version: 7 };
    const purchase = aPurchase(wait, wait);
    const runner = aRunner(purchase.tasks);
    await runner.start(name, input);
    await settled(() => expect(purchase.tokens).toHaveLength(1));
    expect(purchase.seen[1]?.input).toEqual({ ...input, version: 7, token: purchase.tokens[0] });
    expect(await runner.isRunning(name)).toBe(true);
    await runner.wake(String(purchase.tokens[0]));
    await settled(() => expect(purchase.tokens).toHaveLength(2));
    expect(purchase.tokens[1]).not.toBe(purchase.tokens[0]);
    await runner.wake(String(purchase.tokens[0]));
    await runner.wake('never-minted');
    expect(await runner.isRunning(name)).toBe(true);
    await runner.wake(String(purchase.tokens[1]));
    await settled(() => expect(runner.load).toEqual({ executions: 0, waits: 0 }));
  });

  test('a wake-up that comes while the token is still being stored is not lost', async () => {
    const purchase = aPurchase({ outcome: 'wait', version: 1 });
    const runner = aRunner({
      ...purchase.tasks,
      await: async (given) => {
        await runner.wake(String((given as { token: string }).token));
        return {};
      },
    });
    await runner.start(name, input);
    await settled(() => expect(purchase.names()).toEqual(['plan', 'plan']));
  });

  test('a name that runs is not started twice, and one that ran is not started again', async () => {
    const purchase = aPurchase({ outcome: 'wait', version: 1 });
    const runner = aRunner(purchase.tasks);
    expect(await runner.start(name, input)).toBe('running');
    expect(await runner.start(name, input)).toBe('running');
    await settled(() => expect(purchase.tokens).toHaveLength(1));
    expect(runner.load.executions).toBe(1);
    await runner.wake(String(purchase.tokens[0]));
    await settled(() => expect(runner.load.executions).toBe(0));
    expect(await runner.start(name, input)).toBe('exists');
    expect(purchase.names()).toEqual(['plan', 'await', 'plan']);
  });

  test('a fault that lasts ends the execution and is reported; its successor runs', async () => {
    vi.useFakeTimers();
    try {
      const problems: string[] = [];
      const fault = new RangeError('no such purchase');
      const runner = aRunner({ plan: () => Promise.reject(fault) }, (p) => problems.push(p));
      await runner.start(name, input);
      await vi.advanceTimersByTimeAsync(120_000);
      expect(problems).toEqual([`Execution ${name} failed. RangeError: no such purchase`]);
      expect(await runner.isRunning(name)).toBe(false);
      expect(await runner.start(`${name}-next`, input)).toBe('running');
    } finally {
      vi.useRealTimers();
    }
  });

  test('stopping waits for a task that has begun and starts no other', async () => {
    const order: string[] = [];
    let finish = () => {};
    const begun = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const runner = aRunner({
      plan: async () => {
        order.push('plan begins');
        await begun;
        order.push('plan ends');
        return { outcome: 'perform', version: 1, command: { type: 'closeBidding' } };
      },
      perform: async () => {
        order.push('perform');
        return {};
      },
    });
    await runner.start(name, input);
    await settled(() => expect(order).toEqual(['plan begins']));
    const stopped = runner.stop().then(() => order.push('stopped'));
    finish();
    await stopped;
    expect(order).toEqual(['plan begins', 'plan ends', 'stopped']);
  });

  test('a thousand executions wait at once and all end when woken', async () => {
    const tokens: string[] = [];
    let planned = 0;
    const runner = aRunner({
      plan: async () => {
        planned += 1;
        return planned <= 1000 ? { outcome: 'wait', version: 1 } : { outcome: 'done', version: 1 };
      },
      await: async (given) => {
        tokens.push(String((given as { token: string }).token));
        return {};
      },
    });
    for (let i = 0; i < 1000; i += 1) await runner.start(`e${i}`, input);
    await settled(() => expect(tokens).toHaveLength(1000));
    expect(new Set(tokens).size).toBe(1000);
    expect(runner.load).toEqual({ executions: 1000, waits: 1000 });
    for (const token of tokens) await runner.wake(token);
    await settled(() => expect(runner.load).toEqual({ executions: 0, waits: 0 }));
  });
});

describe('the seven days after which a wait only plans again', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('pass without deciding anything, neither sooner nor later', async () => {
    const wait = { outcome: 'wait', version: 1 };
    const purchase = aPurchase(wait, wait, wait, wait, wait);
    const runner = aRunner(purchase.tasks);
    await runner.start(name, input);
    await vi.advanceTimersByTimeAsync(days(7) - 1000);
    expect(purchase.names()).toEqual(['plan', 'await']);
    await vi.advanceTimersByTimeAsync(2000);
    expect(purchase.names()).toEqual(['plan', 'await', 'plan', 'await']);
    await vi.advanceTimersByTimeAsync(days(15));
    expect(purchase.tokens).toHaveLength(4);
    expect(await runner.isRunning(name)).toBe(true);
  });

  test('a timeout that no timer of Node could hold is refused when the machine is read', () => {
    const long = {
      StartAt: 'Wait',
      States: {
        Wait: { Type: 'Task', Resource: 'await', TimeoutSeconds: 30 * 86_400, End: true },
      },
    };
    expect(
      () =>
        new WorkflowRunner({
          machines: { ...stageMachines, contract: long },
          tasks: () => ({}),
        }),
    ).toThrow('2592000 s cannot be held');
  });
});

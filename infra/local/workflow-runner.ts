import { StateMachine } from 'aws-local-stepfunctions';
import type { StageInput, Workflow } from '../../functions/ports.ts';
import type { Stage } from '../../shared/domain/purchase/lifecycle.ts';
import { atMost } from './at-most.ts';
import { resolved, type TaskState, taskOf, taskStates } from './stage-document.ts';
import { WaitTokens } from './wait-tokens.ts';

/** What a Task state calls, by the name of its placeholder. */
export type RunTask = (input: unknown) => Promise<object>;

type Machine = { machine: StateMachine; tasks: readonly TaskState[] };
type Json = Parameters<StateMachine['run']>[0];
type Options = {
  machines: Readonly<Record<Stage, object>>;
  /** Read when the first execution starts, so that tasks may need what needs the runner. */
  tasks: () => Readonly<Record<string, RunTask>>;
  report?: (problem: string) => void;
};

/** Step Functions refuses more; so that nobody finds out in the cloud first. */
const largestState = 262_144;
/** Names of ended executions kept, to answer `exists`. The oldest are forgotten. */
const rememberedNames = 20_000;

const waiting = '.waitForTaskToken';
const invoking = ':states:::lambda:invoke';

type Invocation = { FunctionName: string; Payload: Record<string, unknown> };

/**
 * Runs the machines of the stages in this process, from the very documents that are deployed. Executions live in
 * memory: when the process ends they are gone, and the reconciler starts them again from the table.
 */
export class WorkflowRunner implements Workflow {
  readonly #machines: ReadonlyMap<Stage, Machine>;
  readonly #tasks: Options['tasks'];
  readonly #report: (problem: string) => void;
  readonly #tokens = new WaitTokens();
  readonly #running = new Map<string, () => void>();
  readonly #ended = new Set<string>();
  readonly #busy = new Set<Promise<unknown>>();
  readonly #inTurn = atMost(32);
  #isStopped = false;

  constructor({ machines, tasks, report = console.error }: Options) {
    this.#tasks = tasks;
    this.#report = report;
    this.#machines = new Map(
      Object.entries(machines).map(([stage, document]) => {
        const definition = resolved(document);
        /** Validating takes 0.1 s for each; a test does it for all of them. */
        const machine = new StateMachine(definition, { validationOptions: { noValidate: true } });
        return [stage as Stage, { machine, tasks: taskStates(definition) }];
      }),
    );
  }

  async start(name: string, input: StageInput): Promise<'running' | 'exists'> {
    if (this.#running.has(name)) return 'running';
    if (this.#ended.has(name) || this.#isStopped) return 'exists';
    const stage = this.#machines.get(input.stage);
    if (!stage) throw new RangeError(`no machine runs ${input.stage}`);
    this.#run(name, input, stage);
    return 'running';
  }

  async isRunning(name: string): Promise<boolean> {
    return this.#running.has(name);
  }

  async wake(token: string): Promise<void> {
    this.#tokens.wake(token);
  }

  /** Executions that run, and waits they hold. */
  get load(): { executions: number; waits: number } {
    return { executions: this.#running.size, waits: this.#tokens.size };
  }

  /** Lets every task finish that has begun, and starts no other. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const [name, abort] of this.#running) {
      abort();
      this.#tokens.drop(name);
    }
    await Promise.allSettled(this.#busy);
  }

  #run(name: string, input: StageInput, { machine, tasks }: Machine): void {
    const tokens = this.#tokens;
    const handlers = tasks.map((state) => [
      state.name,
      (given: unknown) => this.#perform(state, given),
    ]);
    const execution = machine.run(input, {
      noThrowOnAbort: true,
      overrides: { taskResourceLocalHandlers: Object.fromEntries(handlers) },
      context: {
        Execution: { Name: name, Id: name },
        StateMachine: { Name: input.stage },
        /** One object deep: the library copies the outermost, and would read the token only once. */
        Task: {
          get Token() {
            return tokens.mint(name);
          },
        },
      },
    });
    this.#running.set(name, execution.abort);
    void this.#follow(name, execution);
  }

  async #follow(name: string, { result, eventLogs }: ReturnType<StateMachine['run']>) {
    try {
      /** The library keeps every event until somebody takes it: a long loop would fill the memory. */
      for await (const _ of eventLogs) if (this.#isStopped) break;
      await result;
    } catch (problem) {
      const cause = problem instanceof Error ? problem.cause : undefined;
      const why = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(problem);
      this.#report(`Execution ${name} failed. ${why}`);
    } finally {
      this.#tokens.drop(name);
      this.#running.delete(name);
      this.#remember(name);
    }
  }

  #remember(name: string): void {
    this.#ended.add(name);
    const [oldest] = this.#ended;
    if (oldest && this.#ended.size > rememberedNames) this.#ended.delete(oldest);
  }

  async #perform({ name, resource }: TaskState, given: unknown): Promise<Json> {
    if (!resource.includes(invoking)) return await this.#invoke(taskOf(resource), given);
    const { FunctionName, Payload } = given as Invocation;
    if (!resource.endsWith(waiting)) {
      const answer = await this.#invoke(taskOf(FunctionName), Payload);
      return { ExecutedVersion: '$LATEST', Payload: answer, StatusCode: 200 };
    }
    const over = this.#tokens.find(Object.values(Payload));
    if (!over) throw new TypeError(`${name} waits for a token that its task is not given`);
    await this.#invoke(taskOf(FunctionName), Payload);
    await over;
    return {};
  }

  async #invoke(task: string, input: unknown): Promise<Json> {
    const run = this.#tasks()[task];
    if (!run) throw new RangeError(`no task is called ${task}`);
    const answer = this.#inTurn(async () => {
      if (this.#isStopped) throw new Error('stopping');
      return await run(structuredClone(input));
    });
    this.#busy.add(answer);
    try {
      return asState(await answer);
    } finally {
      this.#busy.delete(answer);
    }
  }
}

/** What a state passes on is JSON of a limited size, as it would be between two Lambdas. */
function asState(answer: object): Json {
  const text = JSON.stringify(answer);
  if (text.length > largestState)
    throw Object.assign(new Error(`${text.length} characters of state`), {
      name: 'States.DataLimitExceeded',
    });
  return JSON.parse(text) as Json;
}

import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { ProblemError, unreachable } from './problem.ts';

export type Query<T> = {
  data: ReadonlySignal<T | undefined>;
  problem: ReadonlySignal<ProblemError | undefined>;
  isLoading: ReadonlySignal<boolean>;
  load(): Promise<void>;
  /** Puts in what a command answered, so that nothing need be fetched again. */
  put(data: T): void;
};

/** A line that breaks for a moment is tried again; an answer of the server is an answer. */
const pausesMillis = [400, 1200];
const pause = (millis: number) =>
  new Promise<void>((done) => {
    setTimeout(done, millis);
  });

async function patiently<T>(fetchData: () => Promise<T>): Promise<T> {
  for (const millis of pausesMillis) {
    try {
      return await fetchData();
    } catch (problem) {
      if (!(problem instanceof ProblemError) || problem.code !== unreachable) throw problem;
      await pause(millis);
    }
  }
  return fetchData();
}

/** Data of the server as signals: what there is, what went wrong, whether it is on its way. */
export function query<T>(fetchData: () => Promise<T>): Query<T> {
  const data: Signal<T | undefined> = signal();
  const problem: Signal<ProblemError | undefined> = signal();
  const isLoading = signal(true);
  const load = async () => {
    isLoading.value = true;
    try {
      data.value = await patiently(fetchData);
      problem.value = undefined;
    } catch (cause) {
      problem.value = cause instanceof ProblemError ? cause : new ProblemError(unreachable);
      if (!(cause instanceof ProblemError)) console.error(cause);
    }
    isLoading.value = false;
  };
  const put = (fresh: T) => {
    data.value = fresh;
  };
  void load();
  return { data, problem, isLoading, load, put };
}

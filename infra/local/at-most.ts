/**
 * Lets at most `limit` of the given jobs run at a time; the others wait their turn, first come first served.
 * Thousands of executions that start at once must not crowd out the people who use the system.
 */
export function atMost(limit: number): <T>(job: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (job) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await job();
    } finally {
      /** The place is handed on, not given back: nobody new slips in between. */
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

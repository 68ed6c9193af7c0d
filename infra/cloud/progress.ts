/** Prints what is happening and how long it took; the whole output of `npm run cloud`. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  process.stdout.write(`${title} … `);
  const result = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const detail = typeof result === 'string' || typeof result === 'number' ? `${result}, ` : '';
  process.stdout.write(`${detail}${seconds} s\n`);
  return result;
}

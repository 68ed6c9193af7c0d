const began = Date.now();
const seconds = () => ((Date.now() - began) / 1000).toFixed(1).padStart(6);

/** Tells a person at a terminal how far the story is. */
export const tell = (line: string): void => {
  process.stdout.write(`${seconds()} s  ${line}\n`);
};
/** @throws {Error} when it is not so */
export const check = (isTrue: boolean, what: string): void => {
  if (!isTrue) throw new Error(`Expected: ${what}`);
  tell(`  ✓ ${what}`);
};
export const title = (line: string): void => {
  process.stdout.write(`\n${line}\n${'─'.repeat(60)}\n`);
};

/** Why the system cannot start, in one sentence with the way out. Shown as it is, without a stack. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
  constructor(chinese: string, english: string, options?: ErrorOptions) {
    super(`${chinese}\n${english}`, options);
  }
}

import { randomBytes } from 'node:crypto';

type Wait = { owner: string; over: Promise<void>; end: () => void };

/**
 * Task tokens of the waits that this process holds. A token exists from the moment it is minted, before the
 * task that stores it runs: a wake-up that comes while the task is still busy ends the wait all the same.
 */
export class WaitTokens {
  readonly #waits = new Map<string, Wait>();

  /** A new token for a wait of the execution `owner`. */
  mint(owner: string): string {
    const token = randomBytes(24).toString('base64url');
    let end = () => {};
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#waits.set(token, { owner, over, end });
    return token;
  }

  /** Which of `values` is a token of ours, and the end of its wait. */
  find(values: readonly unknown[]): Promise<void> | undefined {
    const token = values.find((value) => typeof value === 'string' && this.#waits.has(value));
    return this.#waits.get(String(token))?.over;
  }

  /** Ends the wait behind `token`; nothing happens when there is none. */
  wake(token: string): void {
    this.#waits.get(token)?.end();
    this.#waits.delete(token);
  }

  /** Ends whatever `owner` still waits for. */
  drop(owner: string): void {
    for (const [token, wait] of this.#waits) if (wait.owner === owner) this.wake(token);
  }

  get size(): number {
    return this.#waits.size;
  }
}

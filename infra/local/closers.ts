type Close = () => Promise<unknown> | unknown;

/** What has been opened, closed in reverse; one that fails does not keep the others open. */
export class Closers {
  readonly #stack: Close[] = [];
  #closing: Promise<void> = Promise.resolve();
  #isClosing = false;

  /** What is opened after the end has begun is closed at once. */
  add(close: Close): void {
    this.#stack.push(close);
    if (this.#isClosing) this.#closing = this.#closing.then(() => this.#closeAll());
  }

  /** Closes everything; asked again, it waits for the same. */
  close(): Promise<void> {
    if (!this.#isClosing) {
      this.#isClosing = true;
      this.#closing = this.#closeAll();
    }
    return this.#closing;
  }

  async #closeAll(): Promise<void> {
    for (let close = this.#stack.pop(); close; close = this.#stack.pop())
      try {
        await close();
      } catch (problem) {
        console.error(problem);
      }
  }
}

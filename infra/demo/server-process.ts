import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const entry = join(import.meta.dirname, '../local/main.ts');

type Where = { port: number; dataDirectory: string };

/** A system of one machine, run as a process of its own so that it can be killed without a word. */
export class ServerProcess {
  readonly baseUrl: string;
  readonly #where: Where;
  #child: ChildProcess | undefined;
  restarts = 0;

  constructor(where: Where) {
    this.#where = where;
    this.baseUrl = `http://127.0.0.1:${where.port}`;
  }

  async start(): Promise<void> {
    const { port, dataDirectory } = this.#where;
    const child = spawn(
      process.execPath,
      [
        '--max-semi-space-size=8',
        entry,
        '--no-examples',
        '--port',
        String(port),
        '--data',
        dataDirectory,
      ],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    this.#child = child;
    for (const since = Date.now(); ; ) {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
      const isUp = await fetch(`${this.baseUrl}/api/health`).then(
        (response) => response.ok,
        () => false,
      );
      if (isUp) return;
      if (Date.now() - since > 60_000) throw new Error('the server does not answer');
      await pause(50);
    }
  }

  /** `kill -9`, wherever it is, and a new start on the same data. */
  async crash(): Promise<void> {
    const child = this.#child;
    if (child) {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }
    this.restarts += 1;
    await this.start();
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    child.kill('SIGTERM');
    const grace = setTimeout(() => child.kill('SIGKILL'), 8_000);
    if (child.signalCode === null) await once(child, 'exit');
    clearTimeout(grace);
  }
}

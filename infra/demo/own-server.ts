import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../local/free-port.ts';
import { tell } from './progress.ts';
import { ServerProcess } from './server-process.ts';

/** Runs on a system that is started for it, on data of its own, and gone after it. */
export async function onOwnServer<T>(run: (server: ServerProcess) => Promise<T>): Promise<T> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'sanshe-demo-'));
  const server = new ServerProcess({ port: await freePort(), dataDirectory });
  const interrupted = () => void server.stop().then(() => process.exit(130));
  process.once('SIGINT', interrupted);
  try {
    await server.start();
    tell(`a system of its own runs at ${server.baseUrl}`);
    return await run(server);
  } finally {
    process.off('SIGINT', interrupted);
    await server.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

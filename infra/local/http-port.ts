import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { StartProblem } from './start-problem.ts';

/** What the server knows of whoever connected. */
export type Connection = { incoming?: { socket?: { remoteAddress?: string | undefined } } };
export type Answer = (request: Request, from?: Connection) => Response | Promise<Response>;

export type HttpPort = {
  port: number;
  /** Says who answers from now on; until then everybody is asked to come back. */
  open(answer: Answer): void;
  /** Takes no new request, lets the running ones finish, and then closes. */
  close(): Promise<void>;
};

const starting: Answer = () =>
  new Response('正在启动，请稍候。\nStarting, please wait.\n', {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '1', refresh: '1' },
  });

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function portProblem(port: number, cause: unknown): Error {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'EADDRINUSE')
    return new StartProblem(
      `端口 ${port} 已被其他程序占用：请用 --port <端口号> 换一个。`,
      `Port ${port} is taken by another program: choose another one with --port <n>.`,
      { cause },
    );
  if (code === 'EACCES')
    return new StartProblem(
      `没有使用端口 ${port} 的权限：请用 --port <端口号> 换一个大于 1023 的端口。`,
      `Port ${port} needs rights this program does not have: choose one above 1023 with --port <n>.`,
      { cause },
    );
  return new Error(`port ${port} cannot be used`, { cause });
}

/** Requests still running after this long are cut off when the system stops. */
const patienceMillis = 2_000;

/**
 * Takes the port before anything else is started, so that a taken one is said at once and leaves nothing behind.
 *
 * @param port - 0 takes a free one
 * @throws {StartProblem} when the port is taken
 */
export async function takePort(port: number): Promise<HttpPort> {
  let answer = starting;
  const server = createServer(getRequestListener((request, from) => answer(request, from)));
  const taken = await listen(server, port).catch((cause) => {
    throw portProblem(port, cause);
  });
  return {
    port: taken,
    open: (next) => {
      answer = next;
    },
    close: () =>
      new Promise((resolve) => {
        const impatience = setTimeout(() => server.closeAllConnections(), patienceMillis);
        server.close(() => {
          clearTimeout(impatience);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

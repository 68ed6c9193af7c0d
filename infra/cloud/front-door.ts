import { createServer, request } from 'node:http';

type Ways = { port: number; emulatorPort: number; apiId: string };

/**
 * One address for the deployed API. The emulator tells APIs apart by host name, and not every
 * machine resolves names below `localhost`; this also is where a browser can look.
 */
export async function openFrontDoor({ port, emulatorPort, apiId }: Ways) {
  const host = `${apiId}.execute-api.localhost:${emulatorPort}`;
  const server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const target = { host: '127.0.0.1', port: emulatorPort, method, path: url };
    const onward = request({ ...target, headers: { ...headers, host } }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.once('error', () => outgoing.writeHead(502).end());
    incoming.pipe(onward);
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

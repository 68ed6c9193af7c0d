import { createServer } from 'node:net';

/** A port nobody listens on. It may be taken by another before we do; then starting says so. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === 'object') found(address.port);
        else failed(new Error('The system gave no port.'));
      });
    });
  });
}

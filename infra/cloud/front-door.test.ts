import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { freePort } from '../local/free-port.ts';
import { openFrontDoor } from './front-door.ts';

/** Answers with what it was asked. */
async function echo() {
  const server = createServer((request, response) => {
    const { method, url, headers } = request;
    response.setHeader('set-cookie', ['a=1', 'b=2']);
    request.on('data', (body) => response.write(`${method} ${url} ${headers.host} ${body}`));
    request.on('end', () => response.end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, port: (server.address() as AddressInfo).port };
}

test('a request reaches the API by its host name, with method, body and cookies', async () => {
  const { server, port: emulatorPort } = await echo();
  const port = await freePort();
  const door = await openFrontDoor({ port, emulatorPort, apiId: 'abc' });
  const answer = await fetch(`http://127.0.0.1:${port}/api/x?y=1`, {
    method: 'POST',
    body: 'hello',
  });
  expect(await answer.text()).toBe(
    `POST /api/x?y=1 abc.execute-api.localhost:${emulatorPort} hello`,
  );
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  door.close();
  server.close();
});

test('while nothing is behind it, the door says so', async () => {
  const port = await freePort();
  const door = await openFrontDoor({ port, emulatorPort: await freePort(), apiId: 'abc' });
  const { status } = await fetch(`http://127.0.0.1:${port}/`);
  expect(status).toBe(502);
  door.close();
});

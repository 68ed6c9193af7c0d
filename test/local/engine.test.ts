import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { localClients } from '../../infra/local/clients.ts';
import { startDynoxide } from '../../infra/local/dynoxide.ts';
import { freePort } from '../../infra/local/free-port.ts';
import { createTable } from '../../infra/local/table.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sanshe-engine-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const Item = { PK: { S: 'a' }, SK: { S: 'b' }, n: { N: '1' } };

test('what was written is there after a restart; in memory it is not', async () => {
  for (const [where, kept] of [
    [{ directory }, Item],
    [{}, undefined],
  ] as const) {
    const first = await startDynoxide(where);
    const before = localClients(first.endpoint);
    await createTable({ client: before.dynamodb, name: 'table' });
    await before.dynamodb.send(new PutItemCommand({ TableName: 'table', Item }));
    before.close();
    await first.stop();
    const second = await startDynoxide(where);
    const after = localClients(second.endpoint);
    await createTable({ client: after.dynamodb, name: 'table' });
    const { PK, SK } = Item;
    const found = await after.dynamodb.send(
      new GetItemCommand({ TableName: 'table', Key: { PK, SK } }),
    );
    expect(found.Item).toEqual(kept);
    after.close();
    await second.stop();
  }
});

test('creating the table again leaves it, and its stream, as they are', async () => {
  const engine = await startDynoxide();
  const { dynamodb, close } = localClients(engine.endpoint);
  const first = await createTable({ client: dynamodb, name: 'table' });
  expect(await createTable({ client: dynamodb, name: 'table' })).toBe(first);
  close();
  await engine.stop();
});

test('an engine somebody else runs is used and not stopped', async () => {
  const theirs = await startDynoxide();
  const ours = await startDynoxide({ endpoint: theirs.endpoint });
  expect(ours.endpoint).toBe(theirs.endpoint);
  await ours.stop();
  expect((await fetch(theirs.endpoint)).status).toBeLessThan(500);
  await theirs.stop();
  await expect(fetch(theirs.endpoint)).rejects.toThrow();
});

test('a named engine that does not answer is one sentence with the way out', async () => {
  const endpoint = `http://127.0.0.1:${await freePort()}`;
  await expect(startDynoxide({ endpoint })).rejects.toThrow(
    `DYNAMODB_ENDPOINT 指向的 ${endpoint} 没有应答：请先启动它，或去掉这个设置。\nNothing answers at ${endpoint}, which DYNAMODB_ENDPOINT names: start it first, or remove the setting.`,
  );
});

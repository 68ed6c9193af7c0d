import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { StreamPoller, type StreamRecord } from '../../infra/local/stream-poller.ts';
import { createTable } from '../../infra/local/table.ts';
import { type AnEngine, anEngine } from './an-engine.ts';

let engine: AnEngine;
beforeAll(async () => {
  engine = await anEngine();
});
afterAll(() => engine.stop());

const pollers: StreamPoller[] = [];
afterEach(async () => {
  for (const poller of pollers.splice(0)) await poller.stop();
});

async function aTable() {
  const table = { ...engine.table, name: `test-${crypto.randomUUID()}` };
  const streamArn = await createTable(table);
  const put = (PK: string, value = '') =>
    table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: { PK: { S: PK }, SK: { S: '#' }, value: { S: value } },
      }),
    );
  const poll = async (
    handle: (records: StreamRecord[]) => Promise<void>,
    idleMillis = { shortest: 10, longest: 500 },
    report: (problem: string) => void = () => {},
  ) => {
    const { streams } = engine.clients;
    const poller = new StreamPoller({ streams, streamArn, handle, report, idleMillis });
    pollers.push(poller);
    await poller.start();
    return poller;
  };
  return { put, poll };
}

const keysOf = (records: StreamRecord[]) => records.map((r) => r.dynamodb?.Keys?.['PK']?.S);
const soon = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 5 });

test('every change after the start reaches the handler, with its new and old image', async () => {
  const { put, poll } = await aTable();
  await put('before');
  const seen: StreamRecord[] = [];
  await poll(async (records) => void seen.push(...records));
  await put('a', 'first');
  await put('a', 'second');
  await soon(() => expect(seen).toHaveLength(2));
  expect(seen.map((r) => r.eventName)).toEqual(['INSERT', 'MODIFY']);
  expect(seen[1]?.dynamodb?.NewImage?.['value']).toEqual({ S: 'second' });
  expect(seen[1]?.dynamodb?.OldImage?.['value']).toEqual({ S: 'first' });
});

test('the first change of an untouched table is seen', async () => {
  const { put, poll } = await aTable();
  const seen: StreamRecord[] = [];
  await poll(async (records) => void seen.push(...records));
  await put('first');
  await soon(() => expect(keysOf(seen)).toEqual(['first']));
});

test('many changes arrive once each and in order', async () => {
  const { put, poll } = await aTable();
  const seen: StreamRecord[] = [];
  await poll(async (records) => void seen.push(...records));
  const names = Array.from({ length: 120 }, (_, i) => `k${i}`);
  for (const name of names) await put(name);
  await soon(() => expect(seen).toHaveLength(120));
  expect(keysOf(seen)).toEqual(names);
});

test('a batch that the handler could not take is given to it again', async () => {
  const { put, poll } = await aTable();
  const seen: string[] = [];
  let failures = 2;
  await poll(async (records) => {
    if (failures > 0) {
      failures -= 1;
      throw new Error('not now');
    }
    seen.push(...keysOf(records).map(String));
  });
  await put('a');
  await soon(() => expect(seen).toEqual(['a']));
});

test('a batch that never goes through is reported and does not hold up the next', async () => {
  const { put, poll } = await aTable();
  const problems: string[] = [];
  const seen: string[] = [];
  await poll(
    async (records) => {
      const keys = keysOf(records).map(String);
      if (keys.includes('poison')) throw new Error('poison');
      seen.push(...keys);
    },
    undefined,
    (problem) => problems.push(problem),
  );
  await put('poison');
  await soon(() => expect(problems).toEqual(['Left to the sweep: Error: poison']));
  await put('fine');
  await soon(() => expect(seen).toEqual(['fine']));
});

test('a nudge ends the pause of an idle poller', async () => {
  const { put, poll } = await aTable();
  const seen: StreamRecord[] = [];
  const anHour = { shortest: 3_600_000, longest: 3_600_000 };
  const poller = await poll(async (records) => void seen.push(...records), anHour);
  await put('a');
  await soon(() => {
    poller.nudge();
    expect(seen).toHaveLength(1);
  });
});

test('stopping lets the batch in hand finish and reads no more', async () => {
  const { put, poll } = await aTable();
  const order: string[] = [];
  let finish = () => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const poller = await poll(async () => {
    order.push('begins');
    await held;
    order.push('ends');
  });
  await put('a');
  await soon(() => expect(order).toEqual(['begins']));
  const stopped = poller.stop().then(() => order.push('stopped'));
  finish();
  await stopped;
  await put('b');
  expect(order).toEqual(['begins', 'ends', 'stopped']);
});

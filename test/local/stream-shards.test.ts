import { createServer, type Server } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { localClients } from '../../infra/local/clients.ts';
import { StreamPoller } from '../../infra/local/stream-poller.ts';

/**
 * A stream that does what DynamoDB does to one after some hours and our engine never does: shards end, have
 * children, and lose their oldest records. Spoken over HTTP, as the SDK hears it.
 */
class AgeingStream {
  readonly shards = new Map<string, { records: number[]; isClosed: boolean; oldest: number }>();
  readonly asked: string[] = [];
  readonly #server: Server;

  constructor() {
    this.#server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
      this.asked.push(operation);
      const { status, body } = this.#answer(operation, JSON.parse(String(Buffer.concat(parts))));
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify(body));
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #answer(operation: string, input: Record<string, string>): { status: number; body: object } {
    if (operation === 'DescribeStream') {
      const Shards = [...this.shards.keys()].map((ShardId) => ({ ShardId }));
      return { status: 200, body: { StreamDescription: { Shards } } };
    }
    if (operation === 'GetShardIterator') {
      const shard = this.shards.get(input['ShardId'] ?? '');
      const at = {
        LATEST: shard?.records.length,
        TRIM_HORIZON: shard?.oldest,
        AFTER_SEQUENCE_NUMBER: Number(input['SequenceNumber']) % 1000,
      }[input['ShardIteratorType'] ?? ''];
      return { status: 200, body: { ShardIterator: `${input['ShardId']}:${at}` } };
    }
    const [id = '', at = ''] = (input['ShardIterator'] ?? '').split(':');
    const shard = this.shards.get(id);
    if (!shard || Number(at) < shard.oldest)
      return { status: 400, body: { __type: 'TrimmedDataAccessException', message: 'gone' } };
    const Records = shard.records.slice(Number(at)).map((n, i) => ({
      eventName: 'INSERT',
      dynamodb: { Keys: { PK: { S: `r${n}` } }, SequenceNumber: String(Number(at) + i + 1) },
    }));
    const next = shard.isClosed ? {} : { NextShardIterator: `${id}:${shard.records.length}` };
    return { status: 200, body: { Records, ...next } };
  }
}

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function pollOf(stream: AgeingStream) {
  const { streams, close } = localClients(await stream.listen());
  const seen: string[] = [];
  const poller = new StreamPoller({
    streams,
    streamArn: 'arn:aws:dynamodb:local:000000000000:table/t/stream/1',
    handle: async (records) => {
      seen.push(...records.map((r) => String(r.dynamodb?.Keys?.['PK']?.S)));
    },
  });
  await poller.start();
  closing.push(
    () => poller.stop(),
    close,
    () => stream.close(),
  );
  return seen;
}

const soon = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 5 });

test('when a shard ends, its children are read from their beginning, and no shard twice', async () => {
  const stream = new AgeingStream();
  const parent = { records: [1], isClosed: false, oldest: 0 };
  stream.shards.set('parent', parent);
  const seen = await pollOf(stream);
  parent.records.push(2, 3);
  stream.shards.set('child', { records: [4], isClosed: false, oldest: 0 });
  parent.isClosed = true;
  await soon(() => expect(seen).toEqual(['r2', 'r3', 'r4']));
  stream.shards.get('child')?.records.push(5);
  await soon(() => expect(seen).toEqual(['r2', 'r3', 'r4', 'r5']));
  const described = stream.asked.filter((operation) => operation === 'DescribeStream').length;
  expect(described).toBe(2);
});

test('records that were trimmed before they were read do not stop the reading', async () => {
  const stream = new AgeingStream();
  const shard = { records: [1], isClosed: false, oldest: 0 };
  stream.shards.set('only', shard);
  const seen = await pollOf(stream);
  shard.records.push(2, 3, 4);
  shard.oldest = 3;
  await soon(() => expect(seen.at(-1)).toBe('r4'));
  shard.records.push(5);
  await soon(() => expect(seen.at(-1)).toBe('r5'));
});

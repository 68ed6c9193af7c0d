import { setTimeout as pause } from 'node:timers/promises';
import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams';

/** A change of the table, as DynamoDB tells it to a Lambda as well. */
export type StreamRecord = _Record;

type Options = {
  streams: DynamoDBStreamsClient;
  streamArn: string;
  /** Gets every change at least once. */
  handle: (records: StreamRecord[]) => Promise<void>;
  report?: (problem: string) => void;
  /** After each empty answer the next question waits twice as long, up to the longest. */
  idleMillis?: { shortest: number; longest: number };
};

/** Where reading stands in one shard. One that is read to its end stays known, so that it is not begun again. */
type Place = { iterator: string | undefined; last: string | undefined; isRead: boolean };

/** How often the list of shards is read again while nothing says that it changed. */
const shardsMillis = 30_000;
/** A batch that fails this often is left to the sweep, which finds what was not delivered. */
const tries = 5;

/** Errors after which a shard is read on from where it stood, or from its oldest record. */
const lostPlace = new Set(['ExpiredIteratorException', 'TrimmedDataAccessException']);

/**
 * Reads the table's stream from now on. No place is kept over a restart: what a crash left undelivered lies in the
 * outbox, and the sweep finds it there.
 */
export class StreamPoller {
  readonly #options: Options;
  readonly #report: (problem: string) => void;
  readonly #places = new Map<string, Place>();
  readonly #stopping = new AbortController();
  #ended: Promise<void> = Promise.resolve();
  #shardsReadAt = 0;
  readonly #idleMillis: { shortest: number; longest: number };
  #waitMillis: number;
  #hurry = () => {};

  constructor(options: Options) {
    this.#options = options;
    this.#report = options.report ?? console.error;
    this.#idleMillis = options.idleMillis ?? { shortest: 10, longest: 500 };
    this.#waitMillis = this.#idleMillis.shortest;
  }

  /** Settles once the place is fixed: every later change will be seen. */
  async start(): Promise<void> {
    await this.#findShards('LATEST');
    this.#ended = this.#loop();
  }

  /** Asks at once. Whoever has just written knows that there is something to read. */
  readonly nudge = (): void => {
    this.#waitMillis = this.#idleMillis.shortest;
    this.#hurry();
  };

  /** Lets the batch in hand finish. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#hurry();
    await this.#ended;
  }

  async #loop(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const isBusy = await this.#round().catch((problem) => {
        if (!this.#stopping.signal.aborted) this.#report(`Reading the stream: ${problem}`);
        return false;
      });
      if (isBusy) this.#waitMillis = this.#idleMillis.shortest;
      else await this.#idle();
    }
  }

  async #idle(): Promise<void> {
    const over = new AbortController();
    this.#hurry = () => over.abort();
    const millis = this.#waitMillis;
    this.#waitMillis = Math.min(millis * 2, this.#idleMillis.longest);
    if (this.#stopping.signal.aborted) return;
    await pause(millis, undefined, { signal: over.signal }).catch(() => {});
    this.#hurry = () => {};
  }

  /** @returns whether anything was read */
  async #round(): Promise<boolean> {
    const isDue = Date.now() - this.#shardsReadAt > shardsMillis;
    if (isDue || this.#places.size === 0) await this.#findShards('TRIM_HORIZON');
    let isBusy = false;
    for (const [shardId, place] of this.#places)
      if (!place.isRead && (await this.#readOn(shardId, place))) isBusy = true;
    return isBusy;
  }

  async #readOn(shardId: string, place: Place): Promise<boolean> {
    try {
      place.iterator ??= await this.#iterator(shardId, place.last);
      const answer = await this.#options.streams.send(
        new GetRecordsCommand({ ShardIterator: place.iterator }),
      );
      const records = answer.Records ?? [];
      if (records.length > 0) await this.#hand(records);
      place.iterator = answer.NextShardIterator;
      place.last = records.at(-1)?.dynamodb?.SequenceNumber ?? place.last;
      /** A shard without a next iterator is read to its end: its children follow. */
      if (!place.iterator) {
        place.isRead = true;
        await this.#findShards('TRIM_HORIZON');
      }
      return records.length > 0;
    } catch (problem) {
      if (!(problem instanceof Error) || !lostPlace.has(problem.name)) throw problem;
      place.iterator = undefined;
      if (problem.name === 'TrimmedDataAccessException') place.last = undefined;
      return true;
    }
  }

  async #hand(records: StreamRecord[]): Promise<void> {
    for (let attempt = 1; !this.#stopping.signal.aborted; attempt += 1) {
      try {
        return await this.#options.handle(records);
      } catch (problem) {
        if (attempt >= tries) return this.#report(`Left to the sweep: ${problem}`);
        await pause(50 * 2 ** attempt, undefined, { signal: this.#stopping.signal }).catch(
          () => {},
        );
      }
    }
  }

  /** Takes up shards that are not known yet. At the start from their end, later from their beginning. */
  async #findShards(from: 'LATEST' | 'TRIM_HORIZON'): Promise<void> {
    const shards = await this.#shards();
    const ids = new Set(shards.flatMap(({ ShardId }) => ShardId ?? []));
    for (const known of this.#places.keys()) if (!ids.has(known)) this.#places.delete(known);
    for (const shardId of ids)
      if (!this.#places.has(shardId))
        this.#places.set(shardId, {
          iterator: await this.#iterator(shardId, undefined, from),
          last: undefined,
          isRead: false,
        });
    this.#shardsReadAt = Date.now();
  }

  async #shards(): Promise<Shard[]> {
    const shards: Shard[] = [];
    let start: string | undefined;
    do {
      const { StreamDescription: found } = await this.#options.streams.send(
        new DescribeStreamCommand({
          StreamArn: this.#options.streamArn,
          ...(start && { ExclusiveStartShardId: start }),
        }),
      );
      shards.push(...(found?.Shards ?? []));
      start = found?.LastEvaluatedShardId;
    } while (start);
    return shards;
  }

  async #iterator(
    ShardId: string,
    after: string | undefined,
    from: 'LATEST' | 'TRIM_HORIZON' = 'TRIM_HORIZON',
  ): Promise<string | undefined> {
    const { ShardIterator } = await this.#options.streams.send(
      new GetShardIteratorCommand({
        StreamArn: this.#options.streamArn,
        ShardId,
        ...(after
          ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }
          : { ShardIteratorType: from }),
      }),
    );
    return ShardIterator;
  }
}

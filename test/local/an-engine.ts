import { type Clients, localClients } from '../../infra/local/clients.ts';
import { type Engine, startDynoxide } from '../../infra/local/dynoxide.ts';
import { createTable } from '../../infra/local/table.ts';
import type { Table } from '../../shared/store/table.ts';

export type AnEngine = {
  engine: Engine;
  clients: Clients;
  table: Table;
  streamArn: string;
  stop(): Promise<void>;
};

/** A running engine with an empty table of its own. */
export async function anEngine(directory?: string): Promise<AnEngine> {
  const engine = await startDynoxide(directory ? { directory } : {});
  const clients = localClients(engine.endpoint);
  const table = { client: clients.dynamodb, name: `test-${crypto.randomUUID()}` };
  const streamArn = await createTable(table);
  const stop = async () => {
    clients.close();
    await engine.stop();
  };
  return { engine, clients, table, streamArn, stop };
}

import {
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Table } from '../table.ts';
import type { Action } from './partition-table.ts';
import { mayList, mayReach } from './patterns.ts';
import type { Scope } from './scopes.ts';

type Attributes = Record<string, { S?: string }>;
type Input = Record<string, unknown>;
type Touch = { action: Action; key: string };
type Touched = { touches: readonly Touch[]; listed: readonly string[] };

/** A request for what lies outside the scope it was made in: a fault of ours, whatever the reader asked for. */
export class OutsideScope extends Error {
  override readonly name = 'OutsideScope';
}

const pkOf = (attributes: unknown) => (attributes as Attributes | undefined)?.['PK']?.S ?? '';
const listsOf = (item: unknown) =>
  Object.entries((item ?? {}) as Attributes).flatMap(([name, value]) =>
    /^GSI\dPK$/.test(name) ? (value.S ?? '') : [],
  );
const key = (action: Action, attributes: unknown): Touched => ({
  touches: [{ action, key: pkOf(attributes) }],
  listed: [],
});
const putting = (item: unknown): Touched => ({ ...key('put', item), listed: listsOf(item) });
const joined = (all: readonly Touched[]): Touched => ({
  touches: all.flatMap(({ touches }) => touches),
  listed: all.flatMap(({ listed }) => listed),
});

/** A query names its partition in `:pk`, the way `items.ts` writes it; any other way is refused. */
function queried({ KeyConditionExpression, ExpressionAttributeValues }: Input): Touched {
  const isOurs = /^#pk = :pk( AND |$)/.test(String(KeyConditionExpression));
  const value = (ExpressionAttributeValues as Attributes | undefined)?.[':pk']?.S ?? '';
  return { touches: [{ action: 'query', key: isOurs ? value : '' }], listed: [] };
}

/** An update may take an item off a list; putting it on one is left to `put`, where the list is named. */
const updated = (input: Input): Touched => ({
  ...key('update', input['Key']),
  listed: /^(?!REMOVE).*GSI\d/.test(String(input['UpdateExpression'])) ? ['?'] : [],
});

const inTransaction: Record<string, (input: Input) => Touched> = {
  Put: ({ Item }) => putting(Item),
  Update: updated,
  Delete: ({ Key }) => key('delete', Key),
  ConditionCheck: ({ Key }) => key('check', Key),
};

const transacted = ({ TransactItems = [] }: Input): Touched =>
  joined(
    (TransactItems as Record<string, Input>[]).flatMap((one) =>
      Object.entries(one).map(([kind, input]) => inTransaction[kind]?.(input) ?? key('put', {})),
    ),
  );

/** Every command the store uses; `Scan`, PartiQL and whatever else there is have no line here and are refused. */
const touchedBy = new Map<unknown, (input: Input) => Touched>([
  [GetItemCommand, ({ Key }) => key('get', Key)],
  [PutItemCommand, ({ Item }) => putting(Item)],
  [UpdateItemCommand, updated],
  [DeleteItemCommand, ({ Key }) => key('delete', Key)],
  [QueryCommand, queried],
  [TransactWriteItemsCommand, transacted],
]);

/** @throws {OutsideScope} when a request reaches for, or lists itself in, a partition outside `scope` */
export function demandInside(scope: Scope, command: { input: object }): void {
  const touched = touchedBy.get(command.constructor)?.(command.input as Input);
  if (!touched) throw new OutsideScope(`${command.constructor.name} is not for ${scope.as}`);
  const beyond = touched.touches.find((one) => !mayReach(scope, one.action, one.key));
  if (beyond) throw new OutsideScope(`${scope.as} may not ${beyond.action} ${beyond.key}`);
  const foreign = touched.listed.find((list) => !mayList(scope, list));
  if (foreign) throw new OutsideScope(`${scope.as} may not list in ${foreign}`);
}

/** `table` as `scope` sees it: each request is held against the partition table before it leaves the process. */
export function guarded(table: Table, scope: Scope): Table {
  const client: DynamoDBClient = Object.create(table.client);
  const send: (...asked: never[]) => unknown = table.client.send.bind(table.client);
  Object.defineProperty(client, 'send', {
    value: (...asked: [command: never, ...rest: never[]]) => {
      demandInside(scope, asked[0]);
      return send(...asked);
    },
  });
  return { ...table, client, origin: table.origin ?? table };
}

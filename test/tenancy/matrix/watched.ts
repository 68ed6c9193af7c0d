import { AsyncLocalStorage } from 'node:async_hooks';
import { createHttpUnits } from '../../../functions/http-units.ts';
import type { Deps } from '../../../functions/ports.ts';
import { type HttpUnit, unitFor } from '../../../infra/local/front-door.ts';
import { guarded } from '../../../shared/store/isolation/guard.ts';
import type { Action } from '../../../shared/store/isolation/partition-table.ts';
import type { Scope } from '../../../shared/store/isolation/scopes.ts';
import type { Table } from '../../../shared/store/table.ts';

/** One item, or one partition, that a request of the system asked DynamoDB for. */
export type Touch = {
  unit: HttpUnit;
  scope: Scope | undefined;
  action: Action;
  key: string;
  /** The sort key, where one item is named. */
  item: string;
  /** The engine did not do it: a condition did not hold. */
  isRefused?: true;
};
export type Asked = {
  method: string;
  address: string;
  cookie?: string;
  headers?: Record<string, string>;
  body?: unknown;
};
export type Reply = {
  status: number;
  /** The code of the problem; empty where there is none. */
  code: string;
  text: string;
  headers: Headers;
  touches: readonly Touch[];
};

type Attributes = Record<string, { S?: string }>;
type Input = Record<string, unknown>;
const kinds: Record<string, Action> = {
  GetItemCommand: 'get',
  QueryCommand: 'query',
  PutItemCommand: 'put',
  UpdateItemCommand: 'update',
  DeleteItemCommand: 'delete',
  Put: 'put',
  Update: 'update',
  Delete: 'delete',
  ConditionCheck: 'check',
};

/** Read apart from the guard, which is under test here. */
function touchesOf(name: string, input: Input): Pick<Touch, 'action' | 'key' | 'item'>[] {
  if (name === 'TransactWriteItemsCommand')
    return ((input['TransactItems'] ?? []) as Record<string, Input>[]).flatMap((write) =>
      Object.entries(write).flatMap(([kind, one]) => touchesOf(kind, one)),
    );
  const action = kinds[name];
  if (!action) throw new TypeError(`the matrix does not know ${name}`);
  const where = (input['Key'] ?? input['Item'] ?? {}) as Attributes;
  const values = (input['ExpressionAttributeValues'] ?? {}) as Attributes;
  const key = action === 'query' ? values[':pk']?.S : where['PK']?.S;
  return [{ action, key: key ?? '', item: where['SK']?.S ?? '' }];
}

/** The units over `deps`, with every request to the table noted beside the answer it was made for. */
export function watchedUnits(deps: Deps) {
  const noting = new AsyncLocalStorage<Touch[]>();
  const { table } = deps;

  function watched(unit: HttpUnit, scope?: Scope): Table {
    const client = Object.create(table.client) as Table['client'];
    const send: (...asked: never[]) => unknown = table.client.send.bind(table.client);
    Object.defineProperty(client, 'send', {
      value: (...asked: [command: { input: Input }, ...rest: never[]]) => {
        const [command] = asked;
        const named = touchesOf(command.constructor.name, command.input);
        const all = named.map((one): Touch => ({ unit, scope, ...one }));
        noting.getStore()?.push(...all);
        return Promise.resolve(send(...(asked as unknown as never[]))).catch((cause: unknown) => {
          for (const one of all) one.isRefused = true;
          throw cause;
        });
      },
    });
    return { ...table, client, origin: table };
  }

  const unitOver = (unit: HttpUnit) =>
    createHttpUnits({
      ...deps,
      table: watched(unit),
      tableFor: async (scope) => guarded(watched(unit, scope), scope),
    })[unit];
  const names = Object.keys(createHttpUnits(deps)) as HttpUnit[];
  const units = Object.fromEntries(names.map((name) => [name, unitOver(name)]));

  return async ({ method, address, cookie, headers, body }: Asked): Promise<Reply> => {
    const touches: Touch[] = [];
    const [path = ''] = address.split('?');
    const init: RequestInit = {
      method,
      headers: {
        ...(['POST', 'PUT'].includes(method) && { 'content-type': 'application/json' }),
        ...(cookie && { cookie }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    };
    const answer = await noting.run(touches, () =>
      units[unitFor(method, path)]?.request(address, init),
    );
    if (!answer) throw new TypeError(`nobody answers ${path}`);
    const text = await noting.run(touches, () => answer.text());
    const isProblem = answer.headers.get('content-type') === 'application/problem+json';
    const code = isProblem && text ? String((JSON.parse(text) as { code?: string }).code) : '';
    return { status: answer.status, code, text, headers: answer.headers, touches };
  };
}

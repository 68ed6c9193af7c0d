import { describe, expect, test } from 'vitest';
import { openApi } from '../../shared/contracts/openapi.ts';
import { statuses } from '../../shared/contracts/problems.ts';
import { routes } from '../../shared/contracts/routes.ts';
import { problemCodes } from '../../shared/domain/errors.ts';

type Parameter = { name: string; in: string; required: boolean; schema: object };
type Operation = {
  summary: string;
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content?: object }>;
  security?: unknown[];
};
type Schemas = Record<string, object>;

/** As it is sent: what JSON leaves out is not there. */
const document = JSON.parse(JSON.stringify(openApi())) as ReturnType<typeof openApi>;
const schemas: Schemas = document.components.schemas;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods as Record<string, Operation>).map(
    ([method, operation]) => [`${method} ${path}`, path, operation] as const,
  ),
);

/** Every value under the key `name`, wherever it stands. */
function under(name: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [
    ...(key === name ? [one] : []),
    ...under(name, one),
  ]);
}
const resolved = (pointer: string) =>
  pointer
    .slice(2)
    .split('/')
    .reduce<unknown>(
      (at, part) => (at as Record<string, unknown> | undefined)?.[part.replaceAll('~1', '/')],
      document,
    );

describe('the description of the API', () => {
  test('says what OpenAPI 3.1 asks of any document', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    expect(Object.keys(document.paths).every((path) => path.startsWith('/'))).toBe(true);
    for (const name of Object.keys(schemas)) expect(name).toMatch(/^[\w.-]+$/);
    const known = ['openapi', 'info', 'paths', 'components', 'servers', 'security', 'tags'];
    for (const field of Object.keys(document)) expect(known).toContain(field);
  });

  test('describes each route once', () => {
    const listed = routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(operations.map(([name]) => name).sort()).toEqual(listed.sort());
  });

  test('refers to nothing that is not there, and keeps nothing that nobody refers to', () => {
    const refs = under('$ref', document) as string[];
    for (const ref of refs) expect(resolved(ref), ref).toBeDefined();
    const used = new Set(refs.map((ref) => ref.split('/').at(-1)));
    expect(Object.keys(schemas).filter((name) => !used.has(name))).toEqual([]);
  });

  test('leaves no schema open to anything but what a draft holds, and an entry’s detail', () => {
    const open = Object.entries(schemas).filter(([, schema]) => Object.keys(schema).length === 0);
    expect(open).toEqual([]);
  });

  test('writes schemas in the dialect of 3.1', () => {
    expect(under('nullable', document)).toEqual([]);
    for (const limit of under('exclusiveMinimum', document)) expect(limit).toBeTypeOf('number');
    for (const type of under('type', document.components.schemas))
      if (typeof type === 'string' && type.length < 9)
        expect(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']).toContain(
          type,
        );
  });
});

describe.each(operations)('%s', (_name, path, operation) => {
  test('declares what its path names, once, and nothing else of a path', () => {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const declared = operation.parameters.filter((one) => one.in === 'path');
    expect(declared.map(({ name }) => name).sort()).toEqual(names.sort());
    for (const one of declared) expect(one.required).toBe(true);
    const all = operation.parameters.map((one) => `${one.in} ${one.name}`);
    expect(new Set(all).size).toBe(all.length);
  });

  test('tells every answer with its words and its type, one of them good', () => {
    expect(operation.summary).toMatch(/\S/);
    const codes = Object.keys(operation.responses);
    expect(codes.filter((code) => code.startsWith('2'))).toHaveLength(1);
    for (const [code, answer] of Object.entries(operation.responses)) {
      expect(code).toMatch(/^[1-5]\d\d$/);
      expect(answer.description).toMatch(/\S/);
      if (Number(code) >= 400) expect(answer.content).toHaveProperty(['application/problem+json']);
    }
  });
});

test('every problem is documented under the status it has', () => {
  for (const [name, , { responses }] of operations)
    for (const [status, { description }] of Object.entries(responses))
      for (const [, code = ''] of description.matchAll(/`([a-z-]+)`/g)) {
        expect(problemCodes as readonly string[], name).toContain(code);
        expect(String(statuses[code as keyof typeof statuses])).toBe(status);
      }
});

import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  type Action,
  actions,
  type Grant,
  partitionTable,
} from '../../shared/store/isolation/partition-table.ts';
import type { ScopeKind } from '../../shared/store/isolation/scopes.ts';

type Table = { tableArn: string };

/** `Scan` and PartiQL are no action of the partition table, and must never be: they have no leading key to fence. */
const dynamodb: Record<Action, string> = {
  get: 'dynamodb:GetItem',
  query: 'dynamodb:Query',
  check: 'dynamodb:ConditionCheckItem',
  put: 'dynamodb:PutItem',
  update: 'dynamodb:UpdateItem',
  delete: 'dynamodb:DeleteItem',
};

/** `<tenant>` as IAM writes it: the tag of the session that asks. */
const asTagged = (partition: string) =>
  partition.replace(/<(\w+)>/g, (_, tag: string) => `\${aws:PrincipalTag/${tag}}`);

/** What the role of a unit has before anybody is known: the lines that name nobody. */
const isUntagged = ({ partition }: Grant) => !partition.includes('<');

function statement(effect: Effect, granted: Action[], partitions: string[], { tableArn }: Table) {
  const quantifier = effect === Effect.ALLOW ? 'ForAllValues' : 'ForAnyValue';
  return new PolicyStatement({
    effect,
    actions: granted.map((action) => dynamodb[action]),
    resources: [tableArn, `${tableArn}/index/*`],
    conditions: {
      [`${quantifier}:StringLike`]: { 'dynamodb:LeadingKeys': partitions.map(asTagged) },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    },
  });
}

const patternsOf = (lines: readonly Grant[], action: Action) => [
  ...new Set(lines.filter(({ may }) => may.includes(action)).map((line) => line.partition)),
];

/**
 * Each action has one statement with the union of its patterns, shared with actions that have the same:
 * whether IAM judges a transaction item by item or all keys of an action together is not documented, and the
 * union is right for both.
 *
 * `Null: false` is not optional: `ForAllValues` is also true when the request has no such key.
 */
function statements(effect: Effect, lines: readonly Grant[], table: Table): PolicyStatement[] {
  const alike = new Map<string, Action[]>();
  for (const action of actions) {
    const patterns = patternsOf(lines, action).join(' ');
    if (patterns) alike.set(patterns, [...(alike.get(patterns) ?? []), action]);
  }
  return [...alike].map(([patterns, granted]) =>
    statement(effect, granted, patterns.split(' '), table),
  );
}

/** What a session in a scope of `kind` may do with the table: its lines of the partition table, as IAM. */
export function scopeStatements(kind: ScopeKind, table: Table): PolicyStatement[] {
  const { allow, deny = [] } = partitionTable[kind];
  return [...statements(Effect.ALLOW, allow, table), ...statements(Effect.DENY, deny, table)];
}

/** The same for a role without tags. */
export const untaggedStatements = (kind: ScopeKind, table: Table): PolicyStatement[] =>
  statements(Effect.ALLOW, partitionTable[kind].allow.filter(isUntagged), table);

/** What a unit has that goes on in no role: all its scopes, for every tenant, with what none of them may. */
export function widenedStatements(kinds: readonly ScopeKind[], table: Table): PolicyStatement[] {
  const widened = (lines: readonly Grant[]) =>
    lines.map(({ partition, may }) => ({ partition: partition.replace(/<\w+>/g, '*'), may }));
  const allow = kinds.flatMap((kind) => widened(partitionTable[kind].allow));
  const [first = [], ...others] = kinds.map((kind) => widened(partitionTable[kind].deny ?? []));
  const deny = first.filter(({ partition }) =>
    others.every((lines) => lines.some((line) => line.partition === partition)),
  );
  return [...statements(Effect.ALLOW, allow, table), ...statements(Effect.DENY, deny, table)];
}

/** An emulator that knows no leading keys is given the actions as they are. */
export const unfenced = ({ tableArn }: Table): PolicyStatement =>
  new PolicyStatement({
    actions: Object.values(dynamodb),
    resources: [tableArn, `${tableArn}/index/*`],
  });

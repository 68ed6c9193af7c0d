import { permissions } from '../../infra/constructs/permissions.ts';
import type { Unit } from '../../infra/constructs/units.ts';
import type { Action } from '../../shared/store/isolation/partition-table.ts';
import type { Scope, ScopeKind } from '../../shared/store/isolation/scopes.ts';
import { namesNobody, sessionTags } from '../../shared/store/isolation/session-tags.ts';
import { ofType, type System } from './synthesized.ts';

/*
 * What IAM would say, read off the synthesized template and off nothing else: policies, conditions, tags and
 * trust. It knows the operators our templates use and fails on any other, so that none is taken for true.
 */

type Values = readonly string[];
type Context = Readonly<Record<string, Values | undefined>>;
type Conditions = Record<string, Record<string, string | string[]>>;
type Statement = {
  Effect: 'Allow' | 'Deny';
  Action: string | string[];
  Principal?: { AWS?: unknown };
  Condition?: Conditions;
};
type Role = { id: string; trust: Statement[]; statements: Statement[] };
export type Asked = { action: string; keys: Values | undefined };

const names: Record<Action, string> = {
  get: 'dynamodb:GetItem',
  query: 'dynamodb:Query',
  check: 'dynamodb:ConditionCheckItem',
  put: 'dynamodb:PutItem',
  update: 'dynamodb:UpdateItem',
  delete: 'dynamodb:DeleteItem',
};
export const nameOf = (action: Action) => names[action];

/** `*` is any text, `?` any one character; all else is itself. */
function isLike(pattern: string, text: string): boolean {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '[^]*').replaceAll('?', '[^]')}$`).test(text);
}

/** A tag that the session does not have matches nothing. Its value has no wildcard: the caller sees to that. */
function spelled(pattern: string, context: Context): string | undefined {
  const text = pattern.replace(/\$\{([^}]+)\}/g, (_, name: string) => context[name]?.[0] ?? '\0');
  return text.includes('\0') ? undefined : text;
}

type Test = (values: Values | undefined, wanted: Values) => boolean;
const some =
  (match: (pattern: string, text: string) => boolean, wanted: Values) => (text: string) =>
    wanted.some((pattern) => match(pattern, text));
const same = (a: string, b: string) => a === b;
const operators: Record<string, Test> = {
  StringLike: (values, wanted) => (values ?? []).some(some(isLike, wanted)),
  'ForAllValues:StringLike': (values = [], wanted) => values.every(some(isLike, wanted)),
  'ForAnyValue:StringLike': (values = [], wanted) => values.some(some(isLike, wanted)),
  'ForAllValues:StringEquals': (values = [], wanted) => values.every(some(same, wanted)),
  Null: (values, wanted) => String(values === undefined) === wanted[0],
};

function holds(conditions: Conditions | undefined, context: Context): boolean {
  return Object.entries(conditions ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => {
      const test = operators[operator];
      if (!test) throw new RangeError(`the judge knows no ${operator}`);
      const patterns = [wanted].flat().flatMap((each) => spelled(each, context) ?? []);
      return test(context[key], patterns);
    }),
  );
}

function decide(statements: readonly Statement[], action: string, context: Context): boolean {
  const said = statements
    .filter((one) => [one.Action].flat().some((each) => isLike(each, action)))
    .filter((one) => holds(one.Condition, context))
    .map(({ Effect }) => Effect);
  return said.includes('Allow') && !said.includes('Deny');
}

const isOnTable = ({ Action }: Statement) =>
  [Action]
    .flat()
    .some((each) => each.startsWith('dynamodb:') && !/Stream|Shard|Records/.test(each));

export type Judge = {
  /** Whether the role made as `role` may do `action` to `keys`, with these tags on the session. */
  may(role: string, asked: Asked, tags: Readonly<Record<string, string>>): boolean;
  mayAssume(unit: Unit, kind: ScopeKind, tags: Readonly<Record<string, string>>): boolean;
  /** The same for a scope of the code: whether `unit`, in `scope`, reaches `keys`. */
  reaches(unit: Unit, scope: Scope, asked: Asked): boolean;
};

/** @param system - the templates of a stage with its fences */
export function judge(system: System): Judge {
  const roles = new Map<string, Role>();
  for (const { Properties, id } of ofType(system, 'AWS::IAM::Role')) {
    const trust = Properties['AssumeRolePolicyDocument'] as { Statement: Statement[] };
    roles.set(id, { id, trust: trust.Statement, statements: [] });
  }
  for (const { Properties } of ofType(system, 'AWS::IAM::ManagedPolicy'))
    for (const { Ref } of (Properties['Roles'] ?? []) as { Ref: string }[]) {
      const { Statement } = Properties['PolicyDocument'] as { Statement: Statement[] };
      roles.get(Ref)?.statements.push(...Statement);
    }
  const called = (name: string): Role | undefined =>
    [...roles.values()].find(({ id }) => id.replace(/[0-9A-F]{8}$/, '') === name);

  const may: Judge['may'] = (role, { action, keys }, tags) => {
    const session = Object.entries(tags).map(([tag, value]) => [
      `aws:PrincipalTag/${tag}`,
      [value],
    ]);
    const context = { ...Object.fromEntries(session), 'dynamodb:LeadingKeys': keys };
    const onTable = called(role)?.statements.filter(isOnTable) ?? [];
    return decide(onTable, action, context);
  };
  const mayAssume: Judge['mayAssume'] = (unit, kind, tags) => {
    const [role, from] = [called(`${kind}Scope`), called(`${unit}Role`)];
    if (!role || !from) return false;
    const given = Object.entries(tags).map(([tag, value]) => [`aws:RequestTag/${tag}`, [value]]);
    const context = { ...Object.fromEntries(given), 'aws:TagKeys': Object.keys(tags) };
    const trusted = role.trust.filter(({ Principal }) =>
      JSON.stringify(Principal?.AWS).includes(`"${from.id}"`),
    );
    const wanted = Object.keys(tags).length > 0 ? ['AssumeRole', 'TagSession'] : ['AssumeRole'];
    return wanted.every(
      (action) =>
        decide(trusted, `sts:${action}`, context) &&
        from.statements.some(
          ({ Action, ...one }) =>
            [Action].flat().includes(`sts:${action}`) && JSON.stringify(one).includes(role.id),
        ),
    );
  };
  return {
    may,
    mayAssume,
    reaches: (unit, scope, asked) => {
      if (permissions[unit].own === scope.as && namesNobody(scope))
        return may(`${unit}Role`, asked, {});
      const tags = sessionTags(scope) as Record<string, string>;
      return mayAssume(unit, scope.as, tags) && may(`${scope.as}Scope`, asked, tags);
    },
  };
}

import { ofType, type System } from './synthesized.ts';

export type Statement = {
  Effect: 'Allow' | 'Deny';
  Action: string[];
  Resource: unknown;
  Condition?: Record<string, Record<string, unknown>>;
};
type Document = { Statement: (Omit<Statement, 'Action'> & { Action: string | string[] })[] };

const asList = (action: string | string[]) => [action].flat();

function documents(system: System): [string, Document][] {
  const managed = ofType(system, 'AWS::IAM::ManagedPolicy');
  const inline = ofType(system, 'AWS::IAM::Policy');
  return [...managed, ...inline].map(({ Properties }) => [
    JSON.stringify(Properties['Roles'] ?? Properties['PolicyName']),
    Properties['PolicyDocument'] as Document,
  ]);
}

/** All statements given to roles, each with the role it is for. */
export function statements(system: System): (Statement & { role: string })[] {
  return documents(system).flatMap(([role, { Statement: given }]) =>
    given.map((each) => ({ ...each, Action: asList(each.Action), role })),
  );
}

/** The unit a role is for, from the generated name of the role. */
export const unitOf = (role: string) => /"(\w+?)Role/.exec(role)?.[1] ?? role;

/** The units whose role allows `action` (a trailing `*` in the argument matches any ending). */
export function unitsAllowed(system: System, action: RegExp, resource = /./): string[] {
  const roles = statements(system)
    .filter(({ Effect, Action }) => Effect === 'Allow' && Action.some((each) => action.test(each)))
    .filter(({ Resource }) => resource.test(JSON.stringify(Resource)))
    .map(({ role }) => unitOf(role));
  return [...new Set(roles)].sort();
}

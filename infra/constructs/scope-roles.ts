import { ArnPrincipal, CompositePrincipal, ManagedPolicy, Role } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { partitionTable } from '../../shared/store/isolation/partition-table.ts';
import type { ScopeKind, ScopeTag } from '../../shared/store/isolation/scopes.ts';
import { tagsOf } from '../../shared/store/isolation/session-tags.ts';
import type { Config } from '../config.ts';
import type { DataStack } from '../stacks/data.ts';
import { unitsEntering } from './permissions.ts';
import { scopeStatements, unfenced } from './scope-statements.ts';
import { tableKeyStatement } from './unit-statements.ts';
import type { Unit } from './units.ts';

export type ScopeRoles = Partial<Record<ScopeKind, string>>;
type Before = { config: Config; data: DataStack; roles: Record<Unit, Role> };

/** Every tag the policy speaks of must be given, and no other: a session without one would be nobody's. */
const tagged = (tags: readonly ScopeTag[]) => ({
  StringLike: Object.fromEntries(tags.map((tag) => [`aws:RequestTag/${tag}`, '?*'])),
  'ForAllValues:StringEquals': { 'aws:TagKeys': tags },
});

/**
 * One role per kind of scope. A unit assumes it with the names of the scope as session tags, so that one role
 * serves every tenant and reaches one at a time; only the units that enter the scope may.
 */
export function makeScopeRoles(stack: Construct, { config, data, roles }: Before): ScopeRoles {
  const kinds = (Object.keys(partitionTable) as ScopeKind[]).filter(
    (kind) => unitsEntering(kind).length > 0,
  );
  const made = kinds.map((kind) => {
    const tags = tagsOf(kind);
    const units = unitsEntering(kind).map((unit) => new ArnPrincipal(roles[unit].roleArn));
    const asked = new CompositePrincipal(...units);
    const assumedBy =
      tags.length > 0 ? asked.withConditions(tagged(tags)).withSessionTags() : asked;
    const role = new Role(stack, `${kind}Scope`, { assumedBy });
    const statements = config.isEmulated
      ? [unfenced(data.table)]
      : scopeStatements(kind, data.table);
    new ManagedPolicy(stack, `${kind}ScopePolicy`, {
      roles: [role],
      statements: [...statements, tableKeyStatement(data)],
    });
    return [kind, role.roleArn] as const;
  });
  return Object.fromEntries(made);
}

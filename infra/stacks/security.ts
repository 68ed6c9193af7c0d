import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type IRole, ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { type SecretName, secretName } from '../constructs/names.ts';
import { makeScopeRoles, type ScopeRoles } from '../constructs/scope-roles.ts';
import { type Resources, unitStatements } from '../constructs/unit-statements.ts';
import { type Unit, unitNames } from '../constructs/units.ts';
import type { DataStack } from './data.ts';
import { stackProps } from './stack-props.ts';

const secretNames: SecretName[] = ['keys', 'seal', 'smtp'];

/**
 * Secrets, the key of the sealed applications, one role per unit, and one per kind of scope.
 *
 * The secrets are made with a random filling and get their content once from
 * `infra/cloud/fill-secrets.ts`: key material never is in a template. The sealing key is a key of
 * its own, so that the right to read the table is never the right to open an application.
 */
export class SecurityStack extends Stack {
  readonly roles: Record<Unit, IRole>;
  /** The ARN of the role of each scope that some unit enters. */
  readonly scopeRoles: ScopeRoles;

  constructor(scope: Construct, config: Config, data: DataStack) {
    super(scope, 'Security', stackProps(config, 'security'));
    const removalPolicy = config.isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const sealKey = new Key(this, 'SealKey', {
      description: 'Sealed applications: only the opener decrypts with it',
      enableKeyRotation: true,
      removalPolicy,
    });
    for (const name of secretNames)
      new Secret(this, `${name}Secret`, {
        secretName: secretName(config, name),
        removalPolicy,
        /** By reference, so that no statement about the account is added to the key's policy. */
        ...(name === 'seal' && {
          encryptionKey: Key.fromKeyArn(this, 'SealKeyRef', sealKey.keyArn),
        }),
      });
    const roles = Object.fromEntries(
      unitNames.map((unit) => [
        unit,
        new Role(this, `${unit}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }),
      ]),
    ) as Record<Unit, Role>;
    this.scopeRoles = makeScopeRoles(this, { config, data, roles });
    const { scopeRoles } = this;
    const sealKeyArn = sealKey.keyArn;
    const resources: Resources = { stack: this, config, data, sealKeyArn, scopeRoles };
    for (const unit of unitNames)
      new ManagedPolicy(this, `${unit}Policy`, {
        roles: [roles[unit]],
        statements: unitStatements(unit, resources),
      });
    /** Handed out closed: a construct elsewhere that "grants" something must not widen it. */
    this.roles = Object.fromEntries(
      unitNames.map((unit) => [unit, roles[unit].withoutPolicyUpdates()]),
    ) as Record<Unit, IRole>;
  }
}

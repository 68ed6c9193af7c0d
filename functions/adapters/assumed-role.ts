import type { ScopeKind } from '../../shared/store/isolation/scopes.ts';
import type { SessionTags } from '../../shared/store/isolation/session-tags.ts';

/** Who the table is asked as: the role of a kind of scope, and the names of this one as tags. */
export type Assumed = { kind: ScopeKind; roleArn: string; tags: SessionTags };
type Credentials = { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
/** @param own - the credentials of the unit, which are exchanged */
export type Assume = (wanted: Assumed, own: () => Promise<Credentials>) => Promise<Credentials>;

/** A role that is assumed out of another lasts an hour at most. */
const sessionSeconds = 3600;

/** Asks STS for a session. The client is loaded with its first use: a unit starts without it. */
export const assumeRole: Assume = async ({ kind, roleArn, tags }, own) => {
  const { AssumeRoleCommand, STSClient } = await import('@aws-sdk/client-sts');
  const { Credentials: given } = await new STSClient({ credentials: own }).send(
    new AssumeRoleCommand({
      RoleArn: roleArn,
      RoleSessionName: `scope-${kind}`,
      DurationSeconds: sessionSeconds,
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    }),
  );
  const { AccessKeyId, SecretAccessKey, SessionToken } = given ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken)
    throw new TypeError(`no credentials for ${kind}`);
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
  };
};

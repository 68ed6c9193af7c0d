/** The Lambda functions a stage machine may name. `${name}` is replaced by CDK, and by the local runner. */
export const taskNames = ['plan', 'perform', 'await', 'openApplications'] as const;
export type TaskName = (typeof taskNames)[number];

type Retry = {
  ErrorEquals: string[];
  IntervalSeconds: number;
  MaxAttempts: number;
  BackoffRate: number;
};
type Catch<S> = { ErrorEquals: string[]; ResultPath: string; Next: S };
type AslState<S> =
  | {
      Type: 'Task';
      Resource: string;
      Parameters?: object;
      ResultPath: string;
      TimeoutSeconds?: number;
      Retry?: Retry[];
      Catch?: Catch<S>[];
      Next: S;
    }
  | {
      Type: 'Choice';
      Choices: { Variable: string; StringEquals: string; Next: S }[];
      Default: S;
    }
  | { Type: 'Succeed' };

export type AslDocument = {
  Comment: string;
  StartAt: string;
  States: Record<string, AslState<string>>;
};

/** Checks at compile time that every `Next` names a state of the machine. */
export const machine = <const S extends { [K in keyof S]: AslState<keyof S> }>(definition: {
  Comment: string;
  StartAt: keyof S;
  States: S;
}) => definition;

/** A passing fault is tried again; one that lasts ends the execution, and the reconciler starts another. */
const retry: Retry[] = [
  { ErrorEquals: ['States.ALL'], IntervalSeconds: 2, MaxAttempts: 4, BackoffRate: 2 },
];

/** Runs a task and keeps what it returns under `resultPath`. */
export const run = (name: TaskName, resultPath: string) => ({
  Type: 'Task' as const,
  Resource: `\${${name}}`,
  ResultPath: resultPath,
  Retry: retry,
});

/** Seven days: a wait that nothing ended is only planned again, it decides nothing. */
const replanSeconds = 7 * 86_400;

/** Hands a task token to the store and waits until somebody sends it back, or until it is time to look again. */
export const wait = <S extends string>(next: S) => ({
  Type: 'Task' as const,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder that CDK fills in
  Resource: 'arn:${partition}:states:::lambda:invoke.waitForTaskToken',
  Parameters: {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder that CDK fills in
    FunctionName: '${await}',
    Payload: {
      'tenantId.$': '$.tenantId',
      'purchaseId.$': '$.purchaseId',
      'stage.$': '$.stage',
      'version.$': '$.next.version',
      'token.$': '$$.Task.Token',
    },
  },
  TimeoutSeconds: replanSeconds,
  ResultPath: '$.woken',
  Retry: [],
  Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.fault', Next: next }],
  Next: next,
});

/** Goes by `$.next.outcome`, what the plan said. */
export const when = <S extends string>(outcome: string, next: S) => ({
  Variable: '$.next.outcome',
  StringEquals: outcome,
  Next: next,
});

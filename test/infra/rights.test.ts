import { expect, test } from 'vitest';
import { unitNames } from '../../infra/constructs/units.ts';
import { statements, unitOf, unitsAllowed } from './statements.ts';
import { ofType, synthesized } from './synthesized.ts';

const system = synthesized('ningxia');
const all = statements(system);
/** The worker is deployed once for each of its three tasks. */
const deployed = unitNames.length + 2;

test('nobody may scan the table, and nobody may do everything', () => {
  const actions = all.filter(({ Effect }) => Effect === 'Allow').flatMap(({ Action }) => Action);
  expect(actions.length).toBeGreaterThan(50);
  expect(actions.filter((action) => /Scan|PartiQL|\*/.test(action))).toEqual([]);
});

test('every statement fenced by leading key also demands that there is one', () => {
  const fenced = all.filter(({ Condition }) =>
    JSON.stringify(Condition ?? {}).includes('LeadingKeys'),
  );
  const kinds = 8;
  expect(fenced.length).toBeGreaterThan(2 * kinds);
  for (const { Condition } of fenced)
    expect(Condition?.['Null']).toEqual({ 'dynamodb:LeadingKeys': 'false' });
});

test('every right on items of the table is fenced by leading key', () => {
  const item = /^dynamodb:(Get|BatchGet|Put|Update|Delete|ConditionCheck)Item$|^dynamodb:Query$/;
  const onItems = all.filter(({ Action }) => Action.some((each) => item.test(each)));
  const open = onItems.filter(
    ({ Condition }) => !JSON.stringify(Condition ?? {}).includes('LeadingKeys'),
  );
  expect(onItems.length).toBeGreaterThan(16);
  expect(open).toEqual([]);
});

test('only the opener reads the key of sealed applications', () => {
  expect(unitsAllowed(system, /^secretsmanager:/, /\/seal-/)).toEqual(['opener']);
  const decrypting = all.filter(
    ({ Action, Resource }) =>
      Action.includes('kms:Decrypt') && JSON.stringify(Resource).includes('SealKey'),
  );
  expect(decrypting.map(({ role }) => unitOf(role))).toEqual(['opener']);
});

test('officials and the workflow are denied the rows of sealed applications', () => {
  const denied = all.filter(
    ({ Effect, Condition }) => Effect === 'Deny' && JSON.stringify(Condition).includes('#SEAL#'),
  );
  const names = new Set(denied.map((one) => /"(\w+?)Scope/.exec(one.role)?.[1]));
  expect([...names].sort()).toEqual(['official', 'system']);
});

test('only outbox, sweep and worker can end a wait, and only outbox and sweep begin one', () => {
  expect(unitsAllowed(system, /^states:SendTask/)).toEqual(['cron', 'stream', 'worker']);
  expect(unitsAllowed(system, /^states:StartExecution$/)).toEqual(['cron', 'stream']);
});

test('only the mailer knows the mail server, only the machines call the opener', () => {
  expect(unitsAllowed(system, /^secretsmanager:/, /\/smtp-/)).toEqual(['mailer']);
  const calling = all.filter(({ Action, Resource }) => {
    const isCall = Action.includes('lambda:InvokeFunction');
    return isCall && JSON.stringify(Resource).includes('openerFunction');
  });
  // Applications at the opening, final offers during the review, and who is told when an open call changes.
  const roles = calling.map(({ role }) => role).join(' ');
  expect(calling).toHaveLength(3);
  expect(roles).toContain('biddingWindow');
  expect(roles).toContain('opening');
  expect(roles).toContain('expertReview');
});

test('no function has an address of its own', () => {
  expect(ofType(system, 'AWS::Lambda::Function')).toHaveLength(deployed);
  expect(ofType(system, 'AWS::Lambda::Url')).toEqual([]);
});

test('every log is kept for the half year the law demands, and no longer by default', () => {
  const logs = ofType(system, 'AWS::Logs::LogGroup');
  expect(logs).toHaveLength(deployed + 2);
  expect(new Set(logs.map(({ Properties }) => Properties['RetentionInDays']))).toEqual(
    new Set([180]),
  );
});

test('what needs no account is answered by the function that has no rights of officials', () => {
  const routes = ofType(system, 'AWS::ApiGatewayV2::Route');
  const keys = routes.map(({ Properties }) => String(Properties['RouteKey']));
  expect(keys).toContain('POST /api/t/{tenant}/needs');
  expect(keys).toContain('ANY /a/{proxy+}');
  expect(keys).toContain('POST /api/session');
});

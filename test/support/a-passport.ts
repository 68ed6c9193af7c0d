import type { PassportView } from '../../shared/contracts/organizations.ts';
import type { AnApp } from './an-app.ts';

export const aRegistration = {
  type: 'serviceAgency',
  registrar: '昆山市民政局',
  registeredOn: '2016-05-20',
  address: '昆山市玉山镇前进中路1号',
  legalRepresentative: '王雅琴',
  description: '为老助残',
} as const;

/** A passport with all a bid leans on, part by part. */
export const passportParts: readonly (readonly [section: string, value: unknown])[] = [
  ['scale', { fullTime: 8, partTime: 3, volunteers: 60, incomeFen: 320_000_00 }],
  [
    'assessment',
    { level: 4, grantedOn: '2024-05-01', validUntil: '2029-04-30', issuer: '江苏省民政厅' },
  ],
  [
    'qualifications',
    [
      {
        id: 'q1',
        name: '食品经营许可证',
        issuer: '昆山市市场监督管理局',
        number: 'JY1320583',
        validUntil: '2026-05-10',
      },
    ],
  ],
  ['charter', { scope: '为老年人、残疾人提供社会工作服务', categories: ['elderly', 'disabled'] }],
  ['inspections', [{ year: 2025, result: 'passed' }]],
  ['sanctions', []],
  [
    'governance',
    {
      council: 7,
      supervisors: 1,
      keepsNonprofitBooks: true,
      isAuditedYearly: true,
      declaresNoViolation: true,
    },
  ],
  ['bank', { bank: '昆山农商银行', holder: '某中心', account: '6222 0212 3456 7890' }],
  [
    'documents',
    [
      { id: 'd1', title: '法人登记证书', number: '52320583', issuer: '昆山市民政局' },
      { id: 'd2', title: '年度审计报告', number: '审2025-18', issuer: '某会计师事务所' },
    ],
  ],
  [
    'workers',
    [
      {
        id: 'w1',
        name: '王雅琴',
        duty: '项目负责人',
        certificate: { level: 'socialWorker', number: 'SW20180001', validUntil: '2028-12-31' },
      },
      {
        id: 'w2',
        name: '李明',
        duty: '社工',
        certificate: { level: 'assistant', number: 'SA2020' },
      },
      { id: 'w3', name: '周倩', duty: '财务' },
    ],
  ],
  [
    'capability',
    {
      levels: { governance: 3, finance: 3, staff: 2, projects: 4, evaluation: 2, brand: 2 },
      goal: '',
    },
  ],
];

let wishes = 0;

/** Registers an organization over HTTP. @returns its id */
export async function registered(
  app: AnApp,
  cookie: string,
  { creditCode, name }: { creditCode: string; name: string },
): Promise<string> {
  wishes += 1;
  const answer = await app.ask('POST', '/api/organizations', {
    cookie,
    headers: { 'idempotency-key': `key-registration-${wishes}` },
    body: { creditCode, name, email: 'office@passport.example', registration: aRegistration },
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return (answer.json as { id: string }).id;
}

export const passportOf = async (app: AnApp, cookie: string, id: string) =>
  (await app.ask('GET', `/api/organizations/${id}/passport`, { cookie })).json as PassportView;

export async function savePart(
  app: AnApp,
  cookie: string,
  { id, section, value }: { id: string; section: string; value: unknown },
) {
  const { version } = await passportOf(app, cookie, id);
  return app.ask('PUT', `/api/organizations/${id}/passport`, {
    cookie,
    headers: { 'if-match': `"v${version}"` },
    body: { section, value },
  });
}

export async function writePassport(app: AnApp, cookie: string, id: string): Promise<void> {
  for (const [section, value] of passportParts) {
    const saved = await savePart(app, cookie, { id, section, value });
    if (saved.status !== 200) throw new Error(`${section}: ${saved.text}`);
  }
}

import { Passport } from '../../shared/domain/organization/passport.ts';
import { instant } from '../../shared/domain/time.ts';
import { passportWrites, readPassport } from '../../shared/store/passports.ts';
import { record } from '../../shared/store/record.ts';
import type { Table } from '../../shared/store/table.ts';
import type { SeededOrganization } from './organizations.ts';

/** A made-up passport with all a bid leans on; documents are named as the seeded calls name them. */
function passportOf({ organization, member, worker }: SeededOrganization): Passport {
  const { name, creditCode } = organization;
  const registrar = creditCode.startsWith('52320583') ? '昆山市民政局' : '湖州市吴兴区民政局';
  const serial = creditCode.slice(-6);
  return Passport.parse({
    registration: {
      type: 'serviceAgency',
      registrar,
      registeredOn: '2017-06-18',
      address: `${registrar.replace('民政局', '')}社会组织服务中心 3 楼`,
      legalRepresentative: member.name,
      description: `${name}为社区老人、残疾人和青少年提供专业社会工作服务。`,
    },
    scale: { fullTime: 9, partTime: 4, volunteers: 86, incomeFen: 2_860_000_00 },
    assessment: {
      level: 4,
      grantedOn: '2024-03-01',
      validUntil: '2029-02-28',
      issuer: registrar,
    },
    qualifications: [],
    charter: {
      scope: '承接政府购买的社会工作服务，开展为老、助残、青少年、社区治理等公益服务。',
      categories: ['elderly', 'disabled', 'youth', 'relief', 'other'],
    },
    inspections: [2025, 2024, 2023].map((year) => ({ year, result: 'passed' })),
    sanctions: [],
    governance: {
      council: 7,
      supervisors: 1,
      keepsNonprofitBooks: true,
      isAuditedYearly: true,
      declaresNoViolation: true,
    },
    bank: { bank: '农村商业银行', holder: name, masked: `***************${'3017'}` },
    documents: [
      { id: 'certificate', title: '社会组织法人登记证书', number: creditCode, issuer: registrar },
      {
        id: 'inspection',
        title: '上一年度年检（年报）结论',
        number: `年检${serial}`,
        issuer: registrar,
      },
      { id: 'promise', title: '近两年无行政处罚及未列入异常名录承诺书', number: '', issuer: name },
      {
        id: 'report',
        title: '上一年度财务会计报告',
        number: `审${serial}`,
        issuer: '会计师事务所',
      },
      {
        id: 'taxes',
        title: '依法缴纳税收和社会保障资金的证明',
        number: '',
        issuer: '税务局',
        validUntil: '2027-03-31',
      },
      { id: 'skills', title: '具备履行合同所需设备和专业技术能力的证明', number: '', issuer: name },
      { id: 'statement', title: '近三年内无重大违法记录的书面声明', number: '', issuer: name },
    ],
    workers: [
      {
        id: 'worker-1',
        name: member.name,
        duty: '项目负责人',
        certificate: { level: 'socialWorker', number: `SW${serial}1`, validUntil: '2028-12-31' },
      },
      {
        id: 'worker-2',
        name: worker.name,
        duty: '社工',
        certificate: { level: 'assistant', number: `SA${serial}2`, validUntil: '2027-06-30' },
      },
      { id: 'worker-3', name: '陆晓东', duty: '财务' },
    ],
    capability: {
      levels: { governance: 3, finance: 3, staff: 3, projects: 4, evaluation: 2, brand: 2 },
      goal: '三年内达到 5A 级。',
    },
    consents: { profile: false, record: false },
  });
}

/** Gives a seeded organization its passport; one that is there is left as people changed it. */
export async function addPassport(table: Table, seeded: SeededOrganization): Promise<void> {
  const { id } = seeded.organization;
  const { version } = await readPassport(table, id);
  if (version > 0) return;
  const now = instant(Date.now());
  const passport = passportOf(seeded);
  await record(table, {
    subject: { organization: id, kind: 'passport', id: 'passport' },
    writes: passportWrites(table, { id, passport, profile: undefined, now }),
    actor: { kind: 'system' },
    command: 'seedPassport',
    after: passport,
    now,
    worldNow: now,
  });
}

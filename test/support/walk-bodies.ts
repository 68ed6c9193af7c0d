import { standardTerms } from '../../shared/domain/contract/standard-terms.ts';
import { presetDirectory } from '../../shared/domain/directory/preset.ts';
import { ventureRules } from '../../shared/domain/policy/presets/venture.ts';
import { aLine } from './a-budget.ts';
import { anApplication, aPlan } from './a-purchase.ts';
import { organizations, people } from './people.ts';

const aTraining = {
  kind: 'training',
  form: 'training',
  title: '个案工作',
  region: '320583103',
  forWhom: 'socialWorkers',
  by: '市社工协会',
  on: '2026-05-08',
  plannedHours: 8,
};

const aRegistration = {
  type: 'serviceAgency',
  registrar: '昆山市民政局',
  registeredOn: '2016-05-20',
  address: '昆山市玉山镇前进中路1号',
  legalRepresentative: '王雅琴',
  description: '为老助残',
};

const someHours = {
  id: 'h1',
  kind: 'training',
  on: '2026-03-01',
  halfHours: 6,
  people: 12,
  topic: '项目书写作',
  mentor: '',
};

const { id: _id, ...aLineWithoutId } = aLine();

/** What a careful client would send; versions that never were, so that asking changes nothing. */
export const bodies: Record<string, unknown> = {
  'post /api/session/codes': { email: 'nobody@officials.example' },
  'post /api/session/factor-options': {},
  'post /api/session/recoveries': { reason: '手机丢了' },
  'post /api/account/recoveries/:id/confirmations': {},
  'put /api/account': { name: '某某', language: 'zh-CN' },
  'post /api/account/address-codes': { email: 'elsewhere@officials.example' },
  'put /api/account/address': { email: 'elsewhere@officials.example', code: '123456' },
  'post /api/account/totp-enrolments': {},
  'post /api/account/passkey-enrolments': {},
  'post /api/account/recovery-codes': {},
  'post /api/account/calendar-feed': {},
  'post /api/session/factor': { totp: '123456' },
  'post /api/account/factors/totp': { name: '手机', code: '123456' },
  'post /api/account/factors/passkey': {
    name: '电脑',
    response: { id: 'a', rawId: 'a', type: 'public-key', response: {} },
  },
  'post /api/session/registrations': { email: 'nobody@officials.example', name: '某某' },
  'post /api/session': { email: 'nobody@officials.example', code: '123456' },
  'post /api/t/:tenant/needs': {
    category: 'elderly',
    regionCode: '320583103001',
    text: '需要有人陪着去医院',
  },
  'post /api/t/:tenant/needs/commands': {
    type: 'verify',
    needs: ['0'.repeat(26)],
  },
  'post /api/t/:tenant/needs/reports': {
    community: '999999999999',
    text: '需要有人陪着去医院',
    source: 'gridWorker',
  },
  'post /api/t/:tenant/needs/resources': {
    type: 'withdraw',
    id: '0'.repeat(20),
  },
  'post /api/t/:tenant/needs/imports': {
    name: '问卷.csv',
    sha256: '0'.repeat(64),
    header: ['姓名'],
    rows: 1,
  },
  'post /api/t/:tenant/needs/imports/:import/rows': {
    from: 2,
    rows: [['蒋巷社区']],
    isCheck: true,
  },
  'put /api/t/:tenant/directory/setting': presetDirectory,
  'post /api/t/:tenant/directory/commands': {
    type: 'close',
    community: '320583103001',
    n: 99_999,
    version: 1,
  },
  'post /api/t/:tenant/directory/imports': {
    name: '网点.csv',
    sha256: '0'.repeat(64),
    header: ['姓名'],
    rows: 1,
  },
  'post /api/t/:tenant/directory/imports/:import/rows': {
    from: 2,
    rows: [['蒋巷社区']],
    isCheck: true,
  },
  'post /api/t/:tenant/directory/centres': {
    id: 'a-centre',
    version: 9,
    centre: {
      name: '便民服务中心',
      level: 'street',
      community: '320583103001',
      address: '前进路 1 号',
      isOnline: false,
      items: [],
    },
  },
  'post /api/t/:tenant/directory/handovers': {
    type: 'handOver',
    centre: 'a-centre',
    item: 'an-item',
  },
  'post /api/t/:tenant/facilities': {
    type: 'thank',
    unit: '0'.repeat(16),
    title: '共建先进单位',
  },
  'post /api/t/:tenant/facilities/:facility/desk': {
    type: 'letIn',
    start: '2026-03-02T09:00',
    code: '000000',
  },
  'post /api/organizations/:organization/facilities/:tenant': {
    facility: '0'.repeat(16),
    start: '2026-03-02T09:00',
    seats: 1,
    purpose: '活动',
  },
  'put /api/drafts/:key': { body: {} },
  'put /api/organizations/:organization/applications/:tenant/:purchase/draft': { body: {} },
  'post /api/organizations/:organization/applications/:tenant/:purchase/confirmation': {
    edition: 2,
  },
  'post /api/organizations/:organization/applications/:tenant/:purchase/submission': {
    body: anApplication(organizations[0]).body,
  },
  'post /api/organizations/:organization/applications/:tenant/:purchase/final-offer': {
    requestedFen: 9_000_000,
  },
  'post /api/organizations/:organization/applications/:tenant/:purchase/withdrawal': {},
  'post /api/organizations/:organization/applications/:tenant/:purchase/guests': {
    email: 'guest@elsewhere.example',
    name: '顾问',
  },
  'post /api/organizations/:organization/applications/:tenant/:purchase/partners': {
    creditCode: organizations[2].creditCode,
    part: '志愿者招募与培训',
  },
  'post /api/organizations/:organization/applications/:tenant/:purchase/joint/:leader': {
    decision: 'decline',
    reason: '人手不足',
  },
  'post /api/organizations/:organization/applications/:tenant/:purchase/files': {
    size: 10,
    sha256: '0'.repeat(64),
  },
  'post /api/t/:tenant/purchases/:purchase/documents': {
    name: '征求意见.pdf',
    size: 10,
    sha256: '0'.repeat(64),
    purpose: 'call',
    audience: 'office',
  },
  'post /api/t/:tenant/purchases/:purchase/documents/:document/links': {},
  'post /api/t/:tenant/purchases/:purchase/projects/:organization/room': {
    type: 'write',
    text: '下周三开碰头会',
  },
  'post /api/t/:tenant/purchases/:purchase/projects/:organization/team': {
    type: 'logHours',
    hours: { worker: 'w1', on: '2026-03-02', halfHours: 4, kind: 'records', note: '' },
  },
  'post /api/t/:tenant/members': {
    email: 'walker@officials.example',
    name: '某人',
    appointments: [{ post: 'observer', from: '2026-01-01' }],
    reason: '演练',
  },
  'put /api/t/:tenant/members/:person': { name: '某人', appointments: [], reason: '演练' },
  'post /api/t/:tenant/purchases/:purchase/projects/:organization/field-sync': {
    items: [{ id: '01k00000000000000000000000', kind: 'edit', data: {} }],
  },
  'put /api/t/:tenant/purchases/:purchase/projects/:organization/written-reports/:phase/reflection':
    { wentWell: '', wasHard: '', next: '' },
  'post /api/t/:tenant/landings/:purchase': { community: '320583999001', reason: '已落实场地' },
  'post /api/t/:tenant/experts/import': { content: '' },
  'put /api/t/:tenant/experts/:person': {
    record: {
      fields: ['elderly'],
      title: '',
      poolNumber: '',
      phone: '',
      address: '',
      validFrom: '2026-01-01',
      away: [],
    },
    reason: '演练',
  },
  'put /api/t/:tenant/expert-declaration': { declaration: { employers: [], relations: [] } },
  'post /api/t/:tenant/purchases/:purchase/projects/:organization/evaluation': {
    type: 'freeze',
    round: 'midTerm.1',
  },
  'post /api/t/:tenant/workforce': { entry: aTraining },
  'put /api/t/:tenant/workforce/:entry': { entry: aTraining },
  'put /api/t/:tenant/workforce-standards': {
    standards: { workersPer10000: 18, workersSource: '规划' },
    reason: '演练',
  },
  'put /api/t/:tenant/units': { units: [], reason: '演练' },
  'put /api/t/:tenant/budget/:year/lines/:line': { line: aLineWithoutId },
  'post /api/t/:tenant/budget/:year/approval-request': { reason: '演练调整' },
  'post /api/t/:tenant/budget/:year/withdrawal': {},
  'post /api/t/:tenant/budget/:year/decision': {
    decision: 'approve',
    opinion: '',
    contentHash: 'f'.repeat(64),
  },
  'put /api/t/:tenant/separation': { strict: [], reason: '演练' },
  'put /api/t/:tenant/settings/:setting': { value: [ventureRules], reason: '演练' },
  'post /api/t/:tenant/settings/:setting/preview': { value: [ventureRules] },
  'post /api/t/:tenant/settings/:setting/restoration': { version: 0, reason: '演练' },
  'post /api/t/:tenant/settings/:setting/import': { template: 'micro-venture', reason: '演练' },
  'post /api/t/:tenant/settings/import-preview': { template: 'micro-venture' },
  'post /api/t/:tenant/delegations': {
    to: people.secondOfficeHead,
    scope: { kind: 'all' },
    firstDay: '2026-03-02',
    lastDay: '2020-01-01',
    reason: '外出学习',
  },
  'post /api/t/:tenant/delegations/:delegation/revocation': { reason: '已经回来' },
  'put /api/t/:tenant/delegations/limit': { maximumDays: 30, reason: '按本局规定' },
  'post /api/t/:tenant/region-tree/changes': {
    change: { type: 'rename', node: '320583103001', name: '湖滨一社区' },
    reason: '走查',
  },
  'post /api/platform/tenants': {
    id: 'walked',
    name: '走查区',
    nameEn: 'Walked',
    division: { code: '999999' },
    admin: { name: '管理员', email: 'admin@walked.example' },
    templates: ['statutory'],
    isSandbox: false,
  },
  'post /api/platform/tenants/:tenant/suspension': { reason: '走查' },
  'post /api/platform/tenants/:tenant/resumption': { reason: '走查' },
  'post /api/platform/tenants/:tenant/deletion': { reason: '走查', keepUntil: '2060-01-01' },
  'put /api/platform/retention': { years: 15, reason: '走查' },
  'post /api/organizations': {
    creditCode: '53100000500019795A',
    name: '走访测试基金会',
    email: 'office@walk.example',
    registration: aRegistration,
  },
  'put /api/organizations/:organization/passport': {
    section: 'registration',
    value: aRegistration,
  },
  'post /api/organizations/:organization/invitations': {
    email: 'new@orgs.example',
    name: '新同事',
    role: 'manager',
  },
  'post /api/organizations/:organization/invitations/:invitation/acceptance': { accepts: true },
  'put /api/organizations/:organization/members/:person': { role: 'manager' },
  'put /api/organizations/:organization/verifications/:tenant': {
    shows: ['registration'],
    consents: false,
  },
  'post /api/organizations/:organization/capacity/:tenant': {
    type: 'logHours',
    hours: someHours,
  },
  'post /api/t/:tenant/jury/:purchase': {
    type: 'invite',
    voice: 'residents',
    jurors: [{ name: '张阿姨', email: 'juror@example.com' }],
  },
  'post /api/t/:tenant/boards': {
    community: '999999999999',
    kind: 'affairs',
    title: '居务',
    text: '内容',
    on: '2026-03-01',
  },
  'post /api/t/:tenant/ideas': {
    title: '邻里互助好点子',
    summary: '征集能帮到老人的服务点子',
    categories: ['elderly'],
    from: '2026-03-02T01:00:00.000Z',
    until: '2026-04-02T01:00:00.000Z',
    ideators: ['individual'],
    criteria: [{ id: 'need', name: '需求契合', max: 100 }],
    minimumReviews: 2,
    prizes: [{ id: 'first', name: '一等奖', number: 1, amountFen: 500_00 }],
    fund: 'nowhere',
  },
  'post /api/t/:tenant/ideas/:collection': {
    type: 'eraseContact',
    idea: '0'.repeat(20),
    reason: '作者要求',
  },
  'post /api/organizations/:organization/ideas/:tenant': {
    idea: '0'.repeat(20),
    accepts: false,
  },
  'post /api/t/:tenant/verifications/:organization': { decision: 'verified', reason: '材料齐全' },
  'put /api/t/:tenant/capacity/indicators': { years: [], targetPer10k: 800 },
  'post /api/t/:tenant/capacity/:organization': { type: 'logHours', hours: someHours },
  'post /api/t/:tenant/exports': { reason: '演练迁移' },
  'post /api/t/:tenant/exports/:export/confirmation': {},
  'post /api/t/:tenant/exports/:export/links': {},
  'post /api/t/:tenant/purchases/:purchase/projects/:organization/ledger': {
    type: 'reverse',
    entry: '0'.repeat(26),
    reason: '演练',
  },
  'post /api/t/:tenant/purchases/:purchase/projects/:organization/payee': {
    type: 'ask',
    holder: '甲',
    bank: '昆山农商银行',
    account: '3052018800123456',
    reason: '',
  },
  'post /api/t/:tenant/purchases/:purchase/projects/:organization/ledger/statements': {
    content: '',
    keep: false,
  },
  'post /api/t/:tenant/payment-batches': {
    payments: [{ purchase: '0'.repeat(26), organizationId: organizations[0].id, number: 1 }],
  },
  'post /api/t/:tenant/payment-confirmations': { content: '', keep: false },
  'post /api/t/:tenant/clock': { to: 'nextDeadline' },
  'post /api/t/:tenant/purchases': { plan: aPlan({ track: 'PROCUREMENT' }) },
  'post /api/t/:tenant/purchases/:purchase/contract-previews': {
    organizationId: organizations[0].id,
    tranches: aPlan().tranches,
    terms: standardTerms(aPlan(), '2026-05-01'),
  },
  'post /api/t/:tenant/purchases/:purchase/commands': { type: 'suspend', reason: '演练' },
  'post /api/t/:tenant/communities/:community/statements': {
    on: '2026-06-30',
    what: { group: 'people', estate: 'new', dwellings: 1290, registered: 2400, floating: 900 },
  },
  'post /api/t/:tenant/communities-import': {
    content: Buffer.from('街道,社区,小区类型,户籍人口,流动人口').toString('base64'),
    on: '2026-06-30',
  },
  'post /api/t/:tenant/task-access': {
    type: 'refuseTask',
    community: '320583103001',
    department: '市商务局',
    title: '招商任务',
    what: '未经准入',
    on: '2026-06-30',
  },
  'post /api/t/:tenant/appraisals': {
    kind: 'residents',
    title: '居民评社区',
    opensAt: '2026-07-01T00:00:00.000Z',
    closesAt: '2026-06-30T00:00:00.000Z',
    form: { items: [], asksRemark: true },
    smallest: 5,
    streets: ['320583103'],
    departments: [],
  },
  'post /api/t/:tenant/appraisals/:round': { type: 'count' },
  'put /api/t/:tenant/appraisals/:round/sheet': {
    seat: { kind: 'community', id: '320583103001' },
    ratings: [],
  },
  'post /api/t/:tenant/supervision/looks': {},
  'post /api/t/:tenant/purchases/:purchase/projects/:organization/supervision': {
    type: 'commentVisit',
    visit: '0'.repeat(26),
    text: '已经看过',
  },
  'post /api/t/:tenant/purchases/:purchase/projects/:organization/satisfaction': {
    type: 'drawCallBacks',
    period: 999,
  },
  'post /api/t/:tenant/purchases/:purchase/work': { type: 'concludeMidTerm' },
};

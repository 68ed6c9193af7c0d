import type { Page } from 'playwright-core';
import { PurchaseId } from '../../shared/domain/ids.ts';
import type { State } from '../../shared/domain/purchase/lifecycle.ts';
import type { WorkSite } from './a-work-site.ts';
import { elderCareAt, elderCarePlan } from './elder-care-call.ts';
import { organizations } from './people.ts';

const shown = [
  'drafting',
  'noticePreparation',
  'biddingOpen',
  'sealed',
  'eligibilityCheck',
  'panelForming',
  'conflictDeclaration',
  'scoring',
  'ranked',
  'objectionFrozen',
  'contractDrafting',
  'contractSigning',
  'implementing',
  'midTermEvaluation',
  'finalEvaluation',
  'settlement',
  'disclosed',
] as const satisfies State[];
type Shown = (typeof shown)[number];

const titles = [
  '2026年吴兴区“银龄到家”社区为老服务公益创投项目',
  '月河街道困境儿童课后陪伴服务',
  '朝阳街道残疾人居家康复指导',
  '飞英街道邻里食堂配餐服务',
  '龙泉街道心理关爱进社区',
  '环渚街道新居民融入计划',
];

export const purchaseIn = (state: Shown): PurchaseId =>
  PurchaseId.parse(`r${String(shown.indexOf(state) + 1).padStart(25, '0')}`);

/** One purchase in each state a page has something of its own to show for. */
export function furnish(site: WorkSite): void {
  shown.forEach((state, i) => {
    const title = titles[i % titles.length] ?? '';
    const budgetFen = elderCarePlan.budgetFen + i * 12_500_00;
    const plan = { ...elderCarePlan, title, budgetFen };
    site.put(elderCareAt(state, { id: purchaseIn(state), plan }));
  });
}

export type WorkPage = {
  name: string;
  who: string;
  path: string;
  /** What to do before looking. */
  first?: (page: Page) => Promise<void>;
};

const first = organizations[0].id;
const of = (screen: string, state: Shown, rest = '') =>
  `/work/${screen}/?tenant=wuxing&purchase=${purchaseIn(state)}${rest}`;
const own = (screen: string, state: Shown, rest = '') =>
  of(screen, state, `&organization=${first}${rest}`);
const officials = (name: string, state: Shown, rest: string, who = 'handler'): WorkPage => ({
  name,
  who,
  path: of('purchase', state, rest),
});

/** Presses on to the faults of an empty form, or to its check page. */
const goOn = async (page: Page) => {
  await page.locator('main button[type=submit]').last().click();
  await page.locator('[data-summary], main .answers').first().waitFor();
};

export const everyWorkPage: readonly WorkPage[] = [
  { name: 'signed-out', who: '', path: '/work/' },
  { name: 'tasks', who: 'handler', path: '/work/' },
  { name: 'tasks-organization', who: 'organization-0', path: '/work/' },
  { name: 'tasks-none', who: 'auditor', path: '/work/' },
  { name: 'purchases', who: 'handler', path: '/work/purchases/?tenant=wuxing' },
  { name: 'plan', who: 'handler', path: '/work/plan/?tenant=wuxing' },
  { name: 'plan-faults', who: 'handler', path: '/work/plan/?tenant=wuxing', first: goOn },
  { name: 'plan-revise', who: 'handler', path: of('plan', 'drafting') },
  { name: 'plan-check', who: 'handler', path: of('plan', 'drafting'), first: goOn },
  officials('overview', 'eligibilityCheck', ''),
  officials('applications-sealed', 'biddingOpen', '&tab=applications'),
  officials('applications', 'eligibilityCheck', '&tab=applications'),
  officials('review-closed', 'scoring', '&tab=review'),
  officials('review-result', 'objectionFrozen', '&tab=review'),
  officials('work', 'settlement', '&tab=work'),
  officials('survey', 'finalEvaluation', '&tab=work'),
  officials('audit', 'settlement', '&tab=audit', 'auditor'),
  officials('act-submit-plan', 'drafting', '&act=submitPlan'),
  officials('act-publish', 'noticePreparation', '&act=publishNotice'),
  officials('act-opening', 'sealed', '&act=confirmOpening', 'officeHead'),
  officials('act-judge', 'eligibilityCheck', `&act=judgeEligibility&reference=${first}`),
  officials('act-draw', 'panelForming', '&act=drawPanel'),
  officials('act-award', 'ranked', '&act=recommendAward'),
  { ...officials('act-award-check', 'ranked', '&act=recommendAward'), first: goOn },
  officials('act-contracts', 'contractDrafting', ''),
  officials(
    'act-evaluate',
    'midTermEvaluation',
    `&act=submitEvaluation&reference=${first}`,
    'evaluator',
  ),
  officials('act-payment', 'settlement', `&act=requestPayment&reference=${first}.1`),
  officials('act-suspend', 'scoring', '&act=suspend', 'officeHead'),
  { name: 'application', who: 'organization-0', path: own('application', 'biddingOpen') },
  {
    name: 'application-faults',
    who: 'organization-0',
    path: own('application', 'biddingOpen'),
    first: goOn,
  },
  {
    name: 'own-award',
    who: 'organization-0',
    path: own('organization-purchase', 'contractSigning'),
  },
  {
    name: 'own-sign',
    who: 'organization-0',
    path: own('organization-purchase', 'contractSigning', '&act=signContract'),
  },
  {
    name: 'own-report',
    who: 'organization-0',
    path: own('organization-purchase', 'implementing', '&act=submitReport'),
  },
  { name: 'own-work', who: 'organization-0', path: own('organization-purchase', 'settlement') },
  { name: 'declare', who: 'expert-0', path: of('review', 'conflictDeclaration') },
  { name: 'sheets', who: 'expert-0', path: of('review', 'scoring') },
  { name: 'sheet', who: 'expert-0', path: of('review', 'scoring', `&application=${first}`) },
  { name: 'clock', who: 'handler', path: '/work/clock/?tenant=wuxing' },
  { name: 'library', who: 'handler', path: '/work/library/?tenant=wuxing' },
  {
    name: 'library-study-faults',
    who: 'handler',
    path: '/work/library/?tenant=wuxing&act=new-study',
    first: goOn,
  },
  {
    name: 'giving-receive-faults',
    who: 'handler',
    path: '/work/giving/?tenant=wuxing&act=receive',
    first: goOn,
  },
];

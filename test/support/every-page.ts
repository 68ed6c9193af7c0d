import type { PublishedPage } from '../../functions/pages/page.ts';
import { publicPurchase } from '../../functions/pages/public-purchase.ts';
import { renderHome, renderNotFound } from '../../functions/pages/render-home.ts';
import { renderPurchasePage } from '../../functions/pages/render-purchase-page.ts';
import { renderTenantPortal } from '../../functions/pages/render-tenant-portal.ts';
import type { PublicPurchase } from '../../shared/contracts/notices.ts';
import type { TenantSummary } from '../../shared/contracts/tenants.ts';
import { PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import type { State } from '../../shared/domain/purchase/lifecycle.ts';
import { elderCareAt, elderCarePlan, names, regions, wuxing } from './elder-care-call.ts';

const kunshan: TenantSummary = {
  id: TenantId.parse('kunshan'),
  name: '昆山市民政局',
  nameEn: 'Kunshan Civil Affairs Bureau',
  divisionCode: '320583',
  isSandbox: true,
};

const shown: [State, string][] = [
  ['biddingOpen', elderCarePlan.title],
  ['standstill', '2026年吴兴区青少年“四点半课堂”项目'],
  ['objectionFrozen', '2026年残疾人家庭喘息服务项目'],
  ['implementing', '2026年社区调解与心理支持项目'],
  ['suspended', '2026年新就业群体关爱项目'],
  ['failedCall', '2026年社区花园共建项目'],
  ['terminatedEarly', '2025年困境儿童陪伴项目'],
  ['disclosed', '2025年社区助餐点运营项目'],
];

/** One purchase in each state that looks different to the public. */
export const publicPurchases = (): PublicPurchase[] =>
  shown.map(([state, title], i) => {
    const { purchase, now } = elderCareAt(state, {
      id: PurchaseId.parse(`r${String(i + 1).padStart(25, '0')}`),
      plan: { ...elderCarePlan, title },
    });
    const page = publicPurchase(purchase, wuxing, names, now);
    if (!page) throw new Error(`${state} is not public`);
    return page;
  });

/** Every kind of published page, full and empty, in both languages. */
export function everyPage(): PublishedPage[] {
  const purchases = publicPurchases();
  const notices = purchases.map((purchase) => ({
    ...purchase,
    tenantId: wuxing.id,
    tenantName: wuxing.name,
  }));
  return [
    ...renderHome({ tenants: [wuxing, kunshan], notices }),
    ...renderTenantPortal(wuxing, purchases),
    ...renderTenantPortal(kunshan, []),
    ...renderNotFound(),
    ...purchases.flatMap((purchase) => renderPurchasePage(purchase, regions)),
  ];
}

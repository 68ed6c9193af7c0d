import { ApplicationBody } from '../../../shared/domain/purchase/application.ts';
import { consultationPlan } from './consultation.ts';
import { yuan } from './yuan.ts';

const { requiredDocuments } = consultationPlan;

/** In time and complete. */
export const warmTable: ApplicationBody = ApplicationBody.parse({
  title: '暖心餐桌与月河、飞英社会工作服务站',
  category: 'elderly',
  summary:
    '以两个街道社会工作服务站为枢纽，由站点厨房和两处合作食堂供餐，志愿骑手送餐入户；驻站社工同步完成探访、个案和资源链接，做到送一餐、看一眼、记一笔。',
  approach:
    '首月完成六百名老年人需求评估和饮食禁忌登记，按日排餐，留样四十八小时；驻站社工每周走访一轮，个案每案跟进不少于六次；每季度向居民议事会报告一次，根据意见调整菜单和活动。',
  team: '项目负责人一名（中级社会工作师），驻站社工四名（均持证），营养师一名，配送与后厨六名；志愿者三百五十名登记入全国系统。',
  budget: [
    { item: '居家助餐', quantity: 24_000, unitFen: yuan(16) },
    { item: '驻站社会工作者', quantity: 48, unitFen: yuan(9_200) },
    { item: '个案服务', quantity: 14, unitFen: yuan(1_800) },
    { item: '小组工作', quantity: 14, unitFen: yuan(3_600) },
    { item: '社区活动', quantity: 28, unitFen: yuan(2_200) },
    { item: '志愿者保险与培训', quantity: 350, unitFen: yuan(100) },
  ],
  requestedFen: yuan(997_800),
  documents: requiredDocuments,
});

/** In time, but without the financial report. */
export const neighbourKitchen: ApplicationBody = ApplicationBody.parse({
  title: '邻里厨房助餐与社工驻站服务',
  category: 'elderly',
  summary:
    '依托飞英街道现有老年食堂扩大供餐，飞英、月河两站各派驻社工两名，围绕助餐对象开展探访、个案和邻里互助小组。',
  approach:
    '两处食堂集中制餐，按社区分线配送；驻站社工实行首问负责，个案会商每月一次；每半年开展一次满意度测评。',
  team: '项目负责人一名（中级社会工作师），驻站社工四名，食堂厨师四名，配送员五名，志愿者三百五十名。',
  budget: [
    { item: '居家助餐', quantity: 24_000, unitFen: yuan(15) },
    { item: '驻站社会工作者', quantity: 48, unitFen: yuan(8_800) },
    { item: '个案服务', quantity: 14, unitFen: yuan(1_500) },
    { item: '小组工作', quantity: 14, unitFen: yuan(3_200) },
    { item: '社区活动', quantity: 28, unitFen: yuan(2_500) },
    { item: '志愿者保险与培训', quantity: 350, unitFen: yuan(90) },
  ],
  requestedFen: yuan(949_700),
  documents: requiredDocuments.filter((name) => name !== '上一年度财务会计报告'),
});

/** Complete and cheapest, but sent after the window closed. */
export const oneStop: ApplicationBody = ApplicationBody.parse({
  title: '一站到家：助餐与社会工作综合服务',
  category: 'elderly',
  summary: '由中央厨房统一供餐，社工驻站开展服务，建立街道、社区两级转介机制。',
  approach: '首月评估建档，次月起按日供餐；驻站社工按需求清单排定小组和活动，季度复核。',
  team: '项目负责人一名，驻站社工四名，供餐合作单位一家，志愿者三百五十名。',
  budget: [
    { item: '居家助餐', quantity: 24_000, unitFen: yuan(14) },
    { item: '驻站社会工作者', quantity: 48, unitFen: yuan(8_600) },
    { item: '小组与个案', quantity: 28, unitFen: yuan(2_400) },
    { item: '社区活动', quantity: 28, unitFen: yuan(2_300) },
    { item: '志愿者保险与培训', quantity: 350, unitFen: yuan(80) },
  ],
  requestedFen: yuan(908_400),
  documents: requiredDocuments,
});

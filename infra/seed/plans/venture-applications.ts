import { ApplicationBody } from '../../../shared/domain/purchase/application.ts';
import { venturePlan } from './venture.ts';
import { yuan } from './yuan.ts';

const { requiredDocuments } = venturePlan;

/** In time and complete. */
export const silverGuard: ApplicationBody = ApplicationBody.parse({
  title: '银龄守护：独居老人结对关爱与居家照料',
  category: 'elderly',
  summary:
    '玉山镇亭林、里厍、柏庐三个社区登记独居和纯老家庭1,860户。项目为其中230户提供每周上门探访、助浴、陪诊和代办，组织楼组邻里结对，建立一户一档；遇突发情况一小时内响应。',
  approach:
    '第一期入户评估、分级建档并签订服务约定，低风险每周一访、高风险隔日一访；每月一场健康讲堂，六个互助小组各活动六节。第二期由结对邻里承担日常探访，社工转为督导，形成可复制的工作手册。',
  team: '项目主管一名（中级社会工作师），社工四名，护理顾问一名，登记志愿者六十名；财务由机构会计单独核算。',
  budget: [
    { item: '上门照料与陪诊', quantity: 1_200, unitFen: yuan(80) },
    { item: '助浴设备租用', quantity: 10, unitFen: yuan(1_500) },
    { item: '小组活动', quantity: 36, unitFen: yuan(500) },
    { item: '社区健康讲堂', quantity: 12, unitFen: yuan(1_200) },
    { item: '志愿者保险与交通', quantity: 60, unitFen: yuan(260) },
    { item: '督导与培训', quantity: 10, unitFen: yuan(900) },
  ],
  requestedFen: yuan(168_000),
  documents: requiredDocuments,
});

/** In time, but without the consent of the community it is to work in. */
export const afterSchool: ApplicationBody = ApplicationBody.parse({
  title: '四点半课堂：新昆山人子女放学后看护与成长陪伴',
  category: 'youth',
  summary:
    '周市镇、陆家镇小学下午四点半放学，双职工和外来务工家庭普遍六点后到家。项目在两处社区活动室为九十名儿童提供看护、作业辅导和成长小组，优先接收支出型困难家庭子女。',
  approach:
    '周一至周五每日两小时，社工一名、大学生志愿者三名；每月一次家长沙龙，寒假连续服务二十天。创意由陆家镇退休教师提出，双方签订合作协议后以本中心名义申报。',
  team: '项目主管一名（助理社会工作师），社工三名，合作学校志愿者四十名；与学校签订接送安全责任书。',
  budget: [
    { item: '看护与课业辅导', quantity: 320, unitFen: yuan(240) },
    { item: '成长小组', quantity: 36, unitFen: yuan(450) },
    { item: '家长沙龙', quantity: 12, unitFen: yuan(800) },
    { item: '教材与耗材', quantity: 90, unitFen: yuan(120) },
    { item: '志愿者保险与交通', quantity: 40, unitFen: yuan(260) },
  ],
  requestedFen: yuan(123_800),
  documents: requiredDocuments.slice(0, -1),
  idea: { owner: '陆家镇退休教师 蒋月华', hasPartnershipAgreement: true },
});

/** Complete, but sent after the window closed. */
export const stepTogether: ApplicationBody = ApplicationBody.parse({
  title: '同行计划：残障人士技能培训与家庭喘息服务',
  category: 'disabled',
  summary:
    '周市镇、陆家镇持证残障人士家庭长期照料压力大。项目为六十个家庭提供每月两次喘息照料，为三十名有就业意愿的残障人士提供手工和电商客服培训，并协助推荐岗位。',
  approach:
    '与镇残联核对名单后上门评估；培训每期八周，结业后由两家企业提供试工；每季度组织一次社会融入活动。',
  team: '项目主管一名（中级社会工作师），社工三名，康复师一名，志愿者四十名。',
  budget: [
    { item: '家庭喘息照料', quantity: 1_200, unitFen: yuan(90) },
    { item: '技能培训', quantity: 48, unitFen: yuan(600) },
    { item: '社会融入活动', quantity: 12, unitFen: yuan(1_100) },
  ],
  requestedFen: yuan(150_000),
  documents: requiredDocuments,
});

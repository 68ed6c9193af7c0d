import {
  consultationMeasures,
  consultationOfServices,
  expertRules,
  intentions,
  law,
  lowPrices,
  order74,
  order87,
  order94,
  order102,
  regulation,
} from '../../policy/rule-table/sources.ts';
import { finance, headOf, type NationwideEntry, order, statute } from './shape.ts';

/* Laws as domain.md 1, 4 and 6 have them: with the dates that are known there, and in our own words. */

const procurement: readonly NationwideEntry[] = [
  statute({
    id: 'cn-procurement-law',
    title: '中华人民共和国政府采购法（2014年文本）',
    issued: '2014',
    topics: ['purchase'],
    cited: [headOf(law('第').source)],
    abstract:
      '政府采购的方式、程序、供应商条件、合同、质疑投诉和法律责任。供应商须具备六项条件，参加前三年内无重大违法记录；补充合同不超过原合同的百分之十。2026年9月以后是否修订，须核对。',
  }),
  order({
    id: 'cn-procurement-regulation',
    title: '中华人民共和国政府采购法实施条例',
    number: '国务院令第658号',
    issued: '2015',
    topics: ['purchase'],
    cited: [headOf(regulation('第', 0).source.split(' ')[0] ?? ''), '；实施条例第'],
    relations: [{ kind: 'implements', to: 'cn-procurement-law' }],
    abstract:
      '采购法的实施细则：期限、保证金上限、专家抽取、化整为零的认定。公共服务项目定需求时要征求公众意见，验收时服务对象要参与并公告结果。',
  }),
  finance({
    id: 'cn-mof-102',
    title: '政府购买服务管理办法',
    number: headOf(order102.source),
    topics: ['purchase'],
    cited: [headOf(order102.source)],
    relations: [{ kind: 'implements', to: 'cn-procurement-law' }],
    abstract:
      '谁可以购买、谁可以承接、买什么不买什么；先有预算后购买；合同一般不超过一年，符合条件的不超过三年；不得转包；要有绩效目标和台账。',
  }),
  finance({
    id: 'cn-mof-87',
    title: '政府采购货物和服务招标投标管理办法',
    number: headOf(order87.source),
    topics: ['purchase'],
    cited: [headOf(order87.source)],
    relations: [{ kind: 'implements', to: 'cn-procurement-law' }],
    abstract: '公开招标和邀请招标的程序：评标委员会人数、评分、公告期限、串通投标的情形。',
  }),
  finance({
    id: 'cn-mof-74',
    title: '政府采购非招标采购方式管理办法',
    number: headOf(order74.source),
    topics: ['purchase'],
    cited: [headOf(order74.source)],
    relations: [{ kind: 'implements', to: 'cn-procurement-law' }],
    abstract: '竞争性谈判、单一来源和询价的条件、期限与小组。询价只用于规格统一的货物。',
  }),
  finance({
    id: 'cn-mof-94',
    title: '政府采购质疑和投诉办法',
    number: headOf(order94('').source),
    topics: ['purchase'],
    cited: [headOf(order94('').source)],
    relations: [{ kind: 'implements', to: 'cn-procurement-law' }],
    abstract: '供应商质疑、向财政部门投诉的条件、期限和处理；虚假、恶意投诉的后果。',
  }),
  finance({
    id: 'cn-mof-101',
    title: '政府采购信息发布管理办法',
    number: '财政部令第101号',
    topics: ['purchase', 'openness'],
    cited: ['财政部令第101号'],
    abstract:
      '采购信息在中国政府采购网及其省级分网发布，各处内容一致；发布主体对真实、准确、合法负责。',
  }),
  finance({
    id: 'cn-mof-consultation',
    title: '政府采购竞争性磋商采购方式管理暂行办法',
    number: headOf(consultationMeasures.source),
    issued: '2014',
    topics: ['purchase'],
    cited: [headOf(consultationMeasures.source)],
    abstract:
      '政府购买服务可以用竞争性磋商：文件发出到首次响应不少于十日，服务的价格分值占一至三成。',
  }),
  finance({
    id: 'cn-mof-consultation-two',
    title: '竞争性磋商供应商为两家时的补充通知',
    number: headOf(consultationOfServices.source),
    issued: '2015',
    topics: ['purchase'],
    cited: [headOf(consultationOfServices.source)],
    relations: [{ kind: 'amends', to: 'cn-mof-consultation' }],
    abstract: '政府购买服务项目磋商中，符合要求的供应商有两家的，可以继续进行。',
  }),
  finance({
    id: 'cn-mof-experts',
    title: '政府采购评审专家管理办法',
    number: headOf(expertRules.source),
    issued: '2016',
    topics: ['purchase'],
    cited: [headOf(expertRules.source).split('，')[0] ?? ''],
    abstract: '评审专家的选聘、抽取和解聘；抽取在评审前两个工作日内；回避与保密。',
  }),
  finance({
    id: 'cn-mof-intentions',
    title: '关于公开政府采购意向的通知',
    number: headOf(intentions.source),
    issued: '2020',
    topics: ['purchase', 'openness'],
    cited: [headOf(intentions.source)],
    abstract: '采购意向原则上在采购活动开始前三十日公开。',
  }),
  finance({
    id: 'cn-mof-demand',
    title: '政府采购需求管理办法',
    number: '财库〔2021〕22号',
    issued: '2021',
    topics: ['purchase'],
    cited: ['财库〔2021〕22号'],
    abstract:
      '需求调查、一般审查和重点审查；写需求的人不审自己的需求。涉及公共利益、社会关注度高的项目应当先做需求调查，一年内同类调查可以不再做。',
  }),
  finance({
    id: 'cn-mof-low-price',
    title: '关于异常低价投标审查的规定',
    number: headOf(lowPrices.source),
    issued: '2026',
    from: '2026-02-01',
    topics: ['purchase'],
    cited: [headOf(lowPrices.source)],
    abstract:
      '报价低于平均价或次低价的一半，或低于最高限价的百分之四十五，启动审查；能说明成本的有效，不能说明的无效。',
  }),
  finance({
    id: 'cn-mof-urgent',
    title: '关于紧急采购的规定',
    number: '财库〔2026〕12号',
    issued: '2026',
    from: '2026-10-01',
    topics: ['purchase'],
    abstract: '紧急情况下的采购程序。平台只登记其施行日期，条文须查原文。',
  }),
];

const society: readonly NationwideEntry[] = [
  statute({
    id: 'cn-residents-committees',
    title: '中华人民共和国城市居民委员会组织法（2025年修订）',
    issued: '2025-10-28',
    from: '2026-01-01',
    certainty: 'secondary',
    topics: ['community'],
    relations: [{ kind: 'repeals', to: 'cn-residents-committees-old' }],
    published: { address: 'https://www.npc.gov.cn/npc/c2/c30834/202510/t20251030_449149.html' },
    cited: ['城市居民委员会组织法'],
    abstract:
      '七章五十条。社区一般一千至三千户，设立和调整由街道提出、区或不设区的市批准；民主选举、协商、决策、管理、监督。会议人数的门槛未读到，由租户设定。',
  }),
  statute({
    id: 'cn-residents-committees-old',
    title: '中华人民共和国城市居民委员会组织法（2018年文本）',
    issued: '2018',
    until: '2025-12-31',
    status: 'repealed',
    topics: ['community'],
    abstract:
      '原规定：一百至七百户设居民委员会；有关部门要居委会协助工作，应当经区政府或街道同意。自2026年1月1日起按修订后的法律。',
  }),
  statute({
    id: 'cn-charity-law',
    title: '中华人民共和国慈善法（2023年修正）',
    issued: '2023-12-29',
    topics: ['charity', 'organizations'],
    cited: ['慈善法'],
    abstract:
      '民政部门要在统一的慈善信息平台公布向慈善组织购买服务的信息和评估结果；公开募捐基金会年度管理费用不超过当年总支出的百分之十。',
  }),
  order({
    id: 'cn-volunteers',
    title: '志愿服务条例',
    issued: '2017',
    topics: ['volunteers'],
    cited: ['志愿服务条例'],
    abstract:
      '如实记录志愿者的个人信息、服务、培训、表彰并录入民政部指定的系统；未经本人同意不公开；可以依法购买志愿服务运营管理，并公布目录、标准和预算。',
  }),
  order({
    id: 'cn-openness',
    title: '中华人民共和国政府信息公开条例（2019年修订）',
    issued: '2019',
    topics: ['openness'],
    cited: ['政府信息公开条例'],
    abstract: '以公开为常态、不公开为例外；可以区分的部分应当公开；公布前要有审查。',
  }),
  statute({
    id: 'cn-personal-data',
    title: '中华人民共和国个人信息保护法',
    topics: ['personalData'],
    cited: ['个人信息保护法'],
    abstract:
      '最小必要、目的限定、告知同意；敏感个人信息和十四周岁以下未成年人信息须单独同意；未经单独同意不得公开；国家机关处理的信息存放在境内。',
  }),
  statute({
    id: 'cn-data-security',
    title: '中华人民共和国数据安全法',
    topics: ['security'],
    cited: ['数据安全法'],
    abstract: '国家机关委托他人建设、维护政务系统和处理政务数据，要严格批准并监督。',
  }),
  order({
    id: 'cn-network-data',
    title: '网络数据安全管理条例',
    issued: '2024-09-24',
    topics: ['security', 'personalData'],
    cited: ['网络数据安全管理条例'],
    abstract: '为国家机关提供服务的，未经同意不得访问、留存、使用、泄露数据，也不得做关联分析。',
  }),
  statute({
    id: 'cn-cyber-security',
    title: '中华人民共和国网络安全法（2025年修正）',
    issued: '2025-10-28',
    from: '2026-01-01',
    certainty: 'secondary',
    topics: ['security'],
    cited: ['网络安全法'],
    abstract: '网络安全等级保护；网络日志保存不少于六个月。修正后的条文序号有变动，须查原文。',
  }),
  statute({
    id: 'cn-e-signature',
    title: '中华人民共和国电子签名法（2019年修正）',
    issued: '2019',
    topics: ['security', 'purchase'],
    cited: ['电子签名法'],
    abstract:
      '可靠的电子签名与手写签名或者盖章有同等效力；数据电文何时算书面、何时算原件、何时发出和收到。',
  }),
];

export const laws: readonly NationwideEntry[] = [...procurement, ...society];

import { directive, type NationwideEntry, practice } from './shape.ts';

/*
 * Practice of the seed on Huzhou, 2007 (4-24, 4-26). It is printed in English: the Chinese signs of the names are taken
 * from their sound. Costs and figures are not in it, so none stands here.
 */
const area = { level: 'city', name: '湖州市' } as const;
const asked = '湖州市民政部门（2007年调研）';
const spelled = '社区名的汉字按读音登记，引用前请核对。';

const huzhou: readonly NationwideEntry[] = [
  practice({
    id: 'cn-case-baiyutan',
    title: '白鱼潭社区“六位一体”社区卫生服务',
    area,
    issued: '2007',
    topics: ['community', 'facilities'],
    categories: ['elderly', 'disabled'],
    abstract: `社区卫生六位一体，服务质量通过认证。${spelled}`,
    case: {
      place: '湖州市吴兴区白鱼潭社区（Baiyutan）',
      problem: '居民需要就近的社区卫生服务。',
      done: '开展六位一体的社区卫生服务，通过 ISO 9001 社区服务质量认证（原文印作“ISO900 1”）。',
      results: [],
      ask: asked,
    },
  }),
  practice({
    id: 'cn-case-bibo',
    title: '碧波碧浪社区智能化服务',
    area,
    issued: '2007',
    topics: ['community'],
    categories: ['uncovered'],
    abstract: `居民多为高级知识分子，社区做智能化服务。${spelled}`,
    case: {
      place: '湖州市吴兴区碧波碧浪社区（Bibo Bilang）',
      problem: '居民多为高级知识分子，需求与一般社区不同。',
      done: '按居民特点推行智能化社区服务。',
      results: [],
      ask: asked,
    },
  }),
  practice({
    id: 'cn-case-hongfeng',
    title: '红丰社区居家养老特色服务',
    area,
    issued: '2007',
    topics: ['community', 'facilities'],
    categories: ['elderly'],
    abstract: `中老年居民多，社区做居家养老。${spelled}`,
    case: {
      place: '湖州市吴兴区红丰四、五社区（Hongfeng 45）',
      problem: '社区里中老年人多。',
      done: '推行居家养老特色服务。',
      results: [],
      ask: asked,
    },
  }),
  practice({
    id: 'cn-case-wenyuan',
    title: '文苑一社区以民警姓名命名的警务室',
    area,
    issued: '2007',
    topics: ['community'],
    categories: ['safety'],
    abstract: `受身边典型影响，社区设立以民警姓名命名的警务室。${spelled}`,
    case: {
      place: '湖州市吴兴区文苑一社区（Wenyuan No. 1）',
      problem: '居民关心社区治安。',
      done: '受一位先进民警影响，设立以其姓名命名的警务室。',
      results: [],
      ask: asked,
    },
  }),
];

const benefits = directive({
  id: 'cn-huzhou-benefits',
  title: '湖州市扶持社区服务的优惠做法',
  area,
  issued: '2007',
  status: 'unknown',
  topics: ['facilities', 'community'],
  relations: [],
  abstract:
    '社区服务建设项目列入城市总体规划；土地部门优先审批、减免有关费用；财税和银行给予税收减免和优惠信贷；水电按低价计收。文号原文未见。',
  grants: [
    { kind: 'cityPlan', to: 'community', only: [], condition: '社区服务建设项目' },
    { kind: 'land', to: 'facility', only: [], condition: '社区服务福利项目' },
    { kind: 'fees', to: 'facility', only: [], condition: '社区服务福利项目的有关费用' },
    { kind: 'tax', to: 'outlet', only: [], condition: '从事社区服务' },
    { kind: 'credit', to: 'outlet', only: [], condition: '从事社区服务' },
    { kind: 'utilities', to: 'centre', only: [], condition: '按低价计收水电' },
  ],
});

export const cases: readonly NationwideEntry[] = [...huzhou, benefits];

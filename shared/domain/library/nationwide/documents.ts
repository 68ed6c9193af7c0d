import { directive, type NationwideEntry, norm, research } from './shape.ts';

/* Policies, standards and studies behind the seeds (domain.md 2, 3, 6; seeds 002 to 004). */

const policies: readonly NationwideEntry[] = [
  directive({
    id: 'cn-community-2000',
    title: '关于在全国推进城市社区建设的意见',
    body: '民政部',
    issued: '2000',
    topics: ['community'],
    abstract:
      '社区建设在全国推开的起点：单位不再承担的社会服务转到社区，社区承担的管理和服务不断扩大。',
  }),
  directive({
    id: 'cn-plan-12',
    title: '国民经济和社会发展第十二个五年规划纲要',
    issued: '2011',
    from: '2011',
    until: '2015',
    topics: ['community', 'organizations'],
    abstract:
      '提出党委领导、政府负责、社会协同、公众参与的社会管理格局；强化城乡社区自治和服务功能，加强社会组织建设。',
  }),
  directive({
    id: 'cn-linkage-2013',
    title: '关于加快推进社区社会工作服务的意见',
    body: '民政部、财政部',
    issued: '2013',
    topics: ['socialWork', 'purchase', 'community'],
    abstract:
      '建立社区、社会组织和社会工作专业人才联动服务机制：社区为平台、社会组织为载体、社会工作者为支撑。',
  }),
  directive({
    id: 'cn-plenum-18',
    title: '中共十八届中央全会关于社会治理的决定',
    body: '中国共产党中央委员会',
    topics: ['community', 'organizations'],
    abstract:
      '创新社会治理：系统治理，发挥政府主导作用，鼓励和支持社会各方面参与，政府治理、社会自我调节和居民自治良性互动。',
  }),
  directive({
    id: 'cn-grassroots-2021',
    title: '关于加强基层治理体系和治理能力现代化建设的意见',
    body: '中共中央、国务院',
    issued: '2021',
    certainty: 'secondary',
    topics: ['community', 'socialWork', 'volunteers', 'charity'],
    abstract:
      '社区与社会组织、社会工作者、社区志愿者、社会慈善资源联动（五社联动）。2021年7月11日公布。',
  }),
  directive({
    id: 'cn-weinan-venture',
    title: '渭南市公益创投活动方案',
    area: { level: 'city', name: '渭南市' },
    topics: ['venture', 'charity', 'funds'],
    cited: ['渭南市公益创投活动方案'],
    abstract:
      '征集、评审、公示、签约、实施、评估的流程；福利彩票公益金限扶老、助残、救孤、济困；慈善会推动冠名基金与项目对接，捐赠按捐赠人意愿全部用于项目。',
  }),
  directive({
    id: 'cn-dongguan-venture',
    title: '东莞市公益创投办法',
    area: { level: 'city', name: '东莞市' },
    certainty: 'secondary',
    topics: ['venture', 'charity'],
    abstract:
      '定向捐赠按一比二配比；单个项目不超过三十万元，有配比的不超过五十万元；六项项目要求；不落地的点子另设金点子奖。',
  }),
  directive({
    id: 'cn-zhongshan-venture',
    title: '中山市“博爱100”公益创投资金与项目管理办法',
    area: { level: 'city', name: '中山市' },
    certainty: 'secondary',
    topics: ['venture', 'charity', 'funds'],
    cited: ['中山市公益创投资金与项目管理办法'],
    abstract:
      '市民一百元起、企业一万元起捐赠支持项目；捐到费用一半以上的可以冠名；协议签订后十五个工作日内首拨；违约三年内不得申报。',
  }),
  directive({
    id: 'cn-xicheng-access',
    title: '北京市西城区社区工作准入制度',
    area: { level: 'district', name: '北京市西城区' },
    issued: '2018',
    certainty: 'secondary',
    topics: ['community'],
    cited: ['西城区社区工作准入制度'],
    published: { address: 'https://news.china.com/domesticgd/10000159/20180725/32728215.html' },
    abstract:
      '申请、审批、准入、撤销四步：提前三十个工作日申请，十五个工作日内决定；未批准的，社区可以不做。',
  }),
];

const standards: readonly NationwideEntry[] = [
  norm({
    id: 'cn-plan-14-services',
    title: '“十四五”城乡社区服务体系建设规划',
    topics: ['facilities', 'workers', 'community'],
    cited: ['“十四五”城乡社区服务体系建设规划'],
    abstract:
      '每百户城乡社区综合服务设施面积不少于三十平方米；每万名城镇居民拥有社区工作者十八人。',
  }),
  norm({
    id: 'cn-jiangsu-14',
    title: '江苏省“十四五”城乡社区服务体系建设规划',
    number: '苏政办发〔2022〕60号',
    body: '江苏省人民政府办公厅',
    issued: '2022',
    area: { level: 'province', name: '江苏省' },
    topics: ['facilities', 'community'],
    relations: [{ kind: 'implements', to: 'cn-plan-14-services' }],
    abstract: '到2020年底，全省八成半的社区达到每百户三十平方米。',
  }),
  norm({
    id: 'cn-sip-space',
    title: '苏州工业园区社区用房标准',
    area: { level: 'district', name: '苏州工业园区' },
    topics: ['facilities'],
    cited: ['苏州工业园区：每百户40平方米'],
    abstract: '每百户四十平方米。',
  }),
  norm({
    id: 'cn-gb-32100',
    title: '法人和其他组织统一社会信用代码编码规则',
    number: 'GB 32100-2015',
    issued: '2015',
    topics: ['organizations'],
    abstract: '十八位代码的构成和校验位的算法；社会组织以51、52、53开头。',
  }),
];

/** A finding with the figure the study itself prints. */
const counted = (text: string, what: string, [amount, unit]: readonly [number, string]) => ({
  text,
  figure: { what, amount, unit, certainty: 'primary' as const },
});

const studies: readonly NationwideEntry[] = [
  research({
    id: 'cn-huzhou-2007',
    title: '湖州市社区管理和服务网络建设调研',
    number: '市社科联〔2007〕3号（任务来源）',
    issued: '2007',
    area: { level: 'city', name: '湖州市' },
    topics: ['community', 'facilities', 'funds', 'workers'],
    cited: ['湖州市社区建设调研，2007年'],
    abstract: '对全市社区管理服务网络的现状、主要问题和对策的调研。',
    study: {
      question: '全市社区管理和服务网络建设的现状、主要问题和对策是什么？',
      methods: [
        { method: 'visits', by: '调研组', from: '2007-04-18', until: '2007-06-28' },
        { method: 'interviews', by: '调研组', from: '2007-04-18', until: '2007-06-28' },
      ],
      visited: ['管理部门', '下属单位', '社区组织'],
      findings: [
        counted('全市社区数', '社区', [284, '个']),
        counted('吴兴区社区平均规模', '每个社区', [1290, '户']),
        counted('吴兴区社区人员经费每百户每年', '每百户每年', [3500_00, 'fen']),
        { text: '办公经费与社区规模脱节：规模相差十倍，经费基本相同；建议按基数加每户核定。' },
        { text: '社区承担的部门事项过多，应严格准入、费随事转。' },
      ],
      needs: [],
    },
  }),
  research({
    id: 'cn-wuhou-linkage',
    title: '武侯区“三社联动”社区治理案例研究',
    issued: '2020-03-24',
    area: { level: 'district', name: '成都市武侯区' },
    topics: ['socialWork', 'community', 'organizations'],
    cited: ['武侯区“三社联动”案例研究'],
    certainty: 'secondary',
    abstract:
      '社区、社会组织、社会工作者联动的做法和不足；政府主导过重时，社会组织成了执行者。起止日期按论文发表日登记，调研日期原文未见。',
    study: {
      question: '“三社联动”在武侯区怎样运行，缺什么？',
      methods: [{ method: 'documents', by: '论文作者', from: '2020-03-24', until: '2020-03-24' }],
      visited: [],
      findings: [{ text: '政府向机构购买服务，不向社会工作者个人购买。' }],
      needs: [],
    },
  }),
  research({
    id: 'cn-wujiang-2013',
    title: '“三社联动”机制与提升现代民政内涵研究——基于苏州市吴江区的做法思考',
    issued: '2014',
    area: { level: 'district', name: '苏州市吴江区' },
    topics: ['community', 'organizations', 'socialWork', 'facilities'],
    certainty: 'secondary',
    abstract:
      '一个外来人口接近户籍人口的区怎样做“三社联动”；人口和组织数为2013年末。原文未署日期，登记年份按数据年份推定。',
    study: {
      question: '吴江区“三社”现状如何，怎样联动？',
      methods: [
        {
          method: 'documents',
          by: '吴江区民政协会课题组',
          from: '2013-12-31',
          until: '2013-12-31',
        },
      ],
      visited: [],
      findings: [
        counted('全区面积', '面积', [1176.6, '平方公里']),
        counted('2013年末户籍人口', '户籍人口', [808_600, '人']),
        counted('2013年末登记外来人口', '外来人口', [711_100, '人']),
        counted('居民委员会', '居委会', [61, '个']),
        counted('村民委员会', '村委会', [249, '个']),
        counted('示范社区服务中心', '示范中心', [248, '个']),
      ],
      needs: [],
    },
  }),
];

export const documents: readonly NationwideEntry[] = [...policies, ...standards, ...studies];

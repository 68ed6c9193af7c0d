/** What a rubric must not do, as words that give it away. Every pattern names where the ban is written. */
export type RubricPattern = {
  code:
    | 'qualification-scored'
    | 'scale-scored'
    | 'local-scored'
    | 'regional-award-scored'
    | 'ownership-scored'
    | 'supplier-named'
    | 'library-required';
  source: string;
  /** How grave it is in a statutory purchase; elsewhere it is pointed out and nothing more. */
  severity: 'refuse' | 'warn';
  /** Papers asked for are looked at as well: what may not be scored may not be demanded either. */
  isForPapers?: true;
  finds: readonly RegExp[];
  /** The same words in a harmless sense. */
  spares?: readonly RegExp[];
};

const order87 = '财政部令第87号 (MoF order 87)';
const regulation20 = '政府采购法实施条例第二十条 (Implementing Regulation, art. 20)';

const here = '(?:本地|本市|本省|本区|本县|本镇|本街道|当地|属地|辖区内?|市内|省内|区内)';
const merits = '(?:业绩|合同|奖|荣誉|称号|表彰|纳税|注册|登记|机构|分支|办事处|办公场所|企业|单位)';

export const rubricPatterns: readonly RubricPattern[] = [
  {
    code: 'qualification-scored',
    source: `${order87}：资格条件不得作为评审因素`,
    severity: 'refuse',
    finds: [
      /营业执照|法人登记证|登记证书|法人资格/,
      /独立承担民事责任/,
      /商业信誉|财务会计制度|财务状况报告|审计报告/,
      /(?:依法)?(?:缴纳|交纳)(?:税|社会保障|社保)/,
      /无(?:重大)?违法(?:违规)?记录|信用中国|失信被执行/,
      /(?:资格条件|资格要求|投标资格|申报资格)/,
      /\b(?:business licen[cs]e|registration certificate|legal person status|tax (?:payment )?(?:record|certificate)|social security (?:record|payment)|no (?:major |serious )?violations?|eligibility (?:conditions?|requirements?)|qualification conditions?)\b/i,
    ],
    spares: [/(?:职业|执业|从业|专业)资格(?!条件)/],
  },
  {
    code: 'scale-scored',
    source: `${order87}：注册资本、资产总额、营业收入、从业人员、利润、纳税额等规模条件`,
    severity: 'refuse',
    isForPapers: true,
    finds: [
      /注册(?:资本|资金)|开办资金/,
      /资产总额|总资产|净资产|资产规模/,
      /营业(?:收入|额)|年(?:度)?收入(?:规模|总额)|销售额/,
      /从业人员|(?:员工|职工|在职人员|专职人员|人员)(?:总?数|规模)|机构规模|单位规模/,
      /利润(?:总额|率|额)?|盈利能力/,
      /纳税(?:总?额|信用等级)|税收贡献/,
      /\b(?:registered capital|total assets|net assets|(?:annual )?(?:turnover|revenue)|number of (?:staff|employees)|head ?count|profits?(?:ability)?|tax(?:es)? paid|size of the (?:organi[sz]ation|company))\b/i,
    ],
    spares: [
      /(?:不得|不以|不要求|无需|不评|不看).{0,12}(?:注册资|资产|营业|从业|人数|利润|纳税)/,
      /(?:不以|非)营利|非盈利|公益性.{0,6}利润/,
      /(?:参加|服务|受益|培训|活动).{0,6}(?:人员)?(?:总?数)/,
      /(?:本|该)?项目(?:组|团队)?.{0,6}(?:专职人员|人员)(?:总?数)/,
    ],
  },
  {
    code: 'local-scored',
    source: `政府采购法第五条、第二十二条，${regulation20}`,
    severity: 'refuse',
    isForPapers: true,
    finds: [
      new RegExp(`${here}.{0,8}${merits}`),
      new RegExp(`(?:在|设|位于|注册于|登记于)${here}.{0,6}(?:注册|登记|设立|设有|成立|办公|纳税)`),
      /(?:本地化服务|注册地|所在地).{0,6}(?:加分|得分|优先)/,
      /\blocal(?:ly)? (?:registered|based|awards?|references?|contracts?|performance|suppliers?|organi[sz]ations?|office|branch)\b/i,
      /\b(?:registered|located|based) in (?:the|this|our) (?:city|district|county|province|street|town)\b/i,
    ],
    spares: [
      new RegExp(`${here}.{0,4}(?:居民|老人|群众|需求|情况|社区|村|资源)`),
      /(?:不限|不得限|不要求|无论).{0,6}(?:本地|本市|本省|注册地|所在地)/,
      /(?:项目)?落地(?:单位|社区)/,
    ],
  },
  {
    code: 'regional-award-scored',
    source: `${regulation20}：以特定行政区域或者特定行业的业绩、奖项作为加分条件`,
    severity: 'refuse',
    finds: [
      /(?:国家|省|市|区|县|街道|镇)级.{0,8}(?:奖|荣誉|称号|表彰|优秀|先进)/,
      /(?:民政|政法|教育|卫生|残联|妇联|团委|工会)(?:系统|部门|行业).{0,6}(?:业绩|奖|荣誉|表彰)/,
      /\b(?:national|provincial|municipal|city|district|county)[- ]level (?:awards?|honou?rs?|prizes?)\b/i,
    ],
  },
  {
    code: 'ownership-scored',
    source: `${regulation20}：非法限定供应商的所有制形式、组织形式或者所在地`,
    severity: 'refuse',
    isForPapers: true,
    finds: [
      /所有制|国有(?:企业|控股|背景)|民营企业|外资企业|股权结构/,
      /\b(?:state-owned|privately owned|foreign-owned|ownership structure)\b/i,
    ],
  },
  {
    code: 'supplier-named',
    source: `${regulation20}：限定或者指定特定的专利、商标、品牌或者供应商`,
    severity: 'refuse',
    isForPapers: true,
    finds: [
      /(?:指定|限定|特定)(?:的)?(?:品牌|供应商|机构|单位|商标|专利)|原承接(?:单位|机构)|上一?年度承接/,
      /\b(?:incumbent|previous (?:contractor|supplier)|named supplier|specified (?:brand|supplier))\b/i,
    ],
  },
  {
    code: 'library-required',
    source: '财库〔2014〕214号；政府采购法实施条例第二十条：不得要求事先入库或设立分支机构',
    severity: 'refuse',
    isForPapers: true,
    finds: [
      /(?:入库|入选|列入).{0,10}(?:供应商|承接主体|社会组织)?(?:库|名录|推荐目录)/,
      /(?:供应商|承接主体|社会组织)(?:备选)?库.{0,6}(?:成员|入库|入选|证明)/,
      /\b(?:member of|listed in|registered in) (?:the |our )?(?:supplier|vendor) (?:library|pool|list|register)\b/i,
    ],
    spares: [/专家库|志愿者(?:信息)?库|项目库|异常名录|失信名单/],
  },
];

/** More than so many similar contracts may not be demanded (财库〔2021〕22号). */
export const similarContracts = {
  most: 2,
  source: '财库〔2021〕22号：要求供应商提供的同类业务合同一般不超过2个',
  finds: [
    /(?:同类|类似|相似)(?:的)?(?:项目|业务|服务)?(?:业绩|合同|案例).{0,12}?([0-9]{1,2}|[一二三四五六七八九十两])\s*(?:个|份|项)/,
    /([0-9]{1,2}|[一二三四五六七八九十两])\s*(?:个|份|项)(?:以上|及以上)?(?:的)?(?:同类|类似|相似)(?:的)?(?:项目|业务|服务)?(?:业绩|合同|案例)/,
    /\b([0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:or more )?similar (?:contracts|projects|references)\b/i,
  ],
} as const;

/** An indicator that can be counted or compared says a figure, a share, a step or a yes or no. */
export const countable: readonly RegExp[] = [
  /[0-9０-９]/,
  /[一二三四五六七八九十百两](?:分|个|名|人|项|次|场|份|年|档|级|成|倍|条|%|％|及以上|以上)/,
  /每(?:有|增|减|少|多|提供|缺|一|个|项|名|次|场)/,
  /百分之|比例|占比/,
  /(?:有|具备|提供|列明|写明|齐全)(?:的)?得.{0,4}分|(?:没有|未|缺|无).{0,10}不得分/,
  /(?:优|良|中|差)[、，,/].{0,40}分/,
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|each|per ?cent|percentage|share of|points? (?:for|per))\b|%/i,
];

/** An indicator that says so much per step holds, whatever else it says. */
export const stepwise: readonly RegExp[] = [
  /每.{1,20}(?:得|加|减|扣)|得\s*\d+\s*分|\d+ points? (?:for|per)/i,
];

/** Words that leave the points to whoever scores. */
export const vague: readonly RegExp[] = [
  /酌情|视情况|自由裁量|综合(?:打分|评分|考虑|评定)|由(?:评委|专家|评审).{0,6}(?:自行|主观)/,
  /\b(?:at (?:the )?discretion|as appropriate|overall impression|case by case)\b/i,
];

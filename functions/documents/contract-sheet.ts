import type { Contract } from '../../shared/domain/contract/contract.ts';
import type { asSigned } from '../../shared/domain/purchase/documents.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { capitalAmount } from './capital-amount.ts';
import { acceptedAfter, bondWords, chargeWords, chineseDay, sourceWords, yuan } from './words.ts';

type Row = [string, string];
type Work = ReturnType<typeof asSigned>;

const given = (label: string, value: string | undefined): Row[] => (value ? [[label, value]] : []);

export const partiesOf = ({ purchaser, provider }: Contract) =>
  [
    { side: '甲方（采购人）', ...purchaser },
    { side: '乙方（承接主体）', ...provider },
  ].map(({ side, name, creditCode, address, representative }) => ({
    side,
    rows: [
      ['名　称', name] as Row,
      ...given('信用代码', creditCode),
      ...given('地　址', address),
      ...given('代表人', representative),
    ],
  }));

/** Where both sides put their names: on paper, or beside what an e-signature provider adds. */
export const signatureBlocks = ({ purchaser, provider }: Contract) =>
  [
    { side: '甲方（盖章）', name: purchaser.name },
    { side: '乙方（盖章）', name: provider.name },
  ].map((side) => ({
    ...side,
    lines: ['授权代表签字：', '', '签署日期：　　　年　　月　　日'],
  }));

export const dateOf = ({ draftedAt }: Pick<Contract, 'draftedAt'>): number[] =>
  dayOf(draftedAt).split('-').map(Number);

const contacts = ({ terms }: Contract): Row[] =>
  (terms.contacts ?? []).map(({ of, name, phone }) => [
    of === 'purchaser' ? '甲方联系人' : '乙方联系人',
    `${name}　${phone}`,
  ]);

const facts = ({ terms, funding, periods }: Contract): Row[] => [
  ['服务项目', terms.subject],
  ['服务地点', terms.place],
  [
    '合同期限',
    `自${chineseDay(terms.startsOn)}起${terms.months}个月，分${periods.count}期实施，每期${periods.months}个月`,
  ],
  [
    '资金来源',
    funding
      .map(({ source, amountFen }) => {
        const name = sourceWords[source] ?? source;
        return amountFen && funding.length > 1 ? `${name}${yuan(amountFen)}` : name;
      })
      .join('、'),
  ],
  ['收费方式', chargeWords[terms.charging.mode]],
  ...given('结余使用', terms.charging.surplus),
  ...given(
    '能力支持',
    terms.support && `甲方另提供${terms.support.hours}小时能力建设支持：${terms.support.what}`,
  ),
];

function deliverables({ terms }: Contract, { deliverables: work }: Work) {
  const rows = work.map(({ id, name, quantity, unit }) => {
    const priced = terms.deliverables?.find((one) => one.id === id);
    const unitFen = priced?.unitFen;
    return [
      priced?.quality ? `${name}（${priced.quality}）` : name,
      quantity.toLocaleString('en'),
      unit,
      unitFen ? yuan(unitFen) : '—',
      unitFen ? yuan(unitFen * quantity) : '—',
    ];
  });
  return { head: ['服务内容', '数量', '单位', '单价', '小计'], rows };
}

const payments = ({ payments: tranches }: Work) => ({
  head: ['期次', '比例', '支付条件', '金额'],
  rows: tranches.map((tranche) => [
    `第${tranche.number}笔`,
    `${tranche.percent}%`,
    acceptedAfter(tranche),
    yuan(tranche.amountFen),
  ]),
});

const money = ({ performanceBond }: Contract): string[] => [
  '甲方在约定的验收结论作出后办理支付；没有验收合格的，不予支付。',
  performanceBond
    ? `乙方以${bondWords[performanceBond.form]}形式提交履约保证金${yuan(performanceBond.amountFen)}，不得以现金提交；验收合格后返还。`
    : '本合同不收取履约保证金。',
];

const numerals = [
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
  '十六',
  '十七',
  '十八',
  '十九',
  '二十',
];

/** Breach and the clauses, numbered on from the articles the template names itself. */
const articles = ({ clauses, terms }: Contract) =>
  [{ title: '违约责任', text: terms.breach, source: '' }, ...clauses].map(
    ({ title, text, source = '' }, at) => ({
      heading: `第${numerals[at] ?? at + 7}条　${title}`,
      text,
      source,
    }),
  );

const acceptance = (
  { terms: { acceptance: plan, deliverables } }: Contract,
  { deliverables: work }: Work,
): Row[] => [
  ['验收主体', plan.body],
  ['验收时间', plan.time],
  ['验收方式', plan.method],
  ['验收内容', plan.content],
  ['验收标准', plan.standard],
  ...(deliverables ?? []).flatMap(({ id, acceptance: how }): Row[] => {
    const name = work.find((one) => one.id === id)?.name ?? id;
    return how ? [[`分项：${name}`, how]] : [];
  }),
];

/**
 * Everything the contract's page says, in the order it says it. `hash` is what approvers and signatories are bound
 * to: it stands on every page.
 */
export const contractSheet = (contract: Contract, work: Work, hash: string) => ({
  title: '政府购买服务合同',
  author: contract.purchaser.name,
  subtitle: `${contract.title}　·　合同编号 ${contract.number}`,
  date: dateOf(contract),
  footer: `${contract.number}　内容摘要 SHA-256 ${hash.slice(0, 16)}…${hash.slice(-8)}　模板 ${contract.template.id} v${contract.template.version}`,
  parties: partiesOf(contract),
  preamble:
    '甲乙双方根据《中华人民共和国民法典》《中华人民共和国政府采购法》及有关规定，按照采购文件和乙方的响应（申报）文件，经协商一致，订立本合同。采购文件、响应文件与成交结果公告是本合同的组成部分。',
  facts: [...facts(contract), ...contacts(contract)],
  deliverables: deliverables(contract, work),
  amount: `合同总金额为${yuan(work.amountFen)}（${capitalAmount(work.amountFen)}），按下列条件分期支付，合计百分之一百：`,
  payments: payments(work),
  money: money(contract),
  quality: [
    ['质量要求', contract.terms.quality],
    ['绩效目标', contract.terms.performance],
  ] satisfies Row[],
  acceptance: acceptance(contract, work),
  roles: contract.terms.roles.map(({ role, duty }): Row => [role, duty]),
  articles: articles(contract),
  signatures: signatureBlocks(contract),
});

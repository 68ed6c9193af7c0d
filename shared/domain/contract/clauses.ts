import type { RuleSet } from '../policy/rules.ts';
import type { Clause } from './terms.ts';

const clause = (id: string, title: string, text: string, source: string): Clause => ({
  id,
  title,
  text,
  source,
  isMandatory: true,
});

/**
 * Clauses the law wants in every contract. They are added to each one, whatever its draft says: nobody can leave
 * one out. The language of a contract is Chinese.
 */
export function statutoryClauses({ supplementPercent }: Pick<RuleSet, 'supplementPercent'>) {
  const limit = supplementPercent
    ? `所有补充合同累计金额不得超过原合同金额的${supplementPercent.value}%，`
    : '';
  return [
    clause(
      'no-transfer',
      '禁止转包',
      '乙方应当自行履行本合同，不得将本合同全部或者主要义务转给他人，也不得以收取管理费等方式变相转包。乙方转包的，甲方有权解除合同并追究违约责任。',
      '《政府购买服务管理办法》（财政部令第102号）；政府采购法第四十八条',
    ),
    clause(
      'subcontract',
      '分包须经同意',
      '乙方将部分非主体工作分包的，应当事先取得甲方书面同意并在本平台登记分包内容、比例与承接方；乙方就采购项目和分包项目向甲方负责，分包方就分包项目承担责任。',
      '政府采购法第四十八条',
    ),
    clause(
      'supplement',
      '变更与补充',
      `履行中需追加与合同标的相同的服务的，在不改变其他条款的前提下可以签订补充合同，${limit}补充合同同样经审批、双方签署并公开。`,
      '政府采购法第四十九条',
    ),
    clause(
      'acceptance',
      '验收与服务对象意见',
      '甲方按本合同验收方案逐项验收，服务对象应当参与并出具意见，验收结果向社会公告。验收结论与资金支付、履约保证金返还挂钩；未经验收合格的部分不予支付。',
      '政府采购法实施条例第四十五条；财库〔2021〕22号',
    ),
    clause(
      'performance',
      '绩效管理',
      '甲方按本合同绩效目标开展定期评估，评估结果作为支付、续约和以后年度选择承接主体的依据。乙方应当建立项目台账，如实记录服务、人员与支出并接受检查。',
      '《政府购买服务管理办法》（财政部令第102号）',
    ),
    clause(
      'volunteers',
      '志愿者记录',
      '乙方组织志愿者参与服务的，应当如实记录志愿者的服务时间、培训与评价，并录入国务院民政部门指定的志愿服务信息系统；未经志愿者同意不得公开其个人信息。',
      '志愿服务条例第七条、第十九条至第二十一条',
    ),
    clause(
      'personal-data',
      '个人信息保护',
      '乙方受甲方委托处理服务对象个人信息的，仅限为履行本合同、以必要的最小范围处理，采取保护措施，接受甲方监督；不得转委托，合同终止后返还或者删除。不收集公民身份号码，敏感个人信息须取得单独同意。',
      '个人信息保护法第二十一条、第二十九条',
    ),
    clause(
      'records',
      '档案保存',
      '采购与履约档案自采购结束之日起至少保存十五年。',
      '政府采购法第四十二条；实施条例第四十六条',
    ),
  ];
}

/** What a contract contains: the law's clauses, all mandatory ones of the tenant's library, and those chosen. */
export function clausesOf(
  rules: Pick<RuleSet, 'supplementPercent'>,
  library: readonly Clause[],
  chosen: readonly string[],
  own: readonly { title: string; text: string }[],
): Clause[] {
  const law = statutoryClauses(rules);
  const isLaw = (id: string) => law.some((one) => one.id === id);
  const fromLibrary = library.filter(
    ({ id, isMandatory }) => !isLaw(id) && (isMandatory || chosen.includes(id)),
  );
  const added = own.map(
    ({ title, text }, i): Clause => ({ id: `own-${i + 1}`, title, text, isMandatory: false }),
  );
  return [...law, ...fromLibrary, ...added];
}
